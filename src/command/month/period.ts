/** The period that a report is asked for: as one word, as two days, or the month under way. */

import type { JournalContext } from '../../context.ts';
import { monthWith, type Period, wholeMonths } from '../../domain/period.ts';
import type { CommandName } from '../../grammar/command.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';

/** Throws UsageError where it is not a period, is given twice, or ends before it begins. */
export async function periodGiven(given: Given<'fromDay' | 'toDay'>, context: JournalContext, typed: string | undefined): Promise<Period> {
	const { fromDay, toDay } = given;
	if (typed === undefined && fromDay === undefined && toDay === undefined) return monthWith(context.today);
	if (typed === undefined) {
		if (fromDay === undefined) throw new UsageError([{ code: 'needsOption', option: 'toDay', needed: 'fromDay' }]);
		const to = toDay ?? context.today;
		if (to < fromDay) throw new UsageError([{ code: 'rangeBackwards', option: 'fromDay', from: fromDay, to }]);
		return { from: fromDay, to };
	}
	if (fromDay !== undefined || toDay !== undefined)
		throw new UsageError([{ code: 'notBoth', left: { called: typed }, right: fromDay === undefined ? 'toDay' : 'fromDay' }]);
	return periodTyped(context, typed, 'month');
}

/** The period of one word after the command: 2026-10, прошлый месяц, 2026-Q3, 2026, 1.10..15.10. Throws UsageError where the words are no period. */
export async function periodTyped({ today, calendar, world, words }: JournalContext, typed: string, command: CommandName): Promise<Period> {
	const { readPeriod } = await import('../../grammar/dayReaders.ts');
	const option = { called: words.commandLine(command) };
	// Days and months are no words for codes.
	const read = readPeriod(typed, { option, today, calendar, vocabulary: {}, knowsZone: world.clock.knowsZone });
	if (!read.ok) throw new UsageError([read.mistake]);
	return read.value;
}

/** The whole month that the word names. Throws UsageError where it is no month. */
export async function monthTyped(context: JournalContext, typed: string): Promise<{ readonly month: string; readonly period: Period }> {
	const period = await periodTyped(context, typed, 'month');
	if (wholeMonths(period) !== 1)
		throw new UsageError([{ code: 'notAMonth', option: { called: context.words.commandLine('month') }, value: typed }]);
	return { month: period.from.slice(0, 7), period };
}
