/** Help: commands that show: what each does and two examples, without the name of the program. A test does each. */

import type { readingCommands as rows } from '../../../grammar/commands/reading.ts';
import type { CommandTexts } from '../../commandTexts.ts';

export const readingCommands: CommandTexts<keyof typeof rows> = {
	about: {
		screen: 'the working screen: what waits today and the next step of each (the same as “claims” alone)',
		today: 'what is to be done today, in order',
		list: 'list claims',
		find: 'look for entries by a name, a telephone, a contract, words',
		overdue: 'what is overdue or soon will be',
		show: 'the card of a claim with its history',
		history: 'the history of a claim',
		attachments: 'the attachments of a claim',
		open: 'open a letter or an attachment in its program: a verified copy',
		'attachments get': 'get an attachment: a verified copy, into a file or a folder',
		brief: 'brief for the staff meeting: a week, a month, any days; no names',
		month: 'report of a month, quarter, year or any days: balance, terms, outcomes',
		stats: 'summary: how many entries there are by one or two attributes, filtered as in list',
		'month close': 'close a month with a seal: its report and its export no longer change',
		'month approve': 'record the analysis of the report of a closed month or quarter: who approved it, what was decided, measures',
		'month prevented': 'record that a measure of an analysis was carried out, and its effect',
		'month reopen': 'remove the seal from the month closed last, with a reason',
		print: 'the paper register of a year or a part of it: PDF or a page to print',
		export: 'export to CSV, Excel, JSON; terms to a calendar',
	},
	examples: {
		screen: ['screen', 'screen --read-only'],
		today: ['today', 'today --responsible Yudin'],
		list: ['list --status inProgress', 'list --received october --kind claim --sort due'],
		find: ['find petrova', 'find 17/2026'],
		overdue: ['overdue', 'overdue --within 3wd --responsible Yudin'],
		show: ['show 1', 'show 1 --why'],
		history: ['history 1', 'history 1 --json'],
		attachments: ['attachments 1', 'attachments 1 --json'],
		open: ['open 12', 'open 1 2'],
		'attachments get': ['attachments get 1 1 -o backups', 'attachments get 1 2 -o copy.jpg'],
		brief: ['brief "last week"', 'brief 2026-09 --format html -o brief.html'],
		month: ['month 2026-09', 'month september --format html -o september.html'],
		stats: ['stats --by kind', 'stats --by channel,status --registered 2026-10'],
		'month close': ['month close 2026-09', 'month close 2026-09 --dry-run'],
		'month approve': [
			'month approve 2026-09 --by "Yudin O." --decided "Deliver on Saturdays, too" --measure "Hire a driver | 20 Nov"',
			'month approve 2026-09 --by "Yudin O." --decided "Nothing to change" --dry-run',
		],
		'month prevented': [
			'month prevented 2026-09 1 --outcome training --effect "It did not come back"',
			'month prevented 2026-09 1 --outcome process --effect "Half the waiting" --dry-run',
		],
		'month reopen': [
			'month reopen 2026-09 --reason "A letter of 30 September was left out"',
			'month reopen 2026-09 --reason "A wrong sum" --dry-run',
		],
		print: ['print 2026 -o journal-2026.pdf', 'print october -o october.html'],
		export: ['export -o journal.csv', 'export --registered 2026-09 --format xlsx -o september.xlsx'],
	},
};
