/** A table for a terminal: it fits the width, the most important columns keep theirs. */

import Table from 'cli-table3';
import { isDay } from '../domain/day.ts';
import type { Column, ColumnType, Report, Value } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { codeWord } from './value.ts';

export interface Screen {
	/** Columns of the terminal. */
	readonly width: number;
	readonly bold: (text: string) => string;
	readonly red: (text: string) => string;
}

/** Rows drawn at once: the drawing takes the square of their number. */
const CHUNK = 100;

/** The narrowest a column of text may become before columns at the end are dropped. */
const NARROW = 10;

const BLANK = {
	top: '',
	'top-mid': '',
	'top-left': '',
	'top-right': '',
	bottom: '',
	'bottom-mid': '',
	'bottom-left': '',
	'bottom-right': '',
	left: '',
	'left-mid': '',
	mid: '',
	'mid-mid': '',
	right: '',
	'right-mid': '',
	middle: '  ',
};

/** The table as text, in pieces. Widths are set by the first page. Nothing is written where there are no rows. */
export async function* table<Row>({ columns, pages }: Report<Row>, words: Words, screen: Screen): AsyncGenerator<string> {
	let layout: Layout<Row> | undefined;
	const { shown, write } = withoutProvisional(columns, words);
	for await (const page of pages) {
		if (page.length === 0) continue;
		const cells = page.map((row) => shown.map((column) => write(column, row)));
		if (!layout) {
			layout = layOut(shown, cells, words, screen.width);
			yield draw([layout.columns.map(({ title }) => screen.bold(title))], layout);
		}
		const { columns: fitted } = layout;
		for (let at = 0; at < cells.length; at += CHUNK) {
			const rows = cells
				.slice(at, at + CHUNK)
				.map((row) => fitted.map(({ index, width, column }) => paint(screen, column.key, cut(row[index] ?? '', width))));
			yield draw(rows, layout);
		}
	}
}

/** A due day that is provisional has a sign before it, not a column of its own, which a narrow terminal would drop. */
function withoutProvisional<Row>(
	columns: readonly Column<Row>[],
	words: Words,
): { readonly shown: readonly Column<Row>[]; readonly write: (column: Column<Row>, row: Row) => string } {
	const due = columns.find(({ key }) => key === 'dueOn');
	const provisional = due && columns.find(({ key }) => key === 'provisional');
	return {
		shown: columns.filter((column) => column !== provisional),
		write: (column, row) => {
			const text = cell(words, column.type, column.value(row));
			return column === due && provisional?.value(row) === true ? `≈${text}` : text;
		},
	};
}

interface Layout<Row> {
	readonly columns: readonly { readonly index: number; readonly column: Column<Row>; readonly title: string; readonly width: number }[];
}

/** Columns of names by which something is called: half of one calls nothing. */
const NAMES: ReadonlySet<string> = new Set(['number', 'outgoing', 'id', 'rule']);

/** Free text may be cut; numbers, days, statuses and sums never. */
function mayBeCut({ type, key }: Pick<Column<never>, 'type' | 'key'>): boolean {
	return (type === 'line' || type === 'text') && !NAMES.has(key);
}

function layOut<Row>(columns: readonly Column<Row>[], rows: readonly (readonly string[])[], words: Words, width: number): Layout<Row> {
	const titles: Readonly<Record<string, string>> = words.reports.columns;
	let kept = columns.map((column, index) => {
		const title = column.title ?? words.reports.short[column.key] ?? titles[column.key] ?? column.key;
		const natural = Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0));
		return { index, column, title, natural, width: natural };
	});
	const gaps = () => 2 * (kept.length - 1);
	const fixed = () => kept.reduce((sum, one) => sum + (mayBeCut(one.column) ? 0 : one.natural), 0);
	const flexible = () => kept.filter(({ column }) => mayBeCut(column));
	// The least important columns stand last: they go first where the rest would not fit.
	while (kept.length > 2 && fixed() + gaps() + flexible().reduce((sum, one) => sum + Math.min(NARROW, one.natural), 0) > width)
		kept = kept.slice(0, -1);
	let left = width - fixed() - gaps();
	const byNeed = flexible().toSorted((one, other) => one.natural - other.natural);
	byNeed.forEach((one, index) => {
		one.width = Math.max(1, Math.min(one.natural, Math.floor(left / (byNeed.length - index))));
		left -= one.width;
	});
	return { columns: kept };
}

function draw<Row>(rows: readonly (readonly string[])[], { columns }: Layout<Row>): string {
	const drawn = new Table({
		chars: BLANK,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
		colWidths: columns.map(({ width }) => width),
		colAligns: columns.map(({ column }) => (column.type === 'count' || column.type === 'money' ? 'right' : 'left')),
	});
	drawn.push(...rows.map((row) => [...row]));
	return `${drawn.toString().replace(/[ ]+$/gm, '')}\n`;
}

function cell(words: Words, type: ColumnType, value: Value): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? words.reports.yes : '';
	if (type === 'day' && typeof value === 'string' && isDay(value)) return words.day(value);
	if (type === 'money' && typeof value === 'number') return words.money(value);
	return visibleLine(codeWord(words, type, String(value)));
}

function cut(text: string, width: number): string {
	// Half a character is none, nor is a joiner with nothing to join.
	return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).replace(/\u200d?[\ud800-\udbff]?$/, '')}…`;
}

/** Colour only repeats what the words say. */
function paint({ bold, red }: Screen, key: string, text: string): string {
	if (key === 'overdueDays') return /^-|^0$/.test(text.trim()) ? text : red(text);
	return key === 'number' ? bold(text) : text;
}
