/** The report of a period for machines: stable English keys, a row an object. */

import type { PeriodReport, Section } from './period.ts';

/** The same values as the report, by their keys. */
export function periodObject({ sections, ...rest }: PeriodReport): Readonly<Record<string, unknown>> {
	return { ...rest, ...Object.fromEntries(sections.map((section) => [section.key, rowsOf(section)])) };
}

function rowsOf({ columns, rows }: Section): readonly Readonly<Record<string, unknown>>[] {
	return rows.map(({ key: row, unit, values }) => ({
		row,
		...(unit && { unit }),
		...Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null])),
	}));
}
