/** The report of a period for machines: stable English keys, a row an object. */

import { openingSentence, type PeriodWords } from '../sentence/period.ts';
import { figuresIn } from '../sentence/periodFigures.ts';
import type { MonthWords } from '../text/index.ts';
import type { PeriodReport, Section } from './period.ts';

/** The same values as the report, by their keys; how each section and figure is counted, in words; and each figure by itself (`figures`). */
export function periodObject(texts: PeriodWords, report: PeriodReport): Readonly<Record<string, unknown>> {
	const { monthWords } = texts;
	const { sections, ...rest } = report;
	return {
		...rest,
		opening: openingSentence(texts, report) ?? null,
		...Object.fromEntries(sections.map((section) => [section.key, rowsOf(section)])),
		definitions: definitionsOf(sections, monthWords),
		figures: figuresIn(report, monthWords),
	};
}

function rowsOf({ columns, rows }: Section): readonly Readonly<Record<string, unknown>>[] {
	return rows.map(({ key: row, unit, norm, values }) => ({
		row,
		...(unit && { unit }),
		...(norm !== undefined && { norm }),
		...Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null])),
	}));
}

/** How each section and figure is counted, by its key; those that need no words are left out. */
function definitionsOf(
	sections: readonly Section[],
	{ figureDefinitions, sectionDefinitions }: MonthWords,
): Readonly<Record<string, string>> {
	const definitions: Record<string, string> = {};
	for (const { key, rows } of sections) {
		if (sectionDefinitions[key].length > 0) definitions[key] = sectionDefinitions[key].join(' ');
		for (const { label } of rows) {
			const text = 'figure' in label ? figureDefinitions[label.figure] : undefined;
			if ('figure' in label && text !== undefined) definitions[label.figure] = text;
		}
	}
	return definitions;
}
