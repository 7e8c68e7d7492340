/** The report of a period as CSV: `excel` as blocks that a person reads in a spreadsheet, `raw` a value a line for programs. */

import { roubles } from '../domain/money.ts';
import type { PeriodReport, Section, Unit } from '../report/period.ts';
import { correctionLine, periodTitle, rowLabel } from '../sentence/period.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { type CsvCell, type CsvProfile, csvHeader, csvProfiles, csvRows } from './csv.ts';

/** The text of the file. */
export function periodCsv(words: Words, monthWords: MonthWords, report: PeriodReport, profile: CsvProfile): string {
	if (profile === 'raw')
		return `${csvHeader(['section', 'row', 'column', 'unit', 'value'], 'raw')}${csvRows(words, values(report), 'raw')}`;
	return `${csvProfiles.excel.mark}${csvRows(words, blocks(words, monthWords, report), 'excel')}`;
}

/** The sections one below the other, an empty line between them. */
function blocks(words: Words, monthWords: MonthWords, report: PeriodReport): readonly (readonly CsvCell[])[] {
	const shown = (report.still ? [] : report.sections).filter(({ rows }) => rows.length > 0);
	const { corrections, seal } = report;
	const past = [
		[],
		[monthWords.corrections],
		...corrections.map((correction) => [correctionLine(words, monthWords, correction)]),
		[monthWords.correctionsHow],
	];
	return [
		[periodTitle(words, monthWords, report.from, report.to)],
		...(report.empty ? [[monthWords.none]] : []),
		...shown.flatMap((section) => [[], ...block(words, monthWords, section)]),
		...(corrections.length > 0 ? past : []),
		...(seal ? [[], [monthWords.seal(seal.on, seal.by, seal.printed)]] : []),
	];
}

/** A section; behind the figures of a row stands how they are counted. */
function block(words: Words, monthWords: MonthWords, { key, columns, rows }: Section): readonly (readonly CsvCell[])[] {
	return [
		[monthWords.sections[key], ...columns.map((column) => monthWords.columns[column.key])],
		...rows.map(({ label, unit, values }) => {
			const how = 'figure' in label ? monthWords.how[label.figure] : undefined;
			const figures = columns.map((column, index) => figure(values[index] ?? null, unit ?? column.unit));
			return [rowLabel(words, monthWords, label), ...figures, ...(how === undefined ? [] : [how])];
		}),
		...monthWords.sectionHow[key].map((sentence) => [sentence]),
	];
}

/** With a decimal comma; shares in per cent. */
function figure(value: number | null, unit: Unit): CsvCell {
	if (value === null) return null;
	if (unit === 'kopecks') return roubles(value);
	if (unit === 'share') return `${(value * 100).toFixed(1).replace('.', ',')}%`;
	return unit === 'ratio' ? value.toFixed(2).replace('.', ',') : value;
}

function values({ sections, corrections }: PeriodReport): readonly (readonly CsvCell[])[] {
	return [
		...sections.flatMap(({ key, columns, rows }) =>
			rows.flatMap((row) => columns.map((column, index) => [key, row.key, column.key, row.unit ?? column.unit, row.values[index] ?? null])),
		),
		...corrections.map(({ number, type, recordedOn }) => ['corrections', number, type, 'day', recordedOn]),
	];
}
