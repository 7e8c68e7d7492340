/** The report of a period as PDF for the folder: how it opens, its figures, what is overdue, every section, who signs, how it is counted. */

import type { Language } from '../../domain/code.ts';
import type { PeriodReport, Section } from '../../report/period.ts';
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
	periodTitle,
	rowLabel,
	shownSections,
} from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import type { Signer } from '../../sentence/signatures.ts';
import type { MonthWords, PrintWords, Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Block, blockWidth, Flow } from './flow.ts';
import { type Face, type Fonts, Paper, type Room } from './paper.ts';
import { tableBlocks } from './pdfTable.ts';
import { signatureBlock } from './signatureBlock.ts';
import { trendBlocks } from './trendBlock.ts';
import { linesOf } from './typeset.ts';

/** A4 upright; the left edge is for the folder. */
const room: Room = { width: 595.28, height: 841.89, left: 56, right: 34, top: 52, bottom: 42 };

/** More columns of figures go across the page. */
const NARROW = 4;
const FIGURE = { wide: 48, narrow: 45 };
const GAP = 9;

interface PeriodSetting {
	readonly language: Language;
	readonly words: Words;
	readonly monthWords: MonthWords;
	readonly printWords: PrintWords;
	readonly signers: readonly Signer[];
}

/** The bytes of the document: the same report gives the same ones. */
export async function* periodPdf(setting: PeriodSetting, report: PeriodReport, fonts: Fonts): AsyncGenerator<Uint8Array> {
	const { language, monthWords, printWords, signers } = setting;
	const title = periodTitle(setting, report.from, report.to);
	const office = visibleLine(report.office ?? '');
	const paper = new Paper({ title, author: office, language, on: report.counted.on, signs: printWords.signs, room, whole: true }, fonts);
	const flow = new Flow(room, () => paper.begin());
	const blocks = [
		...openingBlocks(paper, setting, report, title),
		...overdueBlocks(paper, setting, report),
		...shownSections(report).flatMap((section) => (section.key === 'trend' ? trendBlocks(paper, room, setting, section) : [])),
		...sectionBlocks(paper, setting, report),
		...pastBlocks(paper, setting, report),
		// Before what fills up the last page: signatures do not stand on a page of their own.
		signatureBlock(paper, monthWords, signers),
		...definitionBlocks(paper, monthWords, report),
	];
	for (const block of blocks) flow.place(block);
	paper.onEachPage((page, pages) => {
		frame(paper, [office, title, monthWords.pageOf(page, pages)], report, setting);
	});
	yield* paper.end();
}

/** What stands at the head and the foot of each page. */
function frame(paper: Paper, [office, title, page]: readonly [string, string, string], report: PeriodReport, texts: PeriodSetting): void {
	const [left, right] = [room.left, room.width - room.right];
	const measure = paper.measure('plain', 8);
	const [first = ''] = linesOf(paper.drawable(office), (right - left) * 0.6, measure);
	paper.line(first, left, 26, 'plain', 8);
	paper.line(title, right - measure(title), 26, 'plain', 8);
	paper.rule(left, 40, right, 40);
	const counted = contextLines(texts, report).find(({ key }) => key === 'counted');
	const [below = ''] = linesOf(paper.drawable(counted ? `${counted.label}: ${counted.value}` : ''), (right - left) * 0.8, measure);
	paper.line(below, left, room.height - 30, 'plain', 8);
	paper.line(page, right - measure(page), room.height - 30, 'plain', 8);
}

interface Look {
	readonly face?: Face;
	readonly size?: number;
	readonly wide?: boolean;
	readonly gap?: number;
}

/** Text across the page or in a column. */
function textBlock(paper: Paper, text: string, { face = 'plain', size = 9, wide = true, gap = GAP }: Look = {}): Block {
	const lines = linesOf(paper.drawable(text, face), blockWidth(room, wide), paper.measure(face, size));
	const height = size * 1.3;
	return {
		wide,
		gap,
		height: lines.length * height,
		draw: (x, y) => {
			for (const [index, line] of lines.entries()) paper.line(line, x, y + index * height, face, size);
		},
	};
}

function openingBlocks(paper: Paper, setting: PeriodSetting, report: PeriodReport, title: string): readonly Block[] {
	const { monthWords } = setting;
	const sentence = openingSentence(setting, report);
	const context = contextLines(setting, report)
		.map(({ label, value }) => `${label}: ${value}`)
		.join('\n');
	return [
		textBlock(paper, title, { face: 'bold', size: 16 }),
		textBlock(paper, context, { size: 8.5 }),
		...nothing(monthWords, report).map((one) => textBlock(paper, one, { size: 11 })),
		...(sentence === undefined ? [] : [textBlock(paper, sentence, { face: 'bold', size: 11 })]),
		...shownSections(report).flatMap((section) => (section.key === 'summary' ? [figuresBlock(paper, setting, report, section)] : [])),
	];
}

