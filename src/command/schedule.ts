/** `schedule`: ready lines for cron, systemd and Windows, which look every working day for what is overdue and make a backup. */

import type { Desk } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { cronLine, type Job, systemdUnits, type TimeOfDay, WINDOWS_LIMIT, windowsCommand, windowsLength } from '../format/schedule.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { type ScheduleWords, scheduleWordsOf } from '../text/index.ts';
import { wholeInput } from './input.ts';

type Options = 'at' | 'scheduler' | 'checkLine';

/** How many backups are kept. */
const KEPT = '14';

export async function run(given: Given<Options>, desk: Desk): Promise<ExitCode> {
	const words = await scheduleWordsOf(desk.language);
	if (given.checkLine !== undefined) {
		for (const other of ['at', 'scheduler'] as const)
			if (given[other] !== undefined) throw new Misuse([{ code: 'notBoth', one: 'checkLine', other }]);
		const { checkLine } = await import('./scheduleCheck.ts');
		return checkLine(given.checkLine === '-' ? await wholeInput(desk.world, '-', 'checkLine') : given.checkLine, desk, words);
	}
	const all = jobs(given.at ?? { hour: 9, minute: 0 }, desk, words);
	const wanted = given.scheduler ?? (['cron', 'systemd', 'windows'] as const);
	const parts = wanted.map((scheduler) => printed[scheduler](all, words, desk));
	desk.world.out.write(parts.join('\n'));
	return exit.done;
}

/** Without options that depend on the folder, the home, the terminal or the language of whoever runs them. */
function jobs(at: TimeOfDay, { world, journalPath }: Desk, words: ScheduleWords): readonly Job[] {
	const program = [world.program.node, world.program.launcher];
	const broken = [...program, journalPath].find((path) => /[\0-\u001f]/.test(path));
	// A line of a schedule cannot hold it, however quoted.
	if (broken !== undefined)
		throw new Misuse([
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
			words: [...program, 'overdue', '--exit-code', '--quiet', '--journal', journalPath],
		},
		{
			...{ name: 'backup', title: words.jobs.backup, at: { hour: Math.floor(later / 60), minute: later % 60 }, silent: true },
			words: [...program, 'backup', '--quiet', '--keep', KEPT, '--journal', journalPath],
		},
	];
}

type Printer = (jobs: readonly Job[], words: ScheduleWords, desk: Desk) => string;

const printed: Readonly<Record<'cron' | 'systemd' | 'windows', Printer>> = {
	cron: (jobs, words) => `${commented('#', words.cron)}${jobs.map((job) => `${cronLine(job)}\n`).join('')}`,
	systemd: (jobs, words, { journal }) => {
		const zone = journal?.settings.zone ?? 'Europe/Moscow';
		const units = jobs.map((job) => {
			const { service, timer } = systemdUnits(job, zone);
			const file = `~/.config/systemd/user/claims-${job.name}`;
			return `# ${file}.service\n${service}\n# ${file}.timer\n${timer}`;
		});
		return `${commented('#', words.systemd)}${units.join('\n')}`;
	},
	windows: (jobs, words, { world }) => {
		const notes = [words.windows];
		if (world.platform !== 'win32') notes.push(words.elsewhere);
		const longest = Math.max(...jobs.map(windowsLength));
		if (longest > WINDOWS_LIMIT) notes.push(words.tooLong(longest, WINDOWS_LIMIT));
		if (jobs.some((job) => job.words.some((word) => word.includes('%')))) notes.push(words.percentOnWindows);
		return `${commented('REM', notes.join('\n'))}${jobs.map((job) => `${windowsCommand(job)}\n`).join('')}`;
	},
};

function commented(sign: string, text: string): string {
	return text
		.split('\n')
		.map((line) => `${sign} ${line}\n`)
		.join('');
}
