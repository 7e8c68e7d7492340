/** What people are shown of a report: programs get all of it. */

import type { PeriodReport, Section } from '../report/period.ts';

/** The sections that say anything, without the second of two equal columns: a year before a year is the period before it, too. */
export function shownSections({ still, sections, compared: { before, yearBefore } }: PeriodReport): readonly Section[] {
	if (still) return [];
	const isOne = before.from === yearBefore.from && before.to === yearBefore.to;
	return sections.filter(({ rows }) => rows.length > 0).map((section) => (isOne ? withoutYearBefore(section) : section));
}

function withoutYearBefore(section: Section): Section {
	const { columns, rows } = section;
	const kept = columns.flatMap(({ key }, index) => (key === 'yearBefore' ? [] : [index]));
	if (kept.length === columns.length) return section;
	const only = <T>(all: readonly T[]) => all.filter((_, index) => kept.includes(index));
	return { ...section, columns: only(columns), rows: rows.map((row) => ({ ...row, values: only(row.values) })) };
}
