/** What was recorded in a claim since it was shown: shown before anything more is recorded. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { eventDetails } from '../../sentence/eventDetails.ts';
import { visibleLine } from '../../text/visible.ts';

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
export async function recordsAllTheSame(context: JournalContext, moved: MovedOn): Promise<boolean> {
	const { words } = context;
	printMeanwhile(context, moved);
	const { askYes } = await import('../../ask/question.ts');
	const agreed = await askYes(context, words.questions.saveAllTheSame, false);
	if (!agreed) printInfo(context, words.questions.notSaved);
	return agreed;
}
