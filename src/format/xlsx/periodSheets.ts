/** The report of a period as sheets: the balance and all that belongs to it on one, the causes on another. */

import type { PeriodReport, Section, Unit } from '../../report/period.ts';
import { openingSentence } from '../../sentence/opening.ts';
import { othersOverdue, overdueCells, overdueTitles } from '../../sentence/overdue.ts';
import { balanceSentences, columnTitle, correctionLine, howCounted, periodTitle, rowLabel } from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import type { MonthWords, Words, WorkbookWords } from '../../text/index.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** Of the column of names, and of one of figures. */
const LABEL = 40;
const FIGURE = 14;
const CAUSE = 70;

/** What the sheets of a workbook have in common. */
export type Frame = Pick<Sheet, 'above' | 'below'>;

interface Spoken {
	readonly words: Words;
	readonly monthWords: MonthWords;
	readonly book: WorkbookWords;
}

/** The sheets of the report, the balance first. */
export function periodSheets({ words, monthWords, book }: Spoken, frame: Frame, report: PeriodReport): readonly Sheet[] {
	const causes = report.sections.find(({ key }) => key === 'causes');
	const columns = Math.max(1, ...report.sections.map((section) => section.columns.length));
	const balance: Sheet = {
		...frame,
		name: book.sheets.balance,
		widths: [LABEL, ...Array.from({ length: columns }, () => FIGURE)],
		printed: columns + 1,
		list: false,
		rows: [balanceRows(words, monthWords, report)],
	};
	if (!causes) return [balance];
	return [
		balance,
		{
			...frame,
			name: book.sheets.causes,
			widths: [CAUSE, ...causes.columns.map(() => FIGURE)],
			printed: causes.columns.length + 1,
			list: true,
			rows: [blockRows(words, monthWords, report, causes)],
		},
	];
}

function balanceRows(words: Words, monthWords: MonthWords, report: PeriodReport): readonly SheetRow[] {
	const { sections, corrections, seal } = report;
	const sentence = openingSentence(words, monthWords, report);
	const blocks = report.still ? [] : sections.filter(({ key, rows }) => key !== 'causes' && rows.length > 0);
	return [
		row('title', periodTitle(words, monthWords, report.from, report.to)),
		...contextLines(words, monthWords, report).map(({ label, value }) => row('note', `${label}: ${value}`)),
		...nothing(monthWords, report).map((sentence) => row('note', sentence)),
		...(sentence === undefined ? [] : [row('note', sentence)]),
		...blocks.slice(0, 1).flatMap((section) => [BLANK, ...blockRows(words, monthWords, report, section)]),
		...overdueRows(words, monthWords, report),
		...balanceSentences(monthWords, report).flatMap((one) => [BLANK, row('note', one)]),
		...blocks.slice(1).flatMap((section) => [BLANK, ...blockRows(words, monthWords, report, section)]),
		...(corrections.length > 0 ? [BLANK, row('title', monthWords.corrections)] : []),
		...corrections.map((correction) => row('note', correctionLine(words, monthWords, correction))),
		...(corrections.length > 0 ? [row('note', monthWords.correctionsHow)] : []),
		...(seal ? [BLANK, row('note', monthWords.seal(seal.on, seal.by, seal.printed))] : []),
	];
}

function overdueRows(words: Words, monthWords: MonthWords, { overdue }: PeriodReport): readonly SheetRow[] {
	if (overdue === null || overdue.count === 0) return [];
	return [
		BLANK,
		row('title', monthWords.overdue.title(overdue.count, overdue.on)),
		{ kind: 'header', cells: overdueTitles(monthWords).map(text) },
		...overdue.entries.map(
			(entry): SheetRow => ({
				kind: 'data',
				cells: overdueCells(words, monthWords, entry).map((cell, at): Cell => {
					if (at === 1) return { kind: 'day', value: entry.due };
					return at === 2 ? { kind: 'count', value: entry.days } : text(cell);
				}),
			}),
		),
		...othersOverdue(monthWords, overdue, overdue.entries.length).map((sentence) => row('note', sentence)),
	];
}

/** A table of the report, and below it how its figures are counted. */
function blockRows(words: Words, monthWords: MonthWords, report: PeriodReport, section: Section): readonly SheetRow[] {
	const { key, columns, rows, bars } = section;
	const at = columns.findIndex((column) => column.key === bars);
	return [
		{
			kind: 'header',
			figures: true,
			cells: [monthWords.sections[key], ...columns.map((column) => columnTitle(words, monthWords, report, column.key, false))].map(text),
			...(at >= 0 && { bars: at + 1 }),
		},
		...rows.map(
			({ label, unit, values }): SheetRow => ({
				kind: 'data',
				cells: [
					text(rowLabel(words, monthWords, label)),
					...columns.map((column, index) => figure(values[index] ?? null, unit ?? column.unit)),
				],
			}),
		),
		...howCounted(monthWords, section).map((sentence) => row('note', sentence)),
	];
}

const BLANK: SheetRow = { kind: 'note', cells: [] };

function row(kind: SheetRow['kind'], sentence: string): SheetRow {
	return { kind, cells: [text(sentence)] };
}

function text(value: string): Cell {
	return { kind: 'text', value };
}

const kinds = {
	count: 'count',
	workingDays: 'count',
	days: 'count',
	share: 'share',
	kopecks: 'money',
	ratio: 'ratio',
} as const satisfies Record<Unit, string>;

function figure(value: number | null, unit: Unit): Cell {
	return value === null ? text('—') : { kind: kinds[unit], value };
}
