/** The report of a period on a screen: the balance as one line that can be checked by hand, then a small table for each section. */

import type { PeriodReport, Section, SectionRow } from '../report/period.ts';
import { othersOverdue, overdueCells, overdueTitles } from '../sentence/overdue.ts';
import { columnTitle, correctionLine, figureText, periodTitle, rowLabel } from '../sentence/period.ts';
import { contextLines, nothing } from '../sentence/periodContext.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import { bar } from './bar.ts';
import type { Paint } from './paint.ts';

export interface PeriodScreen {
	readonly width: number;
	/** Whether bars are drawn in blocks. */
	readonly blocks: boolean;
	readonly paint: Paint;
}

/** The widest a row's name may be, and the widest bar. */
const LABEL = 34;
const BAR = 20;
/** How many overdue entries are shown, and which of their columns are days. */
const OVERDUE = 12;
const DAYS = 2;

/** The report as text. */
export function showPeriod(words: Words, monthWords: MonthWords, report: PeriodReport, screen: PeriodScreen): string {
	const { paint, width } = screen;
	const [balance] = report.sections;
	const { seal, sealedStart } = report;
	const start = balance ? numbersOf(balance).start : undefined;
	const lines = [
		paint.bold(periodTitle(words, monthWords, report.from, report.to)),
		...contextOf(words, monthWords, report, width),
		...nothing(monthWords, report).flatMap((sentence) => ['', ...wrap(sentence, width)]),
		...(balance && !report.still ? ['', ...wrap(monthWords.equation(numbersOf(balance)), width)] : []),
		...(start !== undefined && sealedStart !== null && sealedStart !== start
			? wrap(monthWords.sealedStart(sealedStart, start), width)
			: []),
		...overdueLines(words, monthWords, report, screen),
		...(report.still ? [] : report.sections)
			.filter(({ rows }) => rows.length > 0)
			.flatMap((section) => ['', ...sectionLines(words, monthWords, report, section, screen)]),
		...correctionLines(words, monthWords, report, screen),
		...(seal ? ['', ...wrap(monthWords.seal(seal.on, seal.by, seal.printed), width)] : []),
	];
	return `${lines.join('\n')}\n`;
}

/** The longest overdue, and where the others are. */
function overdueLines(words: Words, monthWords: MonthWords, { overdue }: PeriodReport, { width, paint }: PeriodScreen): readonly string[] {
	if (overdue === null || overdue.count === 0) return [];
	const entries = overdue.entries.slice(0, OVERDUE);
	const rows = [overdueTitles(monthWords), ...entries.map((entry) => overdueCells(words, monthWords, entry))];
	const widths = overdueTitles(monthWords).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
	const table = rows.map((cells) =>
		clipped(
			cells.map((cell, at) => (at === DAYS ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
			width,
		).trimEnd(),
	);
	return [
		'',
		paint.bold(monthWords.overdue.title(overdue.count, overdue.on)),
		...table.map((line, index) => (index === 0 ? paint.dim(line) : line)),
		...othersOverdue(monthWords, overdue, entries.length).flatMap((sentence) => wrap(`  ${sentence}`, width).map((one) => paint.dim(one))),
	];
}

function correctionLines(
	words: Words,
	monthWords: MonthWords,
	{ corrections }: PeriodReport,
	{ width, paint }: PeriodScreen,
): readonly string[] {
	if (corrections.length === 0) return [];
	return [
		'',
		paint.bold(monthWords.corrections),
		...corrections.flatMap((correction) => wrap(`  ${visibleLine(correctionLine(words, monthWords, correction))}`, width)),
		...wrap(`  ${monthWords.correctionsHow}`, width).map((one) => paint.dim(one)),
	];
}

/** What the first column says of each figure. */
function numbersOf({ rows }: Section): Readonly<Record<string, number>> {
	return Object.fromEntries(rows.map(({ label, values }) => ['figure' in label ? label.figure : '', values[0] ?? 0]));
}

function contextOf(words: Words, monthWords: MonthWords, report: PeriodReport, width: number): readonly string[] {
	const lines = contextLines(words, monthWords, report);
	const labels = Math.max(...lines.map(({ label }) => label.length)) + 2;
	return lines.flatMap(({ label, value }) =>
		wrap(value, width - labels).map((part, index) => `${(index === 0 ? label : '').padEnd(labels)}${part}`),
	);
}

function sectionLines(
	words: Words,
	monthWords: MonthWords,
	report: PeriodReport,
	section: Section,
	screen: PeriodScreen,
): readonly string[] {
	const { paint, width } = screen;
	const cells = section.rows.map((row) =>
		section.columns.map(({ unit }, index) => figureText(words, row.values[index] ?? null, row.unit ?? unit)),
	);
	const titles = section.columns.map(({ key }) => columnTitle(words, monthWords, report, key, true));
	const widths = titles.map((title, index) => Math.max(title.length, ...cells.map((line) => line[index]?.length ?? 0)));
	const labels = section.rows.map(({ label }) => visibleLine(rowLabel(words, monthWords, label)));
	const rest = width - widths.reduce((sum, one) => sum + one + 2, 0);
	const name = Math.min(LABEL, Math.max(8, rest), Math.max(...labels.map(({ length }) => length), monthWords.sections[section.key].length));
	const line = (label: string, values: readonly string[], end: string) =>
		`${clipped(label, name).padEnd(name)}${values.map((value, index) => `  ${value.padStart(widths[index] ?? 0)}`).join('')}${end}`.trimEnd();
	const bars = barsOf(section, Math.min(BAR, rest - name - 2), screen.blocks);
	return [
		paint.bold(line(monthWords.sections[section.key], titles, '')),
		...section.rows.map((_, index) => line(labels[index] ?? '', cells[index] ?? [], bars[index] ?? '')),
		...[...monthWords.sectionHow[section.key], ...howOf(monthWords, section.rows)].flatMap((sentence) =>
			wrap(`  ${sentence}`, width).map((one) => paint.dim(one)),
		),
	];
}

function howOf(monthWords: MonthWords, rows: readonly SectionRow[]): readonly string[] {
	return rows.flatMap(({ label }) => ('figure' in label ? (monthWords.how[label.figure] ?? []) : []));
}

function barsOf({ bars, columns, rows }: Section, width: number, blocks: boolean): readonly string[] {
	const at = columns.findIndex(({ key }) => key === bars);
	if (at < 0 || width < 4) return [];
	const most = Math.max(...rows.map(({ values }) => values[at] ?? 0));
	return rows.map(({ values }) => `  ${bar(width, (values[at] ?? 0) / most, blocks)}`);
}

function clipped(text: string, width: number): string {
	return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
