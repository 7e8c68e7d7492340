/** A checksum over the rows of a table, to compare two tables without holding either in memory. */

import type Database from 'better-sqlite3';
import type { DerivedTable } from './derived.ts';
import type { StoredValue } from './storedValue.ts';

/**
 * How many rows, and the sums of two hashes of each. All sums are kept modulo 2^32, in which no digit is ever lost: the same rows come to the same
 * in any order, however many they are, and what was added can be taken out again. It detects accidents, not forgeries.
 */
export class RowSum {
	#count = 0;
	#one = 0;
	#other = 0;

	/** The sum over the stored rows of a table, read in the order of its key, `page` rows at a time. */
	static stored(connection: Database.Database, { table, key }: Pick<DerivedTable, 'table' | 'key'>, page: number): RowSum {
		const names = key.join(', ');
		const some = `select * from ${table} where (${names}) > (${key.map(() => '?').join(', ')}) order by ${names} limit ${page}`;
		const lines = connection
			.prepare<StoredValue[], Uint8Array | null>(`select cast(group_concat(json_array(${names}), char(10)) as blob) from (${some})`)
			.pluck();
		const next = connection.prepare<StoredValue[], StoredValue[]>(`${some.replace('*', names)} offset ${page - 1}`).raw();
		const sum = new RowSum();
		for (let last: StoredValue[] | undefined = key.map(() => ''); last; last = next.get(...last))
			sum.add(lines.get(...last) ?? new Uint8Array(), 1);
		return sum;
	}

	/** Adds so many times each row of a text in UTF-8 that has one in each line; -1 takes them out again. */
	add(lines: Uint8Array, times: 1 | -1): void {
		if (lines.length === 0) return;
		let [one, other] = [FNV_BASIS, SECOND_BASIS];
		for (let at = 0; at <= lines.length; at++) {
			const byte = lines[at];
			if (byte !== undefined && byte !== NEW_LINE) {
				one = Math.imul(one ^ byte, FNV_PRIME);
				other = Math.imul(other, SECOND_PRIME) + byte;
				continue;
			}
			this.#count += times;
			// A hash whose last byte has hardly spread is mixed once more.
			this.#one = (this.#one + Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) * times) | 0;
			this.#other = (this.#other + Math.imul(other ^ (other >>> 13), 0x297a2d39) * times) | 0;
			[one, other] = [FNV_BASIS, SECOND_BASIS];
		}
	}

	equals(that: RowSum): boolean {
		return this.#count === that.#count && this.#one === that.#one && this.#other === that.#other;
	}
}

const NEW_LINE = 10;
/** Two independent hashes: FNV-1a (32 bits) and a polynomial over the bytes. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SECOND_BASIS = 0x1505;
const SECOND_PRIME = 0x0001003f;
