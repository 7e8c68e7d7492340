/** Compares the stored rows of claims with those that the claims make, as values without names: SQLite gives them fastest so. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { claimColumns, claimValues } from '../derived/claimRow.ts';
import type { DerivedTable } from '../derived/tables.ts';
import type { StoredValue } from '../query.ts';
import { isColumnIn } from '../storedValue.ts';

type Values = readonly StoredValue[];
type Reading = Database.Statement<[number, number], Values>;

/** The rows of a table in which those of a claim lie side by side, in a file of this version. */
export class RowValues {
	readonly #connection: Database.Database;
	readonly #derived: DerivedTable;
	/** Reads the columns that claims make; undefined until the first claim that makes a row. */
	#rows: Reading | undefined;
	/** Reads some row. */
	readonly #any: Reading;
	/** Which of the values of a claim's own row are in the file. */
	#kept: readonly boolean[] | undefined;
	readonly #version: number;

	constructor(connection: Database.Database, derived: DerivedTable, version: number) {
		this.#connection = connection;
		this.#derived = derived;
		this.#version = version;
		this.#any = this.#reading(['1'], '', ' limit 1');
	}

	/** Whether the rows of these claims, which are all whose number is in the range, are what is stored in it. */
	areStored({ after, through }: { readonly after: number; readonly through: number }, claims: readonly Claim[]): boolean {
		let stored: readonly Values[] | undefined;
		let next = 0;
		for (const claim of claims)
			for (const values of this.#valuesOf(claim)) {
				stored ??= this.#readingOf(claim).all(after, through);
				const found = stored[next++];
				if (!found || !areSame(found, values)) return false;
			}
		return stored ? next === stored.length : this.#any.get(after, through) === undefined;
	}

	#valuesOf(claim: Claim): readonly Values[] {
		const { table, rows } = this.#derived;
		if (table !== 'claim') return rows(claim).map((row) => Object.values(row));
		const values = claimValues(claim);
		this.#kept ??= claimColumns(claim).map((column) => isColumnIn(column, this.#version));
		return [this.#kept.includes(false) ? values.filter((_, index) => this.#kept?.[index]) : values];
	}

	#readingOf(claim: Claim): Reading {
		if (this.#rows) return this.#rows;
		const { table, rows, key } = this.#derived;
		const columns =
			table === 'claim' ? claimColumns(claim).filter((column) => isColumnIn(column, this.#version)) : Object.keys(rows(claim)[0] ?? {});
		this.#rows = this.#reading(columns, ` order by ${key.join(', ')}`, '');
		return this.#rows;
	}

	#reading(columns: readonly string[], order: string, limit: string): Reading {
		const { table, key } = this.#derived;
		const [claim] = key;
		return this.#connection
			.prepare<[number, number], Values>(`select ${columns.join(', ')} from ${table} where ${claim} > ? and ${claim} <= ?${order}${limit}`)
			.raw();
	}
}

function areSame(one: Values, other: Values): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
	return true;
}
