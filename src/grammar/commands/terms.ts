/** Terms: computed, and what they are computed by. */

import { type CommandRow, withJournal, withoutJournal } from '../commandRow.ts';

const rules = { group: 'terms', journal: 'maybe' } as const;

export const termCommands = {
	calendar: withoutJournal({
		group: 'terms',
		operands: [],
		optional: ['year'],
		ru: 'календарь',
		journal: 'maybe',
		options: ['json', 'header'],
		load: () => import('../../command/calendar.ts'),
	}),
	'calendar load': withJournal({
		group: 'terms',
		operands: ['file'],
		ru: 'календарь загрузить',
		journal: 'write',
		options: ['year', 'decree', 'json', 'dryRun', 'yes'],
		load: () => import('../../command/calendarLoad.ts'),
	}),
	term: withoutJournal({
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
		load: () => import('../../command/term.ts'),
	}),
	rules: withoutJournal({
		...rules,
		operands: [],
		ru: 'правила',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../../command/rules.ts'),
	}),
	'rules show': withoutJournal({
		...rules,
		operands: ['regulation'],
		ru: 'правила показать',
		options: ['edition', 'json', 'header'],
		load: () => import('../../command/rulesShow.ts'),
	}),
	'rules export': withoutJournal({
		...rules,
		operands: [],
		more: 'regulation',
		ru: 'правила выгрузить',
		options: ['edition', 'output', 'force'],
		load: () => import('../../command/rulesExport.ts'),
	}),
	'rules load': withJournal({
		group: 'terms',
		operands: ['file'],
		ru: 'правила загрузить',
		journal: 'write',
		options: ['yes', 'dryRun', 'json', 'ndjson', 'header'],
		load: () => import('../../command/rulesLoad.ts'),
	}),
} satisfies Record<string, CommandRow>;
