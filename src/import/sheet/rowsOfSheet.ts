/** The rows of a sheet, sorted into entries and what is none: titles, heads that come again, years, totals, rows that nobody can read. */

import { oneLine } from '../cell/cellText.ts';
import { writtenDay } from '../cell/dayColumn.ts';
import { findOldDay, readOldDay } from '../cell/oldDay.ts';
import { type TableRow, type TableSheet, textOfCell } from '../table/table.ts';
import { type Column, indexOfRole, type Layout } from './column.ts';
import { foldedHead, roleOfHead } from './columnRole.ts';
import { isNumbering } from './columns.ts';

export interface EntryRow extends TableRow {
	/** The year that a title above it or the name of the sheet says. */
	readonly year: number | null;
}

/** A total as it was written. */
export interface WrittenTotal {
	readonly sheet: string | null;
	readonly row: number;
	readonly text: string;
	readonly written: number;
	/** The entries above it that no total before counted. */
	readonly counted: number;
	/** All entries of the sheet up to it. */
	readonly countedAll: number;
}

export interface LeftRow {
	readonly sheet: string | null;
	readonly row: number;
	readonly why: 'title' | 'head' | 'unread';
	readonly text: string;
}

/** A row right below an entry that says little and has neither number nor day: what did not fit into the row above. */
interface ContinuedRow {
	/** The place of the entry among the entries. */
	readonly entry: number;
	readonly row: TableRow;
	readonly left: LeftRow;
}

interface SortedRows {
	readonly entries: readonly EntryRow[];
	readonly continued: readonly ContinuedRow[];
	readonly totals: readonly WrittenTotal[];
	readonly left: LeftRow[];
}

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?:\s*(?:год|г\.?))?(?:\D|$)/;
const TOTAL = /^(?:итог|подытог|всего|σ|total|subtotal|в том числе|из них|кол-?во|количество)/i;
/** Who signed the journal or a page of it. */
const SIGNED =
	/^(?:проверил|составил|заполнил|утвержд|согласован|подпис|м\.\s?п\.|(?:главн\S*\s)?(?:директор|начальник|руководитель|секретарь|бухгалтер|инженер)(?![а-яё])|prepared by|checked by|approved by|signed)/i;
/** In how many cells at most a signature stands. */
const SIGNATURE = 4;
/** Which years a total is for is not how many there are. */
const OF_YEARS = /(?:19|20)\d\d\s*(?:[-–]\s*(?:19|20)\d\d\s*)?(?:год\S*|гг?\.?)(?!\p{L})/giu;

/** `isRow`: whether a row says what the rows of this sheet are there for. */
export function sortRows(sheet: TableSheet, layout: Layout, isRow: typeof isEntry = isEntry): SortedRows {
	const entries: EntryRow[] = [];
	const totals: WrittenTotal[] = [];
	const left: LeftRow[] = [];
	const continued: ContinuedRow[] = [];
	// The last row that is an entry or goes on with one.
	let lastEntry = Number.NaN;
	const heads = layout.columns.map(({ head }) => head);
	const nameYear = Number(YEAR.exec(sheet.name ?? '')?.[1] ?? Number.NaN);
	let year = Number.isNaN(nameYear) ? null : nameYear;
	let countedBefore = 0;
	const last = layout.headRows.at(-1) ?? 0;
	for (const row of sheet.rows) {
		const texts = row.cells.map((cell) => textOfCell(cell).trim());
		const filled = texts.filter((text) => text !== '');
		if (filled.length === 0) continue;
		const leave = (why: LeftRow['why']) => {
			const leftRow = { sheet: sheet.name, row: row.row, why, text: filled.map(oneLine).join(' | ') };
			if (
				why !== 'unread' ||
				row.row !== lastEntry + 1 ||
				filled.length > CONTINUED ||
				says(layout.columns, texts, PLACING) ||
				SIGNED.test(filled[0] ?? '')
			)
				left.push(leftRow);
			else {
				continued.push({ entry: entries.length - 1, row, left: leftRow });
				lastEntry = row.row;
			}
		};
		if (row.row <= last) {
			if (!layout.headRows.includes(row.row)) leave('title');
			if (filled.length === 1) year = yearOnly(filled.join(' ')) ?? year;
			continue;
		}
		if (TOTAL.test(filled[0] ?? '') && !hasDay(layout.columns, row)) {
			const line = filled.map(oneLine).join(' | ');
			const number = /(?<![\d№.])\d{1,7}(?![\d.])/.exec(line.replace(OF_YEARS, ''))?.[0];
			if (number !== undefined)
				totals.push({
					sheet: sheet.name,
					row: row.row,
					text: line,
					written: Number(number),
					counted: entries.length - countedBefore,
					countedAll: entries.length,
				});
			else leave('title');
			countedBefore = entries.length;
			continue;
		}
		if (isNumbering(row) || isHead(heads, texts) || isHeadAnew(layout.columns, texts)) {
			leave('head');
			continue;
		}
		const [only = ''] = filled;
		if (filled.every((text) => text === only)) {
			const named = yearOnly(only);
			if (named !== null) year = named;
			leave(named === null && isContent(layout.columns, texts) ? 'unread' : 'title');
			continue;
		}
		if (isRow(layout.columns, texts) && !(SIGNED.test(filled[0] ?? '') && filled.length <= SIGNATURE && !hasDay(layout.columns, row))) {
			entries.push({ ...row, year });
			lastEntry = row.row;
		} else leave('unread');
	}
	return { entries, continued, totals, left };
}

