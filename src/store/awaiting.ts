/** The claims whose clock to answer is running, by due day. Cron asks this often: it loads nothing to build statements with. */

import type { Day } from '../domain/day.ts';
import { foldText } from '../domain/fold.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING, type ClaimTable, type StoredValue } from './schema.ts';

/** Rows read at once: they are short, and stand side by side in the index. */
const LIST_PAGE = 1000;

export interface AwaitingQuestion {
	/** The latest due day to tell. */
	readonly until: Day;
	/** Part of the responsible's name. */
	readonly responsible: string | undefined;
	/** 0: all. */
	readonly limit: number;
}

/** Pages of those due on or before `until`, the longest overdue first. A row begins with the values of `columns`. */
export async function* awaitingPages(
	journal: Journal,
	columns: readonly (keyof ClaimTable)[],
	{ until, responsible, limit }: AwaitingQuestion,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	const name = responsible === undefined ? [] : [foldText(responsible)];
	const page = pageReader(journal, awaitingStatement([...columns, 'due_on', 'id'], name.length > 0));
	let after: readonly StoredValue[] = ['', 0];
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(LIST_PAGE, left);
		const rows = page([until, ...after, ...name, size]);
		if (rows.length > 0) yield rows;
		if (rows.length < size) return;
		left -= rows.length;
		after = rows.at(-1)?.slice(-2) ?? after;
	}
}

/** Prepared once for all pages. */
function pageReader({ connection, path }: Journal, sql: string): (bound: readonly StoredValue[]) => readonly (readonly StoredValue[])[] {
	try {
		const statement = connection.prepare<unknown[], readonly StoredValue[]>(sql).raw();
		return (bound) => {
			try {
				return statement.all(...bound);
			} catch (error) {
				throw storeFailure(error, path);
			}
		};
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** The statement of one page: it walks the partial index. The name stands at the end of a row, so it is read only where it is asked for. */
export function awaitingStatement(columns: readonly (keyof ClaimTable)[], named: boolean): string {
	// Named, because the planner, which has no statistics, would rather take the index of statuses and sort.
	return `select ${columns.join(', ')} from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? and (due_on, id) > (?, ?) ${named ? `and instr(coalesce(responsible_folded, ''), ?) > 0 ` : ''}order by due_on, id limit ?`;
}
