/** The rows of the regulations: every one with its own id and its article, none that contradicts another, an answer for whatever comes. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { type Channel, channels, type DemandKind, demandKinds, type Kind, kinds } from '../../src/domain/code.ts';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { builtInRegulations, defaultRegulations, editionsOf, newestOf, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { answers, type Regulation, type Rule, regulationIds, type StartEvent } from '../../src/domain/term/rule.ts';
import { ruleConflicts, uncoveredKinds } from '../../src/domain/term/ruleCheck.ts';
import { bindingTerm, originOf, rulesFor, type TermFacts, termsFor } from '../../src/domain/term/term.ts';
import { fc } from '../property.ts';

const all = await builtInRegulations();
const rows: readonly Rule[] = all.flatMap(({ rules }) => rules);

function regulation(id: string): Regulation {
	const found = all.find((one) => one.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
}

describe('every rule', () => {
	it('has an id of its own across all regulations', () => {
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	it.each(all)('of $id is named after its regulation', ({ id, rules }) => {
		expect(rules.filter((rule) => !rule.id.startsWith(`${id}.`))).toEqual([]);
	});

	it.each(rows)('$id says its article: $article', ({ article }) => {
		expect(article).toMatch(/^(?:(?:п|ст)\. ?\d|статья не установлена$)/);
	});

	it.each(rows)('$id has a length', ({ length: { count } }) => {
		expect(Number.isInteger(count) && count > 0).toBe(true);
	});

	it('stands in only for rules of its own regulation', () => {
		for (const { rules } of all) {
			const ids = rules.map(({ id }) => id);
			for (const rule of rules) for (const replaced of rule.insteadOf ?? []) expect(ids).toContain(replaced);
		}
	});
});

it('each regulation is filed under its own id', () => {
	expect(all.map(({ id }) => id)).toEqual([...regulationIds]);
	expect(defaultRegulations).toEqual(['firma', 'consumer']);
});

/** A row of the table: id, count, unit, from which event, article, confidence. */
it.each([
	['firma.inquiry', 3, 'workingDay', 'received', 'п. 2.2(1)', 'verified'],
	['firma.inquiryOnline', 3, 'workingDay', 'received', 'п. 3.2.5', 'verified'],
	['firma.phone', 1, 'workingDay', 'received', 'п. 3.1.5', 'verified'],
	['firma.claim', 30, 'calendarDay', 'received', 'п. 3.3.5', 'verified'],
	['firma.crossBorder', 60, 'calendarDay', 'received', 'п. 3.3.5', 'verified'],
	['firma.sort', 1, 'workingDay', 'received', 'п. 2.4', 'verified'],
	['firma.tell', 1, 'hour', 'registered', 'п. 3.2.2', 'verified'],
	['firma.request', 1, 'workingDay', 'requested', 'п. 3.2.3, 4.2', 'verified'],
	['firma.keep', 5, 'year', 'closed', 'п. 3.7', 'verified'],
	['consumer.money', 10, 'calendarDay', 'received', 'ст. 22, ст. 31 п. 1', 'verified'],
	['consumer.replacement', 7, 'calendarDay', 'received', 'ст. 21 п. 1', 'verified'],
	['consumer.replacementAfterCheck', 20, 'calendarDay', 'received', 'ст. 21 п. 1', 'verified'],
	['consumer.replacementOutOfStock', 1, 'month', 'received', 'ст. 21 п. 1', 'verified'],
	['consumer.imposedExtra', 3, 'calendarDay', 'received', 'ст. 16', 'secondary'],
	['consumer.repair', 7, 'calendarDay', 'received', 'ст. 20 п. 1, ГК РФ ст. 314 п. 2', 'secondary'],
	['consumer.loanItem', 3, 'calendarDay', 'received', 'ст. 20 п. 2', 'secondary'],
	['consumer.exchange', 14, 'calendarDay', 'purchased', 'ст. 25 п. 1', 'secondary'],
	['consumer.returnOfGoods', 3, 'calendarDay', 'goodsReturned', 'ст. 25 п. 2', 'unverified'],
	['consumer.distanceRefund', 10, 'calendarDay', 'received', 'ст. 26.1 п. 4', 'unverified'],
	['consumer.tour', 10, 'calendarDay', 'received', 'ст. 10', 'unverified'],
	['finance.register', 1, 'workingDay', 'received', 'ст. 30.1 ч. 5', 'secondary'],
	['finance.answer', 15, 'workingDay', 'registered', 'ст. 30.1 ч. 7, 8', 'secondary'],
	['finance.notice', 5, 'workingDay', 'registered', 'ст. 30.1 ч. 13', 'secondary'],
	['finance.keep', 3, 'year', 'registered', 'ст. 30.1 ч. 11', 'secondary'],
	['finance.moneyClaimStandard', 15, 'workingDay', 'received', 'ст. 16 ч. 2 п. 1', 'secondary'],
	['finance.moneyClaim', 30, 'calendarDay', 'received', 'ст. 16 ч. 2 п. 2', 'secondary'],
	['finance.osagoClaimStandard', 15, 'workingDay', 'received', 'ст. 16.1', 'unverified'],
	['finance.osagoClaim', 30, 'calendarDay', 'received', 'ст. 16.1', 'unverified'],
	['finance.osagoCompanyClaim', 10, 'calendarDayExceptHolidays', 'received', 'ст. 16.1', 'unverified'],
	['finance.osagoPayment', 20, 'calendarDayExceptHolidays', 'received', 'ст. 12 п. 21', 'secondary'],
	['finance.osagoOwnRepair', 30, 'calendarDayExceptHolidays', 'received', 'ст. 12 п. 21, 15.3', 'secondary'],
	['finance.paymentOperation', 30, 'calendarDay', 'received', 'ст. 9 ч. 8', 'unverified'],
	['finance.crossBorder', 60, 'calendarDay', 'received', 'ст. 9 ч. 8', 'unverified'],
	['finance.fraudRefund', 30, 'calendarDay', 'received', 'ст. 8 ч. 3.13', 'secondary'],
	['citizens.register', 3, 'calendarDay', 'received', 'ст. 8 ч. 2', 'secondary'],
	['citizens.answer', 30, 'calendarDay', 'registered', 'ст. 12 ч. 1, 2', 'secondary'],
	['housing.answer', 10, 'workingDay', 'received', 'п. 36', 'secondary'],
	['housing.outsider', 30, 'calendarDay', 'registered', 'п. 37', 'unverified'],
	['housing.managementInfo', 1, 'workingDay', 'received', 'п. 31, 34', 'unverified'],
	['housing.utility', 3, 'workingDay', 'received', 'п. 31 «к»', 'unverified'],
	['housing.bill', 1, 'workingDay', 'received', 'п. 31 «д»', 'unverified'],
	['housing.meter', 10, 'calendarDay', 'received', 'п. 31 «е(2)»', 'unverified'],
	['housing.works', 5, 'workingDay', 'received', 'п. 40', 'secondary'],
	['telecom.register', 1, 'workingDay', 'received', 'ст. 55 п. 7', 'verified'],
	['telecom.answer', 30, 'calendarDay', 'registered', 'ст. 55 п. 7', 'verified'],
	['carriage.rail', 30, 'calendarDay', 'received', 'ст. 124', 'unverified'],
	['carriage.road', 30, 'calendarDay', 'received', 'ст. 40 ч. 1', 'verified'],
	['carriage.air', 30, 'calendarDay', 'received', 'ст. 127', 'secondary'],
	['carriage.seaRiver', 30, 'calendarDay', 'received', 'ст. 406 КТМ, ст. 161–163 КВВТ', 'unverified'],
	['carriage.forwarding', 30, 'calendarDay', 'received', 'ст. 12', 'unverified'],
	['personalData.answer', 10, 'workingDay', 'received', 'ст. 14, 20', 'unverified'],
	['personalData.correction', 7, 'workingDay', 'received', 'ст. 21', 'secondary'],
	['personalData.unlawful', 3, 'workingDay', 'received', 'ст. 21', 'secondary'],
	['personalData.stop', 10, 'workingDay', 'received', 'ст. 21 ч. 5.1', 'secondary'],
	['personalData.consent', 30, 'calendarDay', 'received', 'ст. 21', 'secondary'],
	['business.claim', 30, 'calendarDay', 'dispatched', 'ст. 4 ч. 5', 'secondary'],
	['platforms.answer', 15, 'calendarDay', 'received', 'статья не установлена', 'unverified'],
	['platforms.cure', 2, 'calendarDay', 'received', 'статья не установлена', 'unverified'],
	['post.local', 5, 'calendarDay', 'received', 'ст. 37', 'unverified'],
	['post.claim', 30, 'calendarDay', 'received', 'ст. 37', 'unverified'],
] as const)('%s: %i %s from %s by %s, %s', (id, count, unit, from, article, confidence) => {
	expect(rows.find((rule) => rule.id === id)).toMatchObject({ length: { count, unit }, from, article, confidence });
});

