/** `schedule`: ready lines for cron, systemd and Windows, which look every working day for what is overdue and make a backup. */

import type { Desk } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { scheduleWordsOf } from '../text/index.ts';
import { wholeInput } from './input.ts';
import { scheduleLines, USUAL_TIME } from './scheduleLines.ts';

type Options = 'at' | 'scheduler' | 'checkLine';

export async function run(given: Given<Options>, desk: Desk): Promise<ExitCode> {
	const words = await scheduleWordsOf(desk.language);
	if (given.checkLine !== undefined) {
		for (const other of ['at', 'scheduler'] as const)
			if (given[other] !== undefined) throw new Misuse([{ code: 'notBoth', one: 'checkLine', other }]);
		const { checkLine } = await import('./scheduleCheck.ts');
		return checkLine(given.checkLine === '-' ? await wholeInput(desk.world, '-', 'checkLine') : given.checkLine, desk, words);
	}
	const wanted = given.scheduler ?? (['cron', 'systemd', 'windows'] as const);
	const zone = desk.journal?.settings.zone ?? 'Europe/Moscow';
	const { program, platform, out } = desk.world;
	const parts = wanted.map((scheduler) => {
		const { sign, notes, lines } = scheduleLines[scheduler](
			{ program, platform, zone, journalPath: desk.journalPath },
			given.at ?? USUAL_TIME,
			words,
		);
		return [...notes.flatMap((note) => note.split('\n')).map((note) => `${sign} ${note}`), ...lines].map((line) => `${line}\n`).join('');
	});
	out.write(parts.join('\n'));
	return exit.done;
}
