/** What is asked of the journal. */

import { type CommandRow, withJournal } from '../commandRow.ts';

const filter = [
	'status',
	'kind',
	'channel',
	'responsible',
	'client',
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
	today: withJournal({
		...reading,
		operands: [],
		ru: 'сегодня',
		options: ['asOf', 'responsible', 'still', 'full', 'json', 'header'],
		load: () => import('../../command/today.ts'),
	}),
	list: withJournal({
		...reading,
		operands: [],
		ru: 'список',
		options: [...filter, 'sort', 'reverse', 'limit', 'json', 'ndjson', 'header'],
		load: () => import('../../command/list.ts'),
	}),
	overdue: withJournal({
		...reading,
		operands: [],
		ru: 'просрочено',
		options: ['asOf', 'within', 'responsible', 'limit', 'exitCode', 'json', 'ndjson', 'header'],
		load: () => import('../../command/overdue.ts'),
	}),
	show: withJournal({
		...reading,
		operands: ['claim'],
		ru: 'показать',
		options: ['why', 'json'],
		load: () => import('../../command/show.ts'),
	}),
	history: withJournal({
		...reading,
		operands: ['claim'],
		ru: 'история',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../../command/history.ts'),
	}),
	attachments: withJournal({
		...reading,
		operands: ['claim'],
		ru: 'вложения',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../../command/attachments.ts'),
	}),
	'attachments get': withJournal({
		...reading,
		operands: ['claim', 'attachment'],
		ru: 'вложения достать',
		options: ['output', 'force'],
		load: () => import('../../command/attachmentsGet.ts'),
	}),
	brief: withJournal({
		...reading,
		// A brief that names people leaves its trace in the journal.
		journal: 'write',
		operands: [],
		ru: 'планёрка',
		options: ['month', 'byPerson', 'json'],
		load: () => import('../../command/brief.ts'),
	}),
	month: withJournal({
		...reading,
		// A report that names people leaves its trace in the journal.
		journal: 'write',
		operands: [],
		optional: ['period'],
		ru: 'месяц',
		options: ['fromDay', 'toDay', 'byPerson', 'json', 'reportFormat', 'profile', 'output', 'force'],
		load: () => import('../../command/month.ts'),
	}),
	stats: withJournal({
		...reading,
		// Counted by people, it leaves its trace in the journal.
		journal: 'write',
		operands: [],
		ru: 'сводка',
		options: [...filter, 'pivot', 'byPerson', 'json', 'ndjson', 'header', 'pivotFormat', 'profile'],
		load: () => import('../../command/stats.ts'),
	}),
	'month close': withJournal({
		...reading,
		journal: 'write',
		operands: ['period'],
		ru: 'месяц закрыть',
		options: ['dryRun'],
		load: () => import('../../command/monthClose.ts'),
	}),
	'month reopen': withJournal({
		...reading,
		journal: 'write',
		operands: ['period'],
		ru: 'месяц открыть',
		options: ['reason', 'dryRun'],
		load: () => import('../../command/monthReopen.ts'),
	}),
	export: withJournal({
		...reading,
		operands: [],
		ru: 'выгрузить',
		options: [...filter, 'output', 'profile', 'format', 'force'],
		load: () => import('../../command/export.ts'),
	}),
	print: withJournal({
		...reading,
		operands: [],
		ru: 'печать',
		options: ['printYear', 'printMonth', 'volume', 'printFormat', 'output', 'force'],
		load: () => import('../../command/print.ts'),
	}),
} satisfies Record<string, CommandRow>;
