/** What lists read from a claim's row: a column, the first of several that has a value, or days until a day; with the SQL for it. */

import type { Day } from '../domain/day.ts';
import { fieldNames, fieldRow } from '../domain/fields.ts';
import type { ClaimTable } from './derived/claimRow.ts';
import { STANDS_LATE } from './indexConditions.ts';
import { courtColumns } from './migrations/0003.ts';
import type { StoredValue } from './query.ts';

export type StoredName = keyof ClaimTable;

/** One value of a claim: that of the first of these columns that holds something. */
export type StoredFields = readonly [StoredName, ...StoredName[]];

/**
 * What no column holds: when the registration was recorded; the last day on which something was recorded for an earlier one; until when the papers
 * are kept by the rules in use (`registerRetentionFunction`).
 */
export interface Computed {
	readonly computed: 'recordedOn' | 'recordedLateOn' | 'keepUntil';
}

/** What is read of a claim. */
export type Reading = StoredFields | DaysUntil | Computed;

/** How many days `until` is after a stored day: negative before it, null where there is none. */
interface DaysUntil {
	readonly from: StoredName;
	readonly until: Day;
}

/**
 * The expression that reads a value of a claim from a file of this version: a column that came later holds nothing there. SQLite counts days:
 * of a thousand rows that takes it a tenth of the time that it takes here.
 */
export function readingOf(value: Reading, version: number): string {
	if ('computed' in value) return computed[value.computed](version);
	if ('until' in value) return daysUntil(value.from, value.until);
	const [only, ...others] = value.filter((column) => isColumnIn(column, version));
	if (only === undefined) return 'null';
	return others.length > 0 ? `coalesce(${[only, ...others].join(', ')})` : only;
}

/** The columns that `keepUntil` follows from, in the order of the arguments of `keep_until`. */
export const RETENTION = [
	...(['status', 'status_on', 'kind', 'channel', 'demand_kind', 'received_on', 'registered_on', 'reopened_on'] as const),
	...(['goods_returned_on', 'purchased_on', 'dispatched_on'] as const),
] as const satisfies readonly (keyof ClaimTable)[];

const computed: { readonly [C in Computed['computed']]: (version: number) => string } = {
	recordedOn: () => `(select office_day from event where event.claim = claim.id and event.sequence = 1)`,
	// Nearly all claims have none: the index shows it without reading an event. A former file does not have it.
	recordedLateOn: (version) =>
		`(select max(office_day) from event ${version < 2 ? '' : 'indexed by event_late '}where event.claim = claim.id and event.position <= known_to() and ${STANDS_LATE})`,
	keepUntil: () => `keep_until(${RETENTION.join(', ')})`,
};

/** The versions that brought columns to the table of claims, where that is not the first. */
const columnsSince: ReadonlyMap<string, number> = new Map([
	...fieldNames.map(fieldRow).flatMap(({ column, since }) => (column !== null && since !== undefined ? [[column, since] as const] : [])),
	...courtColumns.map(([column]) => [column, 3] as const),
	['accepted_on', 5],
]);

/** Whether the table of claims has the column in a file of this version. */
export function isColumnIn(column: string, version: number): boolean {
	return (columnsSince.get(column) ?? 1) <= version;
}

/** The expression for how many days `until` is after the day in `column`. */
function daysUntil(column: string, until: Day): string {
	return `cast(julianday('${until}') - julianday(${column}) as integer)`;
}

/** The value of these columns: that of the first which holds something. */
export function valueIn(cells: ClaimTable, columns: StoredFields): StoredValue {
	return columns.map((name) => cells[name]).find((value) => value !== null) ?? null;
}
