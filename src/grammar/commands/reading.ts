/** What is asked of the journal. */

import type { CommandRow } from '../commandRow.ts';

const filter = [
	'status',
	'kind',
	'channel',
	'responsible',
	'client',
	'unaccepted',
	'courtStates',
	'search',
	'month',
	'receivedRange',
	'registeredRange',
	'dueRange',
	'closedRange',
	'overdue',
	'asOf',
] as const;

const reading = { group: 'reading', journal: 'read' } as const;

export const readingCommands = {
	screen: { ...reading, operands: [], journal: 'maybe', ru: 'экран', options: ['readOnly', 'responsible'] },
	today: { ...reading, operands: [], ru: 'сегодня', options: ['asOf', 'responsible', 'still', 'full', 'fill', 'json', 'header'] },
	list: { ...reading, operands: [], ru: 'список', options: [...filter, 'sort', 'reverse', 'limit', 'json', 'ndjson', 'header'] },
	find: { ...reading, operands: ['sought'], more: 'sought', ru: 'найти', options: ['limit', 'json', 'ndjson', 'header'] },
	overdue: {
		...reading,
		operands: [],
		ru: 'просрочено',
		options: ['asOf', 'within', 'responsible', 'workingDays', 'limit', 'exitCode', 'json', 'ndjson', 'header'],
	},
	show: { ...reading, operands: ['claim'], ru: 'показать', options: ['why', 'json'] },
	history: { ...reading, operands: ['claim'], ru: 'история', options: ['json', 'ndjson', 'header'] },
	attachments: { ...reading, operands: ['claim'], ru: 'вложения', options: ['json', 'ndjson', 'header'] },
	'attachments get': { ...reading, operands: ['claim', 'attachment'], ru: 'вложения достать', options: ['output', 'force'] },
	open: { ...reading, operands: ['claim'], optional: ['attachment'], ru: 'открыть', options: [] },
	brief: {
		...reading,
		// A brief that names people leaves its trace in the journal.
		journal: 'write',
		operands: [],
		optional: ['period'],
		ru: 'планёрка',
		records: null,
		options: ['month', 'byPerson', 'json', 'printFormat', 'output', 'force'],
	},
	month: {
		...reading,
		// A report that names people leaves its trace in the journal.
		journal: 'write',
		operands: [],
		optional: ['period'],
		ru: 'месяц',
		records: null,
		options: ['fromDay', 'toDay', 'inShort', 'byPerson', 'json', 'reportFormat', 'profile', 'output', 'force'],
	},
	stats: {
		...reading,
		// Counted by people, it leaves its trace in the journal.
		journal: 'write',
		operands: [],
		ru: 'сводка',
		records: null,
		options: [...filter, 'pivot', 'byPerson', 'json', 'ndjson', 'header', 'pivotFormat', 'profile'],
	},
	'month close': {
		...reading,
		journal: 'write',
		operands: [],
		optional: ['period'],
		ru: 'месяц закрыть',
		records: 'monthClosed',
		options: ['dryRun', 'yes'],
	},
	'month reopen': {
		...reading,
		journal: 'write',
		operands: ['period'],
		ru: 'месяц открыть',
		records: 'monthReopened',
		options: ['reason', 'dryRun'],
	},
	'month approve': {
		...reading,
		journal: 'write',
		operands: ['period'],
		ru: 'месяц утвердить',
		records: 'reportApproved',
		options: ['by', 'decisions', 'measure', 'due', 'on', 'dryRun'],
	},
	'month prevented': {
		...reading,
		journal: 'write',
		operands: ['period', 'analysisMeasure'],
		ru: 'месяц предупреждено',
		records: 'analysisMeasureDone',
		options: ['preventionOutcome', 'effect', 'on', 'dryRun'],
	},
	export: { ...reading, operands: [], ru: 'выгрузить', options: [...filter, 'output', 'profile', 'format', 'force'] },
	print: {
		...reading,
		operands: [],
		optional: ['period'],
		ru: 'печать',
		options: ['printYear', 'printMonth', 'volume', 'twoSided', 'printFormat', 'output', 'force'],
	},
} as const satisfies Record<string, CommandRow>;
