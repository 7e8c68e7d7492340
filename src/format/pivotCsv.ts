/** Counts by one or two things as CSV: crosswise with sums for a spreadsheet, a line a cell for programs. */

import { type PivotCell, sumsBy } from '../domain/pivot.ts';
import type { Column } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { type CsvProfile, csvHeader, csvProfiles, csvRows } from './csv.ts';
import { codeWord } from './value.ts';

/** The text of the file. */
export function pivotCsv(words: Words, columns: readonly Column<PivotCell>[], cells: readonly PivotCell[], profile: CsvProfile): string {
	const [first, second] = columns;
	if (profile === 'raw' || !first || !second) {
		const header = columns.map(({ key }) => key);
		return `${csvHeader(header, profile)}${csvRows(
			words,
			cells.map(({ values, count }) => [...values, count]),
			profile,
		)}`;
	}
	const word = ({ type }: Column<PivotCell>, value: string | null) =>
		value === null ? words.reports.notGiven : codeWord(words, type, value);
	const sums = sumsBy(cells, 0);
	const across = columns.length > 2 ? [...sumsBy(cells, 1)] : [];
	const at = (row: string | null, column: string | null) =>
		cells.find(({ values }) => values[0] === row && values[1] === column)?.count ?? 0;
	const lines = [
		[first.title ?? first.key, ...across.map(([value]) => word(second, value)), words.reports.count],
		...[...sums].map(([value, sum]) => [word(first, value), ...across.map(([other]) => at(value, other)), sum]),
		[words.reports.sum, ...across.map(([, sum]) => sum), cells.reduce((sum, { count }) => sum + count, 0)],
	];
	return `${csvProfiles.excel.mark}${csvRows(words, lines, 'excel')}`;
}
