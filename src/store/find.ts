/** One claim: by the name that a person gave it, with its history. */

import { sql } from 'kysely';
import type { Claim } from '../domain/claim.ts';
import type { Recorded } from '../domain/event.ts';
import { fold } from '../domain/evolve.ts';
import { foldText } from '../domain/fold.ts';
import type { ClaimName } from '../domain/number.ts';
import { recordedOf } from './events.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';

export interface Found {
	readonly id: number;
	readonly number: string;
	readonly client: string | null;
	readonly registeredOn: string;
}

/** How many candidates are told at most. */
const CANDIDATES = 5;

/**
 * The claim of that name, or those that may have been meant: for an ordinal the same one in other years, for a number
 * those that contain it. An ordinal without a year is one of `year`.
 */
export async function findClaim(
	journal: Journal,
	name: ClaimName,
	year: number,
): Promise<{ readonly found: Found } | { readonly found: undefined; readonly candidates: readonly Found[] }> {
	const claims = journal.database.selectFrom('claim').select(['id', 'number', 'client', 'registered_on as registeredOn']);
	try {
		if (name.by === 'ordinal') {
			const wanted = name.year ?? year;
			const found = await claims.where('year', '=', wanted).where('ordinal', '=', name.ordinal).executeTakeFirst();
			if (found) return { found };
			const years = await yearsOf(journal);
			const candidates = await claims
				.where('year', 'in', years.length > 0 ? years : [wanted])
				.where('ordinal', '=', name.ordinal)
				.orderBy('year', 'desc')
				.limit(CANDIDATES)
				.execute();
			return { found: undefined, candidates };
		}
		const exact = await claims.where('number', '=', name.text).executeTakeFirst();
		if (exact) return { found: exact };
		const folded = foldText(name.text);
		const candidates = await claims
			.where(sql<boolean>`instr(search, ${folded}) > 0`)
			.orderBy('id', 'desc')
			.limit(CANDIDATES)
			.execute();
		const same = candidates.filter(({ number }) => foldText(number) === folded);
		return same.length === 1 && same[0] ? { found: same[0] } : { found: undefined, candidates };
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

async function yearsOf(journal: Journal): Promise<readonly number[]> {
	const rows = await journal.database.selectFrom('counter').select('year').where('series', '=', 'incoming').execute();
	return rows.map(({ year }) => year);
}

/** A claim and everything that happened to it, in order. Undefined where there is no such claim. */
export async function loadClaim(
	journal: Journal,
	id: number,
): Promise<{ readonly claim: Claim; readonly history: readonly Recorded[] } | undefined> {
	try {
		const rows = await journal.database.selectFrom('event').selectAll().where('claim', '=', id).orderBy('sequence').execute();
		const history = rows.map(recordedOf);
		const claim = fold(id, history.map(({ event }) => event));
		return claim && { claim, history };
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

/** The claim registered under an idempotency key. */
export async function findByKey(journal: Journal, key: string): Promise<Found | undefined> {
	try {
		return await journal.database
			.selectFrom('claim')
			.select(['id', 'number', 'client', 'registered_on as registeredOn'])
			.where('key', '=', key)
			.executeTakeFirst();
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}
