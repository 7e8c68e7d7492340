/** Queries of the morning's list: each reads an index of open matters, so closed claims cost nothing. */

import type { Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import type { Journal } from './open.ts';
import { all } from './query.ts';
import * as ask from './statements/morning.ts';

export interface OpenClaim {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly client: string | null;
	readonly responsible: string | null;
	/** The day that the question is about: due, registered, done, replied, or moved last. */
	readonly day: Day;
	readonly due: Day | null;
	/** How many calendar days `due` has passed by; zero or less while there is time, null where there is none. */
	readonly overdueDays: number | null;
	/** 1: `due` is computed past the known calendar. */
	readonly provisional: 0 | 1;
}

export interface AwaitingClaim extends OpenClaim {
	readonly kind: Kind;
	readonly next: NextStep;
}

/** What moves an open claim on: to its kind, into work, to its decision, to its answer, to what was promised, to its end. */
export type NextStep = 'sort' | 'take' | 'decide' | 'reply' | 'fulfil' | 'done';

export interface OpenTask extends OpenClaim {
	readonly what: 'measure' | 'request' | 'visa';
	readonly place: number;
	readonly who: string;
	readonly code: string | null;
	readonly asked: Day | null;
}

/** Those whose clock to answer is running and that are due on or before `until`, the longest overdue first. */
export function awaitingUntil(journal: Journal, until: Day, today: Day): readonly AwaitingClaim[] {
	return all(journal, ask.awaitingUntil({ until, today }));
}

/** Unsorted claims, the oldest first. */
export function unsorted(journal: Journal, today: Day): readonly OpenClaim[] {
	return all(journal, ask.unsorted({ today }));
}

/** What a term may run from. */
export type Start = 'dispatched_on' | 'goods_returned_on' | 'purchased_on' | 'demand_kind';

/**
 * Those awaited by a day that is only the earliest safe one, for what it should run from is not known; the earliest first. `rules`: those whose
 * term is pending where this column of the claim is empty.
 */
export function toClarify(journal: Journal, rules: Readonly<Record<Start, readonly string[]>>, today: Day): readonly OpenClaim[] {
	const { dispatched_on, goods_returned_on, purchased_on, demand_kind } = rules;
	return all(
		journal,
		ask.toClarify({
			...{ dispatched_on: JSON.stringify(dispatched_on), goods_returned_on: JSON.stringify(goods_returned_on) },
			...{ purchased_on: JSON.stringify(purchased_on), demand_kind: JSON.stringify(demand_kind), today },
		}),
	);
}

/** Those that are done and wait for the call to the client. */
export function toBeClosed(journal: Journal): readonly OpenClaim[] {
	return all(journal, ask.toBeClosed({}));
}

/** Those answered by word of mouth only. */
export function unconfirmed(journal: Journal): readonly OpenClaim[] {
	return all(journal, ask.unconfirmed({}));
}

/** Those that nobody has accepted since before this day, the longest waiting first. */
export function unaccepted(journal: Journal, before: Day, today: Day): readonly OpenClaim[] {
	// A file of a former version gets its table with the first write.
	if (journal.version < 5) return [];
	return all(journal, ask.unaccepted({ before, today }));
}

export interface FoundClaim extends AwaitingClaim {
	readonly status: Status;
}

/** The entries of these ids, in their order; each with its last day to answer while that is awaited. */
export function claimsWithIds(journal: Journal, ids: readonly number[], today: Day): readonly FoundClaim[] {
	if (ids.length === 0) return [];
	const found = new Map(all(journal, ask.claimsWithIds({ ids: JSON.stringify(ids), today })).map((claim) => [claim.id, claim]));
	return ids.map((id) => found.get(id)).filter((claim) => claim !== undefined);
}

/** Those open, not due on or before `until`, about which nothing was done since before `since`. */
export function idle(journal: Journal, since: Day, until: Day, today: Day): readonly AwaitingClaim[] {
	return all(journal, ask.idle({ since, until, today }));
}

/** The open tasks, by their day. */
export function openTasks(journal: Journal, today: Day): readonly OpenTask[] {
	return all(journal, ask.openTasks({ today }));
}
