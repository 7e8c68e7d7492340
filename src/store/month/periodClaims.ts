/** The claims that a period is about, folded from their events: to look behind figures that are counted of sums. */

import { sql } from 'kysely';
import type { Claim } from '../../domain/claim.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Period } from '../../domain/period.ts';
import { COUNT, db, literally } from '../builder.ts';
import { roundRows } from '../derived/rounds.ts';
import { IS_OPEN } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import { all, first } from '../query.ts';
import { claimOf } from '../record/events.ts';
import { textsOf } from '../statements/events.ts';

/** A last day may lie so many days behind the last thing that happened: those of registering and sorting, which no column has. */
const AHEAD = 92;

/** `concerned`: what came, moved or was open in the period, or had a last day there; almost always that is all. `all`: every claim. */
type Reach = 'concerned' | 'all';

/** The ids of the claims in their order; undefined where there are more than `most`. */
export function periodClaimIds(journal: Journal, { from, to }: Period, reach: Reach, most: number): readonly number[] | undefined {
	const ids = all(
		journal,
		db
			.selectFrom('claim')
			.select('id')
			.$if(reach === 'concerned', (query) =>
				query
					.where('registered_on', '<=', to)
					.where(({ or, eb }) =>
						or([
							eb('registered_on', '>=', addDays(from, -AHEAD)),
							eb('moved_on', '>=', from),
							eb('due_on', '>=', from),
							literally(IS_OPEN),
							eb('id', 'in', withPreventions(from)),
						]),
					),
			)
			.orderBy('id')
			.limit(most + 1),
	);
	return ids.length > most ? undefined : ids.map(({ id }) => id);
}

/** The entries with a measure against recurrence that was open or carried out on or after a day: it may outlive its entry. */
function withPreventions(from: Day) {
	const found = db.selectFrom('prevention').select('claim');
	return found.where('done_on', 'is', null).unionAll(found.where('done_on', '>=', from));
}

/** The ids of the first `most` claims registered in the period, and how many there are. */
export function registeredIds(
	journal: Journal,
	{ from, to }: Period,
	most: number,
): { readonly ids: readonly number[]; readonly count: number } {
	const registered = db.selectFrom('claim').where('registered_on', '>=', from).where('registered_on', '<=', to);
	const counted = first(journal, registered.select(COUNT));
	const ids = all(journal, registered.select('id').orderBy('id').limit(most)).map(({ id }) => id);
	return { ids, count: counted?.count ?? 0 };
}

/** How many claims are read at once. */
const AT_ONCE = 500;

/** The claims with these ids as they stood after the event at `upTo`; those that were not there yet are left out. */
export function* claimsAt(journal: Journal, ids: readonly number[], upTo: number): Generator<Claim> {
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const events = db
			.selectFrom('event')
			.select(['claim', 'type', 'data', 'personal', 'personal_digest'])
			.where(sql<boolean>`claim in (select value from json_each(${JSON.stringify(ids.slice(from, from + AT_ONCE))}))`)
			.where('position', '<=', upTo)
			.orderBy('claim')
			.orderBy('sequence');
		for (const [id, rows] of grouped(all(journal, events), ({ claim }) => claim)) yield claimOf(id, rows, journal.path);
	}
}

/** The ids of the claims with these numbers, in their order. */
export function idsOfNumbers(journal: Journal, numbers: Iterable<string>): readonly number[] {
	const wanted = sql<boolean>`number in (select value from json_each(${JSON.stringify([...numbers])}))`;
	return all(journal, db.selectFrom('claim').select('id').where(wanted).orderBy('id')).map(({ id }) => id);
}

/** Their numbers, `most` at most. Slow: only for use when something is wrong. */
export function differingClaims(journal: Journal, most: number): readonly string[] {
	const differing: string[] = [];
	for (const { id, number, status } of all(journal, db.selectFrom('claim').select(['id', 'number', 'status']).orderBy('id'))) {
		if (differing.length === most) break;
		const claim = claimOf(id, textsOf(journal, { claim: id }), journal.path);
		const rounds = all(journal, db.selectFrom('round').selectAll().where('claim', '=', id).orderBy('place'));
		if (claim.status !== status || JSON.stringify(roundRows(claim)) !== JSON.stringify(rounds)) differing.push(number);
	}
	return differing;
}
