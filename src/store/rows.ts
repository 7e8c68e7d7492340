/** Rows of claims by filter, in pages: each page is one finished statement, so that no reader holds a lock. */

import { DummyDriver, Kysely, type RawBuilder, type SelectQueryBuilder, SqliteAdapter, SqliteQueryCompiler, sql } from 'kysely';
import type { Channel, Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { normalizeText } from '../domain/fold.ts';
import type { Status } from '../domain/status.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING, type ClaimTable, PAGE, readingOf, type Schema, type StoredFields, type StoredValue } from './schema.ts';

/** Days from `from` to `to`, both included; an open end is undefined. */
export interface DayRange {
	readonly from?: Day | undefined;
	readonly to?: Day | undefined;
}

/** Every condition given must hold. */
export interface ClaimFilter {
	readonly status?: readonly Status[] | undefined;
	readonly kind?: readonly Kind[] | undefined;
	readonly channel?: readonly Channel[] | undefined;
	/** Part of the name, in any case, ё as е. */
	readonly responsible?: string | undefined;
	readonly client?: string | undefined;
	/** Part of any text of the entry. */
	readonly text?: string | undefined;
	readonly received?: DayRange | undefined;
	readonly registered?: DayRange | undefined;
	readonly due?: DayRange | undefined;
	readonly closed?: DayRange | undefined;
	/** Only those whose clock to answer is running. */
	readonly awaiting?: boolean | undefined;
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

/** Kysely only writes the statements; the connection runs them. */
const builder = new Kysely<Schema>({
	dialect: {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new DummyDriver(),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createIntrospector: () => {
			throw new Error('the journal is never introspected');
		},
	},
});

export type Select = SelectQueryBuilder<Schema, 'claim', Readonly<Record<string, StoredValue>>>;

/** Where a page ended: the next one begins after it. */
export interface After {
	readonly value: StoredValue;
	readonly id: number;
}

/** Pages of the claims that match, in order, `limit` rows at most (0: all). A row begins with the values of `columns`. */
export async function* claimPages(
	journal: Journal,
	columns: readonly StoredFields[],
	filter: ClaimFilter,
	order: Order,
	limit: number,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	// What the order goes by is read at the end of each row, to go on from there.
	const read: readonly StoredFields[] = [...columns, [orders[order.by]], ['id']];
	let after: After | undefined;
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(PAGE, left);
		const rows = claimPage(journal, read, filter, order, after, size);
		if (rows.length > 0) yield rows;
		if (rows.length < size) return;
		left -= rows.length;
		const last = rows.at(-1) ?? [];
		after = { value: last.at(-2) ?? null, id: Number(last.at(-1)) };
	}
}

function claimPage(
	{ connection, path }: Journal,
	columns: readonly StoredFields[],
	filter: ClaimFilter,
	order: Order,
	after: After | undefined,
	size: number,
): readonly (readonly StoredValue[])[] {
	try {
		const { sql, parameters } = pageQuery(columns.map(readingOf), filter, order, after).limit(size).compile();
		return connection
			.prepare<unknown[], readonly StoredValue[]>(sql)
			.raw()
			.all(...parameters);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** The statement of one page, without its limit: a row has the values of `expressions`. */
export function pageQuery(expressions: readonly string[], filter: ClaimFilter, order: Order, after: After | undefined): Select {
	const column = orders[order.by];
	const key: RawBuilder<unknown> =
		nullable.has(order.by) && !filter.awaiting
			? sql`coalesce(${sql.ref(column)}, ${order.descending ? '' : '\u{10ffff}'})`
			: sql.ref(column);
	const direction = order.descending ? 'desc' : 'asc';
	const values = expressions.map((expression, place) => sql.raw<StoredValue>(expression).as(`value${place}`));
	let query = where(builder.selectFrom('claim').select(values), after && !order.descending ? withoutBeginning(filter, order.by) : filter);
	if (after) {
		const value = after.value ?? (order.descending ? '' : '\u{10ffff}');
		const comparison = sql.raw(order.descending ? '<' : '>');
		query = query.where(sql<boolean>`(${key}, id) ${comparison} (${value}, ${after.id})`);
	}
	return query.orderBy(key, direction).orderBy('id', direction);
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
	try {
		const counting = builder.selectFrom('claim').select(({ fn }) => fn.countAll<number>().as('count'));
		const { sql, parameters } = where(counting, filter).compile();
		return journal.connection.prepare<unknown[], { readonly count: number }>(sql).get(...parameters)?.count ?? 0;
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

/** How many claims match, by the values of `expressions`. */
export function groupedCounts(
	journal: Journal,
	expressions: readonly string[],
	filter: ClaimFilter,
): readonly { readonly values: readonly (string | null)[]; readonly count: number }[] {
	try {
		const values = expressions.map((expression, place) => sql.raw<string | null>(expression).as(`value${place}`));
		const counting = builder
			.selectFrom('claim')
			.select(values)
			.select(({ fn }) => fn.countAll<number>().as('count'));
		const grouped = where(counting, filter).groupBy(expressions.map((_, place) => sql.raw<unknown>(String(place + 1))));
		const { sql: text, parameters } = grouped.compile();
		const rows = journal.connection
			.prepare<unknown[], readonly (string | null)[]>(text)
			.raw()
			.all(...parameters);
		return rows.map((row) => ({ values: row.slice(0, -1), count: Number(row.at(-1)) }));
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

function where<Row>(query: SelectQueryBuilder<Schema, 'claim', Row>, filter: ClaimFilter): SelectQueryBuilder<Schema, 'claim', Row> {
	let narrowed = query;
	// A literal, so that the planner sees that the partial index will do.
	if (filter.awaiting) narrowed = narrowed.where(sql<boolean>`${sql.raw(AWAITING)}`);
	if (filter.status) narrowed = narrowed.where('status', 'in', filter.status);
	if (filter.kind) narrowed = narrowed.where('kind', 'in', filter.kind);
	if (filter.channel) narrowed = narrowed.where('channel', 'in', filter.channel);
	const ranges = [
		['received_on', filter.received],
		['registered_on', filter.registered],
		['due_on', filter.due],
		['closed_on', filter.closed],
	] as const;
	for (const [column, range] of ranges) {
		if (range?.from) narrowed = narrowed.where(column, '>=', range.from);
		if (range?.to) narrowed = narrowed.where(column, '<=', range.to);
	}
	const parts = [
		['responsible_folded', filter.responsible],
		['client_folded', filter.client],
		['search', filter.text],
	] as const;
	for (const [column, text] of parts)
		if (text) narrowed = narrowed.where(sql<boolean>`instr(${sql.ref(column)}, ${normalizeText(text)}) > 0`);
	return narrowed;
}
