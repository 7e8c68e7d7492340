/** What was overdue or due soon on a past day: the claims folded as they stood at the end of that day. */

import { asDay, compareDays, type Day, daysBetween } from '../../domain/day.ts';
import { claimAsOf } from '../../domain/event/asOf.ts';
import type { Recorded } from '../../domain/event/event.ts';
import { bindingClock } from '../../domain/term/clock.ts';
import { db } from '../builder.ts';
import { type ClaimTable, claimRow } from '../derived/claimRow.ts';
import type { Journal } from '../open.ts';
import { all, type StoredValue } from '../query.ts';
import { historyOf } from '../record/events.ts';
import { eventsOf } from '../statements/events.ts';
import { type Reading, valueIn } from '../storedValue.ts';

type Row = readonly StoredValue[];

export interface PastFilter {
	/** The latest due day. */
	readonly until: Day;
	/** Whether claims of this responsible are included; undefined: all are. */
	readonly finds: ((responsible: string) => boolean) | undefined;
}

/**
 * Rows of the values of `columns`, the longest overdue first, `limit` at most (0: all). An entry that awaits nothing and with which
 * nothing happened after the day is unchanged since, and is not read; `step` is called for each of the others.
 */
export async function overdueAsOf(
	journal: Journal,
	columns: readonly Reading[],
	{ until, finds }: PastFilter,
	day: Day,
	limit: number,
	step: (done: number, total: number) => Promise<void>,
): Promise<readonly Row[]> {
	const touched = db
		.selectFrom('claim')
		.select('id')
		.where('registered_on', '<=', day)
		.where(({ or, eb }) => or([eb('awaiting', '=', 1), eb('moved_on', '>', day)]))
		.orderBy('id');
	const ids = all(journal, touched);
	const found: { readonly id: number; readonly due: Day; readonly row: Row }[] = [];
	for (const [index, { id }] of ids.entries()) {
		const history = historyOf(eventsOf(journal, { claim: id }), journal.path);
		const claim = claimAsOf(id, history, day);
		const clock = claim && bindingClock(claim);
		if (claim && clock?.stoppedOn === null && clock.due <= until) {
			const cells = claimRow(claim);
			if (finds === undefined || (cells.responsible !== null && finds(cells.responsible)))
				found.push({ id, due: clock.due, row: columns.map((column) => cellValue(cells, column, history)) });
		}
		await step(index + 1, ids.length);
	}
	const sorted = found.sort((left, right) => compareDays(left.due, right.due) || left.id - right.id);
	return (limit > 0 ? sorted.slice(0, limit) : sorted).map(({ row }) => row);
}

/** The value as SQLite would read it. */
function cellValue(cells: ClaimTable, column: Reading, history: readonly Recorded[]): StoredValue {
	if ('computed' in column) return column.computed === 'recordedOn' ? (history[0]?.officeDay ?? null) : null;
	if (!('until' in column)) return valueIn(cells, column);
	const from = cells[column.from];
	return typeof from === 'string' ? daysBetween(asDay(from), column.until) : null;
}
