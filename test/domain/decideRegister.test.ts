/** Registration: what must be there, the number, and the terms. */

import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { register } from '../../src/domain/decide/index.ts';
import { bindingTerm } from '../../src/domain/term/term.ts';
import { codesOf, entry, eventsOf, office, on, refusalsOf, registered } from './office.ts';

describe('an entry', () => {
	it('gives its registration with the next number, and its terms', () => {
		const [first, second, ...rest] = eventsOf(register({ ...entry, key: 'k1' }, office));
		expect(first).toMatchObject({ type: 'registered', ...entry, number: { year: 2026, ordinal: 12, text: 'ПР-2026-0012' }, key: 'k1' });
		expect(second).toMatchObject({
			type: 'termSet',
			terms: [
				{ rule: 'firma.sort', due: '2026-10-06' },
				{ rule: 'firma.claim', due: '2026-11-05' },
			],
		});
		expect(rest).toEqual([]);
	});

	it('leaves what was not said unknown', () => {
		const [event] = eventsOf(register({ kind: 'inquiry', channel: 'phone', client: 'Сергей', summary: 'Спрашивал' }, office));
		expect(event).toEqual({
			type: 'registered',
			number: { year: 2026, ordinal: 12, text: 'ПР-2026-0012' },
			key: null,
			kind: 'inquiry',
			channel: 'phone',
			receivedOn: '2026-11-20',
			registeredOn: '2026-11-20',
			client: 'Сергей',
			contact: null,
			replyBy: null,
			subject: null,
			target: null,
			complaintType: null,
			demand: null,
			demandKind: null,
			demandKindWords: null,
			amount: null,
			contract: null,
			summary: 'Спрашивал',
			responsible: null,
			goodsReturnedOn: null,
			purchasedOn: null,
			repeatOf: null,
			dispatchedOn: null,
			theirNumber: null,
			theirDate: null,
			sheets: null,
			agreedTerm: null,
			agreedGround: null,
		});
	});

	it.each([
		[{ receivedOn: on('2026-11-14') }, '2026-11-14', '2026-11-20'],
		[{ registeredOn: on('2026-11-16') }, '2026-11-16', '2026-11-16'],
		[{ receivedOn: on('2026-11-14'), registeredOn: on('2026-11-16') }, '2026-11-14', '2026-11-16'],
	])('with %j is received on %s and registered on %s', (days, receivedOn, registeredOn) => {
		const { kind, channel, client, summary } = entry;
		expect(eventsOf(register({ kind, channel, client, summary, ...days }, office))).toMatchObject([{ receivedOn, registeredOn }, {}]);
	});

	it('received on a day off counts from that day', () => {
		const claim = registered({ receivedOn: on('2026-10-10'), registeredOn: on('2026-10-12') });
		expect(bindingTerm(claim.terms)).toMatchObject({ event: '2026-10-10', due: '2026-11-09' });
	});

	it('bears a number of the year of its registration', () => {
		const turn = { receivedOn: on('2025-12-31'), registeredOn: on('2026-01-12') };
		expect(registered(turn).number).toEqual({ year: 2026, ordinal: 12, text: 'ПР-2026-0012' });
		expect(registered({ receivedOn: on('2025-12-29'), registeredOn: on('2025-12-30') }).number.year).toBe(2025);
	});
});

