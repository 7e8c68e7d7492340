import { describe, expect, it } from 'vitest';
import { instantOf, readMailDate } from '../../../src/domain/mail/mailDate.ts';

describe('a moment as it is written', () => {
	it.each([
		['Thu, 26 Nov 2026 10:00:00 +0300', '2026-11-26 10:00:00 180'],
		['Thu, 26 Nov 2026 10:00:00 +0300 (MSK)', '2026-11-26 10:00:00 180'],
		['26 Nov 2026 10:00 MSK', '2026-11-26 10:00:00 180'],
		['26 Nov 2026 10:00:00', '2026-11-26 10:00:00 null'],
		['Thu,26 Nov 26 10:00:00 GMT', '2026-11-26 10:00:00 0'],
		['Чт, 26 ноя 2026 10:00:00 +0300', '2026-11-26 10:00:00 180'],
		['четверг, 26 ноября 2026 г. 10:00', '2026-11-26 10:00:00 null'],
		['26.11.2026 10:00', '2026-11-26 10:00:00 null'],
		['26.11.2026', '2026-11-26 00:00:00 null'],
		['2026-11-26T10:00:00.5+03:00', '2026-11-26 10:00:00 180'],
		['2026-11-26 10:00:00Z', '2026-11-26 10:00:00 0'],
		['Thu Nov 26 10:00:00 2026', '2026-11-26 10:00:00 null'],
		['Thu Nov 26 10:00:00 MSK 2026', '2026-11-26 10:00:00 180'],
		['Mon, 29 Feb 2027 10:00:00 +0300', undefined],
		['Thu, 26 Nov 2026 25:00:00 +0300', undefined],
		['Thu, 26 Nov 2026 10:00:60 -0000', '2026-11-26 10:00:59 0'],
		['Wed, 31 Dec 1969 23:59:59 +0000', '1969-12-31 23:59:59 0'],
		['Thu, 26 Foo 2026 10:00:00 +0300', undefined],
		['Thu, 26 Nov 2026 10:00:00 +9900', undefined],
		['', undefined],
		['вчера', undefined],
		['26 Nov 2026 10:00 XYZT', '2026-11-26 10:00:00 null'],
	])('%s', (written, expected) => {
		const read = readMailDate(written);
		expect(read && `${read.day} ${read.time} ${read.offset}`).toBe(expected);
	});

	it('is an instant where its place is known', () => {
		const moments = ['Thu, 26 Nov 2026 01:30:00 +0300', 'Thu, 26 Nov 2026 01:30:00 -0500', '26.11.2026 10:00'].map(readMailDate);
		expect(moments.map((moment) => moment && instantOf(moment))).toEqual([
			'2026-11-25T22:30:00.000Z',
			'2026-11-26T06:30:00.000Z',
			undefined,
		]);
	});
});
