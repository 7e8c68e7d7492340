/** Reopening: a round of its own, with terms of its own. */

import { describe, expect, it } from 'vitest';
import { correct, fulfil, move, register } from '../../src/domain/decide/index.ts';
import { evolve } from '../../src/domain/event/evolve.ts';
import { decidedBefore } from '../../src/domain/round.ts';
import { bindingClock, clocksOf } from '../../src/domain/term/clock.ts';
import { parseSpokenLength, writeLength } from '../../src/domain/term/rule.ts';
import { termFactsOf } from '../../src/domain/term/termFacts.ts';
import { claimRow } from '../../src/store/derived/claimRow.ts';
import { atEach, codesOf, complete, decided, entry, eventsOf, follow, office, on, refusalsOf, registered, replied } from './office.ts';

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
			{ type: 'reopened', on: '2026-10-20', receivedOn: '2026-10-17', reason: 'Опять сломался', former: 'apart' },
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

	it('leaves to the former round its result, its replies and its decision', () => {
		const before = claims.closed;
		const claim = follow(before, move('reopen', before, complete.reopen, office));
		expect(before).toMatchObject({ decision: { decision: 'satisfied' } });
		expect(claim).toMatchObject({ result: null, decision: null, decisionTold: null, replies: before.replies, repliesBefore: 1 });
		expect(claim.rounds.at(-1)?.decision).toEqual(before.decision);
		expect(claimRow(claim)).toMatchObject({
			result: null,
			reply_form: null,
			replied_on: null,
			outgoing: null,
			reply_text: null,
			grounds: null,
		});
		expect(codesOf(move('done', claim, { ...complete.done, on: on('2026-10-21') }, office))).toContain('missing decision');
	});

	it('of an older event goes on with what the former round brought', () => {
		const [day, before] = [on('2026-10-20'), claims.closed];
		const claim = evolve(before, before.id, { type: 'reopened', on: day, receivedOn: day, reason: 'Опять сломался' });
		expect(claim).toMatchObject({ result: before.result, decision: before.decision, repliesBefore: 0 });
	});

	it('counts the renewed demand as both received and registered on its day', () => {
		const claim = follow(claims.closed, move('reopen', claims.closed, { ...complete.reopen, receivedOn: on('2026-10-17') }, office));
		expect(termFactsOf(claim).events).toEqual({ received: '2026-10-17', registered: '2026-10-17' });
		expect(claim).toMatchObject({ receivedOn: '2026-10-05', registeredOn: '2026-10-05' });
	});
});

