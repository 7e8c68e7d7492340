/** Reopening: a round of its own, with terms of its own. */

import { describe, expect, it } from 'vitest';
import { move } from '../../src/domain/decide/index.ts';
import { termFactsOf } from '../../src/domain/decide/register.ts';
import { atEach, codesOf, complete, eventsOf, follow, office, on, refusalsOf } from './office.ts';

const claims = atEach();
const channel = 'post';

describe('reopen', () => {
	it('runs the terms anew from its day', () => {
		const claim = follow(claims.closed, move('reopen', claims.closed, complete.reopen, office));
		expect(claim.terms).toEqual(
			office.terms({ kind: 'claim', channel, demandKind: null, events: { received: on('2026-10-20'), registered: on('2026-10-20') } }),
		);
		expect(claim).toMatchObject({ reopenedOn: '2026-10-20', answeredOn: null, closing: null });
	});

	it('or from the day that the renewed demand came', () => {
		const verdict = move('reopen', claims.closed, { ...complete.reopen, receivedOn: on('2026-10-17') }, office);
		const terms = office.terms({
			kind: 'claim',
			channel,
			demandKind: null,
			events: { received: on('2026-10-17'), registered: on('2026-10-17') },
		});
		expect(eventsOf(verdict)).toEqual([
			{ type: 'reopened', on: '2026-10-20', receivedOn: '2026-10-17', reason: 'Опять сломался' },
			{ type: 'termSet', terms },
		]);
	});

	it.each([
		['2026-10-21', 'dayInFuture', 'after the move'],
		['2026-10-15', 'dayTooEarly', 'before the closing'],
	])('a renewed demand of %s is refused: %s, it is %s', (received, code) => {
		expect(refusalsOf(move('reopen', claims.closed, { ...complete.reopen, receivedOn: on(received) }, office))).toMatchObject([
			{ code, role: 'received' },
		]);
	});

	it('may be asked for on the very day of the closing', () => {
		expect(codesOf(move('reopen', claims.closed, { ...complete.reopen, receivedOn: on('2026-10-16') }, office))).toEqual([]);
	});

	it.each(['closed', 'unconsidered', 'withdrawn'] as const)('from %s needs a new reply before it is done', (status) => {
		const claim = follow(claims[status], move('reopen', claims[status], complete.reopen, office));
		expect(codesOf(move('done', claim, { ...complete.done, on: on('2026-10-21') }, office))).toContain('missing reply');
	});

	it('counts the renewed demand as both received and registered on its day', () => {
		const claim = follow(claims.closed, move('reopen', claims.closed, { ...complete.reopen, receivedOn: on('2026-10-17') }, office));
		expect(termFactsOf(claim).events).toEqual({ received: '2026-10-17', registered: '2026-10-17' });
		expect(claim).toMatchObject({ receivedOn: '2026-10-05', registeredOn: '2026-10-05' });
	});
});
