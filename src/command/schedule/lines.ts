/** The scheduled command in the format of each scheduler. */

import { cronLine, type Job, systemdUnits, type TimeOfDay, WINDOWS_LIMIT, windowsCommand, windowsLength } from '../../format/schedule.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { ScheduleWords } from '../../text/index.ts';
import type { World } from '../../world.ts';

/** Whose program is to run, and on which journal; `zone` is the office's. */
interface Scheduled extends Pick<World, 'program' | 'platform'> {
	readonly journalPath: string;
	readonly zone: string;
}

/** The default times. */
export const USUAL_TIME: TimeOfDay = { hour: 9, minute: 0 };

/** How many backups are kept. */
const KEPT = '14';

/** Without options that depend on the folder, the home, the terminal or the language of the user who runs them. */
function jobs(at: TimeOfDay, { program: { node, launcher }, journalPath }: Scheduled, words: ScheduleWords): readonly Job[] {
	const program = [node, launcher];
	const broken = [...program, journalPath].find((path) => /[\0-\u001f]/.test(path));
	// A line of a schedule cannot hold it, however quoted.
	if (broken !== undefined)
		throw new UsageError([
			{
				code: 'controlCharacter',
				option: 'journal',
				character: /[\0-\u001f]/.exec(broken)?.[0] ?? '',
				at: broken.search(/[\0-\u001f]/) + 1,
			},
		]);
	const later = (at.hour * 60 + at.minute + 5) % 1440;
	return [
		{
			...{ name: 'overdue', title: words.jobs.overdue, at, silent: false },
			words: [...program, 'overdue', '--working-days', '--exit-code', '--quiet', '--journal', journalPath],
		},
		{
			...{ name: 'backup', title: words.jobs.backup, at: { hour: Math.floor(later / 60), minute: later % 60 }, silent: true },
			words: [...program, 'backup', '--quiet', '--keep', KEPT, '--journal', journalPath],
		},
	];
}

/** The lines of a schedule: remarks prefixed by `sign`, then the lines to copy. */
interface Printed {
	readonly sign: string;
	readonly notes: readonly string[];
	readonly lines: readonly string[];
}

type Printer = (scheduled: Scheduled, at: TimeOfDay, words: ScheduleWords) => Printed;

/** The lines for each scheduler. Throws UsageError where a path cannot stand in one. */
export const scheduleLines: Readonly<Record<'cron' | 'systemd' | 'windows', Printer>> = {
	cron: (scheduled, at, words) => ({ sign: '#', notes: [words.cron], lines: jobs(at, scheduled, words).map(cronLine) }),
	systemd: (scheduled, at, words) => {
		const units = jobs(at, scheduled, words).map((job) => {
			const { service, timer } = systemdUnits(job, scheduled.zone);
			const file = `~/.config/systemd/user/claims-${job.name}`;
			return `# ${file}.service\n${service}\n# ${file}.timer\n${timer}`;
		});
		return { sign: '#', notes: [words.systemd], lines: units.join('\n').trimEnd().split('\n') };
	},
	windows: (scheduled, at, words) => {
		const all = jobs(at, scheduled, words);
		const notes = [words.windows];
		if (scheduled.platform !== 'win32') notes.push(words.elsewhere);
		const longest = Math.max(...all.map(windowsLength));
		if (longest > WINDOWS_LIMIT) notes.push(words.tooLong(longest, WINDOWS_LIMIT));
		if (all.some((job) => job.words.some((word) => word.includes('%')))) notes.push(words.percentOnWindows);
		return { sign: 'REM', notes, lines: all.map(windowsCommand) };
	},
};
