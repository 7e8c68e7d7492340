/** The entries of the paper journal by number: a missing number is shown as a gap. */

import { type InferResult, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { FieldName } from '../../domain/fields.ts';
import { grouped } from '../../domain/grouped.ts';
import { oldOrdinal } from '../../domain/number.ts';
import { COUNT, db } from '../builder.ts';
import { lateIn } from '../month/late.ts';
import type { Journal } from '../open.ts';
import { all, first, keysetPages } from '../query.ts';
import { readingOf } from '../storedValue.ts';

/** Entries of a year's numbers, registered on these days. */
export interface BookRange {
	readonly year: number;
	readonly from: Day;
	readonly to: Day;
}

/**
 * `theirNumber`, `theirDate`: the sender's own; `sheets`: how many came, as it was written down; `execution`: what was done about it: the result, else
 * the answer, the grounds, the evidence or the reason it ended; `late`: what was recorded later than the day that it is about.
 */
export type BookEntry = InferResult<ReturnType<typeof entriesAfter>>[number] & {
	readonly corrections: Readonly<InferResult<ReturnType<typeof corrections>>>;
	readonly late: ReturnType<ReturnType<typeof lateIn>['records']>;
};

function registeredIn({ year, from, to }: BookRange) {
	return db.selectFrom('claim').where('year', '=', year).where('registered_on', '>=', from).where('registered_on', '<=', to);
}

/** Entries that came in with an old journal are in its paper journal, not in this one. */
function claimsIn(range: BookRange) {
	return registeredIn(range).where('ordinal', '<', oldOrdinal(0));
}

/** How many entries of the range came in with an old journal, and so are left out of the pages. */
export function broughtIn(journal: Journal, range: BookRange): number {
	return first(journal, registeredIn(range).where('ordinal', '>', oldOrdinal(0)).select(COUNT))?.count ?? 0;
}

/** Totals of the range; `missing`: how many numbers between the first and the last have no entry. */
export function bookSummary(journal: Journal, range: BookRange) {
	const summary = first(
		journal,
		claimsIn(range).select(({ fn }) => [
			fn.countAll<number>().as('entries'),
			sql<number>`coalesce(sum(status = 'void'), 0)`.as('voided'),
			fn.min<number | null>('ordinal').as('low'),
			fn.max<number | null>('ordinal').as('high'),
			sql<number>`coalesce(max(ordinal) - min(ordinal) + 1 - count(*), 0)`.as('missing'),
			fn.min<Day | null>('registered_on').as('firstOn'),
			fn.max<Day | null>('registered_on').as('lastOn'),
		]),
	);
	if (!summary) throw new RangeError('a count is always one row');
	const { low, high, ...rest } = summary;
	const numberOf = (ordinal: number | null) =>
		first(
			journal,
			db
				.selectFrom('claim')
				.select('number')
				.where('year', '=', range.year)
				.where('ordinal', '=', ordinal ?? 0),
		)?.number ?? null;
	return { ...rest, first: numberOf(low), last: numberOf(high) };
}

/** The entries in pages, by their ordinals. `upTo`: of a closed month the last event whose corrections are shown. */
export async function* bookPages(journal: Journal, range: BookRange, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<readonly BookEntry[]> {
	const entries = keysetPages(0, 0, (after: number, size) => {
		const rows = all(journal, entriesAfter(journal, range, after).limit(size));
		return { page: rows, rows: rows.length, last: rows.at(-1)?.ordinal };
	});
	for await (const rows of entries) {
		const ids = rows.map(({ id }) => id);
		const [from, to] = [Math.min(...ids), Math.max(...ids)];
		const corrected = grouped(all(journal, corrections(from, to, upTo)), ({ claim }) => claim);
		const late = grouped(lateIn(journal).records(journal, { from, to, upTo }), ({ claim }) => claim);
		yield rows.map((row) => ({ ...row, corrections: corrected.get(row.id) ?? [], late: late.get(row.id) ?? [] }));
	}
}

function entriesAfter({ version }: Journal, range: BookRange, after: number) {
	return claimsIn(range)
		.select(['id', 'ordinal', 'number', 'registered_on as registeredOn', 'kind', 'client', 'summary', 'status', 'status_on as statusOn'])
		.select(['decision', 'decided_on as decidedOn', 'reply_form as replyForm', 'replied_on as repliedOn', 'outgoing'])
		.select([
			sql.raw<string | null>(readingOf(['their_number'], version)).as('theirNumber'),
			sql.raw<Day | null>(readingOf(['their_date'], version)).as('theirDate'),
			sql.raw<string | null>(readingOf(['sheets'], version)).as('sheets'),
		])
		.select(({ fn }) => fn.coalesce('result', 'reply_text', 'grounds', 'evidence', 'end_reason').as('execution'))
		.where('ordinal', '>', after)
		.orderBy('ordinal');
}

/** The corrections of the claims with these ids that were not taken back. */
function corrections(from: number, to: number, upTo: number) {
	return db
		.selectFrom('event')
		.select(['claim', 'actor as by'])
		.select([sql<Day>`office_day`.as('on'), sql<FieldName>`data ->> 'field'`.as('field')])
		.where('claim', '>=', from)
		.where('claim', '<=', to)
		.where('type', '=', 'corrected')
		.where('position', '<=', upTo)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom(['event as later', sql<{ value: string }>`json_each(later.data, '$.events')`.as('taken')])
						.select('later.position')
						.whereRef('later.claim', '=', 'event.claim')
						.where('later.type', '=', 'undone')
						.where(sql<boolean>`taken.value ->> 'sequence' = event.sequence`),
				),
			),
		)
		.orderBy('claim')
		.orderBy('sequence');
}
