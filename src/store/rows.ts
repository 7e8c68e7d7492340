/** Rows of claims by filter: in pages, counted or grouped. */

import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Channel, Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import type { Status } from '../domain/status.ts';
import { byIndex, db, first, literally } from './builder.ts';
import type { LineSource } from './exportLines.ts';
import type { Filed } from './filed.ts';
import { keysetPages } from './keyset.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { AWAITING, type ClaimTable, type Schema } from './schema.ts';
import { type DaysUntil, readingOf, type StoredFields, type StoredValue } from './storedValue.ts';

/** Days from `from` to `to`, both included; an open end is undefined. */
export interface DayRange {
	readonly from?: Day | undefined;
	readonly to?: Day | undefined;
}

/** Every condition given must hold. */
export interface ClaimFilter {
	readonly ids?: readonly number[] | undefined;
	readonly status?: readonly Status[] | undefined;
	readonly kind?: readonly Kind[] | undefined;
	readonly channel?: readonly Channel[] | undefined;
	/** A person, however the name is written, or parts of the name. */
	readonly responsible?: string | undefined;
	/** The same of a client; also a telephone, a mail address, a contract. */
	readonly client?: string | undefined;
	/** Part of any text of the entry. */
	readonly text?: string | undefined;
	readonly received?: DayRange | undefined;
	readonly registered?: DayRange | undefined;
	readonly due?: DayRange | undefined;
	readonly closed?: DayRange | undefined;
	/** Only those whose clock to answer is running. */
	readonly awaiting?: boolean | undefined;
	/** Of those registered before this day only the late ones, and none that is elsewhere: the file of a month. */
	readonly filed?: (Filed & { readonly from: Day }) | undefined;
}

export const orders = {
	number: 'registered_on',
	due: 'due_on',
	received: 'received_on',
	closed: 'closed_on',
	status: 'status',
	client: 'client_folded',
	responsible: 'responsible_folded',
} as const satisfies Record<string, keyof ClaimTable>;

export type OrderName = keyof typeof orders;

export interface Order {
	readonly by: OrderName;
	readonly descending: boolean;
}

/** Columns that may be null: those rows come last in either direction. */
const nullable: ReadonlySet<OrderName> = new Set(['due', 'closed', 'client', 'responsible']);

export type Select = SelectQueryBuilder<Schema, 'claim', Readonly<Record<string, StoredValue>>>;

/** Where a page ended: the next one begins after it. */
export interface After {
	readonly value: StoredValue;
	readonly id: number;
}

/** Pages of the claims that match, in order, `limit` rows at most (0: all). A row begins with the values of `columns`. */
export function claimPages(
	journal: Journal,
	columns: readonly (StoredFields | DaysUntil)[],
	filter: ClaimFilter,
	order: Order,
	limit: number,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	// The sort key is read at the end of each row: the next page begins after it.
	const read = [...columns.map((column) => readingOf(column, journal.version)), orders[order.by], 'id'];
	return keysetPages<readonly (readonly StoredValue[])[], After | undefined>(undefined, limit, (after, size) => {
		const { sql: text, parameters } = pageQuery(read, filter, order, after).limit(size).compile();
		const page = query(journal, (connection) =>
			connection
				.prepare<unknown[], readonly StoredValue[]>(text)
				.raw()
				.all(...parameters),
		);
		const last = page.at(-1);
		return { page, rows: page.length, last: last && { value: last.at(-2) ?? null, id: Number(last.at(-1)) } };
	});
}

/** The statement of one page, without its limit: a row has the values of `expressions`. */
export function pageQuery(expressions: readonly string[], filter: ClaimFilter, order: Order, after: After | undefined): Select {
	const column = orders[order.by];
	const key: RawBuilder<unknown> =
		nullable.has(order.by) && !filter.awaiting
			? sql`coalesce(${sql.ref(column)}, ${order.descending ? '' : '\u{10ffff}'})`
			: sql.ref(column);
	const direction = order.descending ? 'desc' : 'asc';
	const values = expressions.map((expression, index) => sql.raw<StoredValue>(expression).as(`value${index}`));
	let page: Select = matching(after && !order.descending ? withoutBeginning(filter, order.by) : filter).select(values);
	if (after) {
		const value = after.value ?? (order.descending ? '' : '\u{10ffff}');
		const comparison = sql.raw(order.descending ? '<' : '>');
		page = page.where(sql<boolean>`(${key}, id) ${comparison} (${value}, ${after.id})`);
	}
	return page.orderBy(key, direction).orderBy('id', direction);
}

