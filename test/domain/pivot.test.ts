/** Counts put together by hand. */

import { expect, it } from 'vitest';
import { mergedCells, sumsBy } from '../../src/domain/pivot.ts';
import { fc } from '../property.ts';

it('spellings are one, in the order of the values, nothing last', () => {
	const cells = [
		{ values: ['Щёки', '2026-10'], count: 1 },
		{ values: [null, '2026-09'], count: 4 },
		{ values: ['щеки', '2026-09'], count: 2 },
		{ values: ['Щеки', '2026-10'], count: 3 },
	];
	expect(mergedCells(cells)).toEqual([
		{ values: ['Щёки', '2026-09'], count: 2 },
		{ values: ['Щёки', '2026-10'], count: 4 },
		{ values: [null, '2026-09'], count: 4 },
	]);
});

it('nothing is lost: the sums by either thing are the sum of all', () => {
	const value = fc.constantFrom(null, 'склад', 'Склад', 'касса');
	const cell = fc.record({ values: fc.tuple(value, value), count: fc.nat(9) });
	fc.assert(
		fc.property(fc.array(cell), (cells) => {
			const all = cells.reduce((sum, { count }) => sum + count, 0);
			const merged = mergedCells(cells);
			for (const place of [0, 1]) expect([...sumsBy(merged, place).values()].reduce((sum, one) => sum + one, 0)).toBe(all);
		}),
	);
});
