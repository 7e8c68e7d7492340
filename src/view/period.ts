/** The report of a period on a screen: the balance as one line that can be checked by hand, then a small table for each section. */

import type { PeriodReport, Section } from '../report/period.ts';
import {
	balanceSentences,
	cellText,
	columnTitle,
	correctionLine,
	howCounted,
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
import { visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { bar } from './bar.ts';
import type { Paint } from './paint.ts';

interface PeriodScreen {
	readonly width: number;
	/** Whether bars are drawn in blocks. */
	readonly blocks: boolean;
	readonly paint: Paint;
}

/** The widest a row's name may be, and the widest bar. */
const LABEL = 37;
const BAR = 20;
/** How many overdue entries are shown, and which of their columns are days. */
const OVERDUE = 12;
const DAYS = 2;

/** The report as text. */
export function showPeriod(texts: PeriodWords, report: PeriodReport, screen: PeriodScreen): string {
	const { monthWords } = texts;
	const { width } = screen;
	const { seal } = report;
	const sections = shownSections(report);
	const lines = [
		...openingLines(texts, report, screen, false),
		...overdueLines(texts, report, screen, OVERDUE),
		...paragraph(balanceSentences(monthWords, report), width),
		...sections.filter(({ key }) => key !== 'summary').flatMap((section) => ['', ...sectionLines(texts, report, section, screen)]),
		...correctionLines(texts, report, screen),
		...(seal ? ['', ...wrap(monthWords.seal(seal.on, seal.by, seal.printed), width)] : []),
	];
	return `${lines.join('\n')}\n`;
}

/** The report on one screen of so many lines: what it is of, the figures that it opens with, what is overdue. */
export function showPeriodInShort(texts: PeriodWords, report: PeriodReport, screen: PeriodScreen, rows: number): string {
	const opening = openingLines(texts, report, screen, true);
	// The blank line, the title and the heads of the overdue; where the others are, and the prompt.
	const entries = rows - opening.length - 5;
	const lines = [...opening, ...overdueLines(texts, report, screen, Math.max(1, Math.min(OVERDUE, entries)))];
	return `${lines.join('\n')}\n`;
}

function openingLines(texts: PeriodWords, report: PeriodReport, screen: PeriodScreen, short: boolean): readonly string[] {
	const { monthWords } = texts;
	const sentence = openingSentence(texts, report);
	const summary = sentence === undefined ? undefined : shownSections(report).find(({ key }) => key === 'summary');
	return [
		screen.paint.bold(periodTitle(texts, report.from, report.to)),
		...contextOf(texts, report, screen.width, short),
		...nothing(monthWords, report).flatMap((one) => paragraph([one], screen.width)),
		...(sentence === undefined ? [] : paragraph([sentence], screen.width)),
		...(summary ? ['', ...sectionLines(texts, report, summary, screen)] : []),
	];
}

function paragraph(sentences: readonly string[], width: number): readonly string[] {
	return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, width))];
}

/** The longest overdue, and where the others are. */
function overdueLines(texts: PeriodWords, { overdue }: PeriodReport, { width, paint }: PeriodScreen, most: number): readonly string[] {
	const { monthWords } = texts;
	if (overdue === null || overdue.count === 0) return [];
	const entries = overdue.entries.slice(0, most);
	const rows = [overdueTitles(monthWords), ...entries.map((entry) => overdueCells(texts, entry))];
	const widths = overdueTitles(monthWords).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
	const table = rows.map((cells) =>
		cutTo(
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

function correctionLines(texts: PeriodWords, { corrections }: PeriodReport, { width, paint }: PeriodScreen): readonly string[] {
	const { monthWords } = texts;
	if (corrections.length === 0) return [];
	return [
		'',
		paint.bold(monthWords.corrections),
		...corrections.flatMap((correction) => wrap(`  ${visibleLine(correctionLine(texts, correction))}`, width)),
		...wrap(`  ${monthWords.correctionsHow}`, width).map((one) => paint.dim(one)),
	];
}

function contextOf(texts: PeriodWords, report: PeriodReport, width: number, short: boolean): readonly string[] {
	const lines = contextLines(texts, report, short);
	const labels = Math.max(...lines.map(({ label }) => label.length)) + 2;
	return lines.flatMap(({ label, value }) =>
		wrap(value, width - labels).map((part, index) => `${(index === 0 ? label : '').padEnd(labels)}${part}`),
	);
}

function sectionLines(texts: PeriodWords, report: PeriodReport, section: Section, screen: PeriodScreen): readonly string[] {
	const { monthWords } = texts;
	const { paint, width } = screen;
	const cells = section.rows.map((row) => section.columns.map((_, index) => cellText(texts, section, row, index)));
	const titles = section.columns.map(({ key }) => columnTitle(texts, report, key, true));
	const widths = titles.map((title, index) => Math.max(title.length, ...cells.map((line) => line[index]?.length ?? 0)));
	const labels = section.rows.map((row) => visibleLine(rowLabel(texts, row)));
	const rest = width - widths.reduce((sum, one) => sum + one + 2, 0);
	const name = Math.min(LABEL, Math.max(8, rest), Math.max(...labels.map(({ length }) => length), monthWords.sections[section.key].length));
	const line = (label: string, values: readonly string[], end: string) =>
		`${cutTo(label, name).padEnd(name)}${values.map((value, index) => `  ${value.padStart(widths[index] ?? 0)}`).join('')}${end}`.trimEnd();
	// Beside several columns the bars say which of them they show.
	const drawn = section.columns.findIndex(({ key }) => key === section.bars);
	const bars = barsOf(section, drawn, Math.min(BAR, rest - name - 2), screen.blocks);
	return [
		paint.bold(line(monthWords.sections[section.key], titles, bars.length > 0 && drawn > 0 ? `  ${titles[drawn]}` : '')),
		...section.rows.map((_, index) => line(labels[index] ?? '', cells[index] ?? [], bars[index] ?? '')),
		...howCounted(monthWords, section).flatMap((sentence) => wrap(`  ${sentence}`, width).map((one) => paint.dim(one))),
	];
}

function barsOf({ rows }: Section, at: number, width: number, blocks: boolean): readonly string[] {
	if (at < 0 || width < 6) return [];
	const most = Math.max(...rows.map(({ values }) => values[at] ?? 0));
	return rows.map(({ values }) => `  ${bar(width, (values[at] ?? 0) / most, blocks)}`);
}
