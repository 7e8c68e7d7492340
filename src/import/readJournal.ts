/** An old journal understood: sheet by sheet, row by row, with every reading that was chosen. Pure: it knows no file and no clock. */

import type { Day } from '../domain/day.ts';
import { answerLayouts, joinAnswers } from './answerSheets.ts';
import { oneLine } from './cell/cellText.ts';
import { readOldDay } from './cell/oldDay.ts';
import { Responsibles } from './cell/responsibles.ts';
import type { Flaw } from './flaw.ts';
import { numberFlaws } from './numberFlaws.ts';
import type { OldEntry, Understanding } from './oldEntry.ts';
import { type Reading, readSection } from './readSection.ts';
import { lookFlaws } from './rowLooks.ts';
import type { RowReader } from './rowReader.ts';
import { indexOfRole, type Layout } from './sheet/column.ts';
import { anyLayoutOf, layoutOf } from './sheet/columns.ts';
import { isHeadAnew, type LeftRow, type WrittenTotal } from './sheet/rowsOfSheet.ts';
import { type Table, type TableSheet, textOfCell } from './table/table.ts';

export interface ReadSheet {
	readonly name: string | null;
	readonly hidden: boolean;
	/** Rows that hold anything. */
	readonly rows: number;
	/** Undefined where it is not read: it is hidden, was not asked for, or is no journal. */
	readonly layout: Layout | undefined;
	readonly hiddenRows: readonly number[];
	/** From 0, of those that are read. */
	readonly hiddenColumns: readonly number[];
	readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
	readonly entries: number;
	/** Rows that answer entries of other sheets, joined to them by number. */
	readonly answers: number;
}

export interface ReadJournal {
	readonly sheets: readonly ReadSheet[];
	readonly entries: readonly OldEntry[];
	readonly flaws: readonly Flaw[];
	readonly totals: readonly WrittenTotal[];
	/** Rows that are no entries. */
	readonly left: readonly LeftRow[];
	/** Numbers that nobody has, by year. */
	readonly gaps: readonly { readonly year: number; readonly from: number; readonly to: number }[];
}

/** The entries of a table, and all that is doubtful about them. `fileYear`: the year of days that say none, where neither a title nor the name of their sheet says one. */
export function readJournal(table: Table, understanding: Understanding, today: Day, fileYear: number | null = null): ReadJournal {
	const sheets: ReadSheet[] = [];
	const entries: OldEntry[] = [];
	const flaws: Flaw[] = [];
	const totals: WrittenTotal[] = [];
	const left: LeftRow[] = [];
	const layouts: (Layout | undefined)[] = [];
	for (const sheet of table.sheets) layouts.push(isWanted(sheet, understanding) ? layoutAfter(layouts, sheet, understanding) : undefined);
	const answering = answerLayouts(table, layouts, understanding);
	const responsibles = new Responsibles(
		table.sheets.flatMap((sheet, at) => {
			const index = indexOfRole((answering.get(at) ?? layouts[at])?.columns ?? [], 'responsible');
			return index === undefined ? [] : sheet.rows.map(({ cells }) => textOfCell(cells[index]));
		}),
	);
	for (const [at, sheet] of table.sheets.entries()) {
		const layout = answering.get(at) ?? layouts[at];
		const read = layout && !answering.has(at) ? readSheet(sheet, layout, { understanding, responsibles, today, fileYear }) : undefined;
		if (read) {
			entries.push(...read.entries);
			flaws.push(...read.flaws);
			totals.push(...read.totals);
			left.push(...read.left);
		}
		sheets.push({
			name: sheet.name,
			hidden: sheet.hidden,
			rows: sheet.rows.filter(({ cells }) => cells.some((cell) => textOfCell(cell).trim() !== '')).length,
			layout,
			hiddenColumns: (sheet.hiddenColumns ?? []).filter((column) => layout?.columns.some(({ index }) => index === column)),
			hiddenRows: sheet.rows.flatMap(({ row, hidden }) => (hidden ? [row] : [])),
			comments: sheet.rows.flatMap(({ row, cells }) =>
				cells.flatMap((cell, column) =>
					typeof cell !== 'string' && cell.comment !== undefined ? [{ row, column, text: cell.comment }] : [],
				),
			),
			entries: read?.entries.length ?? 0,
			answers: 0,
		});
	}
	if (answering.size > 0) {
		const joined = joinAnswers(table, answering, entries, { understanding, responsibles, today });
		entries.splice(0, entries.length, ...joined.entries);
		flaws.push(...joined.flaws);
		left.push(...joined.left);
		for (const [at, answers] of joined.counts) sheets.splice(at, 1, ...sheets.slice(at, at + 1).map((sheet) => ({ ...sheet, answers })));
	}
	const numbered = numberFlaws(entries, (entry) => columnOf(table, layouts, entry));
	return { sheets, entries, flaws: [...flaws, ...lookFlaws(table, entries), ...numbered.flaws], totals, left, gaps: numbered.gaps };
}

