/** What the look of a row says: offices mark in colour what is done, and strike out what is none. */

import type { Flaw } from './flaw.ts';
import type { OldEntry } from './oldEntry.ts';
import type { Table, TableRow } from './table/table.ts';

/** From this share of a sheet's rows a colour that changes from row to row is decoration, and one that nearly all rows have says nothing. */
const STRIPES = 0.3;
const NEARLY_ALL = 0.95;

/**
 * Entries without an outcome whose rows are coloured: the colour may say it, and nobody but the office knows which. And those whose rows are
 * struck out.
 */
export function lookFlaws({ sheets }: Table, entries: readonly OldEntry[]): readonly Flaw[] {
	const flaws: Flaw[] = [];
	for (const { name, rows } of sheets) {
		const looks = new Map(rows.filter(({ colour, struck }) => colour !== undefined || struck).map((row) => [row.row, row]));
		if (looks.size === 0) continue;
		const own = entries.filter(({ sheet }) => sheet === name);
		const decorative = decorativeColours(own.map(({ row }) => looks.get(row)));
		for (const { row, outcome, ending } of own) {
			const { colour, struck } = looks.get(row) ?? {};
			const flaw = { sheet: name, row, column: null, chosen: null };
			if (struck) flaws.push({ ...flaw, code: 'rowStruck', value: '' });
			else if (colour !== undefined && !decorative.has(colour) && ending === undefined && outcome === '')
				flaws.push({ ...flaw, code: 'rowColoured', value: colour });
		}
	}
	return flaws;
}

/** Colours that only make rows easier to read. */
function decorativeColours(rows: readonly (TableRow | undefined)[]): ReadonlySet<string> {
	const counts = new Map<string, { rows: number; alone: number }>();
	for (const [at, row] of rows.entries()) {
		if (row?.colour === undefined) continue;
		const count = counts.get(row.colour) ?? { rows: 0, alone: 0 };
		count.rows++;
		if (rows[at - 1]?.colour !== row.colour && rows[at + 1]?.colour !== row.colour) count.alone++;
		counts.set(row.colour, count);
	}
	return new Set(
		[...counts].flatMap(([colour, { rows: many, alone }]) => {
			const isStriped = many > rows.length * STRIPES && alone * 5 > many * 4;
			return isStriped || many > rows.length * NEARLY_ALL ? [colour] : [];
		}),
	);
}
