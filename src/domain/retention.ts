/**
 * Until when the papers of an entry are kept (регламент п. 3.7, 395-1 ст. 30.1 ч. 11). By archive practice the years are counted from
 * 1 January after the year in which they begin, which is never shorter than counting from the day itself.
 */

import type { Claim } from './claim.ts';
import { asDay, type Day, later, yearOf } from './day.ts';
import { termFacts } from './decide/register.ts';
import { endings } from './round.ts';
import type { Regulation, StartEvent } from './rule.ts';
import { rulesFor, type TermFacts } from './term.ts';

/** What retention follows from. */
export type Ended = Pick<Claim, 'status' | 'statusOn' | 'reopenedOn'> & Parameters<typeof termFacts>[0];

/** The last day of retention, by the longest rule in use; null while the claim is open, or where no rule sets one. */
export function keepUntil(claim: Ended, regulations: readonly Regulation[]): Day | null {
	if (!endings.some((status) => status === claim.status)) return null;
	const facts: TermFacts = termFacts(claim, claim.reopenedOn);
	const starts: Partial<Record<StartEvent, Day>> = { ...facts.events, registered: claim.registeredOn, closed: claim.statusOn };
	const days = regulations.flatMap((regulation) =>
		rulesFor({ ...facts, events: starts }, regulation).flatMap(({ purpose, from, length }) => {
			const start = starts[from];
			return purpose === 'keep' && start && length.unit === 'year' ? [asDay(`${yearOf(start) + length.count}-12-31`)] : [];
		}),
	);
	return days.length === 0 ? null : days.reduce(later);
}
