/** What is done with a claim, in the order of the procedure. */

import { type CommandRow, withJournal } from '../commandRow.ts';
import { entry } from './entry.ts';

const procedure = { group: 'procedure', operands: ['claim'], journal: 'write' } as const;

export const procedureCommands = {
	take: withJournal({
		...procedure,
		ru: 'взять',
		options: ['responsible', 'measure', 'due', 'allow', 'on', 'dryRun'],
		load: () => import('../../command/take.ts'),
	}),
	assign: withJournal({
		...procedure,
		operands: [],
		more: 'claim',
		ru: 'назначить',
		options: ['to', 'person', 'kind', 'reason', 'allow', 'on', 'dryRun', 'yes', 'json', 'header'],
		load: () => import('../../command/assign.ts'),
	}),
	measure: withJournal({
		...procedure,
		ru: 'мера',
		options: ['text', 'due', 'by', 'on', 'dryRun'],
		load: () => import('../../command/measure.ts'),
	}),
	'measure-done': withJournal({
		...procedure,
		operands: ['claim', 'measure'],
		ru: 'мера-выполнена',
		options: ['result', 'on', 'dryRun'],
		load: () => import('../../command/measureDone.ts'),
	}),
	cause: withJournal({
		...procedure,
		ru: 'причина',
		options: ['cause', 'category', 'department', 'on', 'dryRun'],
		load: () => import('../../command/cause.ts'),
	}),
	prevent: withJournal({
		...procedure,
		ru: 'предупредить',
		options: ['text', 'by', 'due', 'on', 'dryRun'],
		load: () => import('../../command/prevent.ts'),
	}),
	prevented: withJournal({
		...procedure,
		operands: ['claim', 'prevention'],
		ru: 'предупреждено',
		options: ['preventionOutcome', 'effect', 'on', 'dryRun'],
		load: () => import('../../command/prevented.ts'),
	}),
	note: withJournal({ ...procedure, ru: 'заметка', options: ['text', 'on', 'dryRun'], load: () => import('../../command/note.ts') }),
	attach: withJournal({
		...procedure,
		operands: ['claim', 'file'],
		more: 'file',
		ru: 'приложить',
		options: ['note', 'on', 'dryRun'],
		load: () => import('../../command/attach.ts'),
	}),
	detach: withJournal({
		...procedure,
		operands: ['claim', 'attachment'],
		ru: 'открепить',
		options: ['reason', 'on', 'dryRun'],
		load: () => import('../../command/detach.ts'),
	}),
	sort: withJournal({
		...procedure,
		ru: 'разобрать',
		options: ['kind', 'responsible', 'allow', 'on', 'dryRun'],
		load: () => import('../../command/sort.ts'),
	}),
	tell: withJournal({ ...procedure, ru: 'сообщить', options: ['form', 'on', 'dryRun'], load: () => import('../../command/tell.ts') }),
	request: withJournal({
		...procedure,
		ru: 'запросить',
		options: ['addressee', 'whom', 'what', 'due', 'on', 'dryRun'],
		load: () => import('../../command/request.ts'),
	}),
	answered: withJournal({
		...procedure,
		operands: ['claim', 'request'],
		ru: 'ответ-получен',
		options: ['text', 'expired', 'on', 'dryRun'],
		load: () => import('../../command/answered.ts'),
	}),
	extend: withJournal({
		...procedure,
		ru: 'продлить',
		options: ['until', 'reason', 'approvedBy', 'told', 'toldBy', 'late', 'countFrom', 'on', 'dryRun'],
		load: () => import('../../command/extend.ts'),
	}),
	visa: withJournal({
		...procedure,
		operands: ['claim', 'visa'],
		ru: 'виза',
		options: ['by', 'outcome', 'remark', 'due', 'on', 'dryRun'],
		load: () => import('../../command/visa.ts'),
	}),
	decide: withJournal({
		...procedure,
		ru: 'решить',
		options: ['decision', 'grounds', 'amount', 'remedy', 'justified', 'by', 'on', 'dryRun'],
		load: () => import('../../command/decide.ts'),
	}),
	reply: withJournal({
		...procedure,
		ru: 'ответить',
		options: ['form', 'text', 'numbered', 'unnumbered', 'withoutVisas', 'on', 'dryRun'],
		load: () => import('../../command/reply.ts'),
	}),
	fulfil: withJournal({ ...procedure, ru: 'исполнить', options: ['text', 'on', 'dryRun'], load: () => import('../../command/fulfil.ts') }),
	done: withJournal({ ...procedure, ru: 'выполнить', options: ['result', 'on', 'dryRun'], load: () => import('../../command/done.ts') }),
	close: withJournal({
		...procedure,
		ru: 'закрыть',
		options: ['satisfaction', 'attempts', 'comment', 'answer', 'by', 'on', 'dryRun'],
		load: () => import('../../command/close.ts'),
	}),
	return: withJournal({
		...procedure,
		ru: 'вернуть',
		options: ['reason', 'by', 'on', 'dryRun'],
		load: () => import('../../command/return.ts'),
	}),
	refuse: withJournal({
		...procedure,
		ru: 'без-рассмотрения',
		options: ['ground', 'evidence', 'case', 'witness', 'earlier', 'notice', 'numbered', 'unnumbered', 'on', 'dryRun'],
		load: () => import('../../command/refuse.ts'),
	}),
	withdraw: withJournal({
		...procedure,
		ru: 'отозвать',
		options: ['how', 'on', 'dryRun'],
		load: () => import('../../command/withdraw.ts'),
	}),
	void: withJournal({ ...procedure, ru: 'аннулировать', options: ['reason', 'on', 'dryRun'], load: () => import('../../command/void.ts') }),
	reopen: withJournal({
		...procedure,
		ru: 'возобновить',
		options: ['reason', 'received', 'on', 'dryRun'],
		load: () => import('../../command/reopen.ts'),
	}),
	correct: withJournal({
		...procedure,
		ru: 'исправить',
		options: [...entry, 'empty', 'reason', 'allow', 'on', 'dryRun'],
		load: () => import('../../command/correct.ts'),
	}),
} satisfies Record<string, CommandRow>;
