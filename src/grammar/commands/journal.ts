/** The journal itself: made, filled, checked, set up. */

import { type CommandRow, withJournal, withoutJournal } from '../commandRow.ts';
import { entry } from './entry.ts';

const journal = { group: 'journal', operands: [] } as const;

const completion = { ...journal, optional: ['shell'], journal: 'maybe', options: [] } as const;

export const journalCommands = {
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
		load: () => import('../../command/init.ts'),
	}),
	add: withJournal({
		...journal,
		ru: 'добавить',
		journal: 'write',
		options: [...entry, 'unsorted', 'allow', 'key', 'inputJson', 'atomic', 'dryRun', 'yes'],
		load: () => import('../../command/add.ts'),
	}),
	check: withJournal({ ...journal, ru: 'проверить', journal: 'read', options: ['verbose'], load: () => import('../../command/check.ts') }),
	doctor: withoutJournal({
		...journal,
		ru: 'диагностика',
		journal: 'maybe',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../../command/doctor.ts'),
	}),
	backup: withJournal({
		...journal,
		ru: 'копия',
		journal: 'write',
		options: ['backupFolder', 'keep'],
		load: () => import('../../command/backup.ts'),
	}),
	restore: withoutJournal({
		...journal,
		operands: ['backup'],
		ru: 'восстановить',
		journal: 'none',
		options: [],
		load: () => import('../../command/restore.ts'),
	}),
	schedule: withoutJournal({
		...journal,
		ru: 'расписание',
		journal: 'maybe',
		options: ['at', 'scheduler', 'checkLine'],
		load: () => import('../../command/schedule.ts'),
	}),
	settings: withJournal({
		...journal,
		ru: 'настройки',
		journal: 'write',
		options: [
			'office',
			'zone',
			'journalLanguage',
			'regulation',
			'dayOff',
			'incoming',
			'outgoing',
			'controller',
			'head',
			'chairman',
			'chairmanAbove',
			'chairmanKind',
			'visasNeeded',
			'empty',
			'reason',
			'yes',
			'dryRun',
			'json',
		],
		load: () => import('../../command/settings.ts'),
	}),
	demo: withoutJournal({
		...journal,
		ru: 'показ',
		journal: 'none',
		options: ['inbox', 'folder'],
		load: () => import('../../command/demo.ts'),
	}),
	route: withJournal({
		...journal,
		operands: ['subject'],
		ru: 'маршрут',
		journal: 'write',
		options: ['to', 'remove', 'reason'],
		load: () => import('../../command/route.ts'),
	}),
	routes: withJournal({
		...journal,
		ru: 'маршруты',
		journal: 'read',
		options: ['json', 'ndjson', 'header'],
		load: () => import('../../command/routes.ts'),
	}),
	absent: withJournal({
		...journal,
		operands: ['person'],
		ru: 'отсутствует',
		journal: 'write',
		options: ['fromDay', 'until', 'substitute', 'remove', 'reason'],
		load: () => import('../../command/absent.ts'),
	}),
	undo: withJournal({ ...journal, ru: 'отменить', journal: 'write', options: ['dryRun'], load: () => import('../../command/undo.ts') }),
	completion: withoutJournal({
		...completion,
		ru: 'дополнение',
		load: () => import('../../command/completion.ts'),
	}),
	'completion install': withoutJournal({
		...completion,
		ru: 'дополнение установить',
		load: () => import('../../command/completionInstall.ts'),
	}),
	'completion uninstall': withoutJournal({
		...completion,
		ru: 'дополнение удалить',
		load: () => import('../../command/completionUninstall.ts'),
	}),
} satisfies Record<string, CommandRow>;
