/** Whether a prepared change would overwrite, unseen, what another person has recorded meanwhile. */

import type { Claim } from './claim.ts';
import type { ClaimEvent } from './event.ts';

/**
 * Whether the events, prepared when the claim was as `shown`, rest on something that is otherwise `now`. A correction rests on what stood in
 * the fields that it corrects; anything else on the whole claim: a decision, a reply, an end are made of all that was known.
 */
export function restsOn(events: readonly ClaimEvent[], shown: Claim, now: Claim): boolean {
	if (events.some(({ type }) => type !== 'corrected' && type !== 'termSet')) return now.sequence !== shown.sequence;
	return events.some((event) => event.type === 'corrected' && shown[event.field] !== now[event.field]);
}
