import { expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { clockDoubt } from '../../src/domain/machineClock.ts';

it.each([
	['2026-11-20', '2026-11-20', undefined],
	['2026-11-20', '2026-12-30', undefined],
	['2026-11-20', '2026-12-31', 'silence'],
	['2026-12-30', '2027-01-11', undefined],
	['2026-11-20', '2100-01-02', 'calendar'],
	['2026-12-31', '2028-01-01', 'calendar'],
	['2027-12-31', '2028-01-01', 'calendar'],
	// Once said to be right, it is asked no more.
	['2028-01-01', '2028-01-02', undefined],
	['2028-01-01', '2028-02-11', 'silence'],
	// Behind is another matter.
	['2026-11-20', '2026-11-01', undefined],
] as const)('after an entry of %s a clock that shows %s: %s', (last, today, doubt) => {
	expect(clockDoubt(asDay(last), asDay(today), 2027)).toBe(doubt);
});
