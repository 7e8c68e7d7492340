/**
 * Rows of claims by filter, in pages, counted, or grouped. Raw SQL: its text follows from the filter, the columns and the order, and Kysely would have to
 * write it at each start.
 */

import type { Channel, CourtState, Kind } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { Status } from '../../domain/status.ts';
import type { ClaimTable } from '../derived/claimRow.ts';
import { AWAITING } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import { allValues, keysetPages, type StoredValue } from '../query.ts';
import { type Reading, readingOf } from '../storedValue.ts';
import type { After, LineSource } from './exportLines.ts';

/** Days from `from` to `to`, both included; an open end is undefined. */
interface DayRange {
	readonly from?: Day | undefined;
	readonly to?: Day | undefined;
}

/** Numbers of claims. */
export interface Filed {
	/** Registered on a day of a month that was closed already; they belong to this file. */
	readonly late: ReadonlySet<number>;
	/** Registered in this month, but belonging to the file of another. */
	readonly elsewhere: ReadonlySet<number>;
}

/** Every condition given must hold. */
export interface ClaimFilter {
	readonly ids?: readonly number[] | undefined;
	readonly status?: readonly Status[] | undefined;
	readonly kind?: readonly Kind[] | undefined;
	readonly channel?: readonly Channel[] | undefined;
	/** Only claims about which the client sued: at all (`sued`), or with such an outcome. */
	readonly court?: readonly (CourtState | 'sued')[] | undefined;
	/** Only claims that their responsible has not accepted yet. */
	readonly unaccepted?: boolean | undefined;
	/** Only claims whose responsible is spelt in one of these ways. */
	readonly responsible?: readonly string[] | undefined;
	/** Only claims of this client, given by name, telephone, mail address or contract. */
	readonly client?: string | undefined;
	/** Only claims whose texts contain these words, in any order. */
	readonly text?: string | undefined;
	readonly received?: DayRange | undefined;
	readonly registered?: DayRange | undefined;
	readonly due?: DayRange | undefined;
	readonly closed?: DayRange | undefined;
	/** Only claims whose clock to answer is running. */
	readonly awaiting?: boolean | undefined;
	/** The file of a month that begins on this day: of claims registered earlier only the late ones, and none that belongs to another file. */
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

type OrderName = keyof typeof orders;

export interface Order {
	readonly by: OrderName;
	readonly descending: boolean;
}

/** Columns that may be null: those rows come last in either direction. */
const nullable: ReadonlySet<OrderName> = new Set(['due', 'closed', 'client', 'responsible']);

export interface Statement {
	readonly sql: string;
	readonly parameters: readonly unknown[];
}

/** Pages of the claims that match, in order, `limit` rows at most (0: all). A row begins with the values of `columns`. */
export function claimPages(
	journal: Journal,
	columns: readonly Reading[],
	filter: ClaimFilter,
	order: Order,
	limit: number,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	// The sort key is read at the end of each row: the next page begins after it.
	const read = [...columns.map((column) => readingOf(column, journal.version)), orders[order.by], 'id'];
	return keysetPages<readonly (readonly StoredValue[])[], After | undefined>(undefined, limit, (after, size) => {
		const { sql, parameters } = pageStatement(read, filter, order, after, size);
		const page = allValues<readonly StoredValue[]>(journal, sql, parameters);
		const last = page.at(-1);
		return { page, rows: page.length, last: last && { value: last.at(-2) ?? null, id: Number(last.at(-1)) } };
	});
}

/** The statement of one page of `size` rows: a row has the values of `expressions`. */
export function pageStatement(
	expressions: readonly string[],
	filter: ClaimFilter,
	order: Order,
	after: After | undefined,
	size: number,
): Statement {
	const last = order.descending ? '' : '\u{10ffff}';
	const column = orders[order.by];
	const key = nullable.has(order.by) && !filter.awaiting ? `coalesce(${column}, '${last}')` : column;
	const direction = order.descending ? 'desc' : 'asc';
	const { from, conditions, parameters } = matching(after && !order.descending ? withoutBeginning(filter, order.by) : filter);
	const values = expressions.map((expression, index) => `${expression} as value${index}`).join(', ');
	const beyond = after ? [`(${key}, id) ${order.descending ? '<' : '>'} (?, ?)`] : [];
	return {
		sql: `select ${values} from ${from}${where([...conditions, ...beyond])} order by ${key} ${direction}, id ${direction} limit ?`,
		parameters: [...parameters, ...(after ? [after.value ?? last, after.id] : []), size],
	};
}

/** The claims that match, by day of registration, for lines of text: the only order in which journals are exported. */
export function exported(filter: ClaimFilter): LineSource {
	return {
		day: orders.number,
		page: (expressions, after, size) => pageStatement(expressions, filter, { by: 'number', descending: false }, after, size),
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
	// Claims are numbered from 1 and never deleted: the last number is their count, and no other row need be read.
	const isAll = matching(filter).conditions.length === 0;
	const { sql, parameters } = statementOver(filter, isAll ? 'coalesce(max(id), 0)' : 'count(*)');
	return allValues<readonly [number]>(journal, sql, parameters)[0]?.[0] ?? 0;
}

/** How many claims match, and the first and last of them: 0 where none does. */
export function extentOf(
	journal: Journal,
	filter: ClaimFilter,
): { readonly entries: number; readonly first: number; readonly last: number } {
	const { sql, parameters } = statementOver(filter, 'count(*)', 'coalesce(min(id), 0)', 'coalesce(max(id), 0)');
	const [[entries, first, last] = [0, 0, 0]] = allValues<readonly [number, number, number]>(journal, sql, parameters);
	return { entries, first, last };
}

/** How many claims match, by the values of `expressions`. */
export function groupedCounts(
	journal: Journal,
	expressions: readonly string[],
	filter: ClaimFilter,
): readonly { readonly values: readonly (string | null)[]; readonly count: number }[] {
	const { sql, parameters } = statementOver(filter, ...expressions, 'count(*)');
	const groups = expressions.map((_, index) => index + 1).join(', ');
	return allValues<readonly (string | null)[]>(journal, `${sql} group by ${groups}`, parameters).map((row) => ({
		values: row.slice(0, -1),
		count: Number(row.at(-1)),
	}));
}

/** The statement of all claims that match, with the values of the expressions. */
function statementOver(filter: ClaimFilter, ...expressions: readonly string[]): Statement {
	const { from, conditions, parameters } = matching(filter);
	return { sql: `select ${expressions.join(', ')} from ${from}${where(conditions)}`, parameters };
}

interface Matching {
	readonly from: string;
	readonly conditions: readonly string[];
	/** Of the conditions, in their order. */
	readonly parameters: readonly unknown[];
}

/** The claims that match. Claims that await their answer are few, and are in an index by due day that the planner would not use. */
function matching(filter: ClaimFilter): Matching {
	const conditions: string[] = [];
	const parameters: unknown[] = [];
	const add = (condition: string, ...values: readonly unknown[]) => {
		conditions.push(condition);
		parameters.push(...values);
	};
	if (filter.awaiting) add(AWAITING);
	for (const [column, values] of [
		['id', filter.ids],
		['status', filter.status],
		['kind', filter.kind],
		['channel', filter.channel],
	] as const)
		if (values) add(`${column} in (${values.map(() => '?').join(', ')})`, ...values);
	if (filter.unaccepted) add('id in (select claim from unaccepted)');
	if (filter.court?.includes('sued')) add('court_state is not null');
	else if (filter.court) add(`court_state in (${filter.court.map(() => '?').join(', ')})`, ...filter.court);
	for (const [column, range] of [
		['received_on', filter.received],
		['registered_on', filter.registered],
		['due_on', filter.due],
		['closed_on', filter.closed],
	] as const) {
		if (range?.from) add(`${column} >= ?`, range.from);
		if (range?.to) add(`${column} <= ?`, range.to);
	}
	if (filter.filed) {
		const { from, late, elsewhere } = filter.filed;
		// Read by day all the same: they are few.
		add('(+registered_on >= ? or +id in (select value from json_each(?)))', from, JSON.stringify([...late]));
		add('+id not in (select value from json_each(?))', JSON.stringify([...elsewhere]));
	}
	if (filter.responsible) add('responsible in (select value from json_each(?))', JSON.stringify(filter.responsible));
	if (filter.client) add('client_fits(client, contact, contract, ?) = 1', filter.client);
	if (filter.text) add('text_fits(search, ?) = 1', filter.text);
	return { from: filter.awaiting ? 'claim indexed by claim_awaiting' : 'claim', conditions, parameters };
}

function where(conditions: readonly string[]): string {
	return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
}
