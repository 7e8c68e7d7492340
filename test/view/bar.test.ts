/** Bars: as long as what they show. */

import { describe, expect, it } from 'vitest';
import { bar, hasBlocks } from '../../src/view/bar.ts';
import { fc } from '../property.ts';

describe('a bar', () => {
	it.each([
		[10, 0, ''],
		[10, 1, '██████████'],
		[10, 0.5, '█████'],
		[10, 0.55, '█████▌'],
		[10, 0.001, '▏'],
		[1, 0.875, '▉'],
		[8, 1 / 64, '▏'],
		[10, 7, '██████████'],
		[10, -1, ''],
		[10, Number.NaN, ''],
		[0, 1, ''],
	])('of %d columns, %d: %j', (width, share, drawn) => {
		expect(bar(width, share)).toBe(drawn);
	});

	it.each([
		[10, 0, ''],
		[10, 1, '##########'],
		[10, 0.55, '######'],
		[10, 0.001, '#'],
	])('without blocks, of %d columns, %d: %j', (width, share, drawn) => {
		expect(bar(width, share, false)).toBe(drawn);
	});

	it('never is wider than it may be, nor shorter for more', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), share, share, fc.boolean(), (width, one, other, blocks) => {
				const [less, more] = [one, other].toSorted((a, b) => a - b);
				const [short, long] = [bar(width, less ?? 0, blocks), bar(width, more ?? 0, blocks)];
				expect(long.length).toBeLessThanOrEqual(width);
				expect(short.length).toBeLessThanOrEqual(long.length);
			}),
		);
	});
});

it('only a dumb terminal has none', () => {
	expect([undefined, 'xterm', 'linux', 'dumb'].map((TERM) => hasBlocks({ TERM }))).toEqual([true, true, true, false]);
});
