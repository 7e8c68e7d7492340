/** Requests to departments, employees and the client: a day of their own, which never moves the term of the claim. */

import { describe, expect, it } from 'vitest';
import { addressees } from '../../src/domain/code.ts';
import { answered, move, type RequestIntent, request } from '../../src/domain/decide/index.ts';
import { bindingClock, clocksOf } from '../../src/domain/term/clock.ts';
import { atEach, codesOf, complete, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

const claim = registered();
const asking: RequestIntent = { on: on('2026-10-07'), to: 'department', whom: 'Отдел доставки', what: 'Накладную', due: null };
const asked = follow(claim, request(claim, asking, office));
const answer = { on: on('2026-10-08'), item: 1, text: 'Накладная приложена', expired: false };

describe('a request', () => {
	it.each([
		['department', '2026-10-07', '2026-10-08'],
		['employee', '2026-10-09', '2026-10-12'],
		// The three days off of November 2026 are passed over.
		['employee', '2026-11-03', '2026-11-05'],
	] as const)('to a %s of %s is answered by the rule by %s', (to, day, due) => {
		expect(eventsOf(request(claim, { ...asking, on: on(day), to }, office))).toEqual([
			{ type: 'requested', on: day, to, whom: 'Отдел доставки', what: 'Накладную', due, rule: 'firma.request' },
		]);
	});

	it('with a day of its own is under no rule', () => {
		expect(eventsOf(request(claim, { ...asking, due: on('2026-10-07') }, office))).toMatchObject([{ due: '2026-10-07', rule: null }]);
	});

	it('to the client needs a day: п. 3.3.4', () => {
		expect(codesOf(request(claim, { ...asking, to: 'client' }, office))).toEqual(['missing due']);
		expect(codesOf(request(claim, { ...asking, to: 'client', due: on('2026-10-14') }, office))).toEqual([]);
	});

	it('needs a day where no rule gives one', () => {
		expect(codesOf(request(claim, asking, { ...office, terms: () => [] }))).toEqual(['missing due']);
	});

	it.each([
		[{ to: null }, ['missing addressee']],
		[{ what: null }, ['missing what']],
		[{ to: null, what: null }, ['missing addressee', 'missing what']],
		[{ to: 'client', what: null }, ['missing what', 'missing due']],
		[{ due: on('2026-10-06') }, ['dayTooEarly']],
	] as const)('%j is refused: %j', (changes, codes) => {
		expect(codesOf(request(claim, { ...asking, ...changes }, office))).toEqual(codes);
	});

	it.each(addressees)('to a %s stops no clock and moves no day', (to) => {
		const later = follow(claim, request(claim, { ...asking, to, due: on('2026-12-30') }, office));
		expect(bindingClock(later)).toEqual(bindingClock(claim));
		expect([later.status, later.statusOn, later.terms]).toEqual([claim.status, claim.statusOn, claim.terms]);
	});

	it('runs a clock of its own until it is answered', () => {
		expect(clocksOf(asked).filter(({ purpose }) => purpose === 'request')).toEqual([
			{
				purpose: 'request',
				term: null,
				request: 1,
				due: '2026-10-08',
				original: '2026-10-08',
				state: 'running',
				stop: 'requestEnded',
				stoppedOn: null,
			},
		]);
	});
});

describe('an answer', () => {
	it('is kept in its request, and stops its clock', () => {
		const done = follow(asked, answered(asked, answer, office));
		expect(done.requests).toMatchObject([{ endedOn: '2026-10-08', answer: 'Накладная приложена', expired: false }]);
		expect(clocksOf(done).find(({ request: item }) => item === 1)).toMatchObject({ stoppedOn: '2026-10-08' });
	});

	it('belongs to the request that was named', () => {
		const two = follow(asked, request(asked, { ...asking, to: 'employee', whom: 'Лапшин', what: 'Объяснение' }, office));
		expect(follow(two, answered(two, { ...answer, item: 2 }, office)).requests.map(({ endedOn }) => endedOn)).toEqual([null, '2026-10-08']);
	});

	it.each([0, 2, -1, 1.5, Number.NaN])('at item %s of one is refused', (item) => {
		expect(refusalsOf(answered(asked, { ...answer, item }, office))).toEqual([
			{ code: 'noSuchRequest', item, count: 1, number: 'ПР-2026-0012' },
		]);
	});

	it('is given once', () => {
		const done = follow(asked, answered(asked, answer, office));
		expect(refusalsOf(answered(done, { ...answer, on: on('2026-10-09') }, office))).toEqual([
			{ code: 'requestAlreadyEnded', item: 1, on: '2026-10-08' },
		]);
	});

	it('says something', () => {
		expect(codesOf(answered(asked, { ...answer, text: null }, office))).toEqual(['missing text']);
	});

	it('does not come before the request', () => {
		expect(refusalsOf(answered(asked, { ...answer, on: on('2026-10-06') }, office))).toMatchObject([
			{ code: 'dayTooEarly', limit: '2026-10-07' },
		]);
	});

	it('may come late', () => {
		expect(codesOf(answered(asked, { ...answer, on: on('2026-11-20') }, office))).toEqual([]);
	});

	it('is recorded even when the claim is done, so that nothing hangs', () => {
		const { inProgress } = atEach('inquiry');
		const waiting = follow(inProgress, request(inProgress, { ...asking, on: on('2026-10-09') }, office));
		const done = follow(waiting, move('done', waiting, complete.done, office));
		expect(codesOf(answered(done, { ...answer, on: on('2026-10-15') }, office))).toEqual([]);
		expect(codesOf(request(done, asking, office))).toEqual(['notAllowed']);
	});
});

describe('no answer', () => {
	const silent = { ...answer, text: null, expired: true };

	it.each(['2026-10-07', '2026-10-08'])('is not yet so on %s: the day has not passed', (day) => {
		expect(refusalsOf(answered(asked, { ...silent, on: on(day) }, office))).toEqual([
			{ code: 'requestStillRuns', item: 1, due: '2026-10-08' },
		]);
	});

	it('is recorded the day after, and the term of the claim stays', () => {
		const expired = follow(asked, answered(asked, { ...silent, on: on('2026-10-09') }, office));
		expect(expired.requests).toMatchObject([{ endedOn: '2026-10-09', answer: null, expired: true }]);
		expect(bindingClock(expired)).toEqual(bindingClock(claim));
	});
});
