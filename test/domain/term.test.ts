/** Which rules apply to an entry, which of them binds, and until when it must be answered. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { type Channel, channels, type DemandKind, demandKinds, type Kind, kinds } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import { builtInRegulation, defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { answers, type Length, type Regulation, type StartEvent } from '../../src/domain/term/rule.ts';
import { AGREED, awaitingDemand, bindingTerm, rulesFor, type TermFacts, termsFor } from '../../src/domain/term/term.ts';

const all = await regulationsInUse(defaultRegulations, []);
const firma = await builtInRegulation('firma');
const consumer = await builtInRegulation('consumer');
const telecom = await builtInRegulation('telecom');
const citizens = await builtInRegulation('citizens');
const business = await builtInRegulation('business');
const both = { regulations: all, calendar, ownTermsMove: true };

function facts(
	kind: Kind,
	channel: Channel | null,
	demandKind: DemandKind | null,
	received: string,
	events: Partial<Record<StartEvent, string>> = {},
): TermFacts {
	const days = Object.entries({ received, registered: received, ...events }).map(([event, day]) => [event, asDay(day)] as const);
	return { kind, channel, demandKind, events: Object.fromEntries(days) };
}

function binding(kind: Kind, channel: Channel | null, demandKind: DemandKind | null, received: string) {
	return bindingTerm(termsFor(facts(kind, channel, demandKind, received), both));
}

describe('for every kind, channel and subject of demand', () => {
	const cases = kinds.flatMap((kind) =>
		[...channels, null].flatMap((channel) => [...demandKinds, null].map((demandKind) => ({ kind, channel, demandKind }))),
	);

	it.each(all)('the rules of $id can be told, each once', (regulation) => {
		for (const { kind, channel, demandKind } of cases) {
			const ids = rulesFor(facts(kind, channel, demandKind, '2026-10-05'), regulation).map(({ id }) => id);
			expect(new Set(ids).size, `${kind} ${channel} ${demandKind}`).toBe(ids.length);
		}
	});

	it('there is a binding term, unless the kind has no term to answer', () => {
		const { noAnswerTerm } = firma;
		for (const { kind, channel, demandKind } of cases) {
			const term = binding(kind, channel, demandKind, '2026-10-05');
			expect(term === undefined, `${kind} ${channel} ${demandKind}`).toBe(noAnswerTerm.includes(kind));
		}
	});

	it('the binding term is the earliest of those to answer or to satisfy', () => {
		for (const { kind, channel, demandKind } of cases) {
			const terms = termsFor(facts(kind, channel, demandKind, '2026-10-05'), both);
			const dues = terms.filter(({ purpose }) => purpose === 'answer' || purpose === 'satisfy').map(({ due }) => due);
			expect(bindingTerm(terms)?.due).toBe(dues.toSorted()[0]);
		}
	});

	it('the terms stand in the order of their days', () => {
		for (const { kind, channel, demandKind } of cases) {
			const dues = termsFor(
				facts(kind, channel, demandKind, '2026-10-05', { goodsReturned: '2026-10-01', purchased: '2026-09-20' }),
				both,
			).map(({ due }) => due);
			expect(dues).toEqual(dues.toSorted());
		}
	});

	it.each(['anonymous', 'suggestion', 'praise'] as const)('%s has no clock to answer', (kind) => {
		expect(channels.map((channel) => binding(kind, channel, null, '2026-10-05'))).toEqual(channels.map(() => undefined));
	});
});

describe('the telephone', () => {
	it.each(['inquiry', 'complaint'] as const)('overrides the kind for %s: one working day', (kind) => {
		expect(binding(kind, 'phone', null, '2026-11-20')).toMatchObject({ rule: 'firma.phone', due: '2026-11-23' });
		const answering = termsFor(facts(kind, 'phone', null, '2026-11-20'), both).filter(({ purpose }) => purpose === 'answer');
		expect(answering.map(({ rule }) => rule)).toEqual(['firma.phone']);
	});

	it('keeps the thirty days of a claim', () => {
		expect(binding('claim', 'phone', null, '2026-10-05')).toMatchObject({ rule: 'firma.claim', due: '2026-11-05', nominal: '2026-11-04' });
	});

	it('is not a call of ours', () => {
		expect(binding('complaint', 'call', null, '2026-10-05')?.rule).toBe('firma.claim');
	});
});

describe('the subject of the demand', () => {
	it.each([
		['refund', 'consumer.money', '2026-10-15'],
		['priceCut', 'consumer.money', '2026-10-15'],
		['repairCosts', 'consumer.money', '2026-10-15'],
		['damages', 'consumer.money', '2026-10-15'],
		['replacement', 'consumer.replacement', '2026-10-12'],
		['replacementAfterCheck', 'consumer.replacementAfterCheck', '2026-10-26'],
		['replacementOutOfStock', 'firma.claim', '2026-11-05'],
		['repair', 'consumer.repair', '2026-10-12'],
		['loanItem', 'consumer.loanItem', '2026-10-08'],
		['distanceRefund', 'consumer.distanceRefund', '2026-10-15'],
		['crossBorderTransfer', 'firma.crossBorder', '2026-12-04'],
		[null, 'firma.claim', '2026-11-05'],
	] as const)('%s, received on 2026-10-05: %s binds, by %s', (demandKind, rule, due) => {
		expect(binding('claim', 'post', demandKind, '2026-10-05')).toMatchObject({ rule, due });
	});

	it('the ten days of a refund bind before the thirty, which are still shown', () => {
		const terms = termsFor(facts('claim', 'post', 'refund', '2026-10-05'), both);
		expect(terms.map(({ rule }) => rule)).toEqual(['firma.sort', 'consumer.money', 'firma.claim']);
	});

	it('the sixty days of a cross-border transfer stand in for the thirty', () => {
		const rules = termsFor(facts('claim', 'courier', 'crossBorderTransfer', '2026-10-05'), both).map(({ rule }) => rule);
		expect(rules).toEqual(['firma.sort', 'firma.crossBorder']);
	});

	it('gives a consumer’s term to a claim alone', () => {
		for (const kind of kinds) expect(rulesFor(facts(kind, 'post', 'refund', '2026-10-05'), consumer).length > 0).toBe(kind === 'claim');
	});

	it('runs from the return of the goods and from the purchase where those days are known', () => {
		const events = { goodsReturned: '2026-10-16', purchased: '2026-10-01' };
		const terms = termsFor(facts('claim', 'post', 'returnOfGoods', '2026-10-05', events), both);
		expect(terms.find(({ rule }) => rule === 'consumer.returnOfGoods')).toMatchObject({
			from: 'goodsReturned',
			event: '2026-10-16',
			due: '2026-10-19',
		});
		expect(terms.find(({ rule }) => rule === 'consumer.exchange')).toMatchObject({
			from: 'purchased',
			event: '2026-10-01',
			due: '2026-10-15',
		});
		const without = termsFor(facts('claim', 'post', 'returnOfGoods', '2026-10-05'), both).map(({ rule }) => rule);
		// Until it is known when the goods came back, the safe day binds.
		expect(without).toEqual(['firma.sort', 'consumer.returnOfGoods', 'firma.claim']);
	});

	it('the client’s own term to come forward never binds the office', () => {
		const terms = termsFor(facts('claim', 'post', 'returnOfGoods', '2026-10-05', { purchased: '2026-09-01' }), both);
		expect(terms[0]?.rule).toBe('consumer.exchange');
		expect(bindingTerm(terms)).toMatchObject({ rule: 'consumer.returnOfGoods', pending: 'start' });
	});
});

describe('terms of the sample inbox', () => {
	it.each([
		[6, 'claim', 'inPerson', null, '2026-09-30', '2026-10-30'],
		[10, 'claim', 'courier', 'crossBorderTransfer', '2026-10-05', '2026-12-04'],
		[17, 'complaint', 'socialNetwork', null, '2026-10-10', '2026-11-09'],
		[18, 'claim', 'post', null, '2026-10-12', '2026-11-11'],
		[23, 'complaint', 'inPerson', null, '2026-10-14', '2026-11-13'],
		[24, 'claim', 'post', null, '2026-10-15', '2026-11-16'],
		[26, 'claim', 'webForm', null, '2026-10-16', '2026-11-16'],
		[29, 'claim', 'post', null, '2026-10-20', '2026-11-19'],
		[32, 'claim', 'email', null, '2026-10-22', '2026-11-23'],
		[33, 'claim', 'inPerson', null, '2026-10-23', '2026-11-23'],
		[34, 'claim', 'email', null, '2026-10-24', '2026-11-23'],
		[43, 'claim', 'email', null, '2026-11-01', '2026-12-01'],
		[45, 'claim', 'post', 'refund', '2026-11-03', '2026-11-13'],
		[46, 'inquiry', 'webForm', null, '2026-11-04', '2026-11-09'],
		[49, 'claim', 'post', null, '2026-11-06', '2026-12-07'],
		[54, 'complaint', 'phone', null, '2026-11-12', '2026-11-13'],
		[55, 'claim', 'email', 'refund', '2026-11-14', '2026-11-24'],
		[58, 'inquiry', 'email', null, '2026-11-18', '2026-11-23'],
		[59, 'claim', 'post', null, '2026-11-19', '2026-12-21'],
		[60, 'inquiry', 'phone', null, '2026-11-20', '2026-11-23'],
	] as const)('line %i, %s by %s (%s) received on %s: due %s', (_, kind, channel, demandKind, received, due) => {
		expect(binding(kind, channel, demandKind, received)?.due).toBe(due);
	});
});

describe('what a term keeps', () => {
	it('its rule, regulation, editions, both days and how it moves', () => {
		expect(binding('claim', 'email', null, '2026-10-24')).toEqual({
			rule: 'firma.claim',
			regulation: 'firma',
			edition: 1,
			purpose: 'answer',
			from: 'received',
			event: '2026-10-24',
			due: '2026-11-23',
			nominal: '2026-11-23',
			whenDayOff: 'nextWorkingDay',
			provisional: false,
			calendar: 'ru-2013-2027',
		});
	});

	it('runs from receipt, not from registration', () => {
		const terms = termsFor(facts('claim', 'email', null, '2026-10-24', { registered: '2026-10-26' }), both);
		expect(bindingTerm(terms)).toMatchObject({ event: '2026-10-24', due: '2026-11-23' });
	});

	it('is provisional when it runs past the calendar', () => {
		expect(binding('claim', 'post', null, '2027-12-10')).toMatchObject({ due: '2028-01-10', nominal: '2028-01-09', provisional: true });
	});
});

describe('when art. 193 is switched off for the office’s own terms', () => {
	const kept = { ...both, ownTermsMove: false };

	it('their last day stays on the day off', () => {
		const terms = termsFor(facts('claim', 'email', null, '2026-10-22'), kept);
		expect(bindingTerm(terms)).toMatchObject({ rule: 'firma.claim', due: '2026-11-21', nominal: '2026-11-21', whenDayOff: 'keep' });
	});

	it('the law’s terms move all the same', () => {
		const terms = termsFor(facts('claim', 'email', 'refund', '2026-10-21'), kept);
		expect(terms.find(({ rule }) => rule === 'consumer.money')).toMatchObject({
			due: '2026-11-02',
			nominal: '2026-10-31',
			whenDayOff: 'nextWorkingDay',
		});
		expect(terms.find(({ rule }) => rule === 'firma.claim')).toMatchObject({ due: '2026-11-20', whenDayOff: 'keep' });
	});
});

describe('a term that lacks what it runs from', () => {
	const only = (regulation: Regulation) => ({ ...both, regulations: [regulation] });

	it('is pending from the receipt, and runs from the day itself once that is known', () => {
		const [pending] = termsFor(facts('claim', 'post', 'returnOfGoods', '2026-10-05'), only(consumer));
		expect(pending).toMatchObject({ event: '2026-10-05', due: '2026-10-08', pending: 'start' });
		const [known] = termsFor(facts('claim', 'post', 'returnOfGoods', '2026-10-05', { goodsReturned: '2026-10-16' }), only(consumer));
		expect(known).toMatchObject({ event: '2026-10-16', due: '2026-10-19' });
		expect(known).not.toHaveProperty('pending');
	});

	it('where nothing answers because the demand was not named, is the earliest that it might be', () => {
		const terms = termsFor(facts('claim', 'post', null, '2026-10-05'), only(consumer));
		expect(terms).toMatchObject([{ rule: 'consumer.imposedExtra', due: '2026-10-08', pending: 'demand' }]);
		expect(termsFor(facts('complaint', 'post', null, '2026-10-05'), only(consumer))).toEqual([]);
	});

	it('does not bind where another rule answers, but is known', () => {
		const entry = facts('claim', 'post', null, '2026-10-05');
		expect(bindingTerm(termsFor(entry, both))).toMatchObject({ rule: 'firma.claim' });
		expect(awaitingDemand(entry, both)).toMatchObject([{ regulation: 'consumer', due: '2026-10-08', pending: 'demand' }]);
		expect(awaitingDemand(facts('claim', 'post', 'refund', '2026-10-05'), both)).toEqual([]);
	});
});

describe('a term from registration', () => {
	const one = (regulation: Regulation, registered: string, received = '2026-02-20') =>
		termsFor(facts('claim', 'email', null, received, { registered }), { ...both, regulations: [regulation] }).find(
			({ purpose }) => purpose === 'answer',
		);

	it('runs, when it was registered too late, from the day by which it should have been', () => {
		// Fri 20 Feb 2026; Mon 23 Feb is a holiday: by Tue 24 Feb.
		expect(one(telecom, '2026-03-12')).toMatchObject({ event: '2026-02-24', due: '2026-03-26', registeredOn: '2026-03-12' });
		expect(one(telecom, '2026-02-24')).toMatchObject({ event: '2026-02-24', due: '2026-03-26' });
		expect(one(telecom, '2026-02-24')).not.toHaveProperty('registeredOn');
		expect(one(telecom, '2026-02-20')).toMatchObject({ event: '2026-02-20', due: '2026-03-23', nominal: '2026-03-22' });
	});

	it('by its own regulation’s term to register: three days by 59-ФЗ', () => {
		// Mon 23 Feb is a holiday: by Tue 24 Feb.
		expect(one(citizens, '2026-03-12')).toMatchObject({ event: '2026-02-24', registeredOn: '2026-03-12' });
		expect(one(citizens, '2026-03-12', '2026-03-02')).toMatchObject({ event: '2026-03-05' });
	});

	it('runs from the registration all the same where the office’s rule says so', () => {
		const rules = telecom.rules.map((rule) => ({ ...rule, lateRegistration: 'actualDay' as const }));
		expect(one({ ...telecom, rules }, '2026-03-12')).toMatchObject({ event: '2026-03-12', due: '2026-04-13' });
	});
});

describe('a term that was agreed upon for one entry', () => {
	const agreed = (length: Length, demandKind: TermFacts['demandKind'], regulations = [firma, consumer]) =>
		termsFor({ ...facts('claim', 'post', demandKind, '2026-10-05'), agreed: length }, { ...both, regulations }).filter(answers);

	it('stands in for the office’s own, longer or shorter', () => {
		expect(agreed({ count: 7, unit: 'workingDay' }, null)).toMatchObject([{ rule: AGREED, due: '2026-10-14' }]);
		expect(agreed({ count: 40, unit: 'calendarDay' }, null)).toMatchObject([{ rule: AGREED, due: '2026-11-16', nominal: '2026-11-14' }]);
	});

	it('does not lengthen the law’s', () => {
		expect(agreed({ count: 40, unit: 'calendarDay' }, 'refund')).toMatchObject([
			{ rule: 'consumer.money', due: '2026-10-15' },
			{ rule: AGREED, due: '2026-11-16' },
		]);
	});

	it('is capped where the law caps it', () => {
		expect(agreed({ count: 20, unit: 'calendarDay' }, 'repair')).toMatchObject([
			{ rule: AGREED, purpose: 'satisfy', due: '2026-10-26' },
			{ rule: 'consumer.repair', due: '2026-11-19', length: { count: 45, unit: 'calendarDay' } },
		]);
		expect(agreed({ count: 60, unit: 'calendarDay' }, 'repair')[0]).toMatchObject({ rule: 'consumer.repair', due: '2026-11-19' });
	});

	it('stands in for the pause between businesses (АПК 4 ч. 5)', () => {
		expect(agreed({ count: 15, unit: 'calendarDay' }, null, [business])).toMatchObject([{ rule: AGREED, due: '2026-10-20' }]);
	});
});