/** The layout of the sheet; where it has no head and its days stand where those of the sheet before do, it goes on with that one. */
function layoutAfter(before: readonly (Layout | undefined)[], { rows }: TableSheet, { columns }: Understanding): Layout | undefined {
	const own = layoutOf(rows, columns);
	const last = before.findLast((layout) => layout !== undefined);
	// A head of its own says that it is something else.
	if (!last || anyLayoutOf(rows, columns).headRows.length > 0) return own;
	const index = indexOfRole(last.columns, 'received') ?? indexOfRole(last.columns, 'number') ?? -1;
	const filled = rows.filter(({ cells }) => cells.filter((cell) => textOfCell(cell).trim() !== '').length > 2).slice(0, LOOKED_AT);
	const dated = filled.filter(({ cells }) => readOldDay(textOfCell(cells[index])) !== undefined);
	return dated.length > 0 && dated.length * 2 > filled.length ? { headRows: [], columns: last.columns } : own;
}

/** How many rows show whether a sheet goes on with the one before. */
const LOOKED_AT = 200;

function isWanted({ name, hidden }: TableSheet, { sheets }: Understanding): boolean {
	return sheets.length > 0 ? name !== null && sheets.includes(name) : !hidden;
}

function columnOf(table: Table, layouts: readonly (Layout | undefined)[], { sheet }: OldEntry): number | null {
	const at = table.sheets.findIndex(({ name }) => name === sheet);
	return indexOfRole(layouts[at]?.columns ?? [], 'number') ?? null;
}

function readSheet(sheet: TableSheet, layout: Layout, reading: Reading) {
	const sections = sectionsOf(sheet, layout, reading.understanding);
	let above: RowReader | undefined;
	const parts = sections.map((section) => {
		const part = readSection(section.sheet, section.layout, reading, above);
		above = part.last ?? above;
		return part;
	});
	return {
		entries: parts.flatMap(({ entries }) => entries),
		flaws: parts.flatMap(({ flaws }) => flaws),
		totals: parts.flatMap(({ totals }) => totals),
		left: parts.flatMap(({ left }, at) => [...(at > 0 ? headsOf(sections[at]) : []), ...left]),
	};
}

/** The head of a section, reported as a repeated head. */
function headsOf(section: Section | undefined): readonly LeftRow[] {
	return (section?.sheet.rows.slice(0, 1) ?? []).map(({ row, cells }) => ({
		sheet: section?.sheet.name ?? null,
		row,
		why: 'head',
		text: cells.map((cell) => oneLine(textOfCell(cell))).join(' | '),
	}));
}

interface Section {
	readonly sheet: TableSheet;
	readonly layout: Layout;
}

/** The sheet, parted where another head says that its columns hold something else from there on. */
function sectionsOf(sheet: TableSheet, layout: Layout, { columns }: Understanding): readonly Section[] {
	const sections: Section[] = [];
	let now = layout;
	let from = 0;
	for (const [at, { row, cells }] of sheet.rows.entries()) {
		const texts = cells.map((cell) => textOfCell(cell).trim());
		if (row <= (now.headRows.at(-1) ?? 0) || !isHeadAnew(now.columns, texts)) continue;
		const below = sheet.rows.slice(at);
		const other = layoutOf(below, columns);
		if (!other || other.headRows[0] !== row || rolesOf(other) === rolesOf(now)) continue;
		sections.push({ sheet: { ...sheet, rows: sheet.rows.slice(from, at) }, layout: now });
		[now, from] = [other, at];
	}
	return [...sections, { sheet: { ...sheet, rows: sheet.rows.slice(from) }, layout: now }];
}

function rolesOf({ columns }: Layout): string {
	return columns.map(({ role }) => role).join(' ');
}
