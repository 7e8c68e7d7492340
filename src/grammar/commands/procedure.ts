/** What is done with a claim, in the order of the procedure. */

import type { CommandRow } from '../commandRow.ts';
import { entryOptions } from '../fieldOption.ts';

const procedure = { group: 'procedure', operands: ['claim'], journal: 'write' } as const;

export const procedureCommands = {
	take: {
		...procedure,
		ru: 'взять',
		options: ['responsible', 'measure', 'due', 'allow', 'on', 'dryRun'],
	},
	assign: {
		...procedure,
		operands: [],
		more: 'claim',
		ru: 'назначить',
		options: ['to', 'person', 'kind', 'reason', 'allow', 'on', 'dryRun', 'yes', 'json', 'header'],
	},
	measure: {
		...procedure,
		ru: 'мера',
		options: ['text', 'due', 'by', 'on', 'dryRun'],
	},
	'measure-done': {
		...procedure,
		operands: ['claim', 'measure'],
		ru: 'мера-выполнена',
		options: ['result', 'on', 'dryRun'],
	},
	cause: {
		...procedure,
		ru: 'причина',
		options: ['cause', 'category', 'department', 'on', 'dryRun'],
	},
	prevent: {
		...procedure,
		ru: 'предупредить',
		options: ['text', 'by', 'due', 'on', 'dryRun'],
	},
	prevented: {
		...procedure,
		operands: ['claim', 'prevention'],
		ru: 'предупреждено',
		options: ['preventionOutcome', 'effect', 'on', 'dryRun'],
	},
	note: { ...procedure, ru: 'заметка', options: ['text', 'on', 'dryRun'] },
	attach: {
		...procedure,
		operands: ['claim', 'file'],
		more: 'file',
		ru: 'приложить',
		options: ['note', 'on', 'dryRun'],
	},
	detach: {
		...procedure,
		operands: ['claim', 'attachment'],
		ru: 'открепить',
		options: ['reason', 'on', 'dryRun'],
	},
	sort: {
		...procedure,
		ru: 'разобрать',
		options: ['kind', 'responsible', 'allow', 'on', 'dryRun'],
	},
	tell: { ...procedure, ru: 'сообщить', options: ['form', 'on', 'dryRun'] },
	request: {
		...procedure,
		ru: 'запросить',
		options: ['addressee', 'whom', 'what', 'due', 'on', 'dryRun'],
	},
	answered: {
		...procedure,
		operands: ['claim', 'request'],
		ru: 'ответ-получен',
		options: ['text', 'expired', 'on', 'dryRun'],
	},
	extend: {
		...procedure,
		ru: 'продлить',
		options: ['until', 'reason', 'approvedBy', 'told', 'toldBy', 'late', 'countFrom', 'on', 'dryRun'],
	},
	visa: {
		...procedure,
		operands: ['claim', 'visa'],
		ru: 'виза',
		options: ['by', 'outcome', 'remark', 'due', 'on', 'dryRun'],
	},
	decide: {
		...procedure,
		ru: 'решить',
		options: ['decision', 'grounds', 'amount', 'remedy', 'justified', 'by', 'on', 'dryRun'],
	},
	reply: {
		...procedure,
		ru: 'ответить',
		options: ['form', 'text', 'numbered', 'unnumbered', 'withoutVisas', 'on', 'dryRun'],
	},
	letter: {
		...procedure,
		ru: 'письмо',
		options: [
			'letterKind',
			'letterFormat',
			'form',
			'text',
			'letterField',
			'draft',
			'numbered',
			'unnumbered',
			'withoutVisas',
			'on',
			'output',
			'force',
			'dryRun',
		],
	},
	fulfil: { ...procedure, ru: 'исполнить', options: ['text', 'on', 'dryRun'] },
	done: { ...procedure, ru: 'выполнить', options: ['result', 'on', 'dryRun'] },
	close: {
		...procedure,
		ru: 'закрыть',
		options: ['satisfaction', 'attempts', 'comment', 'answer', 'by', 'on', 'dryRun'],
	},
	return: {
		...procedure,
		ru: 'вернуть',
		options: ['reason', 'by', 'on', 'dryRun'],
	},
	refuse: {
		...procedure,
		ru: 'без-рассмотрения',
		options: ['ground', 'evidence', 'case', 'witness', 'earlier', 'notice', 'numbered', 'unnumbered', 'on', 'dryRun'],
	},
	withdraw: {
		...procedure,
		ru: 'отозвать',
		options: ['how', 'on', 'dryRun'],
	},
	void: { ...procedure, ru: 'аннулировать', options: ['reason', 'on', 'dryRun'] },
	reopen: {
		...procedure,
		ru: 'возобновить',
		options: ['reason', 'renewal', 'received', 'on', 'dryRun'],
	},
	correct: {
		...procedure,
		ru: 'исправить',
		options: [...entryOptions, 'empty', 'reason', 'allow', 'on', 'dryRun'],
	},
} as const satisfies Record<string, CommandRow>;