describe('reopen, where something was granted', () => {
	/** A refund granted and never paid: due on 15 October, the answer on 5 November. */
	function granted() {
		const fresh = registered({ demandKind: 'refund' });
		const taken = evolve(follow(fresh, move('take', fresh, complete.take, office)), 1, {
			type: 'measureDone',
			on: on('2026-10-09'),
			measure: 1,
			result: 'Проверено',
		});
		const done = replied(decided(taken));
		const completed = follow(done, move('done', done, complete.done, office));
		return follow(completed, move('close', completed, complete.close, office));
	}
	const again = { ...complete.reopen, reason: 'Деньги не пришли' };

	it('asks whether the same demand goes on', () => {
		expect(codesOf(move('reopen', granted(), { ...again, renewal: null }, office))).toEqual(['missing renewal']);
	});

	it('the same demand: the clocks as they were, overdue as it was', () => {
		const closed = granted();
		const claim = follow(closed, move('reopen', closed, { ...again, renewal: 'same' }, office));
		expect(claim.terms).toEqual(closed.terms);
		expect(decidedBefore(claim)).toBe(true);
		expect(claimRow(claim)).toMatchObject({ decision: 'satisfied', result: null, reply_text: null, grounds: null });
		expect(claimRow(replied(claim))).toMatchObject({ grounds: closed.decision?.grounds });
		expect(claim).toMatchObject({ reopenedOn: null, openedOn: '2026-10-20', fulfilledOn: null, status: 'inProgress' });
		expect(bindingClock(claim)).toMatchObject({ purpose: 'satisfy', due: '2026-10-15', state: 'running', stoppedOn: null });
		// The reply of 13 October stays the answer to it.
		expect(clocksOf(claim).find(({ purpose }) => purpose === 'answer')).toMatchObject({ state: 'stopped', stoppedOn: '2026-10-13' });
		const paid = follow(claim, fulfil(claim, { on: on('2026-10-21'), text: 'Выплачено' }, office));
		expect(bindingClock(paid)).toMatchObject({ purpose: 'satisfy', state: 'performed', stoppedOn: '2026-10-21' });
	});

	it('a new demand: the clocks from its own day', () => {
		const closed = granted();
		const claim = follow(closed, move('reopen', closed, { ...again, renewal: 'new' }, office));
		expect(claim).toMatchObject({ reopenedOn: '2026-10-20' });
		expect(bindingClock(claim)).toMatchObject({ due: '2026-10-30', original: '2026-10-30' });
	});

	it('the same demand once more after that is still the first one', () => {
		const closed = granted();
		const second = follow(closed, move('reopen', closed, { ...again, renewal: 'same' }, office));
		const withdrawn = follow(second, move('withdraw', second, { on: on('2026-10-22'), how: 'Письмом' }, office));
		const third = follow(withdrawn, move('reopen', withdrawn, { ...again, on: on('2026-10-23'), renewal: 'same' }, office));
		expect(bindingClock(third)).toMatchObject({ due: '2026-10-15', stoppedOn: null });
		expect(third.answeredBefore).toBe('2026-10-13');
	});
});

describe('a term of the entry’s own', () => {
	it('needs its ground, and a ground its term', () => {
		expect(refusalsOf(register({ ...entry, agreedTerm: 'wd:7' }, office))).toEqual([{ code: 'fieldMissing', field: 'agreedGround' }]);
		expect(refusalsOf(register({ ...entry, agreedGround: 'договор п. 8.2' }, office))).toEqual([
			{ code: 'fieldMissing', field: 'agreedTerm' },
		]);
	});

	it('binds instead of the office’s own, and is taken back by a correction', () => {
		const claim = registered({ agreedTerm: 'wd:7', agreedGround: 'договор п. 8.2' });
		expect(bindingClock(claim)?.term).toMatchObject({ rule: 'agreed', due: '2026-10-14' });
		const changes = { agreedTerm: null, agreedGround: null };
		const corrected = follow(claim, correct(claim, { on: on('2026-10-06'), changes, reason: 'Не тот договор' }, office));
		expect(bindingClock(corrected)?.term).toMatchObject({ rule: 'firma.claim' });
		const half = correct(claim, { on: on('2026-10-06'), changes: { agreedGround: null }, reason: 'Нет' }, office);
		expect(refusalsOf(half)).toEqual([{ code: 'fieldMissing', field: 'agreedGround' }]);
	});

	it.each([
		['7 рд', 'wd:7'],
		['10 дней', 'cd:10'],
		['15 рабочих дней', 'wd:15'],
		['1 месяц', 'mo:1'],
		['2 недели', 'wk:2'],
		['10 кд', 'cd:10'],
		['wd:7', 'wd:7'],
		['5 working days', 'wd:5'],
		['1 рабочий день', 'wd:1'],
		['3 рабочих дня', 'wd:3'],
		['1 календарный день', 'cd:1'],
		['10 (десять) дней', 'cd:10'],
		['5 (five) working days', 'wd:5'],
		['10 дней рабочих', undefined],
		['0 дней', undefined],
		['скоро', undefined],
		['10', undefined],
	])('«%s» is %s', (text, written) => {
		const length = parseSpokenLength(text);
		expect(length && writeLength(length)).toBe(written);
	});
});