it('every row is in the table above', () => {
	expect(rows).toHaveLength(60);
});

it.each([
	['finance.answer', { longest: { count: 10, unit: 'workingDay' }, only: 'documents', notice: true }],
	['citizens.answer', { longest: { count: 30, unit: 'calendarDay' }, notice: true }],
	['personalData.answer', { longest: { count: 5, unit: 'workingDay' }, notice: true }],
	['personalData.stop', { longest: { count: 5, unit: 'workingDay' }, notice: true }],
	['housing.outsider', { longest: { count: 30, unit: 'calendarDay' }, notice: true }],
	['firma.claim', { longest: null, notice: true, agreedBy: 'chairman' }],
	['firma.inquiry', { longest: null, notice: true, agreedBy: 'chairman' }],
	['consumer.money', undefined],
	['finance.moneyClaim', undefined],
	['telecom.answer', undefined],
])('%s may be made longer so: %o', (id, extension) => {
	expect(rows.find((rule) => rule.id === id)?.extension).toEqual(extension);
});

it('the reply to a claim needs three approvals by the model order, and none by law', () => {
	const withVisas = all.filter(({ visas }) => visas);
	expect(withVisas.map(({ id, visas }) => [id, visas])).toEqual([
		['firma', [{ kinds: ['claim'], needs: ['legal', 'economicSecurity', 'internalControl'] }]],
	]);
});

