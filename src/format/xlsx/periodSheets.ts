/** The report of a period as sheets: what it is of and its main figures first, then the sections by what they are about. */

import type { FigureUnit, PeriodReport, Section, SectionKey } from '../../report/period.ts';
import {
	balanceSentences,
	columnTitle,
	correctionLine,
	howCounted,
	openingSentence,
	othersOverdue,
	overdueCells,
	overdueTitles,
	periodTitle,
	rowLabel,
	shownSections,
} from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import type { Signer } from '../../sentence/signatures.ts';
import type { MonthWords, Words, WorkbookWords } from '../../text/index.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** The widths, in digits, of the column of names and of one of figures. */
const LABEL = 40;
const FIGURE = 15;

/** What the sheets of a workbook have in common. */
export type Frame = Pick<Sheet, 'above' | 'below'>;

export interface Spoken {
	readonly words: Words;
	readonly monthWords: MonthWords;
	readonly book: WorkbookWords;
}

/** The sheets of sections in their order. */
const subjects = ['summary', 'balance', 'terms', 'outcomes'] as const;
type Subject = (typeof subjects)[number];

/** Which sheet a section is on; any other is among the outcomes. */
const subjectOf: Partial<Record<SectionKey, Subject>> = {
	summary: 'summary',
	balance: 'balance',
	byKind: 'balance',
	byChannel: 'balance',
	byDepartment: 'balance',
	byResponsible: 'balance',
	trend: 'balance',
	terms: 'terms',
	deadlines: 'terms',
	ages: 'terms',
	daysToAnswer: 'terms',
};

/** The sheets of the report, the summary first; those that nothing stands on are left out. */
export function periodSheets(spoken: Spoken, frame: Frame, report: PeriodReport, signers: readonly Signer[]): readonly Sheet[] {
	const sections = shownSections(report);
	return subjects.flatMap((subject) => {
		const own = sections.filter(({ key }) => (subjectOf[key] ?? 'outcomes') === subject);
		if (subject === 'summary') return [sheetOf(spoken, frame, subject, own, summaryRows(spoken, report, own, signers))];
		if (own.length === 0) return [];
		const sentences = subject === 'balance' ? balanceSentences(spoken.monthWords, report).map((one) => row('line', one)) : [];
		const rows = [
			row('title', `${spoken.book.sheets[subject]}. ${titleOf(spoken, report)}`),
			...sentences,
			...own.flatMap((section) => [BLANK, ...blockRows(spoken, report, section)]),
		];
		return [sheetOf(spoken, frame, subject, own, rows), ...(subject === 'terms' ? overdueSheets(spoken, frame, report) : [])];
	});
}

function sheetOf({ book }: Spoken, frame: Frame, subject: Subject, sections: readonly Section[], rows: readonly SheetRow[]): Sheet {
	const columns = Math.max(4, ...sections.map((section) => section.columns.length));
	return {
		...frame,
		name: book.sheets[subject],
		widths: [LABEL, ...Array.from({ length: columns }, () => FIGURE)],
		printed: columns + 1,
		list: false,
		fixed: 0,
		paper: columns > 4 ? 'landscape' : 'portrait',
		rows: [rows],
	};
}

function titleOf(texts: Spoken, { from, to }: PeriodReport): string {
	return periodTitle(texts, from, to);
}

/** What it is of, how it opens, the main figures and how they are counted, corrections, the seal, and lines to sign on. */
function summaryRows(spoken: Spoken, report: PeriodReport, sections: readonly Section[], signers: readonly Signer[]): readonly SheetRow[] {
	const { monthWords } = spoken;
	const { corrections, seal } = report;
	const sentence = openingSentence(spoken, report);
	return [
		row('title', titleOf(spoken, report)),
		...contextLines(spoken, report).map(({ label, value }) => pair(label, value)),
		...nothing(monthWords, report).map((one) => row('line', one)),
		...(sentence === undefined ? [] : [BLANK, row('line', sentence)]),
		...sections.flatMap((section) => [BLANK, ...blockRows(spoken, report, section)]),
		...sections.flatMap(({ rows }) =>
			rows.flatMap(({ label }) => {
				const how = 'figure' in label ? monthWords.figureDefinitions[label.figure] : undefined;
				return how === undefined ? [] : [row('note', how)];
			}),
		),
		...(corrections.length > 0 ? [BLANK, row('title', monthWords.corrections)] : []),
		...corrections.map((correction) => row('line', correctionLine(spoken, correction))),
		...(corrections.length > 0 ? [row('note', monthWords.correctionsHow)] : []),
		...(seal ? [BLANK, row('line', monthWords.seal(seal.on, seal.by, seal.printed))] : []),
		...signers.flatMap(({ who, name }) => [
			BLANK,
			pair(who, monthWords.signatures.line(name === '' ? monthWords.signatures.nameByHand : name)),
		]),
	];
}

/** What was overdue at the end, as a list; no sheet where it was not counted. */
function overdueSheets(texts: Spoken, frame: Frame, { overdue }: PeriodReport): readonly Sheet[] {
	const { monthWords, book } = texts;
	if (overdue === null) return [];
	const rows: readonly SheetRow[] = [
		{ kind: 'header', cells: overdueTitles(monthWords).map(text) },
		...overdue.entries.map(
			(entry): SheetRow => ({
				kind: 'data',
				cells: overdueCells(texts, entry).map((cell, at): Cell => {
					if (at === 1) return { kind: 'day', value: entry.due };
					return at === 2 ? { kind: 'count', value: entry.days } : text(cell);
				}),
			}),
		),
		BLANK,
		row('line', monthWords.overdue.title(overdue.count, overdue.on)),
		...othersOverdue(monthWords, overdue, overdue.entries.length).map((sentence) => row('note', sentence)),
	];
	return [
		{
			...frame,
			name: book.sheets.overdue,
			widths: [18, 13, 10, 22, 40, 30],
			printed: 6,
			list: true,
			fixed: 1,
			paper: 'landscape',
			rows: [rows],
		},
	];
}

/** A table of the report, and below it how its figures are counted. */
function blockRows(texts: Spoken, report: PeriodReport, section: Section): readonly SheetRow[] {
	const { monthWords } = texts;
	const { key, columns, rows, bars } = section;
	const at = columns.findIndex((column) => column.key === bars);
	return [
		{
			kind: 'header',
			figures: true,
			cells: [monthWords.sections[key], ...columns.map((column) => columnTitle(texts, report, column.key, false))].map(text),
			...(at >= 0 && { bars: at + 1 }),
		},
		...rows.map(
			(one): SheetRow => ({
				kind: 'data',
				cells: [text(rowLabel(texts, one)), ...columns.map((column, index) => figure(one.values[index] ?? null, one.unit ?? column.unit))],
			}),
		),
		...howCounted(monthWords, section).map((sentence) => row('note', sentence)),
	];
}

const BLANK: SheetRow = { kind: 'note', cells: [] };

function row(kind: SheetRow['kind'], sentence: string): SheetRow {
	return { kind, cells: [text(sentence)] };
}

function pair(label: string, value: string): SheetRow {
	return { kind: 'pair', cells: [text(label), text(value)] };
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
} as const satisfies Record<FigureUnit, string>;

function figure(value: number | null, unit: FigureUnit): Cell {
	return value === null ? { kind: 'instead', value: '—' } : { kind: kinds[unit], value };
}
