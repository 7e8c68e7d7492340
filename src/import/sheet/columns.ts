/** Which row is the head of a sheet, and what each of its columns holds: by the head's words, and by what stands below. */

import { withoutControls } from '../../domain/text/clean.ts';
import { oneLine } from '../cell/cellText.ts';
import { readOldDay } from '../cell/oldDay.ts';
import { type TableCell, type TableRow, textOfCell } from '../table/table.ts';
import { type Column, chosenRole, columnKeys, type Layout } from './column.ts';
import { roleByContent, settled } from './columnContent.ts';
import { BROKEN_WORD, type ColumnRole, columnRoles, foldedHead, roleOfHead, rolesOfHeads, single } from './columnRole.ts';

/** How many rows may stand above the head. */
const ABOVE = 40;
/** A sheet is a journal where so many of its columns are known, and one of them says who or what. */
const ENOUGH = 3;

/** The layout of a sheet; undefined where it is no journal of entries. `chosen`: roles by folded head or by letter (`A`), as a profile has them. */
export function layoutOf(rows: readonly TableRow[], chosen: ReadonlyMap<string, ColumnRole> = new Map()): Layout | undefined {
	const layout = anyLayoutOf(rows, chosen);
	const roles = new Set(layout.columns.map(({ role }) => role));
	const who = (['client', 'summary', 'demand'] as const).some((role) => roles.has(role));
	const when = (['received', 'registered', 'number', 'ordinal'] as const).some((role) => roles.has(role));
	return who && when && roles.size >= ENOUGH ? layout : undefined;
}

/** The layout of a sheet, whatever it holds. */
export function anyLayoutOf(rows: readonly TableRow[], chosen: ReadonlyMap<string, ColumnRole>): Layout {
	const found = headOf(rows, chosen);
	const width = Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
	const heads = Array.from({ length: width }, (_, index) => found?.heads[index] ?? '');
	const below = rows.slice(found ? found.from + found.count : 0);
	const taken = new Set<ColumnRole>();
	const keys = columnKeys(heads);
	// What was chosen comes before what heads say: a column further left must not take the role away.
	const byChoice = heads.map((head, index): Column | undefined => {
		const role = chosenRole(chosen, { key: keys[index] ?? '', head, index });
		if (role === undefined || (single.has(role) && taken.has(role))) return undefined;
		taken.add(role);
		return { index, head, role, by: 'profile' };
	});
	const named = found ? rolesOfHeads(heads) : [];
	const byHead = heads.map((head, index): Column | undefined => {
		const role = named[index];
		if (byChoice[index] || role === undefined) return byChoice[index];
		if (single.has(role) && taken.has(role)) return { index, head, role: 'words', by: 'head' };
		taken.add(role);
		return { index, head, role, by: 'head' };
	});
	const columns = heads.map((head, index): Column => {
		const known = byHead[index];
		if (known) return known;
		// What the head says in words that nobody knows shows below it; only what an entry cannot do without is looked for there.
		const role = /№|номер/i.test(head)
			? undefined
			: roleByContent(below, index, head === '' ? taken : new Set([...taken, ...ONLY_WITHOUT_HEAD]));
		if (role) taken.add(role);
		return { index, head, role: role ?? 'words', by: 'content' };
	});
	return {
		headRows: found ? rows.slice(found.from, found.from + found.count).map(({ row }) => row) : [],
		columns: settled(columns, below),
	};
}

/** What is taken from a column without asking only where it has no head at all. */
const ONLY_WITHOUT_HEAD = columnRoles.filter((role) => role !== 'client' && role !== 'received' && role !== 'summary');

function headText(cell: TableCell): string {
	return oneLine(withoutControls(textOfCell(cell).replace(BROKEN_WORD, ''), 'many'));
}

interface Head {
	/** The index of its first row among the rows. */
	readonly from: number;
	readonly count: number;
	readonly heads: readonly string[];
}

function headOf(rows: readonly TableRow[], chosen: ReadonlyMap<string, ColumnRole>): Head | undefined {
	let best: { readonly head: Head; readonly known: number } | undefined;
	for (const [from, row] of rows.slice(0, ABOVE).entries()) {
		// Below entries it is the head of those that follow, however much it says.
		if (best && best.known >= ENOUGH && row.cells.some((cell) => readOldDay(headText(cell)) !== undefined)) break;
		const heads = row.cells.map(headText);
		// A title of the journal stands in one cell; entries have days.
		if (heads.filter((head) => head !== '').length < 2 || heads.some((head) => readOldDay(head)?.form === 'dotted')) continue;
		const known = rolesIn(heads, chosen);
		if (known < 2 || (best && known <= best.known)) continue;
		const below = rows[from + 1];
		const second = below?.cells.map(headText) ?? [];
		// A head that is merged over two rows says it by itself.
		const twoRows = isSecondHead(heads, second) || (below?.cells.some((cell) => isMergedFrom(cell, row.row)) ?? false);
		const joined = twoRows ? joinedHeads(heads, second) : heads;
		const numbered = rows[from + (twoRows ? 2 : 1)];
		const count = (twoRows ? 2 : 1) + (numbered && isNumbering(numbered) ? 1 : 0);
		best = { head: { from, count, heads: joined }, known: Math.max(known, rolesIn(joined, chosen)) };
	}
	return best?.head;
}

function isMergedFrom(cell: TableCell, row: number): boolean {
	return typeof cell !== 'string' && cell.mergedFrom === row;
}

/** How many different things these heads name; a long text is none. */
function rolesIn(heads: readonly string[], chosen: ReadonlyMap<string, ColumnRole>): number {
	const roles = heads.flatMap((head) => (head.length > 120 ? [] : (chosen.get(foldedHead(head)) ?? roleOfHead(head) ?? [])));
	return new Set(roles).size;
}

/** Whether the row below parts the heads above: it has words, no figures, and says nothing where a head is not merged. */
function isSecondHead(above: readonly string[], below: readonly string[]): boolean {
	const own = below.filter((head, index) => head !== '' && head !== above[index]);
	if (own.length === 0 || below.some((head) => /\d/.test(head))) return false;
	return (
		own.some((head) => roleOfHead(head) !== undefined) && own.every((head) => head.length < 60) && !below.some((head) => head.length > 60)
	);
}

/** `Ответ` over `дата` and `№` becomes `Ответ: дата` and `Ответ: №`. */
function joinedHeads(above: readonly string[], below: readonly string[]): readonly string[] {
	let over = '';
	return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
		const [top = '', under = ''] = [above[index], below[index]];
		if (top !== '') over = top;
		if (under === '' || under === top) return top;
		return over === '' ? under : `${over}: ${under}`;
	});
}

/** 1 2 3 4 beneath the heads. */
export function isNumbering({ cells }: TableRow): boolean {
	const texts = cells.map((cell) => textOfCell(cell).trim()).filter((text) => text !== '');
	return texts.length > 2 && texts.every((text, index) => Number(text) === index + 1);
}