const anyKind = fc.constantFrom(...kinds);
const anyChannel = fc.constantFrom(...channels, null);
const anyDemand = fc.constantFrom(...demandKinds, null);

/** Every start there is, on one day of these years. */
function startsOn(day: Day): TermFacts['events'] {
	return { received: day, registered: day, dispatched: day, goodsReturned: day, purchased: day };
}

function answering(of: Regulation, kind: Kind, channel: Channel | null, demandKind: DemandKind | null, day = asDay('2026-10-05')) {
	return rulesFor({ kind, channel, demandKind, events: startsOn(day) }, of).filter(answers);
}

/** The demands that a regulation has a term for. */
function demandsOf({ rules }: Regulation, day: Day): readonly string[] {
	return rules.filter((rule) => answers(rule) && (rule.since ?? day) <= day).flatMap(({ demands = [] }) => demands);
}

describe.each(all)('$id', (one) => {
	it('answers every kind, channel and demand once, or says that it does not', () => {
		fc.assert(
			fc.property(anyKind, anyChannel, anyDemand, fc.integer({ min: 0, max: 300 }), (kind, channel, demandKind, later) => {
				const day = addDays(asDay('2026-02-01'), later);
				const found = answering(one, kind, channel, demandKind, day).length;
				if (one.noAnswerTerm.includes(kind)) return found === 0;
				if (one.demandsOnly) return found === (demandKind !== null && demandsOf(one, day).includes(demandKind) ? 1 : 0);
				return found === 1;
			}),
			{ numRuns: 2000 },
		);
	});

	it('has no two rules that match equally, and is silent on nothing unawares', () => {
		expect(ruleConflicts(one)).toEqual([]);
		expect(uncoveredKinds(one)).toEqual([]);
	});
});

