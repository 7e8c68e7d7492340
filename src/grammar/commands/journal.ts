/** The journal itself: made, filled, checked, set up. */

import type { CommandRow } from '../commandRow.ts';
import { entryOptions } from '../fieldOption.ts';
import { initOptionNames, settingOptionNames } from '../settingOption.ts';

const journal = { group: 'journal', operands: [] } as const;

const completion = { ...journal, optional: ['shell'], journal: 'maybe', options: [] } as const;

export const journalCommands = {
	init: { ...journal, ru: 'создать', journal: 'none', options: [...initOptionNames, 'firstIncoming', 'firstOutgoing', 'yes'] },
	add: {
		...journal,
		ru: 'добавить',
		journal: 'write',
		options: [...entryOptions, 'unsorted', 'allow', 'key', 'inputJson', 'atomic', 'clean', 'dryRun', 'yes'],
	},
	import: {
		...journal,
		operands: ['file'],
		ru: 'импорт',
		journal: 'write',
		options: ['sheet', 'encoding', 'delimiter', 'importProfile', 'output', 'force', 'takeBack', 'yes', 'dryRun', 'json'],
	},
	intake: {
		...journal,
		operands: ['mailSource'],
		more: 'mailSource',
		ru: 'почта принять',
		journal: 'write',
		options: ['putAway', 'trust', 'json', 'ndjson', 'header'],
	},
	'mail fetch': { ...journal, ru: 'почта забрать', journal: 'write', options: ['trust', 'dryRun', 'json', 'ndjson', 'header'] },
	mail: { ...journal, ru: 'почта', journal: 'read', options: ['allMail', 'json', 'ndjson', 'header'] },
	'mail show': { ...journal, operands: ['message'], ru: 'почта показать', journal: 'read', options: ['full', 'json'] },
	'mail sort': {
		...journal,
		optional: ['message'],
		ru: 'почта разобрать',
		journal: 'write',
		options: [...entryOptions, 'unsorted', 'allow', 'register', 'attachTo', 'setAside', 'back', 'dryRun'],
	},
	check: { ...journal, ru: 'проверить', journal: 'read', options: ['verbose', 'seal', 'repair'] },
	doctor: { ...journal, ru: 'диагностика', journal: 'maybe', options: ['json', 'ndjson', 'header'] },
	backup: { ...journal, ru: 'копия', journal: 'write', options: ['backupFolder', 'keep'] },
	restore: { ...journal, operands: ['backup'], ru: 'восстановить', journal: 'none', options: ['partial'] },
	share: { ...journal, optional: ['server'], ru: 'общий', journal: 'none', options: ['sql', 'passwordFile', 'passwordCommand'] },
	join: { ...journal, operands: ['server'], ru: 'присоединить', journal: 'none', options: ['passwordFile', 'passwordCommand'] },
	unshare: { ...journal, ru: 'отделить', journal: 'none', options: [] },
	schedule: { ...journal, ru: 'расписание', journal: 'maybe', options: ['at', 'scheduler', 'checkLine'] },
	journals: { ...journal, ru: 'журналы', journal: 'none', options: ['json', 'ndjson', 'header'] },
	'journals add': { ...journal, operands: ['journalName', 'file'], ru: 'журналы добавить', journal: 'none', options: [] },
	'journals remove': { ...journal, operands: ['journalName'], ru: 'журналы убрать', journal: 'none', options: [] },
	'journals default': { ...journal, operands: ['journalName'], ru: 'журналы обычный', journal: 'none', options: [] },
	settings: { ...journal, ru: 'настройки', journal: 'write', options: [...settingOptionNames, 'empty', 'reason', 'yes', 'dryRun', 'json'] },
	'letter templates': { ...journal, ru: 'письмо шаблоны', journal: 'read', options: ['json', 'ndjson', 'header'] },
	'letter templates export': {
		...journal,
		operands: ['folder'],
		ru: 'письмо шаблоны выгрузить',
		journal: 'read',
		options: ['letterKind', 'force'],
	},
	'letter templates load': {
		...journal,
		operands: ['file'],
		ru: 'письмо шаблоны загрузить',
		journal: 'write',
		options: ['letterKind', 'dryRun'],
	},
	'letter templates reset': { ...journal, ru: 'письмо шаблоны вернуть', journal: 'write', options: ['letterKind', 'dryRun'] },
	demo: { ...journal, ru: 'показ', journal: 'none', options: ['inbox', 'folder', 'regulation', 'clean', 'withoutPauses', 'everyStep'] },
	route: { ...journal, operands: ['subject'], ru: 'маршрут', journal: 'write', options: ['to', 'remove', 'reason'] },
	routes: { ...journal, ru: 'маршруты', journal: 'read', options: ['json', 'ndjson', 'header'] },
	absent: {
		...journal,
		operands: ['person'],
		ru: 'отсутствует',
		journal: 'write',
		options: ['fromDay', 'until', 'substitute', 'remove', 'reason'],
	},
	people: {
		...journal,
		ru: 'сотрудники',
		journal: 'read',
		options: ['json', 'ndjson', 'header'],
	},
	'people add': {
		...journal,
		operands: ['person'],
		ru: 'сотрудники добавить',
		journal: 'write',
		options: ['post', 'personEmail', 'login', 'reason', 'dryRun', 'json'],
	},
	'people rename': {
		...journal,
		operands: ['person', 'newName'],
		ru: 'сотрудники переименовать',
		journal: 'write',
		options: ['reason', 'dryRun', 'json'],
	},
	'people join': {
		...journal,
		operands: ['person', 'otherPerson'],
		ru: 'сотрудники объединить',
		journal: 'write',
		options: ['reason', 'dryRun', 'json'],
	},
	'people retire': {
		...journal,
		operands: ['person'],
		ru: 'сотрудники уволить',
		journal: 'write',
		options: ['on', 'reason', 'dryRun', 'json'],
	},
	'people return': {
		...journal,
		operands: ['person'],
		ru: 'сотрудники вернуть',
		journal: 'write',
		options: ['reason', 'dryRun', 'json'],
	},
	undo: { ...journal, ru: 'отменить', journal: 'write', options: ['dryRun', 'yes'] },
	help: { ...journal, more: 'topic', ru: 'справка', journal: 'maybe', options: [] },
	completion: { ...completion, ru: 'дополнение' },
	'completion install': { ...completion, ru: 'дополнение установить' },
	'completion uninstall': { ...completion, ru: 'дополнение удалить' },
} as const satisfies Record<string, CommandRow>;
