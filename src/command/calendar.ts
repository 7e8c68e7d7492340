/** `calendar`: a year as a wall calendar; a line a day in a pipe. */

import { type Desk, say } from '../desk.ts';
import { daysOf } from '../domain/calendar/yearRead.ts';
import { yearOf } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { jsonLine } from '../format/json.ts';
import { tsv } from '../format/tsv.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readYear } from '../grammar/plainReaders.ts';
import { calendarColumns } from '../report/calendarDays.ts';
import { calendarWordsOf } from '../text/index.ts';
import { chosenFields } from './fields.ts';
import { onePage } from './output.ts';

export async function run(given: Given<'json' | 'header'>, desk: Desk, [typed]: readonly string[]): Promise<ExitCode> {
	const { world, words, calendar } = desk;
	const year = typed === undefined ? yearOf(desk.today) : yearTyped(typed, words.commandLine('calendar'));
	if (given.json) {
		const { calendarJson } = await import('../view/calendarJson.ts');
		world.out.write(`${jsonLine(chosenFields(calendarJson(calendar, year), given.json), 1)}\n`);
		return exit.done;
	}
	const calendarWords = await calendarWordsOf(desk.language);
	if (world.out.isTerminal) {
		const { showWallCalendar } = await import('../view/wallCalendar.ts');
		const { paintIf } = await import('../view/paint.ts');
		const paint = await paintIf(desk.colour.out);
		const { presentText } = await import('./present.ts');
		await presentText(desk, showWallCalendar(calendarWords, calendar, year, { width: world.out.columns, paint }));
		return exit.done;
	}
	const days = daysOf(year).map((day) => ({ day, facts: calendar.facts(day) }));
	await emit(tsv({ columns: calendarColumns(words, calendarWords), pages: onePage(days) }, words, given.header ?? false), world.out);
	const known = calendar.yearOf(year);
	if (!known) say(desk, calendarWords.provisional(year));
	else if (known.draft) say(desk, calendarWords.draft(year));
	return exit.done;
}

function yearTyped(typed: string, label: string): number {
	const read = readYear(typed, { called: label });
	if (!read.ok) throw new Misuse([read.mistake]);
	return read.value;
}
