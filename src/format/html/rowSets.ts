/** The sets of entries that the figures of a page link to: each has a number, by which a link finds its rows. */

import type { PeriodColumn, Section, SectionRow } from '../../report/period.ts';

/** The numbers of the entries behind a cell of a section; undefined where they are not known. */
export type Behind = (section: Section, row: SectionRow, column: PeriodColumn) => Iterable<string> | undefined;

export class RowSets {
	/** The rows by the numbers of their entries. */
	readonly #rows: ReadonlyMap<string, number>;
	readonly #behind: Behind;
	/** The numbers of sets by their rows. */
	readonly #sets = new Map<string, number>();
	readonly #ofRow: number[][];

	constructor(numbers: readonly string[], behind: Behind) {
		this.#rows = new Map(numbers.map((number, index) => [number, index]));
		this.#behind = behind;
		this.#ofRow = numbers.map(() => []);
	}

	/** The row of an entry; undefined where the page does not have it. */
	rowOf(number: string): number | undefined {
		return this.#rows.get(number);
	}

	/** The set behind a cell; undefined where no entry of the page stands behind it. */
	behindCell(section: Section, row: SectionRow, column: PeriodColumn): number | undefined {
		const found = this.#behind(section, row, column);
		return found && this.of(found);
	}

	/** The set of these entries; undefined where none of them is on the page. */
	of(numbers: Iterable<string>): number | undefined {
		const rows = [...numbers].flatMap((number) => this.#rows.get(number) ?? []).toSorted((one, other) => one - other);
		if (rows.length === 0) return undefined;
		const key = rows.join(' ');
		const known = this.#sets.get(key);
		if (known !== undefined) return known;
		const set = this.#sets.size;
		this.#sets.set(key, set);
		for (const row of rows) this.#ofRow[row]?.push(set);
		return set;
	}

	/** The sets that the row is in, of those that were asked for. */
	setsOf(row: number): readonly number[] {
		return this.#ofRow[row] ?? [];
	}
}
