/** What lists read from a claim's row: a column, the first of several that has a value, or days until a day; with the SQL for it. */

import type { Day } from '../domain/day.ts';
import { fieldNames, fieldRow } from '../domain/fields.ts';
import type { ClaimTable } from './schema.ts';

export type StoredName = keyof ClaimTable;

/** One value of a claim: that of the first of these columns that holds something. */
export type StoredFields = readonly [StoredName, ...StoredName[]];

/** How many days `until` is after a stored day: negative before it, null where there is none. */
export interface DaysUntil {
	readonly from: StoredName;
	readonly until: Day;
}

/**
 * The expression that reads a value of a claim from a file of this version: a column that came later holds nothing there. SQLite counts days:
 * of a thousand rows that takes it a tenth of the time that it takes here.
 */
export function readingOf(value: StoredFields | DaysUntil, version: number): string {
	if ('until' in value) return daysUntil(value.from, value.until);
	const [only, ...others] = value.filter((column) => (columnsSince.get(column) ?? 1) <= version);
	if (only === undefined) return 'null';
	return others.length > 0 ? `coalesce(${[only, ...others].join(', ')})` : only;
}

/** The versions that brought columns to the table of claims, where that is not the first. */
const columnsSince: ReadonlyMap<string, number> = new Map(
	fieldNames.map(fieldRow).flatMap(({ column, since }) => (column !== null && since !== undefined ? [[column, since]] : [])),
);

/** The expression for how many days `until` is after the day in `column`. */
export function daysUntil(column: string, until: Day): string {
	return `cast(julianday('${until}') - julianday(${column}) as integer)`;
}

/** A value as SQLite gives it. */
export type StoredValue = string | number | null;
