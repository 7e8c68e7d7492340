/** Of schedules. */

import type { schedule as ru } from '../ru/schedule.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

/** Somebody else's word, shown. */
function quote(text: string): string {
	return `"${visibleLine(text)}"`;
}

export const schedule: typeof ru = {
	jobs: { overdue: 'Claims journal: what is overdue', backup: 'Claims journal: backup' },
	cron: 'cron: add these lines by crontab -e. The time is the time of this machine. Mail comes only when something is overdue.',
	systemd:
		'systemd: put these four files in their places, then: systemctl --user daemon-reload\nand systemctl --user enable --now claims-overdue.timer claims-backup.timer; where nobody logs in, loginctl enable-linger too.\nThe service claims-overdue ends with code 1 when something is overdue: systemctl --user status claims-overdue.',
	windows:
		'Windows Task Scheduler: run these commands. No window opens; where something is overdue or went wrong, Notepad shows the answer.\nThe scheduler shows the result, too: 0 nothing is overdue, 1 something is.',
	elsewhere: 'The paths are those of this machine: on the one with Windows, run claims schedule there.',
	tooLong: (length, limit) =>
		`The command is longer than ${limit} characters (${length}), and schtasks does not take it: put the journal and the program into folders with short names.`,
	percentOnWindows: 'There is a % in a path: the scheduler takes it for a variable. Rename the folder.',
	right: 'The line is right.',
	faults: {
		empty: 'There is no line: give it in quotes.',
		noCommand: 'There is no command in the line. A ready one: claims schedule',
		openQuote: 'A quote is opened and not closed.',
		percent: 'A % ends the command in a crontab, even between quotes: write \\%.',
		specifier: 'A % begins a specifier in systemd, even between quotes: write %%.',
		times: (value) =>
			`${quote(value)} is no time for cron. It takes five fields: minute, hour, day, month, weekday; for instance 0 9 * * *.`,
		userField: (value) =>
			`${quote(value)} looks like the name of a user: that stands only in /etc/crontab and /etc/cron.d. In crontab -e take it out, else cron takes it for the command.`,
		noShell: (value) => `${quote(value)} means nothing here: no shell runs this line. Take out everything from that sign on.`,
	},
	notOurs: (value) => `${quote(value)} is not this program. A ready line: claims schedule`,
	relativeProgram: (value, node, launcher) =>
		`${quote(value)}: the PATH of a scheduler does not lead to this program. Write it in full: ${visibleLine(node)} ${visibleLine(launcher)}`,
	needsNode: (value, node) =>
		`${quote(value)} looks for node on the PATH, which is short under a scheduler. Put ${visibleLine(node)} before it.`,
	relativeNode: (value, node) => `${quote(value)}: the PATH of a scheduler may not lead to node. Write it in full: ${visibleLine(node)}`,
	relativeLauncher: (value, launcher) =>
		`${quote(value)} does not begin at the root, and a scheduler starts in another folder. Write it in full: ${visibleLine(launcher)}`,
	noSuchFile: (value) => `There is no such file: ${quote(value)}.`,
	noJournal: (path) =>
		`It is not said which journal: then it is looked for in the home of the user, and under a scheduler the user and HOME may be others. Add: --journal ${shellQuoted(visibleLine(path))}`,
	relativeJournal: (value, path) =>
		`The journal ${quote(value)} does not begin at the root, and a scheduler starts in another folder. Write it in full: ${visibleLine(path)}`,
	noSuchJournal: (value) => `There is no journal there: ${quote(value)}.`,
	home: (value) => `${quote(value)} depends on HOME, which a scheduler may not set. Write the path in full.`,
};
