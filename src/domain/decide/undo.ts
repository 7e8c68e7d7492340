/**
 * Taking back the last operation by a counter-event. Not for what left the office or took a number: that is corrected openly. What was done in the
 * same go behind it is taken back as if it had been an operation of its own.
 */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent, ClaimEventType } from '../event/event.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';

/** An event of the operation, by its number in the claim. */
export interface Taken {
	readonly sequence: number;
	readonly event: ClaimEvent;
}

/** Reverts `events` of the claim; `last` is the sequence of its last event in force. */
export function undo(
	claim: Claim,
	{ on, events: all, last }: { readonly on: Day; readonly events: readonly Taken[]; readonly last: number },
	{ repeats }: Pick<Circumstances, 'repeats'>,
): Verdict {
	const number = claim.number.text;
	const events = behindFinal(all);
	// Entries that came in together are taken back together: by `import`.
	if (events.some(({ event }) => event.type === 'imported')) return refused({ code: 'cannotUndo', number, type: 'imported' });
	const refusals: Refusal[] = events.flatMap(({ event }) =>
		isFinal(event) ? [{ code: 'cannotUndo', number, type: event.type } as const] : [],
	);
	if (events.every(({ sequence }) => sequence !== last)) refusals.push({ code: 'undoneOver', number });
	// Meanwhile the entry that it would repeat again may have been linked to it.
	for (const { event } of events)
		if (event.type === 'corrected' && event.field === 'repeatOf' && event.was !== null && repeats(event.was).includes(number))
			refusals.push({ code: 'repeatsInRing', number, earlier: event.was });
	return verdict(refusals, () => [{ type: 'undone', on, events: events.map(({ sequence, event }) => ({ sequence, type: event.type })) }]);
}

/** The steps that may follow in one go what cannot be undone. */
const STEPS: readonly ClaimEventType[] = ['taken', 'measureAdded', 'measureDone', 'fulfilled', 'completed', 'closed'];

/** The steps behind the last final event of the operation; all of it where there are none. */
function behindFinal(events: readonly Taken[]): readonly Taken[] {
	const final = events.findLastIndex(({ event }) => isFinal(event));
	const steps = final < 0 ? [] : events.slice(final + 1).filter(({ event }) => STEPS.includes(event.type));
	return steps.length > 0 ? steps : events;
}

/** An event that used a number or was sent to the client cannot be undone. */
function isFinal(event: ClaimEvent): boolean {
	const final: readonly ClaimEventType[] = ['registered', 'replied', 'letterIssued', 'undone'];
	return final.includes(event.type) || (event.type === 'leftUnconsidered' && event.notice !== null);
}
