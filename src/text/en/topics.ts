/** Topics of help: what is not in the tables that they are made of. */

import type { topics as ru } from '../ru/topics.ts';
import { longDay } from './days.ts';
import { topics as titles } from './help.ts';

export const topics: typeof ru = {
	titles,
	dates: {
		about: (today) =>
			`On the right is how it is understood when today is ${longDay(today)}. The day understood is always shown with its weekday.`,
		days: 'A day:',
		words: 'A day as a word:',
		shifts: 'A shift from today, forward (+) or back (-):',
		ranges: 'Several days in a row; one end may be left open:',
		options: 'What is written where:',
		either: (past, future) => `${past}; for the future, ${future}`,
		ambiguous: (days) => `must be more exact: ${days}`,
		or: ' or ',
		from: (day) => `from ${day}`,
		to: (day) => `to ${day}`,
		examples: {
			day: [
				'2026-11-05',
				'05.11.2026',
				'5.11.26',
				'5.11',
				'13/11',
				'5/11',
				'5 November',
				'Nov 5, 2026',
				'5.XI.2026',
				'05112026',
				'5,11',
				'the 5th',
				'3 days ago',
				'in a week',
				'last Friday',
			],
			range: [
				...['2026-10', '10.2026', 'October', 'last month', '2026-Q3', 'Q3 2026', '2026-H1', '9 months of 2026', '2026'],
				...['2026-W47', 'last week', '1.10..15.10', 'from 1.10 to 15.10', '1.10..', '..15.10', 'yesterday'],
			],
		},
		leans: {
			pastDay: 'what has been',
			futureDay: 'what is to come',
			anyDay: 'the nearest such day',
			range: 'several days',
			period: 'a period: with an open end until today',
			monthOfYear: 'a month',
			within: 'how many days: 3 or 3wd',
		},
	},
	terms: {
		about:
			'A term is worked out by a rule: how long, from which day, for which entries, by which article. The day of the event itself is not counted (Civil Code art. 191). Where several rules fit, the earliest term is in force; why it is that one: claims show 12 --why.',
		lengths: 'How a length is written:',
		atMost: (length, most) => `${length}; the number is ${most} at most`,
		from: 'From which day:',
		dayOff: (ways) => `If the last day is a day off, the term is, as the rule says: ${ways} (Civil Code art. 193).`,
		others: 'There are more, not in use:',
		more: 'In full, with extensions and how far each was verified: claims rules show REGULATION. To choose which are in use: claims settings --regulation firma,consumer. To work out a term and record nothing: claims term 2026-11-05 --rule wd:15.',
	},
	statuses: {
		about:
			'Each entry has one status; only the commands named below change it. What a command requires it asks for, and without an answer it records nothing.',
		all: 'The statuses, and the commands that lead out of them:',
		open: 'open',
		notOpen: 'not open',
		moves: 'The transitions, and what is needed for them (decision and reply where the kind of entry requires them):',
		move: (command, from, to, needs) => `${command}: ${from} → ${to}. Needed: ${needs}`,
		actions: 'What else is recorded, and in which status:',
		requirement: {
			responsible: 'who is responsible',
			measure: 'at least one measure',
			result: 'what was done',
			measuresDone: 'all measures done',
			decision: 'a decision',
			reply: 'the reply to the client',
			satisfaction: 'whether the client is satisfied',
			controller: 'the controller closes, not the one responsible',
			answer: 'what was answered',
			reason: 'a reason',
			how: 'how the client withdrew',
			ground: 'a ground',
			renewal: 'the same demand or a new one, where something had been granted',
		},
	},
	exitCodes: {
		about: 'The code that a command ends with:',
		promise: (found) =>
			`The meaning of a code never changes. ${found} is only the answer to a question: check found a fault, overdue with --exit-code found overdue entries. Data go to standard output, all else to standard error; with --quiet only errors do.`,
	},
	cron: {
		others:
			'For systemd and Windows: claims schedule --for systemd,windows. Another time: --at 8:30. To check a line of your own: claims schedule --check LINE.',
		codes: 'How a run ends:',
		rely: 'Without a terminal nothing is asked and nothing is coloured, whatever LANG, HOME and TERM are. Where nothing is overdue the scheduled command says nothing, and no mail is sent.',
		heartbeat: (path) =>
			`Each run leaves a mark in the file ${path}; claims doctor shows how long ago the last one was: no mail does not mean that the check is running.`,
	},
	files: {
		which:
			'Which journal is opened: --journal, else the variable CLAIMS_JOURNAL, else the one named in your own file of settings, else the usual place. Everything else is beside the journal.',
		journal: 'The journal, and what begins with its name:',
		folder: 'In the same folder:',
		own: 'Your own file:',
		about: {
			journal: 'the journal: all that was recorded; one file, which any program for SQLite can read',
			rollback:
				'exists while something is recorded and after a crash: with it the next command undoes what is half written. Never delete it or copy the journal without it',
			draft: 'what was begun and not recorded: an entry, a step, a letter; it will be offered again, gone once recorded',
			open: 'somebody is filling in that unfinished entry now; it is removed automatically',
			overdue: 'when overdue entries were last checked',
			backup: 'when and where the last backup was made',
			mailSettings: 'which mailbox claims mail fetch takes messages from; you write it',
			mail: 'when mail was fetched last, and what went wrong with it',
			mailLock: 'mail is being fetched now; it is removed automatically',
			server:
				'the journal is shared: the address of the server and where the password comes from; never delete it; claims unshare detaches the copy',
			pull: 'when the server last reported what was recorded on other computers',
			letter: 'what was typed for the last letters: address of the office, signature – offered to the next',
			backups: 'backups, each in a folder of its own; --folder of claims backup names another place',
			attachments: 'files kept with the journal, each under its hash: attachments, letters, letter templates; copied along with it',
			letters: 'issued letters under readable names: the same that are kept under their hashes',
			part: 'the unfinished file of interrupted work: it may be deleted',
			userFile:
				"a person's own settings: usual journal, names of journals, language, colour, aliases of commands; CLAIMS_CONFIG names another place",
		},
	},
};
