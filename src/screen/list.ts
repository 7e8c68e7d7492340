/** A list with a cursor, in sections: which lines it has, where the cursor stands, and what of it is on the screen. */

import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import type { CommandName } from '../grammar/command.ts';
import type { MorningItem } from '../report/morning.ts';
import type { Motion } from './key.ts';

/** An entry that was looked for: what moves it on, or its card where nothing does. */
export interface FoundItem extends Omit<MorningItem, 'section'> {
	readonly section: 'found';
	readonly status: Status;
}

/** A message that waits to be sorted. */
export interface MailItem {
	readonly section: 'mail';
	readonly id: number;
	readonly from: string;
	readonly about: string;
	readonly receivedOn: Day;
	/** It waits since an earlier day. */
	readonly isLate: boolean;
}

/** Something that this person has begun and not recorded. */
export interface UnfinishedItem {
	readonly section: 'unfinished';
	/** What takes it up again. */
	readonly verb: CommandName;
	readonly operands: readonly string[];
	/** The entry that it is about, by its short number; undefined for none. */
	readonly entry: string | undefined;
	/** The beginning of what was typed. */
	readonly excerpt: string;
}

export type EntryRow = MorningItem | FoundItem;

export type Row = EntryRow | MailItem | UnfinishedItem;

/** Whether the row is an entry, with what waits of it. */
export function isEntry(row: Row | undefined): row is EntryRow {
	return row !== undefined && row.section !== 'mail' && row.section !== 'unfinished';
}

export interface List {
	readonly rows: readonly Row[];
	/** Headings, and the indexes of rows, as they stand one under the other. */
	readonly lines: readonly (Row['section'] | number)[];
	/** The index of the row that the cursor is on; 0 where there is none. */
	readonly at: number;
	/** The first line on the screen. */
	readonly top: number;
}

/** The rows with their headings, the cursor on the first. */
export function listOf(rows: readonly Row[]): List {
	const lines: (Row['section'] | number)[] = [];
	let section: Row['section'] | undefined;
	for (const [index, row] of rows.entries()) {
		if (row.section !== section) lines.push(row.section);
		section = row.section;
		lines.push(index);
	}
	return { rows, lines, at: 0, top: 0 };
}

/** The row under the cursor. */
export function current({ rows, at }: List): Row | undefined {
	return rows[at];
}

/**
 * The new rows, the cursor on the row that it was on: the same matter, or else the same entry, or else what has taken its place in the list.
 */
export function renewed(list: List, rows: readonly Row[], height: number): List {
	const fresh = listOf(rows);
	const was = current(list);
	const same = was === undefined ? -1 : rows.findIndex((row) => isSame(row, was));
	const isOfEntry = (row: Row) => isEntry(row) && isEntry(was) && row.number === was.number;
	const entry = was === undefined || same >= 0 ? same : rows.findIndex(isOfEntry);
	const at = entry >= 0 ? entry : Math.min(list.at, Math.max(0, rows.length - 1));
	return shown({ ...fresh, at, top: list.top }, height);
}

function isSame(one: Row, other: Row): boolean {
	if (isEntry(one) && isEntry(other)) return (['section', 'number', 'verb', 'argument'] as const).every((key) => one[key] === other[key]);
	if (one.section === 'mail' && other.section === 'mail') return one.id === other.id;
	return (
		one.section === 'unfinished' &&
		other.section === 'unfinished' &&
		one.verb === other.verb &&
		one.operands.join() === other.operands.join()
	);
}

/** The list after the cursor has moved, on a screen that has room for so many lines. */
export function moved(list: List, motion: Motion, height: number): List {
	const last = Math.max(0, list.rows.length - 1);
	const page = Math.max(1, height - 1);
	const at = {
		up: list.at - 1,
		down: list.at + 1,
		pageUp: list.at - page,
		pageDown: list.at + page,
		home: 0,
		end: last,
	}[motion];
	return at < 0 && motion === 'up' ? shown({ ...list, top: 0 }, height) : shown({ ...list, at: Math.min(last, Math.max(0, at)) }, height);
}

/** The list with the cursor on that row. */
export function movedTo(list: List, at: number, height: number): List {
	return shown({ ...list, at }, height);
}

/** The same, scrolled so that the cursor is on the screen, with the heading above it where that is the next line. */
export function shown(list: List, height: number): List {
	const line = list.lines.indexOf(list.at);
	const first = Math.max(0, typeof list.lines[line - 1] === 'string' ? line - 1 : line);
	const last = Math.max(0, list.lines.length - height);
	const top = Math.min(last, Math.min(first, list.top));
	// On the smallest screen the row itself, without its heading.
	return { ...list, top: Math.max(0, top, line - height + 1) };
}
