/** Terms: computed, and what they are computed by. */

import type { CommandRow } from '../commandRow.ts';

const rules = { group: 'terms', journal: 'maybe' } as const;

export const termCommands = {
	calendar: { group: 'terms', operands: [], optional: ['year'], ru: 'календарь', journal: 'maybe', options: ['json', 'header'] },
	'calendar load': {
		group: 'terms',
		operands: ['file'],
		ru: 'календарь загрузить',
		records: 'calendarLoaded',
		journal: 'write',
		options: ['year', 'decree', 'json', 'dryRun', 'yes'],
	},
	term: {
		group: 'terms',
		operands: [],
		ru: 'срок',
		journal: 'maybe',
		options: [
			'kind',
			'channel',
			'demandKind',
			'received',
			'registered',
			'goodsReturned',
			'purchased',
			'dispatched',
			'rule',
			'dayOff',
			'regulation',
			'batch',
			'output',
			'force',
			'json',
		],
	},
	rules: { ...rules, operands: [], ru: 'правила', options: ['json', 'ndjson', 'header'] },
	'rules show': { ...rules, operands: ['regulation'], ru: 'правила показать', options: ['edition', 'json', 'header'] },
	'rules export': {
		...rules,
		operands: [],
		more: 'regulation',
		ru: 'правила выгрузить',
		options: ['officeProfile', 'edition', 'output', 'force'],
	},
	'rules load': {
		group: 'terms',
		operands: ['file'],
		ru: 'правила загрузить',
		records: 'rulesLoaded',
		journal: 'write',
		options: ['yes', 'dryRun', 'json', 'ndjson', 'header'],
	},
} as const satisfies Record<string, CommandRow>;
