/** What is done with a claim, in the order of the procedure. */

import type { CommandRow } from '../commandRow.ts';
import { entryOptions } from '../fieldOption.ts';

const procedure = { group: 'procedure', operands: ['claim'], journal: 'write' } as const;

export const procedureCommands = {
	take: { ...procedure, ru: 'взять', options: ['responsible', 'measure', 'due', 'allow', 'on', 'ifSequence', 'dryRun'] },
	assign: {
		...procedure,
		operands: [],
		more: 'claim',
		ru: 'назначить',
		options: ['to', 'person', 'kind', 'reason', 'allow', 'on', 'ifSequence', 'dryRun', 'yes', 'json', 'header'],
	},
	accept: { ...procedure, ru: 'принять', options: ['on', 'ifSequence', 'dryRun'] },
	measure: { ...procedure, ru: 'мера', options: ['text', 'due', 'by', 'on', 'ifSequence', 'dryRun'] },
	'measure-done': { ...procedure, operands: ['claim', 'measure'], ru: 'мера-выполнена', options: ['result', 'on', 'ifSequence', 'dryRun'] },
	cause: {
		...procedure,
		ru: 'причина',
		options: ['cause', 'category', 'department', 'justified', 'remedy', 'prevention', 'on', 'ifSequence', 'dryRun'],
	},
	prevent: { ...procedure, ru: 'предупредить', options: ['text', 'by', 'due', 'on', 'ifSequence', 'dryRun'] },
	prevented: {
		...procedure,
		operands: ['claim', 'prevention'],
		ru: 'предупреждено',
		options: ['preventionOutcome', 'effect', 'on', 'ifSequence', 'dryRun'],
	},
	court: { ...procedure, ru: 'суд', options: ['court', 'case', 'on', 'ifSequence', 'dryRun'] },
	'court-ended': {
		...procedure,
		ru: 'суд-окончен',
		options: ['courtResult', 'awarded', 'ruling', 'lawsuit', 'on', 'ifSequence', 'dryRun'],
	},
	note: { ...procedure, ru: 'заметка', options: ['text', 'on', 'ifSequence', 'dryRun'] },
	attach: { ...procedure, operands: ['claim', 'file'], more: 'file', ru: 'приложить', options: ['note', 'on', 'ifSequence', 'dryRun'] },
	detach: { ...procedure, operands: ['claim', 'attachment'], ru: 'открепить', options: ['reason', 'on', 'ifSequence', 'dryRun'] },
	sort: { ...procedure, ru: 'разобрать', options: ['kind', 'responsible', 'allow', 'on', 'ifSequence', 'dryRun'] },
	tell: { ...procedure, ru: 'сообщить', options: ['form', 'on', 'ifSequence', 'dryRun'] },
	request: { ...procedure, ru: 'запросить', options: ['addressee', 'whom', 'what', 'due', 'on', 'ifSequence', 'dryRun'] },
	answered: {
		...procedure,
		operands: ['claim', 'request'],
		ru: 'ответ-получен',
		options: ['text', 'expired', 'on', 'ifSequence', 'dryRun'],
	},
	extend: {
		...procedure,
		ru: 'продлить',
		options: ['until', 'reason', 'approvedBy', 'told', 'toldBy', 'late', 'countFrom', 'on', 'ifSequence', 'dryRun'],
	},
	visa: {
		...procedure,
		operands: ['claim', 'visa'],
		ru: 'виза',
		options: ['by', 'outcome', 'remark', 'due', 'on', 'ifSequence', 'dryRun'],
	},
	decide: {
		...procedure,
		ru: 'решить',
		options: ['decision', 'grounds', 'amount', 'remedy', 'justified', 'by', 'on', 'ifSequence', 'dryRun'],
	},
	reply: {
		...procedure,
		ru: 'ответить',
		options: [
			...['form', 'text', 'numbered', 'unnumbered', 'withoutVisas'],
			...['decision', 'grounds', 'amount', 'remedy', 'justified', 'by', 'result', 'performed', 'responsible', 'allow'],
			...['cause', 'category', 'department', 'prevention'],
			...['on', 'ifSequence', 'dryRun'],
		] as const,
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
			'annex',
			'draft',
			'numbered',
			'unnumbered',
			'withoutVisas',
			'on',
			'output',
			'force',
			'ifSequence',
			'dryRun',
			'yes',
		],
	},
	fulfil: { ...procedure, ru: 'исполнить', options: ['text', 'on', 'ifSequence', 'dryRun'] },
	done: {
		...procedure,
		ru: 'выполнить',
		options: ['result', 'cause', 'category', 'department', 'prevention', 'on', 'ifSequence', 'dryRun'],
	},
	close: { ...procedure, ru: 'закрыть', options: ['satisfaction', 'attempts', 'comment', 'answer', 'by', 'on', 'ifSequence', 'dryRun'] },
	return: { ...procedure, ru: 'вернуть', options: ['reason', 'by', 'on', 'ifSequence', 'dryRun'] },
	refuse: {
		...procedure,
		ru: 'без-рассмотрения',
		options: ['ground', 'evidence', 'case', 'witness', 'earlier', 'notice', 'numbered', 'unnumbered', 'on', 'ifSequence', 'dryRun'],
	},
	withdraw: { ...procedure, ru: 'отозвать', options: ['how', 'on', 'ifSequence', 'dryRun'] },
	void: { ...procedure, ru: 'аннулировать', options: ['reason', 'on', 'ifSequence', 'dryRun'] },
	reopen: { ...procedure, ru: 'возобновить', options: ['reason', 'renewal', 'received', 'on', 'ifSequence', 'dryRun'] },
	correct: { ...procedure, ru: 'исправить', options: [...entryOptions, 'empty', 'reason', 'allow', 'on', 'ifSequence', 'dryRun'] },
} as const satisfies Record<string, CommandRow>;
