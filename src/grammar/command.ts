/** The table of commands: names, options, whether a claim is named, what of the journal is needed, where the handler is. */

import { type CommandRow, withJournal, withoutJournal } from './commandRow.ts';

const entry = [
	'kind',
	'channel',
	'received',
	'registered',
	'client',
	'contact',
	'replyBy',
	'subject',
	'target',
	'complaintType',
	'demand',
	'demandKind',
	'amount',
	'contract',
	'summary',
	'responsible',
	'goodsReturned',
	'purchased',
	'repeatOf',
] as const;
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

const journal = { group: 'journal', operands: [] } as const;
const procedure = { group: 'procedure', operands: ['claim'], journal: 'write' } as const;
const reading = { group: 'reading', journal: 'read' } as const;

export const commands = {
	init: withoutJournal({
		...journal,
		ru: 'создать',
		journal: 'none',
		options: [
			'office',
			'zone',
			'journalLanguage',
			'regulation',
			'dayOff',
			'incoming',
			'outgoing',
			'firstIncoming',
			'firstOutgoing',
			'controller',
			'yes',
		],
		load: () => import('../command/init.ts'),
	}),
	add: withJournal({
		...journal,
		ru: 'добавить',
		journal: 'write',
		options: [...entry, 'key', 'inputJson', 'atomic', 'dryRun', 'yes'],
		load: () => import('../command/add.ts'),
	}),
	check: withJournal({ ...journal, ru: 'проверить', journal: 'read', options: ['verbose'], load: () => import('../command/check.ts') }),
	demo: withoutJournal({
		...journal,
		ru: 'показ',
		journal: 'none',
		options: ['inbox', 'folder'],
		load: () => import('../command/demo.ts'),
	}),

	take: withJournal({
		...procedure,
		ru: 'взять',
		options: ['responsible', 'measure', 'due', 'on', 'dryRun'],
		load: () => import('../command/take.ts'),
	}),
	assign: withJournal({
		...procedure,
		ru: 'назначить',
		options: ['to', 'reason', 'on', 'dryRun'],
		load: () => import('../command/assign.ts'),
	}),
	measure: withJournal({
		...procedure,
		ru: 'мера',
		options: ['text', 'due', 'by', 'on', 'dryRun'],
		load: () => import('../command/measure.ts'),
	}),
	'measure-done': withJournal({
		...procedure,
		operands: ['claim', 'measure'],
		ru: 'мера-выполнена',
		options: ['result', 'on', 'dryRun'],
		load: () => import('../command/measureDone.ts'),
	}),
	note: withJournal({ ...procedure, ru: 'заметка', options: ['text', 'on', 'dryRun'], load: () => import('../command/note.ts') }),
	decide: withJournal({
		...procedure,
		ru: 'решить',
		options: ['decision', 'grounds', 'amount', 'by', 'on', 'dryRun'],
		load: () => import('../command/decide.ts'),
	}),
	reply: withJournal({
		...procedure,
		ru: 'ответить',
		options: ['form', 'text', 'numbered', 'unnumbered', 'on', 'dryRun'],
		load: () => import('../command/reply.ts'),
	}),
	done: withJournal({ ...procedure, ru: 'выполнить', options: ['result', 'on', 'dryRun'], load: () => import('../command/done.ts') }),
	close: withJournal({
		...procedure,
		ru: 'закрыть',
		options: ['satisfaction', 'attempts', 'comment', 'answer', 'by', 'on', 'dryRun'],
		load: () => import('../command/close.ts'),
	}),
	return: withJournal({
		...procedure,
		ru: 'вернуть',
		options: ['reason', 'by', 'on', 'dryRun'],
		load: () => import('../command/return.ts'),
	}),
	refuse: withJournal({
		...procedure,
		ru: 'без-рассмотрения',
		options: ['ground', 'evidence', 'requested', 'case', 'earlier', 'notice', 'numbered', 'unnumbered', 'on', 'dryRun'],
		load: () => import('../command/refuse.ts'),
	}),
	withdraw: withJournal({ ...procedure, ru: 'отозвать', options: ['how', 'on', 'dryRun'], load: () => import('../command/withdraw.ts') }),
	void: withJournal({ ...procedure, ru: 'аннулировать', options: ['reason', 'on', 'dryRun'], load: () => import('../command/void.ts') }),
	reopen: withJournal({
		...procedure,
		ru: 'возобновить',
		options: ['reason', 'received', 'on', 'dryRun'],
		load: () => import('../command/reopen.ts'),
	}),
	correct: withJournal({
		...procedure,
		ru: 'исправить',
		options: [...entry, 'empty', 'reason', 'on', 'dryRun'],
		load: () => import('../command/correct.ts'),
	}),

	list: withJournal({
		...reading,
		operands: [],
		ru: 'список',
		options: [...filter, 'sort', 'reverse', 'limit', 'json', 'ndjson', 'header'],
		load: () => import('../command/list.ts'),
	}),
	overdue: withJournal({
		...reading,
		operands: [],
		ru: 'просрочено',
		options: ['asOf', 'within', 'responsible', 'limit', 'exitCode', 'json', 'ndjson', 'header'],
		load: () => import('../command/overdue.ts'),
	}),
	show: withJournal({
		...reading,
		operands: ['claim'],
		ru: 'показать',
		options: ['why', 'json'],
		load: () => import('../command/show.ts'),
	}),
	history: withJournal({
		...reading,
		operands: ['claim'],
		ru: 'история',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../command/history.ts'),
	}),
	export: withJournal({
		...reading,
		operands: [],
		ru: 'выгрузить',
		options: [...filter, 'output', 'profile', 'format', 'force'],
		load: () => import('../command/export.ts'),
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
			'rule',
			'dayOff',
			'regulation',
			'batch',
			'output',
			'force',
			'json',
		],
		load: () => import('../command/term.ts'),
	}),
} satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];
