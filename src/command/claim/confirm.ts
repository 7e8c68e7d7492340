/** The last question before something is recorded: what will be, or what was recorded meanwhile, and whether it is to be. */

import { type CommandContext, endWith, type JournalContext, printError, printInfo } from '../../context.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { eventDetails } from '../../sentence/eventDetails.ts';
import { visibleLine } from '../../text/visible.ts';

/** True where nobody can be asked, or `--yes` has answered, or nothing is recorded anyway. Where not, it is reported that nothing is. */
export async function confirmed(
	context: CommandContext,
	willBe: readonly string[],
	question: string,
	given: Given<'yes' | 'dryRun'>,
	initial = true,
): Promise<boolean> {
	if (!context.asks || given.yes || given.dryRun) return true;
	for (const line of willBe) printError(context, line);
	const { askYes } = await import('../../ask/question.ts');
	if (await askYes(context, question, initial)) return true;
	printInfo(context, context.words.questions.notSaved);
	return false;
}

export type MovedOn = Extract<Refusal, { code: 'movedOn' }>;

/** A line for each event: when, by whom, what. */
export function printMeanwhile(context: JournalContext, { number, since }: MovedOn): void {
	if (since.length === 0) return;
	const { words, world, journal } = context;
	printError(context, words.questions.meanwhile(number));
	for (const { recordedAt, actor, event } of since) {
		const { day, time } = world.clock.local(recordedAt, journal.settings.zone);
		const details = eventDetails(words, event);
		const what = details === '' ? words.history.titles[event.type] : `${words.history.titles[event.type]}: ${details}`;
		printError(context, `  ${words.day(day)} ${time.slice(0, 5)}, ${visibleLine(actor)} — ${what}`);
	}
}

/** Shows it, and asks whether to record all the same; where not, says that nothing is. */
export function recordsAllTheSame(context: JournalContext, moved: MovedOn): Promise<boolean> {
	printMeanwhile(context, moved);
	return confirmed(context, [], context.words.questions.saveAllTheSame, {}, false);
}

/** A change of the journal that is shown before it is recorded. */
interface ShownChange<T> {
	/** Makes it; on trial, gives what it would come to. */
	readonly attempt: (dryRun: true | undefined) => Promise<T>;
	/** Shows what it comes to; false where there is nothing to record, which it reports. */
	readonly show: (outcome: T, isRecorded: boolean) => Promise<boolean>;
	readonly question: string;
	/** The answer that Enter gives. */
	readonly initial?: boolean;
	/** What is said where somebody does not agree. */
	readonly declined: string;
}

/**
 * Tries the change, shows it, and records it once somebody agrees; with `--yes` records it at once. Gives what was recorded, or the exit code where
 * nothing was, which is reported. Throws UsageError where there is nobody to ask: then it takes `--yes`.
 */
export async function recordOnceAgreed<T extends object>(
	context: JournalContext,
	given: Given<'yes' | 'dryRun'>,
	{ attempt, show, question, initial = false, declined }: ShownChange<T>,
): Promise<T | ExitCode> {
	const atOnce = given.yes === true && !given.dryRun;
	const outcome = await attempt(atOnce ? undefined : true);
	if (given.dryRun) printInfo(context, context.words.notes.dryRunWould);
	if (!(await show(outcome, atOnce)) || given.dryRun) return exit.done;
	if (atOnce) return outcome;
	if (!context.asks) throw new UsageError([{ code: 'cannotAsk', flags: ['yes'] }]);
	const { askYes } = await import('../../ask/question.ts');
	return (await askYes(context, question, initial)) ? attempt(undefined) : endWith(context, declined, exit.refused);
}
