/** Until when papers are kept: five years from 1 January after the year in which the entry ended. */

import { describe, expect, it } from 'vitest';
import { builtInRegulation } from '../../src/domain/regulation/index.ts';
import { keepUntil } from '../../src/domain/retention.ts';
import { atEach, on, registered } from './office.ts';

const firma = await builtInRegulation('firma');
const finance = await builtInRegulation('finance');
const consumer = await builtInRegulation('consumer');
const claims = atEach();

describe('papers are kept', () => {
	it.each(['closed', 'unconsidered', 'withdrawn', 'void'] as const)('of what is %s, to the end of the fifth year after', (status) => {
		expect(keepUntil(claims[status], [firma])).toBe('2031-12-31');
	});

	it.each(['registered', 'inProgress', 'done'] as const)('without an end while it is %s', (status) => {
		expect(keepUntil(claims[status], [firma])).toBeNull();
	});

	it('by the longest of the rules: three years from registration are the shorter ones', () => {
		expect(keepUntil(claims.closed, [finance])).toBe('2029-12-31');
		expect(keepUntil(claims.closed, [finance, firma])).toBe('2031-12-31');
		expect(keepUntil(claims.closed, [consumer])).toBeNull();
	});

	it('counts from the year of the end, not of the receipt', () => {
		const closed = { ...claims.closed, statusOn: on('2027-01-11') };
		expect(keepUntil(closed, [firma])).toBe('2032-12-31');
		expect(keepUntil(registered(), [firma])).toBeNull();
	});
});