it('together, the model order and any law give every entry at most one binding term, and one where the order gives one', () => {
	const options = { regulations: all, calendar: builtInCalendar, ownTermsMove: true };
	for (const kind of kinds)
		for (const channel of [...channels, null])
			for (const demandKind of [...demandKinds, null]) {
				const term = bindingTerm(termsFor({ kind, channel, demandKind, events: startsOn(asDay('2026-10-05')) }, options));
				if (term === undefined) expect(['anonymous', 'praise']).toContain(kind);
			}
});

/** A rule of two kinds, channels and demands at most: small enough to collide. */
const anyRule: fc.Arbitrary<Rule> = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	purpose: fc.constantFrom('answer', 'satisfy'),
	kinds: fc.option(fc.subarray(['claim', 'inquiry'], { minLength: 1 }), { nil: undefined }),
	channels: fc.option(fc.subarray(['post', 'phone'], { minLength: 1 }), { nil: undefined }),
	demands: fc.option(fc.subarray(['refund', 'repair'], { minLength: 1 }), { nil: undefined }),
	insteadOf: fc.option(fc.subarray(['a', 'b', 'c', 'd', 'e'], { maxLength: 2 }), { nil: undefined }),
	length: fc.constant({ count: 10, unit: 'calendarDay' }),
	from: fc.constant('received'),
	whenDayOff: fc.constant('nextWorkingDay'),
	article: fc.constant('п. 1'),
	confidence: fc.constant('verified'),
	// fast-check knows of undefined; a rule has no such keys.
}) as fc.Arbitrary<Rule>;

it('where no two rules match equally, no entry is answered by two of them', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 5 }),
			fc.constantFrom('claim' as const, 'inquiry' as const),
			fc.constantFrom('post' as const, 'phone' as const, null),
			fc.constantFrom('refund' as const, 'repair' as const, null),
			(rules, kind, channel, demandKind) => {
				const own: Regulation = { id: 'own', edition: 1, own: true, act: 'Свой', noAnswerTerm: [], rules };
				fc.pre(ruleConflicts(own).length === 0);
				return answering(own, kind, channel, demandKind).length <= 1;
			},
		),
		{ numRuns: 5000 },
	);
});

describe('two rules', () => {
	const base: Rule = {
		id: 'one',
		purpose: 'answer',
		length: { count: 10, unit: 'calendarDay' },
		from: 'received',
		whenDayOff: 'nextWorkingDay',
		article: 'п. 1',
		confidence: 'verified',
	};
	const pair = (one: Partial<Rule>, other: Partial<Rule>): readonly (readonly [string, string])[] =>
		ruleConflicts({
			rules: [
				{ ...base, ...one },
				{ ...base, id: 'two', ...other },
			],
		}).map(({ rule, other: second }) => [rule.id, second.id]);

	it.each<[string, Partial<Rule>, Partial<Rule>]>([
		['of the same entries', {}, {}],
		['one to answer and one to satisfy', { purpose: 'satisfy' }, {}],
		['that overlap and neither is narrower', { kinds: ['claim', 'inquiry'] }, { kinds: ['claim', 'complaint'] }],
		['narrower each in its own way', { kinds: ['claim'] }, { channels: ['post'] }],
		['that claim to stand in for each other', { insteadOf: ['two'] }, { insteadOf: ['one'] }],
		['in force in years that overlap', { until: asDay('2026-06-30') }, { since: asDay('2026-06-30') }],
		[
			'in force one after the other, from different events',
			{ until: asDay('2026-06-30') },
			{ since: asDay('2026-07-01'), from: 'registered' },
		],
	])('%s clash', (_, one, other) => {
		expect(pair(one, other)).toEqual([['one', 'two']]);
	});

	it.each<[string, Partial<Rule>, Partial<Rule>]>([
		['of different kinds', { kinds: ['claim'] }, { kinds: ['inquiry'] }],
		['of different channels', { channels: ['post'] }, { channels: ['email'] }],
		['of different demands', { demands: ['refund'] }, { demands: ['repair'] }],
		['one of which is narrower', { kinds: ['claim'] }, {}],
		['one of which says that it stands in', { kinds: ['claim'], insteadOf: ['two'] }, { channels: ['post'] }],
		['that serve different purposes', { purpose: 'register' }, {}],
		['in force one after the other', { until: asDay('2026-06-30') }, { since: asDay('2026-07-01') }],
	])('%s do not', (_, one, other) => {
		expect(pair(one, other)).toEqual([]);
	});
});

