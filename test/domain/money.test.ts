/** Sums as people write them, in whole kopecks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKopecks, LARGEST_SUM, parseRoubles, roubles } from '../../src/domain/money.ts';

describe('a sum', () => {
	it.each([
		['0', 0],
		['1', 100],
		['1,5', 150],
		['1.5', 150],
		['1,05', 105],
		['1234,56', 123_456],
		['1234.56', 123_456],
		['1 234,56', 123_456],
		['1\u00a0234,56', 123_456],
		['1\u202f234,56', 123_456],
		['62 499,00 руб.', 6_249_900],
		['8 990 руб', 899_000],
		['12 500 р.', 1_250_000],
		['12500р', 1_250_000],
		['12500 ₽', 1_250_000],
		['1 рубль', 100],
		['5 рублей', 500],
		['2 РУБ.', 200],
		['  7,00  ', 700],
		['007', 700],
		['0,01', 1],
		['1 234 567,89', 123_456_789],
		['10 000 000 000', LARGEST_SUM],
	])('%j is %i kopecks', (text, kopecks) => {
		expect(parseRoubles(text)).toBe(kopecks);
	});

	it.each([
		'',
		' ',
		'руб.',
		'-1',
		'+1',
		'1,234',
		'1.234',
		'1,234.56',
		'1.234,56',
		'1,',
		',5',
		'1,5,5',
		'1e3',
		'0x10',
		'1 2345',
		'12 34',
		'1  234',
		'1234 567',
		'сто рублей',
		'8 990 руб. 00 коп.',
		'5 долл.',
		'$5',
		'５',
		'Infinity',
		'NaN',
		'10 000 000 000,01',
		'9'.repeat(400),
	])('%j is none', (text) => {
		expect(parseRoubles(text)).toBeUndefined();
	});

	const anySum = fc.integer({ min: 0, max: LARGEST_SUM });

	it('is read as it was written', () => {
		fc.assert(fc.property(anySum, (kopecks) => void expect(parseRoubles(roubles(kopecks))).toBe(kopecks)));
	});

	it('is read with its thousands apart, with a point, and with its currency', () => {
		const space = fc.constantFrom(' ', '\u00a0', '\u202f');
		const currency = fc.constantFrom('', ' руб.', ' ₽', 'р', ' рублей');
		fc.assert(
			fc.property(anySum, space, currency, (kopecks, between, after) => {
				const text = roubles(kopecks);
				const grouped = text.replace(/\B(?=(?:\d{3})+,)/g, between);
				expect(parseRoubles(grouped + after)).toBe(kopecks);
				expect(parseRoubles(text.replace(',', '.') + after)).toBe(kopecks);
			}),
		);
	});

	it('is whole kopecks or nothing, whatever is typed', () => {
		const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d ,.₽рубл-]{0,25}$/));
		fc.assert(
			fc.property(typed, (text) => {
				const sum = parseRoubles(text);
				expect(sum === undefined || isKopecks(sum)).toBe(true);
			}),
		);
	});
});

it.each([
	[0, '0,00'],
	[1, '0,01'],
	[10, '0,10'],
	[123_456, '1234,56'],
	[LARGEST_SUM, '10000000000,00'],
])('%i kopecks are written %s', (kopecks, text) => {
	expect(roubles(kopecks)).toBe(text);
});

it.each([
	[0, true],
	[LARGEST_SUM, true],
	[LARGEST_SUM + 1, false],
	[-1, false],
	[1.5, false],
	[Number.NaN, false],
	[Number.POSITIVE_INFINITY, false],
	['1', false],
	[null, false],
])('%j is kopecks: %s', (value, is) => {
	expect(isKopecks(value)).toBe(is);
});
