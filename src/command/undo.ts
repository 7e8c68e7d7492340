/** `undo`: takes back the last operation of whoever asks, in one step, and says in a sentence what it took back. */

import { type Office, say } from '../desk.ts';
import { undo } from '../domain/decide/index.ts';
import { reterm } from '../domain/decide/reterm.ts';
import { termsFor } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { repeatedBy } from '../store/repeats.ts';
import { undoLast } from '../store/undo.ts';
import { recording, tellRefusals } from './change.ts';

type Options = 'dryRun';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { words, today } = office;
	const undone = await undoLast(
		office.journal,
		recording(office, given.dryRun),
		(claim, { events, last }) => undo(claim, { on: today, events, last }, { repeats: (number) => repeatedBy(office.journal, number) }),
		(claim) => reterm(claim, 'takenBack', (facts) => termsFor(facts, office.terms)),
	);
	const refusals = undone.ok ? undone.outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)) : undone.refusals;
	if (!undone.ok || refusals.length > 0) return await tellRefusals(office, refusals);
	for (const outcome of undone.outcomes)
		if (outcome.ok)
			for (const event of outcome.events)
				if (event.type === 'undone')
					say(
						office,
						words.notes.undone(
							outcome.claim.number.text,
							event.events.map(({ type }) => words.history.titles[type]).join(', '),
							words.names.status[outcome.claim.status],
						),
					);
	if (given.dryRun) say(office, words.notes.dryRun);
	return exit.done;
}
