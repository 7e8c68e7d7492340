/** The report of a period as CSV: `excel` as blocks that a person reads in a spreadsheet, `raw` a value a line for programs. */

import type { PeriodReport, Section, Unit } from '../report/period.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { guard } from './formulaGuard.ts';

/** The text of the file; the excel profile begins with the mark that Excel wants. */
export function periodCsv(words: Words, said: MonthWords, report: PeriodReport, profile: 'excel' | 'raw'): string {
	return profile === 'raw' ? rawCsv(report) : `\ufeff${excelCsv(words, said, report)}`;
}

function excelCsv(words: Words, said: MonthWords, report: PeriodReport): string {
	const blocks = (report.still ? [] : report.sections).filter(({ rows }) => rows.length > 0).map((section) => block(words, said, section));
	const { corrections, seal } = report;
	const past = [[], [said.corrections], ...corrections.map((one) => [said.correction(words, one)]), [said.correctionsHow]];
	const lines = [
		[said.title(report.from, report.to)],
		...(report.empty ? [[said.none]] : []),
		...blocks.flatMap((one) => [[], ...one]),
		...(corrections.length > 0 ? past : []),
		...(seal ? [[], [said.seal(seal.on, seal.by, seal.printed)]] : []),
	];
	return lines.map((line) => `${line.map((cell) => `"${guard(cell).replaceAll('"', '""')}"`).join(';')}\r\n`).join('');
}

function block(words: Words, said: MonthWords, section: Section): readonly (readonly string[])[] {
	const { key, columns, rows } = section;
	return [
		[said.sections[key], ...columns.map((column) => said.columns[column.key])],
		...rows.map((row) => [
			said.label(words, row.label),
			...columns.map(({ unit }, index) => decimal(row.values[index] ?? null, row.unit ?? unit)),
			...('figure' in row.label ? (said.how[row.label.figure] ?? []) : []),
		]),
		...said.sectionHow[key].map((sentence) => [sentence]),
	];
}

/** With a decimal comma; shares in per cent. */
function decimal(value: number | null, unit: Unit): string {
	if (value === null) return '';
	if (unit === 'kopecks') return `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`;
	if (unit === 'share') return `${(value * 100).toFixed(1).replace('.', ',')}%`;
	return unit === 'ratio' ? value.toFixed(2).replace('.', ',') : String(value);
}

function rawCsv({ sections, corrections }: PeriodReport): string {
	const lines = sections.flatMap(({ key, columns, rows }) =>
		rows.flatMap((row) => columns.map((column, index) => rawLine(key, row.key, column.key, row.unit ?? column.unit, row.values[index]))),
	);
	const past = corrections.map(
		({ number, type, recordedOn }) => `corrections,"${number.replaceAll('"', '""')}",${type},day,${recordedOn}\r\n`,
	);
	return `section,row,column,unit,value\r\n${lines.join('')}${past.join('')}`;
}

function rawLine(section: string, name: string | null, column: string, unit: Unit, value: number | null | undefined): string {
	return `${section},${name === null ? '' : `"${name.replaceAll('"', '""')}"`},${column},${unit},${value ?? ''}\r\n`;
}
