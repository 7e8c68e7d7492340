/** Sums over the rows of a table: exact in any order, whatever they come to. */

import { expect, it } from 'vitest';
import { RowSum } from '../../src/store/check/sums.ts';
import { fc } from '../property.ts';

const lines = (rows: readonly string[]) => Buffer.from(rows.join('\n'));

function sumOf(pages: readonly (readonly string[])[]): RowSum {
	const sum = new RowSum();
	for (const page of pages) sum.add(lines(page), 1);
	return sum;
}

const row = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => JSON.stringify([text]));

it('is the same in any order and however the rows are cut into pages', () => {
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
			const pages = Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size));
			expect(sumOf([rows]).equals(sumOf(pages.toReversed().map((page) => page.toReversed())))).toBe(true);
		}),
	);
});

it('is the same in any order where the hashes of the rows come to far more than 2^53', () => {
	// 4.2 million rows, whose 32-bit hashes come to some 9 × 10^15: a sum of floating-point numbers would depend on the order.
	const pages = Array.from({ length: 7 }, (_, at) => Array.from({ length: 60_000 }, (_, index) => `["к ${at * 60_000 + index}",${index}]`));
	const [forwards, backwards] = [new RowSum(), new RowSum()];
	for (const page of pages.map(lines)) for (let times = 0; times < 10; times++) forwards.add(page, 1);
	const reversed = pages.toReversed().map((page) => lines(page.toReversed()));
	for (let times = 0; times < 10; times++) for (const page of reversed) backwards.add(page, 1);
	expect(forwards.equals(backwards)).toBe(true);
	backwards.add(lines(['["к 7",7]']), -1);
	expect(forwards.equals(backwards)).toBe(false);
	backwards.add(lines(['["к 8",7]']), 1);
	expect(forwards.equals(backwards)).toBe(false);
});

it('takes out what was added, and tells rows that are missing, twice there, or others', () => {
	fc.assert(
		fc.property(fc.array(row, { maxLength: 20 }), row, row, (rows, one, other) => {
			const sum = sumOf([rows]);
			sum.add(lines([one]), 1);
			expect(sum.equals(sumOf([rows]))).toBe(false);
			expect(sum.equals(sumOf([[...rows, other]]))).toBe(one === other);
			sum.add(lines([one]), -1);
			expect(sum.equals(sumOf([rows]))).toBe(true);
		}),
	);
});
