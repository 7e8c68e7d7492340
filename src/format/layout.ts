/** Chooses the columns of a table that a screen has room for, and their widths. */

import type { Column } from '../report/report.ts';
import { shortName } from '../text/shortName.ts';
import { widthOf } from '../text/width.ts';
import { importance } from './importance.ts';

/** A cell as it is to be shown, and how it is painted when it has been made to fit. */
export interface Cell {
	readonly text: string;
	/** How wide it is. */
	readonly width: number;
	readonly paint: ((text: string) => string) | undefined;
}

export interface ColumnLayout {
	readonly index: number;
	readonly width: number;
	/** Numbers stand by their last digit. */
	readonly right: boolean;
	readonly wraps: boolean;
	/** Never cut: a wider cell asks for another layout. */
	readonly whole: boolean;
	/** Shortens a text: tried before a cell is cut. */
	readonly shorten: (text: string) => string;
}

export interface Layout {
	readonly columns: readonly ColumnLayout[];
	/** There is no room side by side for what must be shown. */
	readonly stacked: boolean;
}

/** Between two columns. */
const GAP = 2;

/** The narrowest that a column may become before the least important one is left out. */
const NARROW = { name: 14, line: 10, text: 16, wrapped: 24 };

/** Columns of names, which are shortened to initials before they are cut. */
const NAMES: ReadonlySet<string> = new Set(['client', 'responsible', 'actor', 'subject', 'who']);

/** Columns of at most this importance are never cut. */
const WHOLE = 1;

/** Besides what is essential, a screen too narrow for a table shows what matters this much. */
const STACKED = 3;

interface Candidate extends ColumnLayout {
	readonly rank: number;
	readonly natural: number;
	readonly wanted: number;
	readonly least: number;
}

/** Leaves out the least important first; what remains is cut or wrapped, but never what is essential, a day, a sum or a code. */
export function layOut(
	columns: readonly Column<never>[],
	titles: readonly string[],
	rows: readonly (readonly Cell[])[],
	width: number,
): Layout {
	const all = columns.map((column, index) => candidate(column, index, titles[index] ?? '', rows));
	const kept = new Set(all);
	if (all.reduce((sum, { natural }) => sum + natural, GAP * (all.length - 1)) <= width) return { columns: all, stacked: false };
	const needed = () => [...kept].reduce((sum, { least }) => sum + least, GAP * (kept.size - 1));
	// Of two columns of the same rank the later one is dropped first.
	const leastFirst = all.filter(({ rank }) => rank > 0).sort((left, right) => compare(right.rank, left.rank) || right.index - left.index);
	for (const one of leastFirst) {
		if (needed() <= width) break;
		kept.delete(one);
	}
	if (needed() > width)
		return { columns: all.filter(({ rank }) => rank < STACKED).sort((left, right) => left.rank - right.rank), stacked: true };
	return { columns: spread([...kept], width), stacked: false };
}

/** Whether nothing that is never cut is wider than its column. */
export function fits({ columns, stacked }: Layout, rows: readonly (readonly Cell[])[]): boolean {
	return stacked || columns.every(({ index, width, whole }) => !whole || rows.every((row) => (row[index]?.width ?? 0) <= width));
}

function candidate(column: Column<never>, index: number, title: string, rows: readonly (readonly Cell[])[]): Candidate {
	const { key, type } = column;
	const wraps = column.wraps ?? false;
	const named = NAMES.has(key);
	const cells = widest(rows, index, ({ width }) => width);
	// An empty column matters least of all.
	const rank = cells === 0 && importance(key) > 0 ? Number.POSITIVE_INFINITY : importance(key);
	const whole = !wraps && (rank <= WHOLE || (type !== 'line' && type !== 'text'));
	const narrow = NARROW[wraps ? 'wrapped' : named ? 'name' : type === 'text' ? 'text' : 'line'];
	const natural = Math.max(cells, widthOf(title));
	// The width of names on a screen that has no room for all columns.
	const wanted = named
		? Math.max(
				widest(rows, index, ({ text }) => widthOf(shortName(text))),
				widthOf(title),
			)
		: natural;
	return {
		index,
		rank,
		natural,
		wanted,
		least: whole ? natural : Math.min(wanted, narrow),
		width: natural,
		right: type === 'count' || type === 'money',
		wraps,
		whole,
		shorten: named ? shortName : (text) => text,
	};
}

/** Shares the rest of the width among the columns that need it; a column that needs less than its share gets what it needs. */
function spread(kept: readonly Candidate[], width: number): readonly ColumnLayout[] {
	const widths = new Map(kept.map((one) => [one, one.least]));
	let left = width - GAP * (kept.length - 1) - kept.reduce((sum, { least }) => sum + least, 0);
	const byNeed = kept
		.filter(({ wanted, least }) => wanted > least)
		.sort((left, right) => left.wanted - left.least - (right.wanted - right.least));
	for (const [index, one] of byNeed.entries()) {
		const more = Math.min(one.wanted - one.least, Math.floor(left / (byNeed.length - index)));
		widths.set(one, one.least + more);
		left -= more;
	}
	return kept.map((one) => ({ ...one, width: widths.get(one) ?? one.natural }));
}

/** Two infinities are the same. */
function compare(left: number, right: number): number {
	return left === right ? 0 : left - right;
}

function widest(rows: readonly (readonly Cell[])[], index: number, measure: (cell: Cell) => number): number {
	return rows.reduce((most, row) => {
		const cell = row[index];
		return cell ? Math.max(most, measure(cell)) : most;
	}, 0);
}