/** In how many cells at most a row goes on. */
const CONTINUED = 2;
/** What a row has that is one by itself. */
const PLACING: readonly Column['role'][] = ['number', 'ordinal', 'received', 'registered'];

function says(columns: readonly Column[], texts: readonly string[], roles: readonly Column['role'][]): boolean {
	return columns.some(({ index, role }) => roles.includes(role) && (texts[index] ?? '') !== '');
}

/** Whether it says when it came: an entry may begin with any word. */
function hasDay(columns: readonly Column[], row: TableRow): boolean {
	const index = indexOfRole(columns, 'received');
	return index !== undefined && writtenDay(row.cells[index] ?? '') !== undefined;
}

/** Whether the head stands once more, as on each page. */
function isHead(heads: readonly string[], texts: readonly string[]): boolean {
	return heads.some((head) => head !== '') && heads.every((head, index) => head === '' || head === oneLine(texts[index] ?? ''));
}

function yearOnly(text: string): number | null {
	const day = findOldDay(text);
	if (day && day.form !== 'monthOnly') return null;
	return text.length < 40 ? Number(YEAR.exec(text)?.[1] ?? Number.NaN) || null : null;
}

/** Whether most cells name what stands in the sheet, in whatever words: the same head renamed, or another one. */
export function isHeadAnew(columns: readonly Column[], texts: readonly string[]): boolean {
	const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
	if (filled.length < 3 || filled.some(({ text }) => text.length > 60)) return false;
	if (filled.some(({ text }) => readOldDay(text) !== undefined)) return false;
	const heads = new Set(columns.flatMap(({ head }) => (head === '' ? [] : [foldedHead(head)])));
	const named = filled.filter(({ text }) => heads.has(foldedHead(text)) || roleOfHead(text) !== undefined);
	const roles = new Set(named.map(({ text }) => roleOfHead(text) ?? foldedHead(text)));
	return roles.size >= 3 && named.length * 4 >= filled.length * 3;
}

/** Whether the only cell of a row says something of an entry: it stands where entries have it, or is the number of one. */
function isContent(columns: readonly Column[], texts: readonly string[]): boolean {
	return columns.some(({ index, role }) => {
		const text = texts[index] ?? '';
		if (text === '') return false;
		if (role === 'number' || role === 'ordinal') return /^\d+$/.test(text);
		return index > 0 && text.length > 2;
	});
}

/** Whether it says who or what, and when or under which number. */
function isEntry(columns: readonly Column[], texts: readonly string[]): boolean {
	const has = (...roles: readonly Column['role'][]) => says(columns, texts, roles);
	return has('client', 'summary', 'demand') && has('number', 'ordinal', 'received', 'registered', 'outcome', 'responsible', 'client');
}
