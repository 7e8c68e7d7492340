/** The guard of cells against formulas: nothing begins one, a telephone is not disfigured, and every text comes back. */

import { expect, it } from 'vitest';
import { guard, unguard } from '../../src/format/formulaGuard.ts';
import { fc } from '../property.ts';

const STARTS = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;

const texts = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '7', '9', '(', ')', '.', 'т', '\t', '\n') }),
	fc
		.array(fc.constantFrom('тел. ', 'tel. ', "'", '+7', '+7 (912) 345-67-89', '79123456789', '=', ' ', 'x'), { maxLength: 6 })
		.map((parts) => parts.join('')),
);

it.each(['тел.', 'tel.'])('gives back every text and begins no formula: %s', (word) => {
	fc.assert(
		fc.property(texts, (text) => {
			const cell = guard(text, word);
			expect(STARTS.test(cell)).toBe(false);
			expect(unguard(cell)).toBe(text);
		}),
		{ numRuns: 2000 },
	);
});

it.each([
	['+79123456789', 'тел. +79123456789'],
	['+7 (912) 345-67-89', 'тел. +7 (912) 345-67-89'],
	['+7-912-345-67-89, после обеда', 'тел. +7-912-345-67-89, после обеда'],
	['тел. +79123456789', 'тел. тел. +79123456789'],
	['+7', "'+7"],
	['+1+1', "'+1+1"],
	['8 (912) 345-67-89', '8 (912) 345-67-89'],
	['тел. 345-67-89', 'тел. 345-67-89'],
])('%s stands as %s', (text, cell) => {
	expect(guard(text, 'тел.')).toBe(cell);
});
