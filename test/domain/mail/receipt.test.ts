import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.ts';
import { readMailDate } from '../../../src/domain/mail/mailDate.ts';
import { receiptOf } from '../../../src/domain/mail/receipt.ts';

const NOW = '2026-11-26T09:00:00.000Z';

/** Vladivostok, ten hours ahead of UTC. */
function local(instant: string) {
	const there = new Date(Date.parse(instant) + 600 * 60_000).toISOString();
	return { day: asDay(there.slice(0, 10)), time: there.slice(11, 19) };
}

describe('the day of receipt', () => {
	it.each([
		// What our server wrote, in the office's zone.
		['Wed, 25 Nov 2026 16:30:00 +0000', null, 'Wed, 25 Nov 2026 10:00:00 +0000', '2026-11-26 02:30:00 server 2026-11-25'],
		// The sender's clock is of another century.
		['Wed, 25 Nov 2026 06:00:00 +0000', null, 'Wed, 31 Dec 1969 23:59:59 +0000', '2026-11-25 16:00:00 server null'],
		['Wed, 25 Nov 2026 06:00:00 +0000', null, 'Fri, 01 Jan 2036 10:00:00 +0000', '2026-11-25 16:00:00 server null'],
		// Our server's clock is ahead by years: the mailbox knows.
		['Mon, 26 Nov 2029 06:00:00 +0000', 'Wed, 25 Nov 2026 06:00:00 +0000', null, '2026-11-25 16:00:00 mailbox null'],
		[null, null, 'Tue, 24 Nov 2026 20:00:00 +0000', '2026-11-25 06:00:00 sender 2026-11-25'],
		// Without a zone the day is the one that was written.
		[null, null, '24.11.2026 23:00', '2026-11-24 23:00:00 sender 2026-11-24'],
		[null, null, null, '2026-11-26 19:00:00 taken null'],
		[null, null, 'Wed, 31 Dec 1969 23:59:59 +0000', '2026-11-26 19:00:00 taken null'],
		// An hour ahead is a clock that is wrong by an hour, never tomorrow.
		['Thu, 26 Nov 2026 14:30:00 +0000', null, null, '2026-11-26 00:30:00 server null'],
	])('of %s, %s, %s', (received, boxed, date, expected) => {
		const read = (written: string | null) => (written === null ? null : (readMailDate(written) ?? null));
		const server = read(received);
		const found = receiptOf({ received: server ? [server] : [], date: read(date) }, { boxed: read(boxed), now: NOW, local });
		expect(`${found.day} ${found.time} ${found.by} ${found.writtenOn}`).toBe(expected);
	});
});
