/** Numbers in words, as they stand in a closing entry. */

import { describe, expect, it } from 'vitest';
import { inWords as inEnglish } from '../../src/text/en/inWords.ts';
import { inWords } from '../../src/text/ru/inWords.ts';

describe('in Russian', () => {
	it.each([
		[0, 'ноль'],
		[1, 'одна'],
		[2, 'две'],
		[5, 'пять'],
		[11, 'одиннадцать'],
		[21, 'двадцать одна'],
		[40, 'сорок'],
		[112, 'сто двенадцать'],
		[762, 'семьсот шестьдесят две'],
		[1000, 'одна тысяча'],
		[2003, 'две тысячи три'],
		[5011, 'пять тысяч одиннадцать'],
		[12_000, 'двенадцать тысяч'],
		[21_901, 'двадцать одна тысяча девятьсот одна'],
		[999_999, 'девятьсот девяносто девять тысяч девятьсот девяносто девять'],
	])('%d', (count, words) => {
		expect(inWords(count, 'feminine')).toBe(words);
	});

	it('agrees with what is counted', () => {
		expect([inWords(21, 'masculine'), inWords(21, 'neuter'), inWords(2, 'masculine'), inWords(1001, 'masculine')]).toEqual([
			'двадцать один',
			'двадцать одно',
			'два',
			'одна тысяча один',
		]);
	});
});

it.each([
	[0, 'zero'],
	[13, 'thirteen'],
	[20, 'twenty'],
	[21, 'twenty-one'],
	[762, 'seven hundred sixty-two'],
	[5011, 'five thousand eleven'],
])('in English %d', (count, words) => {
	expect(inEnglish(count)).toBe(words);
});

it.each([-1, 1.5, 1_000_000])('%d is not told', (count) => {
	expect(() => inWords(count, 'masculine')).toThrow(RangeError);
	expect(() => inEnglish(count)).toThrow(RangeError);
});

it('has different words for different numbers', () => {
	const words = Array.from({ length: 12_000 }, (_, count) => inWords(count, 'masculine'));
	expect(new Set(words).size).toBe(12_000);
	expect(words.filter((one) => /(^| ) | {2}| $/.test(one))).toEqual([]);
});