describe('silence is told', () => {
	const own: Omit<Regulation, 'rules'> = {
		id: 'own',
		edition: 1,
		own: true,
		act: 'Свой',
		noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	};
	const rule = regulation('firma').rules[3];
	if (!rule) throw new Error('no rules');

	it('of a kind that no rule is said of', () => {
		expect(uncoveredKinds({ ...own, rules: [rule] })).toEqual([{ kind: 'inquiry', channel: null, demandKind: null, partly: false }]);
	});

	it('of a kind that is answered for some demands only', () => {
		const rules = [{ ...rule, demands: ['refund' as const] }, regulation('firma').rules[0]].flatMap((one) => one ?? []);
		expect(uncoveredKinds({ ...own, rules }).map(({ kind, partly }) => [kind, partly])).toEqual([
			['claim', true],
			['complaint', true],
		]);
		expect(uncoveredKinds({ ...own, demandsOnly: true, rules })).toEqual([]);
	});
});

describe('editions', () => {
	const consumer = regulation('consumer');
	const second: Regulation = { ...consumer, edition: 3, rules: consumer.rules.slice(0, 1) };
	const own: Regulation = { ...second, id: 'own', edition: 1 };

	it('a loaded one stands in for the built-in one', async () => {
		expect(await regulationsInUse(['firma', 'consumer', 'own'], [second, own])).toEqual([regulation('firma'), second, own]);
		expect(newestOf([second, consumer])).toBe(second);
	});

	it('nothing is made up for an id that is not known', async () => {
		await expect(regulationsInUse(['unknown'], [])).rejects.toThrow(RangeError);
	});

	it('a term is explained by the edition that set it', async () => {
		const term = { regulation: 'consumer', edition: 2, rule: 'consumer.repair' };
		expect(originOf(term, [second])).toBeUndefined();
		const editions = await editionsOf([term], [second]);
		expect(originOf(term, editions)?.regulation).toBe(consumer);
		expect(originOf({ ...term, edition: 3, rule: 'consumer.money' }, editions)?.regulation).toBe(second);
		expect(await editionsOf([{ regulation: 'gone', edition: 1 }], [second])).toEqual([second]);
	});
});

/** What an entry of the day comes to by one regulation alone. */
function termOf(id: string, facts: Omit<TermFacts, 'events'>, events: Partial<Record<StartEvent, string>>) {
	const days = Object.fromEntries(Object.entries(events).map(([event, day]) => [event, asDay(day)]));
	return termsFor({ ...facts, events: days }, { regulations: [regulation(id)], calendar: builtInCalendar, ownTermsMove: true });
}

