/** The entries of months that are not closed yet, done or closed themselves, of which something is not known: the last month's and this one's. */

import { asDay, type Day } from '../../domain/day.ts';
import { addMonths } from '../../domain/month.ts';
import { monthWith } from '../../domain/period.ts';
import { lastClosing, type UnanalysedClaim, unanalysedIn } from '../../store/morning.ts';
import type { Journal } from '../../store/open.ts';

/** How many are listed at once, the first that ended first. */
const MOST = 200;

export function unanalysedSoFar(journal: Journal, today: Day): readonly UnanalysedClaim[] {
	const { from: thisMonth } = monthWith(today);
	const found = unanalysedIn(journal, { from: addMonths(thisMonth, -1), to: today }, MOST);
	const [first] = found;
	if (!first || first.day >= thisMonth) return found;
	// The month may be closed by now: what was counted of it stays as it is.
	const closing = lastClosing(journal);
	const open = closing && addMonths(asDay(`${closing.month}-01`), closing.stands ? 1 : 0);
	return open && open > first.day ? unanalysedIn(journal, { from: open, to: today }, MOST) : found;
}
