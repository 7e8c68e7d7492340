/** The report of a period as CSV: `excel` as blocks that a person reads in a spreadsheet, `raw` a value a line for programs. */

import { roubles } from '../domain/money.ts';
import type { Analysis } from '../domain/month/analysis.ts';
import type { Period } from '../domain/period.ts';
import type { FigureUnit, PeriodContext, PeriodReport, Section } from '../report/period.ts';
import {
	columnTitle,
	correctionLine,
	openingSentence,
	othersOverdue,
	overdueCells,
	overdueTitles,
	type PeriodWords,
	periodTitle,
	rowLabel,
	shownSections,
} from '../sentence/period.ts';
import { contextLines, nothing } from '../sentence/periodContext.ts';
import { figuresIn } from '../sentence/periodFigures.ts';
import type { MonthWords } from '../text/index.ts';
import { type CsvCell, type CsvProfile, csvHeader, csvProfiles, csvRows } from './csv.ts';

/** The units of the values of an overdue entry. */
const OVERDUE_UNITS: Readonly<Record<string, string>> = { due: 'day', days: 'days', kind: 'code' };

/** The text of the file. */
export function periodCsv(texts: PeriodWords, report: PeriodReport, profile: CsvProfile): string {
	const { words, monthWords } = texts;
	if (profile === 'raw')
		return `${csvHeader(['section', 'row', 'column', 'unit', 'value', 'definition', 'key'], 'raw')}${csvRows(words, values(monthWords, report), 'raw')}`;
	return `${csvProfiles.excel.mark}${csvRows(words, blocks(texts, report), 'excel')}`;
}

/** The sections one below the other, an empty line between them. */
function blocks(texts: PeriodWords, report: PeriodReport): readonly (readonly CsvCell[])[] {
	const { monthWords } = texts;
	const shown = shownSections(report);
	const { corrections, seal } = report;
	const sentence = openingSentence(texts, report);
	const past = [
		[],
		[monthWords.corrections],
		...corrections.map((correction) => [correctionLine(texts, correction)]),
		[monthWords.correctionsHow],
	];
	return [
		[periodTitle(texts, report.from, report.to)],
		...contextLines(texts, report).map(({ label, value }) => [label, value]),
		...nothing(monthWords, report).map((sentence) => [sentence]),
		...(sentence === undefined ? [] : [[sentence]]),
		...shown.slice(0, 1).flatMap((section) => [[], ...block(texts, report, section)]),
		...overdueBlock(texts, report),
		...shown.slice(1).flatMap((section) => [[], ...block(texts, report, section)]),
		...(corrections.length > 0 ? past : []),
		...(seal ? [[], [monthWords.seal(seal.on, seal.by, seal.printed)]] : []),
	];
}

/** The rows of overdue entries at the end; none where nothing was overdue. */
function overdueBlock(texts: PeriodWords, { overdue }: PeriodReport): readonly (readonly CsvCell[])[] {
	const { monthWords } = texts;
	if (overdue === null || overdue.count === 0) return [];
	return [
		[],
		[monthWords.overdue.title(overdue.count, overdue.on)],
		overdueTitles(monthWords),
		...overdue.entries.map((entry) => overdueCells(texts, entry)),
		...othersOverdue(monthWords, overdue, overdue.entries.length).map((sentence) => [sentence]),
	];
}

/** A section; behind the figures of a row stands how they are counted. */
function block(texts: PeriodWords, report: PeriodReport, { key, columns, rows }: Section): readonly (readonly CsvCell[])[] {
	const { monthWords } = texts;
	return [
		[monthWords.sections[key], ...columns.map((column) => columnTitle(texts, report, column.key, false))],
		...rows.map((row) => {
			const { label, unit, values } = row;
			const how = 'figure' in label ? monthWords.figureDefinitions[label.figure] : undefined;
			const figures = columns.map((column, index) => figure(values[index] ?? null, unit ?? column.unit));
			return [rowLabel(texts, row), ...figures, ...(how === undefined ? [] : [how])];
		}),
		...monthWords.sectionDefinitions[key].map((sentence) => [sentence]),
	];
}