describe('worked dates', () => {
	it.each<[string, Kind, DemandKind | null, Partial<Record<StartEvent, string>>, string, string, string]>([
		['finance', 'complaint', null, { received: '2025-10-23', registered: '2025-10-24' }, 'finance.answer', '2025-11-17', '2025-11-17'],
		[
			'finance',
			'claim',
			'moneyClaimStandard',
			{ received: '2025-10-24', registered: '2025-10-27' },
			'finance.moneyClaimStandard',
			'2025-11-17',
			'2025-11-17',
		],
		[
			'finance',
			'claim',
			'moneyClaim',
			{ received: '2026-04-01', registered: '2026-04-02' },
			'finance.moneyClaim',
			'2026-05-04',
			'2026-05-01',
		],
		[
			'finance',
			'claim',
			'crossBorderTransfer',
			{ received: '2026-03-05', registered: '2026-03-05' },
			'finance.crossBorder',
			'2026-05-04',
			'2026-05-04',
		],
		[
			'finance',
			'claim',
			'osagoPayment',
			{ received: '2025-12-14', registered: '2025-12-15' },
			'finance.osagoPayment',
			'2026-01-12',
			'2026-01-11',
		],
		[
			'finance',
			'claim',
			'osagoClaim',
			{ received: '2019-06-01', registered: '2019-06-03' },
			'finance.osagoClaim',
			'2019-07-01',
			'2019-07-01',
		],
		['citizens', 'suggestion', null, { received: '2026-03-30', registered: '2026-04-01' }, 'citizens.answer', '2026-05-04', '2026-05-01'],
		['housing', 'inquiry', null, { received: '2025-10-31', registered: '2025-10-31' }, 'housing.answer', '2025-11-17', '2025-11-17'],
		[
			'housing',
			'complaint',
			'utilityComplaint',
			{ received: '2024-04-25', registered: '2024-04-25' },
			'housing.utility',
			'2024-05-02',
			'2024-05-02',
		],
		['housing', 'complaint', 'billCheck', { received: '2025-10-31', registered: '2025-10-31' }, 'housing.bill', '2025-11-01', '2025-11-01'],
		[
			'housing',
			'inquiry',
			'outsiderRequest',
			{ received: '2026-04-01', registered: '2026-04-02' },
			'housing.outsider',
			'2026-05-04',
			'2026-05-02',
		],
		['telecom', 'claim', null, { received: '2026-03-31', registered: '2026-04-01' }, 'telecom.answer', '2026-05-04', '2026-05-01'],
		['carriage', 'claim', 'roadClaim', { received: '2026-04-01', registered: '2026-04-02' }, 'carriage.road', '2026-05-04', '2026-05-01'],
		[
			'carriage',
			'claim',
			'forwardingClaim',
			{ received: '2026-10-05', registered: '2026-10-05' },
			'carriage.forwarding',
			'2026-11-05',
			'2026-11-04',
		],
		// Sat 10 Oct, moved to Monday.
		[
			'consumer',
			'claim',
			'imposedExtra',
			{ received: '2026-10-07', registered: '2026-10-07' },
			'consumer.imposedExtra',
			'2026-10-12',
			'2026-10-10',
		],
		// Before 01.09.2025 it is money like any other: ten days, Sat 30 Aug, moved to Monday.
		[
			'consumer',
			'claim',
			'imposedExtra',
			{ received: '2025-08-20', registered: '2025-08-20' },
			'consumer.money',
			'2025-09-01',
			'2025-08-30',
		],
		['consumer', 'claim', 'repair', { received: '2026-10-05', registered: '2026-10-05' }, 'consumer.repair', '2026-10-12', '2026-10-12'],
		// 31 Oct, 1 and 4 Nov are off: 2, 3, 5, 6, 9, 10, 11 Nov.
		[
			'personalData',
			'claim',
			'dataCorrection',
			{ received: '2026-10-30', registered: '2026-10-30' },
			'personalData.correction',
			'2026-11-11',
			'2026-11-11',
		],
		[
			'personalData',
			'complaint',
			'unlawfulProcessing',
			{ received: '2026-10-30', registered: '2026-10-30' },
			'personalData.unlawful',
			'2026-11-05',
			'2026-11-05',
		],
		[
			'personalData',
			'inquiry',
			'processingStop',
			{ received: '2026-10-30', registered: '2026-10-30' },
			'personalData.stop',
			'2026-11-16',
			'2026-11-16',
		],
		// Sun 29 Nov.
		[
			'personalData',
			'inquiry',
			'consentWithdrawn',
			{ received: '2026-10-30', registered: '2026-10-30' },
			'personalData.consent',
			'2026-11-30',
			'2026-11-29',
		],
		// Sat 24 Oct.
		[
			'platforms',
			'claim',
			'partnerComplaint',
			{ received: '2026-10-09', registered: '2026-10-09' },
			'platforms.answer',
			'2026-10-26',
			'2026-10-24',
		],
		// Forty-eight hours are not moved: Sun 11 Oct.
		[
			'platforms',
			'complaint',
			'partnerComplaintFounded',
			{ received: '2026-10-09', registered: '2026-10-09' },
			'platforms.cure',
			'2026-10-11',
			'2026-10-11',
		],
		// Sat 10 Oct.
		['post', 'claim', 'postalClaimLocal', { received: '2026-10-05', registered: '2026-10-05' }, 'post.local', '2026-10-12', '2026-10-10'],
		['post', 'claim', 'postalClaim', { received: '2026-10-05', registered: '2026-10-05' }, 'post.claim', '2026-11-05', '2026-11-04'],
		// 26–31 Dec are six days, 1–8 Jan are holidays, 9–12 Jan the other four; the days off of 31 Dec and 9 Jan count.
		[
			'finance',
			'claim',
			'osagoCompanyClaim',
			{ received: '2025-12-25', registered: '2025-12-25' },
			'finance.osagoCompanyClaim',
			'2026-01-12',
			'2026-01-12',
		],
		[
			'housing',
			'inquiry',
			'managementInfo',
			{ received: '2026-10-30', registered: '2026-10-30' },
			'housing.managementInfo',
			'2026-11-02',
			'2026-11-02',
		],
		[
			'carriage',
			'claim',
			'waterClaim',
			{ received: '2026-10-05', registered: '2026-10-05' },
			'carriage.seaRiver',
			'2026-11-05',
			'2026-11-04',
		],
		[
			'personalData',
			'inquiry',
			'personalData',
			{ received: '2025-12-29', registered: '2025-12-29' },
			'personalData.answer',
			'2026-01-22',
			'2026-01-22',
		],
		[
			'business',
			'claim',
			null,
			{ received: '2026-04-07', registered: '2026-04-07', dispatched: '2026-04-01' },
			'business.claim',
			'2026-05-04',
			'2026-05-01',
		],
		['consumer', 'claim', 'tourClaim', { received: '2025-12-24', registered: '2025-12-24' }, 'consumer.tour', '2026-01-12', '2026-01-03'],
	])('%s: %s, %s, %o', (id, kind, demandKind, events, rule, due, nominal) => {
		expect(bindingTerm(termOf(id, { kind, channel: 'post', demandKind }, events))).toMatchObject({ rule, due, nominal });
	});

	it.each<[string, Partial<Record<StartEvent, string>>, Readonly<Record<string, string>>]>([
		[
			'finance',
			{ received: '2025-10-24', registered: '2025-10-27' },
			{ register: '2025-10-27', notice: '2025-11-01', answer: '2025-11-18', keep: '2028-10-27' },
		],
		['citizens', { received: '2026-05-06', registered: '2026-05-12' }, { register: '2026-05-12', answer: '2026-06-11' }],
		['telecom', { received: '2025-10-31', registered: '2025-11-01' }, { register: '2025-11-01', answer: '2025-12-01' }],
	])('%s, all of them: %o', (id, events, dues) => {
		const terms = termOf(id, { kind: 'claim', channel: 'email', demandKind: null }, events);
		expect(Object.fromEntries(terms.map(({ purpose, due }) => [purpose, due]))).toEqual(dues);
	});

	it('442-ФЗ gives no term to a letter of before it came into force', () => {
		expect(
			termOf('finance', { kind: 'claim', channel: 'post', demandKind: null }, { received: '2024-06-28', registered: '2024-06-28' }),
		).toEqual([]);
	});

	it('the pause before a suit is pending, from the receipt, until the day of dispatch is known', () => {
		const facts = { kind: 'claim', channel: 'post', demandKind: null } as const;
		const [pending] = termOf('business', facts, { received: '2026-04-07' });
		expect(pending).toMatchObject({ from: 'dispatched', event: '2026-04-07', due: '2026-05-07', pending: 'start' });
		const [known] = termOf('business', facts, { received: '2026-04-07', dispatched: '2026-04-01' });
		expect(known).toMatchObject({ event: '2026-04-01', due: '2026-05-04' });
		expect(known).not.toHaveProperty('pending');
	});

	it('a former edition says what it said', async () => {
		const rowIn = async (id: string, rule: string) => {
			const term = { regulation: id, edition: 1, rule };
			return originOf(term, await editionsOf([term], []))?.rule;
		};
		expect(await rowIn('consumer', 'consumer.repair')).toMatchObject({
			length: { count: 45, unit: 'calendarDay' },
			article: 'ст. 20 п. 1',
		});
		expect(await rowIn('consumer', 'consumer.imposedExtra')).toBeUndefined();
		expect((await rowIn('consumer', 'consumer.money'))?.demands).toEqual(['refund', 'priceCut', 'repairCosts', 'damages']);
		expect(await rowIn('carriage', 'carriage.water')).toMatchObject({
			demands: ['waterClaim', 'forwardingClaim'],
			article: 'ст. 12 (87-ФЗ)',
		});
		expect(await rowIn('carriage', 'carriage.forwarding')).toBeUndefined();
		expect(await rowIn('housing', 'housing.outsider')).toMatchObject({ from: 'received', article: 'п. 36', confidence: 'secondary' });
		expect(await rowIn('housing', 'housing.outsider')).not.toHaveProperty('extension');
		expect(await rowIn('personalData', 'personalData.stop')).toBeUndefined();
		expect(await rowIn('finance', 'finance.osagoCompanyClaim')).toBeUndefined();
		expect(await rowIn('business', 'business.claim')).not.toHaveProperty('agreement');
	});

	it('an office that ends the term on the working day before edits one word', () => {
		const citizens = regulation('citizens');
		const earlier: Regulation = {
			...citizens,
			rules: citizens.rules.map((rule) => ({ ...rule, whenDayOff: 'previousWorkingDay' as const })),
		};
		const facts: TermFacts = { kind: 'complaint', channel: 'post', demandKind: null, events: { registered: asDay('2026-04-01') } };
		const [term] = termsFor(facts, { regulations: [earlier], calendar: builtInCalendar, ownTermsMove: true });
		expect(term).toMatchObject({ due: '2026-04-30', nominal: '2026-05-01' });
	});
});

describe('a rule in force for some years only', () => {
	const consumer = regulation('consumer');
	const [rule] = consumer.rules;
	if (!rule) throw new Error('no rules');
	const limited: Regulation = { ...consumer, rules: [{ ...rule, since: asDay('2026-02-01'), until: asDay('2026-06-30') }] };

	it.each([
		['2026-01-31', 0],
		['2026-02-01', 1],
		['2026-06-30', 1],
		['2026-07-01', 0],
	])('for an event of %s: %i', (day, count) => {
		const facts = { kind: 'claim', channel: 'post', demandKind: 'refund', events: { received: asDay(day) } } as const;
		expect(rulesFor(facts, limited)).toHaveLength(count);
	});
});
