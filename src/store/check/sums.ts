/**
 * Checksums over the rows of a table and over the index of words, to compare what is stored with what the claims make without holding either in
 * memory.
 */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { claimText } from '../../domain/text/searchWords.ts';
import type { DerivedTable } from '../derived/tables.ts';
import { FNV_BASIS, FNV_PRIME, hashOf, WordHashes } from '../derived/wordHashes.ts';
import type { StoredValue } from '../query.ts';

/**
 * How many rows, and the sums of two hashes of each. All sums are kept modulo 2^32, exactly: the same rows give the same
 * sums in any order, however many they are, and what was added can be taken out again. It detects accidents, not forgeries.
 */
export class RowSum {
	#count = 0;
	#one = 0;
	#other = 0;

	/** The sum over the stored rows of a table, read in the order of its key, `page` rows at a time. */
	static stored(connection: Database.Database, { table, key }: Pick<DerivedTable, 'table' | 'key'>, page: number): RowSum {
		const names = key.join(', ');
		const some = `select * from ${table} where (${names}) > (${key.map(() => '?').join(', ')}) order by ${names} limit ${page}`;
		// JSON has no bytes: they are read as SQL writes them, as no row is made.
		const values = key.map((name) => `iif(typeof(${name}) = 'blob', quote(${name}), ${name})`).join(', ');
		const lines = connection
			.prepare<StoredValue[], Uint8Array | null>(`select cast(group_concat(json_array(${values}), char(10)) as blob) from (${some})`)
			.pluck();
		const next = connection.prepare<StoredValue[], StoredValue[]>(`${some.replace('*', names)} offset ${page - 1}`).raw();
		const sum = new RowSum();
		for (let last: StoredValue[] | undefined = key.map(() => ''); last; last = next.get(...last))
			sum.add(lines.get(...last) ?? new Uint8Array(), 1);
		return sum;
	}

	/** Adds each row of a text in UTF-8, one in each line, `times` times; -1 takes them out again. */
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
const SECOND_BASIS = 0x1505;
const SECOND_PRIME = 0x0001003f;

/** How many words are read at once. */
const PAGE = 20_000;

/**
 * A sum over pairs of a word and a claim, the same in any order: the hash of each word, times how many claims have it, times the sum of their
 * numbers, times that of their squares. All are kept modulo 2^32, in which no digit is lost. It detects accidents, not forgeries.
 */
export class WordSum {
	readonly #words = new WordHashes();
	#count = 0;
	#linear = 0;
	#square = 0;

	/** Counts in the words of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		const [linear, square] = [Math.imul(claim.id, times), Math.imul(Math.imul(claim.id, claim.id), times)];
		const words = this.#words;
		words.read(claimText(claim));
		for (let index = 0; index < words.count; index++) this.#add(words.hashes[index] ?? 0, times, linear, square);
	}

	equals(that: WordSum): boolean {
		return this.#count === that.#count && this.#linear === that.#linear && this.#square === that.#square;
	}

	/** That of all pairs that the index has. Throws what SQLite says where it cannot be read. */
	static stored(connection: Database.Database): WordSum {
		const sum = new WordSum();
		const page = connection.prepare<[string], TermsPage | [null]>(TERMS).raw();
		for (let read = page.get(''); read && read[0] !== null; read = page.get(read[0])) {
			const [, terms, ...counts] = read;
			const [docs, linear, square] = counts.map((numbers) => new Numbers(numbers));
			for (let from = 0; from < terms.length; ) {
				const space = terms.indexOf(' ', from);
				const end = space < 0 ? terms.length : space;
				sum.#add(hashOf(terms, from, end), docs?.next() ?? 0, linear?.next() ?? 0, square?.next() ?? 0);
				from = end + 1;
			}
		}
		return sum;
	}

	#add(hash: number, count: number, linear: number, square: number): void {
		this.#count = (this.#count + Math.imul(hash, count)) | 0;
		this.#linear = (this.#linear + Math.imul(hash ^ (hash >>> 15), linear)) | 0;
		this.#square = (this.#square + Math.imul(Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13), square)) | 0;
	}
}

/** Whole numbers with spaces between, one after another: splitting the text takes as long as SQLite takes to count them. */
class Numbers {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	next(): number {
		let number = 0;
		for (; this.#at < this.#text.length; this.#at++) {
			const code = this.#text.charCodeAt(this.#at);
			if (code === SPACE) break;
			number = number * 10 + (code - ZERO);
		}
		this.#at++;
		return number;
	}
}

const SPACE = 32;
const ZERO = 48;

/** The last term, all terms, of which none has a space, and what is counted of them: one text of many terms takes less than a row for each. */
type TermsPage = [last: string, terms: string, docs: string, linear: string, square: string];

/** 2^32 */
const WHOLE = 4294967296;
const TERMS = `
	select max(term), group_concat(term, ' '), group_concat(docs, ' '), group_concat(linear, ' '), group_concat(square, ' ')
	from (
		select term, count(*) as docs, sum(doc) % ${WHOLE} as linear, sum(doc * doc % ${WHOLE}) % ${WHOLE} as square
		from claim_word_term where term > ? group by term limit ${PAGE}
	)`;
