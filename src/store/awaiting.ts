/** The claims whose clock to answer is running, by due day. Cron asks this often: it loads nothing to build statements with. */

import type { Day } from '../domain/day.ts';
import { foldText } from '../domain/fold.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING, type ClaimTable, PAGE } from './schema.ts';

export interface AwaitingQuestion {
	/** The latest due day to tell. */
	readonly until: Day;
	/** Part of the responsible's name. */
	readonly responsible: string | undefined;
	/** 0: all. */
	readonly limit: number;
}

/** Pages of those due on or before `until`, the longest overdue first. */
export async function* awaitingPages(
	journal: Journal,
	columns: readonly (keyof ClaimTable)[],
	{ until, responsible, limit }: AwaitingQuestion,
): AsyncGenerator<readonly ClaimTable[]> {
	const name = responsible === undefined ? undefined : foldText(responsible);
	let after: Pick<ClaimTable, 'due_on' | 'id'> = { due_on: '', id: 0 };
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(PAGE, left);
		const rows = page(journal, columns, name, [until, after.due_on, after.id, ...(name === undefined ? [] : [name]), size]);
		if (rows.length > 0) yield rows;
		if (rows.length < size) return;
		left -= rows.length;
		after = rows.at(-1) ?? after;
	}
}

function page(
	{ connection, path }: Journal,
	columns: readonly (keyof ClaimTable)[],
	name: string | undefined,
	bound: readonly (string | number | null)[],
): readonly ClaimTable[] {
	try {
		return connection.prepare<unknown[], ClaimTable>(awaitingStatement(columns, name !== undefined)).all(...bound);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** The statement of one page: it walks the partial index. The name stands at the end of a row, so it is read only where it is asked for. */
export function awaitingStatement(columns: readonly (keyof ClaimTable)[], named: boolean): string {
	const read = [...new Set([...columns, 'due_on', 'id'])].join(', ');
	// Named, because the planner, which has no statistics, would rather take the index of statuses and sort.
	return `select ${read} from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? and (due_on, id) > (?, ?) ${named ? `and instr(coalesce(responsible_folded, ''), ?) > 0 ` : ''}order by due_on, id limit ?`;
}
