/** `undo`: reverts the caller's last operation as a whole, and prints what was reverted. */

import { type JournalContext, printInfo } from '../context.ts';
import { undo } from '../domain/decide/index.ts';
import { recomputeTerms } from '../domain/decide/recomputeTerms.ts';
import { termsFor } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { eventNote } from '../sentence/eventNote.ts';
import { repeatedBy } from '../store/repeats.ts';
import { type Undone, undoLast } from '../store/undo.ts';
import { printRefusals, recording } from './claim/change.ts';
import { movedOrder } from './claim/dayOrder.ts';

type Options = 'dryRun';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { words, today } = context;
	const attempt = (dryRun: true | undefined) =>
		undoLast(
			context.journal,
			recording(context, dryRun),
			(claim, { events, last }) => undo(claim, { on: today, events, last }, { repeats: (number) => repeatedBy(context.journal, number) }),
			(claim) => recomputeTerms(claim, 'takenBack', (facts) => termsFor(facts, context.terms)),
		);
	if (context.asks && !given.dryRun) {
		const { isAgreed } = await import('./claim/completeByPrompting.ts');
		if (!(await isAgreed(context, orderOf(context, await attempt(true)), given))) return exit.refused;
	}
	const undone = await attempt(given.dryRun);
	const refusals = undone.ok ? undone.outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)) : undone.refusals;
	if (!undone.ok || refusals.length > 0) return await printRefusals(context, refusals);
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	for (const outcome of undone.outcomes)
		if (outcome.ok)
			for (const event of outcome.events)
				if (event.type === 'undone')
					printInfo(
						context,
						words.notes.undone(
							outcome.claim.number.text,
							event.events.map(({ type }) => words.history.titles[type]).join(', '),
							words.names.status[outcome.claim.status],
						),
					);
				// The days off or the rules are others than when its clock ran last.
				else if (event.type === 'termSet') printInfo(context, eventNote(words, event, outcome.claim));
	for (const line of orderOf(context, undone)) printInfo(context, line);
	return exit.done;
}

/** What is to be said of days of registration that are the former ones again. */
function orderOf(context: JournalContext, undone: Undone): readonly string[] {
	const outcomes = undone.ok ? undone.outcomes : [];
	return outcomes.flatMap((outcome) => {
		if (!outcome.ok || !outcome.before || outcome.before.registeredOn === outcome.claim.registeredOn) return [];
		return movedOrder(context, outcome.before, outcome.claim.registeredOn);
	});
}