/** The figures that the report opens with, side by side: what it is now, and what it was. */
function figuresBlock(paper: Paper, texts: PeriodSetting, report: PeriodReport, section: Section): Block {
	const [now, ...others] = section.columns;
	const width = blockWidth(room, true) / Math.max(1, section.rows.length);
	const small = paper.measure('plain', 7.5);
	const cells = section.rows.map((row) => ({
		label: linesOf(rowLabel(texts, row), width - 10, small),
		value: now ? cellText(texts, section, row, 0) : '',
		before: others.map(({ key }, index) => `${columnTitle(texts, report, key, true)}: ${cellText(texts, section, row, index + 1)}`),
	}));
	const height = 46 + others.length * 10;
	return {
		wide: true,
		gap: GAP,
		height,
		draw: (x, y) => {
			for (const [index, { label, value, before }] of cells.entries()) {
				const left = x + index * width;
				paper.fill(left, y, width - 5, height, '#f3f3f3');
				for (const [at, line] of label.slice(0, 2).entries()) paper.line(line, left + 4, y + 4 + at * 9, 'plain', 7.5);
				paper.line(value, left + 4, y + 23, 'bold', 16);
				for (const [at, line] of before.entries()) paper.line(line, left + 4, y + 44 + at * 10, 'plain', 7);
			}
		},
	};
}

function overdueBlocks(paper: Paper, texts: PeriodSetting, { overdue }: PeriodReport): readonly Block[] {
	const { monthWords } = texts;
	if (overdue === null || overdue.count === 0) return [];
	const rows = overdue.entries.map((entry) => overdueCells(texts, entry));
	return [
		textBlock(paper, monthWords.overdue.title(overdue.count, overdue.on), { face: 'bold', size: 10, gap: 4 }),
		...tableBlocks(paper, room, {
			head: overdueTitles(monthWords),
			rows,
			wide: true,
			widths: [62, 34, 92, 130, 110],
			texts: new Set([1, 3, 4, 5]),
		}),
		...othersOverdue(monthWords, overdue, rows.length).map((one) => textBlock(paper, one, { size: 8 })),
	];
}

/** Every section of the report but the one that it opens with, whatever they are. */
function sectionBlocks(paper: Paper, setting: PeriodSetting, report: PeriodReport): readonly Block[] {
	const { monthWords } = setting;
	const shown = shownSections(report).filter(({ key }) => key !== 'summary');
	const balance = balanceSentences(monthWords, report).map((one) => textBlock(paper, one, { size: 8.5 }));
	return [
		...balance,
		...inPairs(shown).flatMap((section) => {
			const { key, columns, rows, bars } = section;
			const wide = isWide(section);
			const at = columns.findIndex((column) => column.key === bars);
			const most = Math.max(0, ...rows.map(({ values }) => values[at] ?? 0));
			return tableBlocks(paper, room, {
				head: [monthWords.sections[key], ...columns.map((column) => columnTitle(setting, report, column.key, true))],
				rows: rows.map((row) => [
					visibleLine(rowLabel(setting, row)),
					...columns.map((_, index) => cellText(setting, section, row, index)),
				]),
				wide,
				widths: columns.map(() => (wide ? FIGURE.wide : FIGURE.narrow)),
				// A bar stands before the first column and is taken for its.
				...(at === 0 && most > 0 && { bars: rows.map(({ values }) => (values[at] ?? 0) / most) }),
			});
		}),
	];
}

function isWide({ columns }: Section): boolean {
	return columns.length > NARROW;
}

/** The sections in order, except that the next narrow one is moved up beside a narrow one. */
function inPairs(sections: readonly Section[]): readonly Section[] {
	const rest = [...sections];
	const ordered: Section[] = [];
	let alone = false;
	while (rest.length > 0) {
		const narrow: number = alone ? rest.findIndex((section) => !isWide(section)) : 0;
		const taken: readonly Section[] = rest.splice(Math.max(0, narrow), 1);
		ordered.push(...taken);
		alone = !alone && taken.some((section) => !isWide(section));
	}
	return ordered;
}

/** What was recorded of months closed before, and the seal. */
function pastBlocks(paper: Paper, texts: PeriodSetting, { corrections, seal }: PeriodReport): readonly Block[] {
	const { monthWords } = texts;
	return [
		...(corrections.length === 0 ? [] : [textBlock(paper, monthWords.corrections, { face: 'bold', size: 9 })]),
		...corrections.map((correction) => textBlock(paper, visibleLine(correctionLine(texts, correction)), { size: 8.5 })),
		...(seal ? [textBlock(paper, monthWords.seal(seal.on, seal.by, seal.printed), { size: 8.5 })] : []),
	];
}

/** How the figures are counted, each sentence once. */
function definitionBlocks(paper: Paper, monthWords: MonthWords, report: PeriodReport): readonly Block[] {
	const sentences = new Set(shownSections(report).flatMap((section) => howCounted(monthWords, section)));
	if (sentences.size === 0) return [];
	return [
		textBlock(paper, monthWords.howCounted, { face: 'bold', size: 9, gap: 5 }),
		...[...sentences].map((sentence) => textBlock(paper, sentence, { size: 7, wide: false, gap: 3 })),
	];
}
