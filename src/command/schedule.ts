/** `schedule`: ready lines for cron, systemd and Windows, which print on working days what is overdue and make a backup every day. */

import type { CommandContext } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { textOf } from '../text/index.ts';
import { wholeInput } from './input/text.ts';
import { scheduleLines, USUAL_TIME } from './schedule/lines.ts';

type Options = 'at' | 'scheduler' | 'checkLine';

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const words = await textOf('schedule', context.language);
	if (given.checkLine !== undefined) {
		for (const other of ['at', 'scheduler'] as const)
			if (given[other] !== undefined) throw new UsageError([{ code: 'notBoth', left: 'checkLine', right: other }]);
		const { checkLine } = await import('./schedule/check.ts');
		return checkLine(given.checkLine === '-' ? await wholeInput(context.world, '-', 'checkLine') : given.checkLine, context, words);
	}
	const zone = context.journal?.settings.zone ?? 'Europe/Moscow';
	const { program, platform, out } = context.world;
	// Windows has neither of the others; elsewhere the lines may be for another machine.
	const schedulers = given.scheduler ?? (platform === 'win32' ? (['windows'] as const) : (['cron', 'systemd', 'windows'] as const));
	const parts = schedulers.map((scheduler) => {
		const { sign, notes, lines } = scheduleLines[scheduler](
			{ program, platform, zone, journalPath: context.journalPath },
			given.at ?? USUAL_TIME,
			words,
		);
		return [...notes.flatMap((note) => note.split('\n')).map((note) => `${sign} ${note}`), ...lines].map((line) => `${line}\n`).join('');
	});
	out.write(parts.join('\n'));
	return exit.done;
}
