/** The numbers of the journal's series that an event uses up. */

import type { ClaimEvent } from './event.ts';
import type { JournalEvent } from './journal.ts';
import { isOldNumber, type Series, type SeriesNumber } from './number.ts';

/** The numbers that an event gives out, by series. */
export function numbersIn(event: ClaimEvent | JournalEvent): readonly (readonly [Series, SeriesNumber])[] {
	if (event.type === 'registered') return isOldNumber(event.number) ? [] : [['incoming', event.number]];
	const outgoing = outgoingIn(event);
	return outgoing ? [['outgoing', outgoing]] : [];
}

function outgoingIn(event: ClaimEvent | JournalEvent): SeriesNumber | null | undefined {
	switch (event.type) {
		case 'replied':
			return event.outgoing;
		case 'leftUnconsidered':
			return event.notice?.outgoing;
		case 'letterIssued':
			// The number of a reply or notice that was recorded is spent already.
			return event.given ? event.outgoing : null;
		default:
			return null;
	}
}