/** The claims that match, by day of registration, for lines of text: the only order in which journals are exported. */
export function exported(filter: ClaimFilter): LineSource {
	return {
		day: orders.number,
		page: (expressions, after, size) => pageQuery(expressions, filter, { by: 'number', descending: false }, after).limit(size).compile(),
	};
}

/** The filter without the beginning that the page before has passed: given both, the planner would walk from there to here again. */
function withoutBeginning(filter: ClaimFilter, by: OrderName): ClaimFilter {
	const range = by === 'number' ? 'registered' : by;
	return range === 'registered' || range === 'received' || range === 'due' || range === 'closed'
		? { ...filter, [range]: { to: filter[range]?.to } }
		: filter;
}

/** How many claims match. */
export function countClaims(journal: Journal, filter: ClaimFilter): number {
	const counting = matching(filter).select(({ fn }) => fn.countAll<number>().as('count'));
	return first(journal, counting)?.count ?? 0;
}

/** How many claims match, by the values of `expressions`. */
export function groupedCounts(
	journal: Journal,
	expressions: readonly string[],
	filter: ClaimFilter,
): readonly { readonly values: readonly (string | null)[]; readonly count: number }[] {
	const { sql: text, parameters } = matching(filter)
		.select(expressions.map((expression, index) => sql.raw<string | null>(expression).as(`value${index}`)))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.groupBy(expressions.map((_, index) => sql.raw<unknown>(String(index + 1))))
		.compile();
	const rows = query(journal, (connection) =>
		connection
			.prepare<unknown[], readonly (string | null)[]>(text)
			.raw()
			.all(...parameters),
	);
	return rows.map((row) => ({ values: row.slice(0, -1), count: Number(row.at(-1)) }));
}

/** The claims that match. Those that await their answer are few, and lie by their due day in an index that the planner would pass over. */
export function matching(filter: ClaimFilter): SelectQueryBuilder<Schema, 'claim', object> {
	let claims: SelectQueryBuilder<Schema, 'claim', object> = filter.awaiting
		? db.selectFrom(byIndex('claim', 'claim_awaiting')).where(literally(AWAITING))
		: db.selectFrom('claim');
	if (filter.ids) claims = claims.where('id', 'in', filter.ids);
	if (filter.status) claims = claims.where('status', 'in', filter.status);
	if (filter.kind) claims = claims.where('kind', 'in', filter.kind);
	if (filter.channel) claims = claims.where('channel', 'in', filter.channel);
	const ranges = [
		['received_on', filter.received],
		['registered_on', filter.registered],
		['due_on', filter.due],
		['closed_on', filter.closed],
	] as const;
	for (const [column, range] of ranges) {
		if (range?.from) claims = claims.where(column, '>=', range.from);
		if (range?.to) claims = claims.where(column, '<=', range.to);
	}
	if (filter.filed) {
		const { from, late, elsewhere } = filter.filed;
		// Read by day all the same: they are few.
		claims = claims.where(sql<boolean>`(+registered_on >= ${from} or +id in (select value from json_each(${JSON.stringify([...late])})))`);
		claims = claims.where(sql<boolean>`+id not in (select value from json_each(${JSON.stringify([...elsewhere])}))`);
	}
	if (filter.responsible) claims = claims.where(sql<boolean>`person_fits(responsible, ${filter.responsible}) = 1`);
	if (filter.client) claims = claims.where(sql<boolean>`client_fits(client, contact, contract, ${filter.client}) = 1`);
	if (filter.text) claims = claims.where(sql<boolean>`instr(search, ${normalizeText(filter.text)}) > 0`);
	return claims;
}
