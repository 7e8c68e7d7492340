/** The machine's clock, and the day that was set by hand, before anything is recorded. */

import { failWith, type JournalContext, printError } from '../../context.ts';
import type { Recorded } from '../../domain/event/event.ts';
import { clockDoubt } from '../../domain/machineClock.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { CommandName } from '../../grammar/command.ts';
import { StoreFailure } from '../../store/failure.ts';
import { lastRecordedAt, openedAt } from '../../store/record/recordedAt.ts';
import { wrongClocks } from '../../store/statements/events.ts';
import { type ClockWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

/** They write only some of the time: they are asked about nothing, and refused where they do. */
const MOSTLY_READING: readonly CommandName[] = ['backup', 'brief', 'month', 'settings', 'stats'];

/** Whether the journal was begun on a day that was set by hand: a demonstration or a trial, in which days may be set. */
export function isTrial({ world, journal }: JournalContext): boolean {
	const { day, at } = openedAt(journal);
	return world.clock.local(at, journal.settings.zone).day !== day;
}

/** Why the clock may be ahead, with the days that say so; undefined where it need not be. */
function doubtOf({ world, journal, calendar }: JournalContext) {
	const { zone } = journal.settings;
	const last = world.clock.local(lastRecordedAt(journal), zone).day;
	const today = world.clock.today(zone);
	const doubt = clockDoubt(last, today, calendar.to);
	return doubt && { doubt, last, today };
}

/** Before something is recorded without a question having been asked. Throws StoreFailure `clockAhead` where the clock may be wrong. */
export function refuseDoubtfulClock(context: JournalContext): void {
	const found = context.clockIsRight ? undefined : doubtOf(context);
	if (found) throw new StoreFailure('clockAhead', context.journal.path, context.words.day(found.last));
}

interface Given {
	/** Whether today is another day than the clock's. */
	readonly byHand: boolean;
	readonly writes: boolean;
	readonly dryRun: boolean;
	readonly clockWasWrong: string | undefined;
}

/**
 * What to note and ask before a command: that the day was set by hand, whether the clock is right. `clockWasWrong`: why it was not, which is
 * recorded. Gives the context to go on with, or the exit code.
 */
export async function withClock(
	context: JournalContext,
	command: CommandName,
	{ byHand, writes, dryRun, clockWasWrong }: Given,
): Promise<JournalContext | ExitCode> {
	const { journal, world } = context;
	const words = await textOf('clock', context.language);
	const recorded = clockWasWrong === undefined ? undefined : await recordWrong(context, words, clockWasWrong, dryRun);
	if (recorded !== undefined) return recorded;
	if (byHand && !isTrial(context)) {
		printError(context, words.byHand(context.today, world.clock.today(journal.settings.zone)));
		if (writes && command === 'month close') throw new StoreFailure('daySetByHand', journal.path, context.words.day(context.today));
		if (writes && context.asks && !dryRun && !MOSTLY_READING.includes(command)) {
			const { askYes } = await import('../../ask/question.ts');
			if (!(await askYes(context, words.recordByHand(context.today), false))) return exit.refused;
		}
	}
	if (!writes || !context.asks || dryRun || context.clockIsRight || MOSTLY_READING.includes(command)) return context;
	const found = doubtOf(context);
	if (!found) return context;
	const { askYes } = await import('../../ask/question.ts');
	if (await askYes(context, words.doubt[found.doubt](found.last, found.today), false)) return { ...context, clockIsRight: true };
	return failWith(context, words.setRight);
}

/** The exit code where it could not be. */
async function recordWrong(context: JournalContext, words: ClockWords, reason: string, dryRun: boolean): Promise<ExitCode | undefined> {
	const { journal, world } = context;
	const recording = { recordedAt: world.clock.now(), officeDay: context.today, actor: context.actor(), dryRun };
	const { recordClockWrong } = await import('../../store/record/changeJournal.ts');
	const wrong = await recordClockWrong(journal, recording, context.today, reason);
	if (!wrong) return failWith(context, words.notWrong);
	printError(context, words.wasWrong(wrong.from, wrong.to));
	if (wrong.numbers.length > 0) printError(context, words.wrongNumbers(wrong.numbers.map(visibleLine).join(', ')));
	return undefined;
}

/** The notes on when the events were recorded, by position: on a day that was set by hand, or while the clock was ahead. */
export async function clockNotes(context: JournalContext, history: readonly Recorded[]): Promise<ReadonlyMap<number, string>> {
	const { journal, world } = context;
	const wrong = wrongClocks(journal);
	const byClock = (recorded: Recorded) => world.clock.local(recorded.recordedAt, journal.settings.zone).day;
	const others = history.filter((recorded) => byClock(recorded) !== recorded.officeDay);
	const byHand = others.length > 0 && !isTrial(context) ? others : [];
	if (wrong.length + byHand.length === 0) return new Map();
	const words = await textOf('clock', context.language);
	const isWrong = ({ position }: Recorded) => wrong.some(({ from, to }) => from <= position && position <= to);
	return new Map([
		...byHand.map((recorded) => [recorded.position, words.setByHand(byClock(recorded))] as const),
		...history.filter(isWrong).map(({ position }) => [position, words.ahead] as const),
	]);
}
