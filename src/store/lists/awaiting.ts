/**
 * The claims whose clock to answer is running, by due day. Raw SQL: its columns are those that are shown, and Kysely would have to write it at each start
 * of what cron runs every few minutes.
 */

import type { Day } from '../../domain/day.ts';
import { AWAITING } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import { allValues, keysetPages, query, type StoredValue } from '../query.ts';
import { type Reading, readingOf } from '../storedValue.ts';
import type { LineSource } from './exportLines.ts';

/** Rows per read: they are short and adjacent in the index. */
const LIST_PAGE = 1000;

interface AwaitingFilter {
	/** The latest due day. */
	readonly until: Day;
	/** Only claims whose responsible is spelt in one of these ways. */
	readonly responsible: readonly string[] | undefined;
}

/** Pages of those due on or before `until`, the longest overdue first, `limit` rows at most (0: all). A row begins with the values of `columns`. */
export function awaitingPages(
	journal: Journal,
	columns: readonly Reading[],
	filter: AwaitingFilter,
	limit: number,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	const read = columns.map((column) => readingOf(column, journal.version));
	const sql = awaitingStatement([...read, 'due_on', 'id'], filter.responsible !== undefined);
	const statement = query(journal, (connection) => connection.prepare<unknown[], readonly StoredValue[]>(sql).raw());
	return keysetPages<readonly (readonly StoredValue[])[], readonly StoredValue[]>(
		['', 0],
		limit,
		(after, size) => {
			const page = query(journal, () => statement.all(filter.until, ...after, ...nameIn(filter), size));
			return { page, rows: page.length, last: page.at(-1)?.slice(-2) };
		},
		LIST_PAGE,
	);
}

/** The claims of `awaitingPages`, to be written as lines of text. */
export function awaitingLines(filter: AwaitingFilter, limit: number): LineSource {
	return {
		day: 'due_on',
		page: (expressions, after, size) => ({
			sql: awaitingStatement(
				expressions.map((expression, index) => `${expression} as value${index}`),
				filter.responsible !== undefined,
			),
			parameters: [filter.until, after?.value ?? '', after?.id ?? 0, ...nameIn(filter), size],
		}),
		pageSize: LIST_PAGE,
		limit,
	};
}

/** How many claims `awaitingPages` gives. */
export function countAwaiting(journal: Journal, filter: AwaitingFilter): number {
	const sql = `select count(*) from (${awaitingStatement(['1'], filter.responsible !== undefined)})`;
	return allValues<readonly [number]>(journal, sql, [filter.until, '', 0, ...nameIn(filter), -1])[0]?.[0] ?? 0;
}

function nameIn({ responsible }: AwaitingFilter): readonly string[] {
	return responsible === undefined ? [] : [JSON.stringify(responsible)];
}

/**
 * The SQL of one page; `named`: of certain responsibles only. The index is named: SQLite, which has no statistics here, would take that of
 * statuses and sort.
 */
export function awaitingStatement(expressions: readonly string[], named: boolean): string {
	return `select ${expressions.join(', ')} from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? and (due_on, id) > (?, ?) ${named ? `and responsible in (select value from json_each(?)) ` : ''}order by due_on, id limit ?`;
}
