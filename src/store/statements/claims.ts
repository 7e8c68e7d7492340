/**
 * Statements that most commands ask of claims, and many of them no others: a claim by its name, the numbers and the closed month before it, those that
 * it repeats, who is responsible. Each goes to one index.
 */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { SeriesNumber } from '../../domain/number.ts';
import { count, db, literally, row, rows, type Slot } from '../builder.ts';
import type { RowOf } from '../query.ts';

const FOUND = ['id', 'number', 'client', 'registered_on as registeredOn'] as const;

/** A claim that was found by its name. */
export type Found = RowOf<typeof withNumber>;

export const withOrdinal = row((slot: Slot<{ readonly year: number; readonly ordinal: number }>) =>
	db.selectFrom('claim').select(FOUND).where('year', '=', slot('year')).where('ordinal', '=', slot('ordinal')),
);

/** The claim with one of two numbers in full. */
export const withEither = row((slot: Slot<{ readonly one: string; readonly other: string }>) =>
	db
		.selectFrom('claim')
		.select(FOUND)
		.where('number', 'in', [slot('one'), slot('other')]),
);

export const withNumber = row((slot: Slot<{ readonly number: string }>) =>
	db.selectFrom('claim').select(FOUND).where('number', '=', slot('number')),
);

/** The claims with this ordinal in each year, the latest first: each is looked up by the index. */
export const inEachYear = rows((slot: Slot<{ readonly ordinal: number; readonly limit: number }>) =>
	db
		.selectFrom('claim')
		.select(FOUND)
		.where('year', 'in', ({ selectFrom }) => selectFrom('counter').select('year').where('series', '=', 'incoming'))
		.where('ordinal', '=', slot('ordinal'))
		.orderBy('year', 'desc')
		.limit(slot('limit')),
);

/** How many of the latest claims are searched by their texts: a mistyped number must not scan a large journal. */
const LATEST = 10_000;

export const containing = rows((slot: Slot<{ readonly text: string; readonly limit: number }>) =>
	db
		.selectFrom('claim')
		.select(FOUND)
		.where(sql<boolean>`id > (select max(id) from claim) - ${sql.lit(LATEST)}`)
		.where(sql<boolean>`instr(search, ${slot('text')}) > 0`)
		.orderBy('id', 'desc')
		.limit(slot('limit')),
);

export const numberOf = row((slot: Slot<{ readonly id: number }>) => db.selectFrom('claim').select('number').where('id', '=', slot('id')));

export const withKey = row((slot: Slot<{ readonly key: string }>) => db.selectFrom('claim').select('id').where('key', '=', slot('key')));

/** The last claim that is registered; they are numbered from 1. */
export const lastId = count(() => db.selectFrom('claim').select('id').orderBy('id', 'desc').limit(1));

/** The claims that are awaited (`isAwaited`), by number. */
export const awaited = rows(() =>
	db
		.selectFrom('claim')
		.select('id')
		.where(literally(`status in ('registered', 'inProgress')`))
		.where(({ or, eb }) => or([eb('answered_on', 'is', null), eb('awaiting', '=', 1)]))
		.orderBy('id'),
);

/** The entry with the number before this one in its year. */
export const entryBefore = row((slot: Slot<Pick<SeriesNumber, 'year' | 'ordinal'>>) =>
	ofYear(slot).where('ordinal', '<', slot('ordinal')).orderBy('ordinal', 'desc').limit(1),
);

/** The entry with the number after it. */
export const entryAfter = row((slot: Slot<Pick<SeriesNumber, 'year' | 'ordinal'>>) =>
	ofYear(slot).where('ordinal', '>', slot('ordinal')).orderBy('ordinal').limit(1),
);

function ofYear(slot: Slot<Pick<SeriesNumber, 'year' | 'ordinal'>>) {
	return db
		.selectFrom('claim')
		.select(['number', 'registered_on as registeredOn'])
		.where('year', '=', slot('year'))
		.where('status', '<>', 'void');
}

/** How far back an outgoing number is looked for, in events. */
const LATEST_EVENTS = 5000;

/** The last outgoing number besides this one, and the day of its reply, where one was given lately. */
export const lastOutgoing = row((slot: Slot<{ readonly but: string }>) => {
	const number = sql<string>`data -> 'outgoing' ->> 'text'`;
	return db
		.selectFrom('event')
		.select([number.as('number'), sql<Day>`data ->> 'on'`.as('on')])
		.where(sql<boolean>`position > (select max(position) from event) - ${sql.lit(LATEST_EVENTS)}`)
		.where('type', '=', 'replied')
		.where(number, '<>', slot('but'))
		.orderBy('position', 'desc')
		.limit(1);
});

/** The last month that is closed, `YYYY-MM`: closed once more than reopened. */
export const lastClosedMonth = row(() =>
	db
		.selectFrom('event')
		.select(sql<string>`data ->> 'month'`.as('month'))
		.where('claim', '=', 0)
		.where('type', 'in', ['monthClosed', 'monthReopened'])
		.groupBy('month')
		.having(sql<boolean>`sum(iif(type = 'monthClosed', 1, -1)) > 0`)
		.orderBy('month', 'desc')
		.limit(1),
);

/** What the client was answered: see `Answered` of `domain/claim.ts`. */
const ANSWERED = [
	...(['number', 'registered_on as registeredOn', 'status', 'decision', 'ground'] as const),
	...(['reply_form as replyForm', 'replied_on as repliedOn', 'outgoing', 'repeat_of as repeatOf'] as const),
] as const;

/** An earlier entry whose client shares a key: whether it is the same client is for `domain/client/sameClient.ts` to say. */
export type Candidate = RowOf<typeof candidate>;

/** The entry of this id, unless it was made by mistake. */
export const candidate = row((slot: Slot<{ readonly id: number }>) =>
	db
		.selectFrom('claim')
		.select([...ANSWERED, 'kind', 'client', 'contact', 'contract'])
		.where('id', '=', slot('id'))
		.where('status', '<>', 'void'),
);

/** What the entry of a number repeats. */
export const repeated = row((slot: Slot<{ readonly number: string }>) =>
	db.selectFrom('claim').select('repeat_of as number').where('number', '=', slot('number')),
);

/** The entries that repeat this one, step by step, itself included, in order of registration; `most` at most. */
export const repeating = rows((slot: Slot<{ readonly number: string; readonly most: number }>) =>
	db
		.withRecursive('chain(number)', (query) =>
			query
				.selectNoFrom(slot('number').as('number'))
				// Not `union all`: it terminates even if the file contains a cycle.
				.union(query.selectFrom('chain').innerJoin('claim as repeating', 'repeating.repeat_of', 'chain.number').select('repeating.number')),
		)
		.selectFrom('claim')
		.select(ANSWERED)
		.where('number', 'in', ({ selectFrom }) => selectFrom('chain').select('chain.number'))
		.orderBy('id')
		.limit(slot('most')),
);

/** The responsibles of entries, each spelling once: every entry has its own in the sums of the month in which it was registered. */
export const responsibles = rows(() => db.selectFrom('tally').select('value as name').distinct().where('dimension', '=', 'responsible'));
