/** Counts by one or two things as CSV: crosswise with sums for a spreadsheet, a line a cell for programs. */

import { type PivotCell, sumsBy } from '../domain/pivot.ts';
import type { Column } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { guard } from './formulaGuard.ts';
import { codeWord } from './value.ts';

/** The text of the file; the excel profile begins with the mark that Excel wants. */
export function pivotCsv(
	words: Words,
	columns: readonly Column<PivotCell>[],
	cells: readonly PivotCell[],
	profile: 'excel' | 'raw',
): string {
	const [first, second] = columns;
	if (profile === 'raw' || !first || !second) {
		const lines = cells.map(({ values, count }) => [...values.map((value) => (value === null ? '' : quoted(value))), count].join(','));
		return [columns.map(({ key }) => key).join(','), ...lines].map((line) => `${line}\r\n`).join('');
	}
	const word = (column: Column<PivotCell>, value: string | null) =>
		value === null ? words.reports.notGiven : guard(codeWord(words, column.type, value));
	const sums = sumsBy(cells, 0);
	const across = columns.length > 2 ? [...sumsBy(cells, 1)] : [];
	const at = (one: string | null, other: string | null) => cells.find(({ values }) => values[0] === one && values[1] === other)?.count ?? 0;
	const lines = [
		[first.title ?? first.key, ...across.map(([value]) => word(second, value)), words.reports.count],
		...[...sums].map(([value, sum]) => [word(first, value), ...across.map(([other]) => at(value, other)), sum]),
		[words.reports.sum, ...across.map(([, sum]) => sum), cells.reduce((sum, { count }) => sum + count, 0)],
	];
	return `\ufeff${lines.map((line) => `${line.map((cell) => (typeof cell === 'number' ? cell : quoted(cell))).join(';')}\r\n`).join('')}`;
}

function quoted(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
