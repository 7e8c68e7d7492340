/** Schedules. */

import type { schedule as ru } from '../ru/schedule.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

/** Somebody else's word, shown. */
function quote(text: string): string {
	return `"${visibleLine(text)}"`;
}

export const schedule: typeof ru = {
	jobs: { overdue: 'Claims journal: what is overdue', backup: 'Claims journal: backup' },
	cron: 'cron: add these lines by crontab -e. The time is that of this computer. Mail comes only when something is overdue.',
	systemd:
		'systemd: put these four files in their places, then: systemctl --user daemon-reload\nand systemctl --user enable --now claims-overdue.timer claims-backup.timer; where nobody logs in, loginctl enable-linger too.\nThe service claims-overdue ends with code 1 when something is overdue: systemctl --user status claims-overdue.',
	windows:
		'Windows Task Scheduler: run these commands. No window opens; where something is overdue or went wrong, Notepad shows the answer.\nThe scheduler shows the result, too: 0 nothing is overdue, 1 something is.',
	elsewhere: 'The paths are those of this computer: on a computer with Windows, run claims schedule there.',
	tooLong: (length, limit) =>
		`The command is longer than ${limit} characters (${length}), and schtasks does not take it: put the journal and the program into folders with short names.`,
	percentOnWindows: 'There is a % in a path: the scheduler takes it for a variable. Rename the folder.',
	right: 'The line is correct.',
	faults: {
		empty: 'There is no line: give it in quotes.',
		noCommand: 'There is no command in the line. A ready one: claims schedule',
		openQuote: 'A quote is opened and not closed.',
		percent: 'A % ends the command in a crontab, even between quotes: write \\%.',
		specifier: 'A % begins a specifier in systemd, even between quotes: write %%.',
		times: (value) =>
			`${quote(value)} is not a cron time. Five fields are needed: minute, hour, day, month, weekday; for example 0 9 * * *.`,
		neverComes: (value) => `${quote(value)} is a day of no year: the line would never run.`,
		userField: (value) =>
			`${quote(value)} looks like the name of a user: that is written only in /etc/crontab and /etc/cron.d. In crontab -e remove it, or cron takes it for the command.`,
		noShell: (value) => `${quote(value)} does not work here: no shell runs this line. Remove everything from that character on.`,
	},
	missesDays: (weekdays, listed) =>
		`${quote(weekdays)}: weekends can be working days, too${listed}, and on those the line would not run. With --working-days name every day: on days off the program keeps silent by itself.`,
	notOurs: (value) => `${quote(value)} is not this program. A ready line: claims schedule`,
	relativeProgram: (value, node, launcher) =>
		`${quote(value)}: a scheduled job does not have the folder of this program in its PATH. Write it in full: ${visibleLine(node)} ${visibleLine(launcher)}`,
	needsNode: (value, node) =>
		`${quote(value)} looks for node in the PATH, which is short in a scheduled job. Put ${visibleLine(node)} before it.`,
	relativeNode: (value, node) => `${quote(value)}: a scheduled job may not have node in its PATH. Write it in full: ${visibleLine(node)}`,
	relativeLauncher: (value, launcher) =>
		`${quote(value)} is not an absolute path, and a scheduled job starts in another folder. Write it in full: ${visibleLine(launcher)}`,
	noSuchFile: (value) => `There is no such file: ${quote(value)}.`,
	noJournal: (path) =>
		`It is not said which journal: then it is looked for in the home folder of the user, and in a scheduled job the user and HOME may be different. Add: --journal ${shellQuoted(visibleLine(path))}`,
	relativeJournal: (value, path) =>
		`The path of the journal ${quote(value)} is not absolute, and a scheduled job starts in another folder. Write it in full: ${visibleLine(path)}`,
	noSuchJournal: (value) => `There is no journal there: ${quote(value)}.`,
	home: (value) => `${quote(value)} depends on HOME, which a scheduler may not set. Write the path in full.`,
};
