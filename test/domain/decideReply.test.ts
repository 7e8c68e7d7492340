/** The decision and the reply. */

import { describe, expect, it } from 'vitest';
import { channels, kinds, letterChannels } from '../../src/domain/code.ts';
import { type DecideIntent, decide, type ReplyIntent, reply } from '../../src/domain/decide/index.ts';
import { atEach, codesOf, decided, eventsOf, follow, office, on, refusalsOf, registered, sumOf } from './office.ts';

const claim = registered();
const granted = sumOf('1000');
const decision: DecideIntent = {
	on: on('2026-10-12'),
	decision: 'satisfied',
	grounds: 'ст. 18',
	granted: null,
	by: 'Юдина О. С.',
	justified: null,
	remedies: [],
};
const answer: ReplyIntent = { on: on('2026-10-13'), form: 'post', numbered: null, text: 'Заменим', withoutVisas: null };

describe('a decision', () => {
	it('is kept with its grounds, its sum and who decided', () => {
		expect(eventsOf(decide(claim, { ...decision, granted }, office))).toEqual([
			{
				type: 'decided',
				on: '2026-10-12',
				decision: 'satisfied',
				grounds: 'ст. 18',
				granted: 100_000,
				by: 'Юдина О. С.',
				justified: null,
				remedies: [],
			},
		]);
	});

	it.each([
		['decision', { decision: null }, ['missing decisionValue']],
		['grounds', { grounds: null }, ['missing grounds']],
		['decision and grounds', { decision: null, grounds: null }, ['missing decisionValue', 'missing grounds']],
	])('without a %s is refused', (_, changes, codes) => {
		expect(codesOf(decide(claim, { ...decision, ...changes }, office))).toEqual(codes);
	});

	it.each([
		['satisfied', []],
		['partlySatisfied', []],
		['rejected', ['grantedNothing']],
		['explained', ['grantedNothing']],
	] as const)('%s with a sum granted: %j', (value, codes) => {
		expect(codesOf(decide(claim, { ...decision, decision: value, granted }, office))).toEqual(codes);
	});

	it('may be made again: the last one stands', () => {
		const again = follow(decided(claim), decide(decided(claim), { ...decision, decision: 'rejected' }, office));
		expect(again.decision).toMatchObject({ decision: 'rejected' });
	});
});

describe('a reply', () => {
	it('stops the clock', () => {
		expect(follow(decided(claim), reply(decided(claim), answer, office))).toMatchObject({
			answeredOn: '2026-10-13',
			replies: [{ on: '2026-10-13', form: 'post', text: 'Заменим', outgoing: { text: '187' } }],
		});
	});

	it.each(['claim', 'complaint'] as const)('to a %s is refused before the decision', (kind) => {
		const { registered: fresh, inProgress } = atEach(kind);
		expect(codesOf(reply(fresh, answer, office))).toEqual(['missing decision']);
		expect(codesOf(reply(inProgress, answer, office))).toEqual(['missing decision']);
		expect(codesOf(reply(decided(inProgress), answer, office))).toEqual([]);
	});

	it.each(kinds.filter((kind) => kind !== 'claim' && kind !== 'complaint'))('to %s needs no decision', (kind) => {
		expect(codesOf(reply(registered({ kind }), answer, office))).toEqual([]);
	});

	it('without form, text and decision is refused by all of them', () => {
		expect(codesOf(reply(claim, { ...answer, form: null, text: null }, office))).toEqual([
			'missing form',
			'missing text',
			'missing decision',
		]);
	});

	it('goes by the channel that the client chose where none is named', () => {
		const chosen = decided(registered({ replyBy: 'email' }));
		expect(eventsOf(reply(chosen, { ...answer, form: null }, office))).toMatchObject([{ form: 'email' }]);
		expect(eventsOf(reply(chosen, answer, office))).toMatchObject([{ form: 'post' }]);
	});
});

describe('an outgoing number', () => {
	it('is given to letters: post, courier, e-mail, by hand and by the site', () => {
		expect([...letterChannels].toSorted()).toEqual(['courier', 'email', 'inPerson', 'post', 'webForm']);
	});

	it.each(channels)('by %s is given only to a letter', (form) => {
		const [event] = eventsOf(reply(decided(claim), { ...answer, form }, office));
		expect(event?.type === 'replied' && event.outgoing !== null).toBe(letterChannels.has(form));
	});

	it('is of the year of the dispatch', () => {
		const old = registered({ receivedOn: on('2025-12-20'), registeredOn: on('2025-12-22') });
		const ready = follow(old, decide(old, { ...decision, on: on('2025-12-29') }, office));
		expect(eventsOf(reply(ready, { ...answer, on: on('2025-12-30') }, office))).toMatchObject([{ outgoing: { year: 2025 } }]);
		expect(eventsOf(reply(ready, { ...answer, on: on('2026-01-12') }, office))).toMatchObject([{ outgoing: { year: 2026 } }]);
	});

	it('may be asked for or declined', () => {
		expect(eventsOf(reply(decided(claim), { ...answer, form: 'messenger', numbered: true }, office))).toMatchObject([
			{ outgoing: { text: '187' } },
		]);
		expect(eventsOf(reply(decided(claim), { ...answer, form: 'post', numbered: false }, office))).toMatchObject([{ outgoing: null }]);
	});

	it.each(['phone', 'call'] as const)('is refused to spoken words: %s', (form) => {
		expect(refusalsOf(reply(decided(claim), { ...answer, form, numbered: true }, office))).toEqual([{ code: 'noNumberForChannel', form }]);
	});

	it('is not spent on a reply that is refused', () => {
		let spent = 0;
		const counting = { ...office, outgoing: (year: number) => ({ year, ordinal: ++spent, text: String(spent) }) };
		reply(claim, answer, counting);
		reply(decided(claim), { ...answer, text: null }, counting);
		expect(spent).toBe(0);
		reply(decided(claim), answer, counting);
		expect(spent).toBe(1);
	});
});

describe('the day', () => {
	it.each([
		['2026-11-21', 'dayInFuture'],
		['2026-10-04', 'dayTooEarly'],
	])('%s is refused for both: %s', (day, code) => {
		expect(codesOf(decide(claim, { ...decision, on: on(day) }, office))).toEqual([code]);
		expect(codesOf(reply(decided(claim), { ...answer, on: on(day) }, office))).toEqual([code]);
	});
});
