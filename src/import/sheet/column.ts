/** A column of a sheet, how it is named, and what a profile says of it. */

import { type ColumnRole, foldedHead } from './columnRole.ts';

export interface Column {
	/** From 0. */
	readonly index: number;
	/** As it stands in the sheet, on one line; empty where there is none. */
	readonly head: string;
	readonly role: ColumnRole;
	/** Why: the head's words, what stands below, or the profile. */
	readonly by: 'head' | 'content' | 'profile';
}

export interface Layout {
	/** The rows of the head; none where there is none. */
	readonly headRows: readonly number[];
	readonly columns: readonly Column[];
}

/** What the profile says that a column holds: by its key, by its head alone, or by its letter. */
export function chosenRole(
	chosen: ReadonlyMap<string, ColumnRole>,
	{ key, head, index }: Pick<Column, 'head' | 'index'> & { readonly key: string },
): ColumnRole | undefined {
	return chosen.get(foldedHead(key)) ?? chosen.get(foldedHead(head)) ?? chosen.get(letterOf(index).toLowerCase());
}

/** How a profile names each column: by its head, the second of that head as `Дата (2)`, by its letter where it has none. */
export function columnKeys(heads: readonly string[]): readonly string[] {
	const met = new Map<string, number>();
	return heads.map((head, index) => {
		if (head === '') return letterOf(index);
		const nth = (met.get(foldedHead(head)) ?? 0) + 1;
		met.set(foldedHead(head), nth);
		return nth === 1 ? head : `${head} (${nth})`;
	});
}

/** The head of the column as the words from it bear it; its number where it has none. */
export function headOrNumber({ index, head }: Pick<Column, 'index' | 'head'>): string {
	return head === '' ? `${index + 1}` : head;
}

/** The index of the first column of the role; undefined where there is none. */
export function indexOfRole(columns: readonly Column[], role: ColumnRole): number | undefined {
	return columns.find((column) => column.role === role)?.index;
}

/** `A`, `B` … `AA`: how a spreadsheet names its columns. */
export function letterOf(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
