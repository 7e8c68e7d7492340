/** Lines that fit their column and lose nothing; rows that are parted only where they are taller than a sheet. */

import { describe, expect, it } from 'vitest';
import { linesOf, partsOf } from '../../src/format/print/typeset.ts';
import { fc } from '../property.ts';

/** Every letter as wide as one, but ш as two. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter === 'ш' ? 2 : 1), 0);

const text = fc.string({ unit: fc.constantFrom('а', 'ш', ' ', '\n', '-', 'x', '\u{1f44d}'), maxLength: 80 });

describe('lines', () => {
	it.each([
		['', 5, ['']],
		['один', 5, ['один']],
		['раз два три', 7, ['раз два', 'три']],
		['раз\n\nдва', 7, ['раз', '', 'два']],
		['  раз   два ', 7, ['раз два']],
		['абвгдежз и', 3, ['абв', 'где', 'жз', 'и']],
		['шшш', 3, ['ш', 'ш', 'ш']],
		['ш', 1, ['ш']],
	])('%j in %d', (words, width, lines) => {
		expect(linesOf(words, width, measure)).toEqual(lines);
	});

	it('hold every letter, and no more than fits', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 2, max: 12 }), (words, width) => {
				const lines = linesOf(words, width, measure);
				expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
				for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
			}),
		);
	});

	it('keep a word whole where a line holds it', () => {
		fc.assert(
			fc.property(text, (words) => {
				const found = linesOf(words, 200, measure).flatMap((line) => line.split(' '));
				expect(found.filter((word) => word !== '')).toEqual(words.split(/[ \n]/).filter((word) => word !== ''));
			}),
		);
	});
});

describe('rows', () => {
	it('of one sheet are one part', () => {
		expect(partsOf({ a: ['1', '2'], b: [] }, ['a', 'b'], 2)).toEqual([new Map(Object.entries({ a: ['1', '2'], b: [] }))]);
	});

	it('that no sheet holds go on where they stopped', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string(), { maxLength: 20 }),
				fc.array(fc.string(), { maxLength: 20 }),
				fc.integer({ min: 1, max: 7 }),
				(a, b, most) => {
					const parts = partsOf({ a, b }, ['a', 'b'], most);
					expect(parts.flatMap((part) => part.get('a') ?? [])).toEqual(a);
					expect(parts.flatMap((part) => part.get('b') ?? [])).toEqual(b);
					for (const part of parts) for (const lines of part.values()) expect(lines.length).toBeLessThanOrEqual(most);
				},
			),
		);
	});
});