describe('is refused', () => {
	it('with nothing: by every field that must be there', () => {
		expect(refusalsOf(register({}, office))).toEqual(
			['kind', 'channel', 'summary', 'client'].map((field) => ({ code: 'fieldMissing', field })),
		);
	});

	it.each(['kind', 'channel', 'summary', 'client'] as const)('without %s', (field) => {
		expect(refusalsOf(register({ ...entry, [field]: undefined }, office))).toEqual([{ code: 'fieldMissing', field }]);
	});

	it.each([
		['received', { receivedOn: on('2026-11-21'), registeredOn: on('2026-11-21') }, ['received', 'registered']],
		['registered', { registeredOn: on('2026-11-21') }, ['registered']],
		['goods returned', { goodsReturnedOn: on('2026-11-21') }, ['goodsReturned']],
		['purchased', { purchasedOn: on('2026-11-21') }, ['purchased']],
		['dispatched', { dispatchedOn: on('2026-11-21') }, ['dispatched']],
		['their letter', { theirDate: on('2026-11-21') }, ['theirLetter']],
	])('%s in the future', (_, days, roles) => {
		const expected = roles.map((role) => ({ code: 'dayInFuture', role, day: '2026-11-21', today: '2026-11-20' }));
		expect(refusalsOf(register({ ...entry, ...days }, office))).toEqual(expected);
	});

	it('registered before it was received', () => {
		expect(refusalsOf(register({ ...entry, receivedOn: on('2026-10-06') }, office))).toEqual([
			{ code: 'dayTooEarly', role: 'registered', day: '2026-10-05', limit: '2026-10-06', than: 'received' },
		]);
	});

	it('received before it was dispatched', () => {
		expect(refusalsOf(register({ ...entry, dispatchedOn: on('2026-10-06') }, office))).toEqual([
			{ code: 'dayTooEarly', role: 'received', day: '2026-10-05', limit: '2026-10-06', than: 'dispatched' },
		]);
	});

	it('bought after it was received, or after the goods came back', () => {
		expect(refusalsOf(register({ ...entry, purchasedOn: on('2026-10-06') }, office))).toEqual([
			{ code: 'dayTooEarly', role: 'received', day: '2026-10-05', limit: '2026-10-06', than: 'purchased' },
		]);
		expect(refusalsOf(register({ ...entry, purchasedOn: on('2026-10-02'), goodsReturnedOn: on('2026-10-01') }, office))).toEqual([
			{ code: 'dayTooEarly', role: 'goodsReturned', day: '2026-10-01', limit: '2026-10-02', than: 'purchased' },
		]);
		expect(refusalsOf(register({ ...entry, purchasedOn: on('2026-10-05'), goodsReturnedOn: on('2026-10-05') }, office))).toEqual([]);
	});

	it('by everything together, and no number is spent', () => {
		let spent = 0;
		const counting = { ...office, incoming: (year: number) => ({ year, ordinal: ++spent, text: String(spent) }) };
		const verdict = register({ ...entry, kind: undefined, summary: null, receivedOn: on('2026-12-01') }, counting);
		expect(codesOf(verdict)).toEqual(['fieldMissing', 'fieldMissing', 'dayInFuture']);
		register({ ...entry, summary: null }, counting);
		expect(spent).toBe(0);
	});
});

describe('an anonymous entry', () => {
	it('needs no client and has no clock to answer', () => {
		const claim = registered({ kind: 'anonymous', client: undefined });
		expect(claim.client).toBeNull();
		expect(bindingTerm(claim.terms)).toBeUndefined();
	});
});

describe('the subject of the demand', () => {
	it('is read off the words, which are kept', () => {
		const claim = registered({ demand: 'Прошу вернуть деньги' });
		expect(claim).toMatchObject({ demandKind: 'refund', demandKindWords: 'вернуть деньги' });
		expect(bindingTerm(claim.terms)).toMatchObject({ rule: 'consumer.money', due: '2026-10-15' });
	});

	it('is what the clerk says, whatever the words', () => {
		expect(registered({ demand: 'Прошу вернуть деньги', demandKind: 'distanceRefund' })).toMatchObject({
			demandKind: 'distanceRefund',
			demandKindWords: null,
		});
		expect(registered({ demand: 'Прошу вернуть деньги', demandKind: null })).toMatchObject({ demandKind: null, demandKindWords: null });
	});

	it('is not read where the words say none', () => {
		expect(registered({ demand: 'Допоставить товар или вернуть деньги' })).toMatchObject({ demandKind: null, demandKindWords: null });
	});
});

it('a term that runs past the calendar is provisional', () => {
	const future = { ...office, today: asDay('2027-12-20') };
	const [, terms] = eventsOf(register({ ...entry, receivedOn: on('2027-12-10'), registeredOn: on('2027-12-10') }, future));
	expect(terms).toMatchObject({
		terms: [
			{ rule: 'firma.sort', provisional: false },
			{ rule: 'firma.claim', provisional: true },
		],
	});
});
