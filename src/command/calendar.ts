/** `calendar`: a year as a wall calendar; a line a day in a pipe. */

import { type CommandContext, printInfo } from '../context.ts';
import { daysOf, yearOf } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { tsv } from '../format/tsv.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readYear } from '../grammar/plainReaders.ts';
import { calendarColumns } from '../report/calendarDays.ts';
import { textOf } from '../text/index.ts';
import { printJson } from './output/fields.ts';
import { onePage } from './output/report.ts';

export async function run(given: Given<'json' | 'header'>, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { world, words, calendar } = context;
	const year = typed === undefined ? yearOf(context.today) : yearTyped(typed, words.commandLine('calendar'));
	if (given.json) {
		const { calendarJson } = await import('../view/wallCalendar.ts');
		printJson(context, calendarJson(calendar, year), given.json);
		return exit.done;
	}
	const calendarWords = await textOf('calendar', context.language);
	if (world.out.isTerminal) {
		const { showWallCalendar } = await import('../view/wallCalendar.ts');
		const { paintIf } = await import('../view/paint.ts');
		const paint = await paintIf(context.colour.out);
		const { presentText } = await import('./output/pages.ts');
		await presentText(context, showWallCalendar(calendarWords, calendar, year, { width: world.out.columns, paint }));
		return exit.done;
	}
	const days = daysOf(year).map((day) => ({ day, facts: calendar.facts(day) }));
	await emit(tsv({ columns: calendarColumns(words, calendarWords), pages: onePage(days) }, words, given.header ?? false), world.out);
	const known = calendar.yearOf(year);
	if (!known) printInfo(context, calendarWords.provisional(year));
	else if (known.draft) printInfo(context, calendarWords.draft(year));
	return exit.done;
}

function yearTyped(typed: string, label: string): number {
	const read = readYear(typed, { called: label });
	if (!read.ok) throw new UsageError([read.mistake]);
	return read.value;
}