/** The figure with a decimal comma; shares in per cent. */
function figure(value: number | null, unit: FigureUnit): CsvCell {
	if (value === null) return '—';
	if (unit === 'kopecks') return { figure: roubles(value) };
	if (unit === 'share') return { figure: `${(value * 100).toFixed(1).replace('.', ',')}%` };
	return unit === 'ratio' ? { figure: value.toFixed(2).replace('.', ',') } : value;
}

/** A value a line: where it stands, its unit, how it is counted, and all that as one key. */
function values(monthWords: MonthWords, report: PeriodReport): readonly (readonly CsvCell[])[] {
	const { corrections, overdue } = report;
	const plain = (section: string, row: string, column: string, unit: string, value: CsvCell): readonly CsvCell[] => [
		...[section, row, column, unit, value, null],
		[section, row, column].join('/'),
	];
	return [
		...contextValues(report).map(([row, column, unit, value]) => plain('context', row, column, unit, value)),
		...figuresIn(report, monthWords).map(({ key, section, row, column, unit, value, definition }): readonly CsvCell[] => [
			...[section, row, column, unit, value, definition],
			key,
		]),
		...(overdue?.entries ?? []).flatMap(({ number, ...entry }) =>
			Object.entries(entry).map(([column, value]) => plain('overdue', number, column, OVERDUE_UNITS[column] ?? 'text', value)),
		),
		...corrections.map(({ number, type, recordedOn }) => plain('corrections', number, type, 'day', recordedOn)),
	];
}

/** Row, column, unit and value. */
type ContextValue = readonly [row: string, column: string, unit: string, value: CsvCell];

/** The rows of the context of the report, and of its seal. */
function contextValues({ from, to, office, journal, state, counted, compared, seal, analysis }: PeriodReport): readonly ContextValue[] {
	const days = (row: string, period: Period): readonly ContextValue[] => [
		[row, 'from', 'day', period.from],
		[row, 'to', 'day', period.to],
	];
	const cells: { readonly [K in keyof PeriodContext]: readonly ContextValue[] } = {
		office: [['office', 'value', 'text', office]],
		journal: [['journal', 'value', 'text', journal]],
		state: [['state', 'value', 'code', state]],
		counted: [
			['counted', 'on', 'day', counted.on],
			['counted', 'position', 'count', counted.position],
			['counted', 'by', 'text', counted.by],
			['counted', 'edition', 'count', counted.edition],
		],
		compared: Object.entries(compared).flatMap(([key, period]) => days(key, period)),
	};
	const sealed: readonly ContextValue[] = seal
		? [
				['seal', 'value', 'text', seal.printed],
				['seal', 'on', 'day', seal.on],
				['seal', 'by', 'text', seal.by],
			]
		: [];
	const analysed = (['own', 'former'] as const).flatMap((which) => analysisValues(which, analysis?.[which] ?? null));
	return [...days('period', { from, to }), ...Object.values(cells).flat(), ...sealed, ...analysed];
}

/** The state of the analysis of the report, or of the one before. */
function analysisValues(which: 'own' | 'former', analysis: Analysis | null): readonly ContextValue[] {
	if (!analysis) return [];
	const row = which === 'own' ? 'analysis' : 'formerAnalysis';
	const { from, to, due, state, late, approval } = analysis;
	return [
		[row, 'from', 'day', from],
		[row, 'to', 'day', to],
		[row, 'due', 'day', due],
		[row, 'state', 'code', state],
		[row, 'late', 'days', late],
		...(approval
			? ([
					[row, 'on', 'day', approval.on],
					[row, 'by', 'text', approval.by],
					[row, 'decisions', 'text', approval.decisions],
					[row, 'seals', 'text', approval.seals.join(', ')],
					[row, 'digest', 'text', approval.digest],
					...approval.measures.flatMap(({ text, due: until, doneOn, effect }, index): readonly ContextValue[] => [
						[row, `measure ${index + 1}`, 'text', text],
						[row, `measure ${index + 1} due`, 'day', until],
						[row, `measure ${index + 1} done`, 'day', doneOn],
						[row, `measure ${index + 1} effect`, 'text', effect],
					]),
				] as const)
			: []),
	];
}
