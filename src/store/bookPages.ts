/** The entries of the paper journal: by number, so that a number that is missing is seen to be. */

import type { ClaimFields } from '../domain/claim.ts';
import type { Channel, Decision, Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { PAGE } from './schema.ts';

/** Entries of a year's numbers, registered on these days. */
export interface BookRange {
	readonly year: number;
	readonly from: Day;
	readonly to: Day;
}

export interface BookEntry {
	readonly id: number;
	readonly ordinal: number;
	readonly number: string;
	readonly registeredOn: Day;
	readonly kind: Kind;
	readonly client: string | null;
	readonly summary: string | null;
	readonly status: Status;
	readonly statusOn: Day;
	readonly decision: Decision | null;
	readonly decidedOn: Day | null;
	/** What was done about it: the result, else the answer, the grounds, the evidence or the reason it ended. */
	readonly execution: string | null;
	readonly replyForm: Channel | null;
	readonly repliedOn: Day | null;
	readonly outgoing: string | null;
	readonly corrections: readonly BookCorrection[];
}

export interface BookCorrection {
	readonly claim: number;
	readonly on: Day;
	readonly field: keyof ClaimFields;
	readonly by: string;
}

export interface BookSummary {
	readonly entries: number;
	readonly voided: number;
	readonly first: string | null;
	readonly last: string | null;
	/** How many numbers between the first and the last are of no entry. */
	readonly missing: number;
	readonly firstOn: Day | null;
	readonly lastOn: Day | null;
}

const RANGE = 'year = @year and registered_on between @from and @to';

/** What the journal of the range comes to. */
export function bookSummary(journal: Journal, range: BookRange): BookSummary {
	return query(journal, (connection) => {
		const summary = connection
			.prepare<[BookRange], Omit<BookSummary, 'first' | 'last'> & { readonly low: number; readonly high: number }>(
				`select count(*) as entries, coalesce(sum(status = 'void'), 0) as voided, min(ordinal) as low, max(ordinal) as high,
					coalesce(max(ordinal) - min(ordinal) + 1 - count(*), 0) as missing,
					min(registered_on) as firstOn, max(registered_on) as lastOn
				from claim where ${RANGE}`,
			)
			.get(range);
		if (!summary) throw new RangeError('a count is always one row');
		const { low, high, ...rest } = summary;
		const number = connection.prepare<[number, number], string>('select number from claim where year = ? and ordinal = ?').pluck();
		return { ...rest, first: number.get(range.year, low) ?? null, last: number.get(range.year, high) ?? null };
	});
}

/** The entries in pages, by their ordinals. `upTo`: of a closed month what was corrected after this event is not told. */
export async function* bookPages(journal: Journal, range: BookRange, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<readonly BookEntry[]> {
	for (let after = 0; ; ) {
		const page = query(journal, (connection) => {
			const rows = connection
				.prepare<[BookRange & { readonly after: number }], Omit<BookEntry, 'corrections'>>(ENTRIES)
				.all({ ...range, after });
			const [first, last] = [
				rows.reduce((least, { id }) => Math.min(least, id), Number.MAX_SAFE_INTEGER),
				Math.max(0, ...rows.map(({ id }) => id)),
			];
			const corrected = connection.prepare<[number, number, number], BookCorrection>(CORRECTIONS).all(first, last, upTo);
			const of = new Map<number, BookCorrection[]>();
			for (const one of corrected) of.set(one.claim, [...(of.get(one.claim) ?? []), one]);
			return rows.map((row) => ({ ...row, corrections: of.get(row.id) ?? [] }));
		});
		yield page;
		if (page.length < PAGE) return;
		after = page.at(-1)?.ordinal ?? after;
	}
}

const ENTRIES = `
	select id, ordinal, number, registered_on as registeredOn, kind, client, summary, status, status_on as statusOn, decision,
		decided_on as decidedOn, coalesce(result, reply_text, grounds, evidence, end_reason) as execution,
		reply_form as replyForm, replied_on as repliedOn, outgoing
	from claim where ${RANGE} and ordinal > @after order by ordinal limit ${PAGE}`;

/** Those that were not taken back. */
const CORRECTIONS = `
	select claim, office_day as "on", data ->> 'field' as field, actor as by
	from event where claim between ? and ? and type = 'corrected' and position <= ? and not exists (
		select 1 from event as later, json_each(later.data, '$.events') as taken
		where later.claim = event.claim and later.type = 'undone' and taken.value ->> 'sequence' = event.sequence)
	order by claim, sequence`;
