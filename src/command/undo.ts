/** `undo`: reverts the caller's last operation as a whole, and prints what was reverted. */

import { type JournalContext, printInfo } from '../context.ts';
import { undo } from '../domain/decide/index.ts';
import type { Refusal } from '../domain/refusal.ts';
import { termsFor } from '../domain/term/term.ts';
import { recomputeTerms } from '../domain/term/termFacts.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { eventNote } from '../sentence/eventNote.ts';
import { repeatedBy } from '../store/clients/repeats.ts';
import { type Undone, undoLast } from '../store/record/undo.ts';
import { printRefusals, recording } from './claim/change.ts';
import { confirmed } from './claim/confirm.ts';
import { movedOrder } from './claim/dayOrder.ts';

type Options = 'dryRun' | 'yes';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { words, today } = context;
	const attempt = (dryRun: true | undefined) =>
		undoLast(
			context.journal,
			recording(context, dryRun),
			(claim, { events, last }) => undo(claim, { on: today, events, last }, { repeats: (number) => repeatedBy(context.journal, number) }),
			(claim) => recomputeTerms(claim, 'takenBack', today, (facts) => termsFor(facts, context.terms)),
		);
	if (context.asks && !given.dryRun && !given.yes) {
		const trial = await attempt(true);
		const order = orderOf(context, trial);
		const { undo: undoIt, saveAllTheSame } = words.questions;
		// What the rules refuse is printed by the attempt itself.
		if (trial.ok && refusalsOf(trial).length === 0) {
			const shown = [words.notes.willUndo, ...notesOf(context, trial), ...order];
			if (!(await confirmed(context, shown, order.length > 0 ? saveAllTheSame : undoIt, given, order.length === 0))) return exit.refused;
		}
	}
	const undone = await attempt(given.dryRun);
	const refusals = refusalsOf(undone);
	if (!undone.ok || refusals.length > 0) return await printRefusals(context, refusals);
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	for (const line of [...notesOf(context, undone), ...orderOf(context, undone)]) printInfo(context, line);
	return exit.done;
}

function refusalsOf(undone: Undone): readonly Refusal[] {
	return undone.ok ? undone.outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)) : undone.refusals;
}

/** What is taken back, and how each entry stands then. */
function notesOf({ words }: JournalContext, undone: Undone): readonly string[] {
	const outcomes = undone.ok ? undone.outcomes : [];
	return outcomes.flatMap((outcome) =>
		outcome.ok
			? outcome.events.flatMap((event) => {
					if (event.type === 'undone') {
						const titles = event.events.map(({ type }) => words.history.titles[type]).join(', ');
						return words.notes.undone(outcome.claim.number.text, titles, words.names.status[outcome.claim.status]);
					}
					// The days off or the rules are others than when its clock ran last.
					return event.type === 'termSet' ? eventNote(words, event, outcome.claim) : [];
				})
			: [],
	);
}
/** The notes on days of registration that are the former ones again. */
function orderOf(context: JournalContext, undone: Undone): readonly string[] {
	const outcomes = undone.ok ? undone.outcomes : [];
	return outcomes.flatMap((outcome) => {
		if (!outcome.ok || !outcome.before || outcome.before.registeredOn === outcome.claim.registeredOn) return [];
		return movedOrder(context, outcome.before, outcome.claim.registeredOn);
	});
}
