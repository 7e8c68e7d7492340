/** Extension: how far each rule lets its term be extended, what must be said, and that no delay is erased by it. */

import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../src/domain/calendar/calendar.ts';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { correct, type ExtendIntent, extend, fulfil, move, request } from '../../src/domain/decide/index.ts';
import { firma } from '../../src/domain/regulation/firma.ts';
import { bindingClock, clocksOf, isAwaiting } from '../../src/domain/term/clock.ts';
import type { ExtensionRule, Regulation, Rule } from '../../src/domain/term/rule.ts';
import { termsFor } from '../../src/domain/term/term.ts';
import type { Circumstances } from '../../src/domain/verdict.ts';
import { atEach, codesOf, complete, decided, eventsOf, follow, office, on, refusalsOf, registered, replied } from './office.ts';

/** Due 5 November 2026: by post, received on 5 October, the 4th being a day off. */
const claim = registered();
const asking: ExtendIntent = {
	on: on('2026-10-20'),
	until: on('2026-11-13'),
	reason: 'Ждём экспертизу',
	approvedBy: 'Строев В. П.',
	toldOn: on('2026-10-20'),
	toldBy: 'email',
	lateReason: null,
	countFrom: 'nominal',
};
const silent: ExtendIntent = { ...asking, reason: null, approvedBy: null, toldOn: null, toldBy: null };

/** An office under one rule for claims. */
function under(rule: Pick<Rule, 'length' | 'whenDayOff'> & { readonly extension?: ExtensionRule }): Circumstances {
	const regulation: Regulation = {
		...firma,
		act: 'Закон',
		rules: [{ id: 'law.claim', purpose: 'answer', from: 'received', article: 'ч. 8', confidence: 'secondary', ...rule }],
	};
	return {
		...office,
		today: asDay('2027-12-31'),
		terms: (facts) => termsFor(facts, { regulations: [regulation], calendar, ownTermsMove: true }),
		ruleOf: ({ rule: id }) => regulation.rules.filter((row) => row.id === id).map((row) => ({ rule: row, act: regulation.act }))[0],
	};
}

function received(day: Day, circumstances: Circumstances) {
	const claimOfDay = registered({ receivedOn: day, registeredOn: day }, 1, circumstances);
	return { claim: claimOfDay, intent: { ...asking, on: day, toldOn: day, until: null } };
}

describe('under the regulation', () => {
	it('the claim gets a new day; the first one stays', () => {
		const extended = follow(claim, extend(claim, asking, office));
		expect(extended.extensions).toEqual([
			{
				on: '2026-10-20',
				rules: ['firma.claim'],
				was: '2026-11-05',
				until: '2026-11-13',
				reason: 'Ждём экспертизу',
				approvedBy: 'Строев В. П.',
				toldOn: '2026-10-20',
				toldBy: 'email',
				late: false,
				lateReason: null,
			},
		]);
		expect(bindingClock(extended)).toMatchObject({ due: '2026-11-13', original: '2026-11-05', stoppedOn: null });
		expect(extended.terms).toEqual(claim.terms);
	});

	it('there is no cap, so the day must be said', () => {
		expect(codesOf(extend(claim, { ...asking, until: null }, office))).toEqual(['missing until']);
		expect(codesOf(extend(claim, { ...silent, until: null }, office))).toEqual([
			'missing until',
			'missing reason',
			'missing approvedBy',
			'missing toldOn',
			'missing toldBy',
		]);
		expect(codesOf(extend(claim, { ...asking, until: on('2027-10-01') }, office))).toEqual([]);
	});

	it('the chairman, the reason, and that the client was told are needed, all told together', () => {
		expect(codesOf(extend(claim, silent, office))).toEqual(['missing reason', 'missing approvedBy', 'missing toldOn', 'missing toldBy']);
	});

	it.each([
		['Строев В. П.', 'Строев В. П.', []],
		['Строев В. П.', 'в. п. строев', []],
		['Строев В. П.', 'Юдина О. С.', ['chairmanAgrees']],
		[null, 'Юдина О. С.', []],
	] as const)('with the chairman %s, agreed by %s: %j', (chairman, approvedBy, codes) => {
		expect(codesOf(extend(claim, { ...asking, approvedBy }, { ...office, authority: { ...office.authority, chairman } }))).toEqual(codes);
	});

	it.each([
		['2026-11-05', ['extensionNotLater']],
		['2026-11-04', ['extensionNotLater']],
		['2026-11-06', []],
	] as const)('to %s: %j', (until, codes) => {
		expect(codesOf(extend(claim, { ...asking, until: on(until) }, office))).toEqual(codes);
	});

	it('may be extended again, from the day that binds now', () => {
		const once = follow(claim, extend(claim, asking, office));
		const twice = follow(
			once,
			extend(once, { ...asking, on: on('2026-11-12'), until: on('2026-11-20'), toldOn: on('2026-11-12') }, office),
		);
		expect(twice.extensions.map(({ was, until }) => [was, until])).toEqual([
			['2026-11-05', '2026-11-13'],
			['2026-11-13', '2026-11-20'],
		]);
		expect(bindingClock(twice)).toMatchObject({ due: '2026-11-20', original: '2026-11-05' });
		expect(codesOf(extend(once, { ...asking, until: on('2026-11-12') }, office))).toEqual(['extensionNotLater']);
	});

	it('a correction that moves the term leaves the later of both days', () => {
		const extended = follow(claim, extend(claim, asking, office));
		const earlier = correct(extended, { on: on('2026-10-21'), changes: { receivedOn: on('2026-10-01') }, reason: 'Штемпель' }, office);
		expect(bindingClock(follow(extended, earlier))).toMatchObject({ due: '2026-11-13', original: '2026-11-02' });
	});

	it('a reopening begins without extensions', () => {
		const extended = follow(claim, extend(claim, asking, office));
		const withdrawn = follow(extended, move('withdraw', extended, { ...complete.withdraw, on: on('2026-10-21') }, office));
		const again = follow(withdrawn, move('reopen', withdrawn, { ...complete.reopen, on: on('2026-10-22') }, office));
		expect(again.extensions).toEqual([]);
		expect(bindingClock(again)).toMatchObject({ due: '2026-11-23', original: '2026-11-23' });
	});
});

describe('the client is told', () => {
	it.each([
		['2026-10-20', []],
		['2026-10-21', []],
		['2026-11-05', []],
		['2026-11-06', ['toldTooLate']],
		['2026-11-20', ['toldTooLate']],
		['2026-11-21', ['dayInFuture']],
	] as const)('of what was agreed on 20 October for 5 November, on %s: %j', (toldOn, codes) => {
		expect(codesOf(extend(claim, { ...asking, toldOn: on(toldOn) }, office))).toEqual(codes);
	});
});

describe('when the term has passed', () => {
	const late: ExtendIntent = { ...asking, on: on('2026-11-09'), toldOn: on('2026-11-09') };

	it('it is refused', () => {
		expect(refusalsOf(extend(claim, late, office))).toEqual([{ code: 'termPassed', due: '2026-11-05' }]);
	});

	it('with the reason a new day is kept, and the claim stays overdue', () => {
		const extended = follow(claim, extend(claim, { ...late, lateReason: 'Болел директор' }, office));
		expect(extended.extensions).toMatchObject([
			{ was: '2026-11-05', until: '2026-11-13', late: true, lateReason: 'Болел директор', toldOn: '2026-11-09' },
		]);
		expect(bindingClock(extended)).toMatchObject({ due: '2026-11-05', original: '2026-11-05', stoppedOn: null });
		expect(isAwaiting(extended)).toBe(true);
	});

	it('the new day may not have passed itself', () => {
		const past = { ...late, lateReason: 'Болел директор', until: on('2026-11-06') };
		expect(refusalsOf(extend(claim, past, office))).toMatchObject([{ code: 'dayTooEarly', role: 'due', limit: '2026-11-09' }]);
		expect(codesOf(extend(claim, { ...past, until: on('2026-11-09') }, office))).toEqual([]);
	});

	it('a reason for lateness is dropped where it is not late', () => {
		expect(eventsOf(extend(claim, { ...asking, lateReason: 'На всякий случай' }, office))).toMatchObject([
			{ late: false, lateReason: null },
		]);
	});
});

describe('a term of the consumer-protection law', () => {
	const consumer = registered({ demandKind: 'refund' });

	it('is not extended', () => {
		expect(refusalsOf(extend(consumer, { ...asking, on: on('2026-10-06'), toldOn: on('2026-10-06') }, office))).toEqual([
			{ code: 'notExtendable', act: 'ЗоЗПП', article: 'ст. 22, ст. 31 п. 1', due: '2026-10-15' },
		]);
	});

	it('stands in the way of the office’s own term while it runs, and no longer when the demand is performed', () => {
		expect(clocksOf(consumer).flatMap(({ purpose, due }) => (purpose === 'satisfy' || purpose === 'answer' ? [due] : []))).toEqual([
			'2026-10-15',
			'2026-11-05',
		]);
		const performed = follow(consumer, fulfil(consumer, { on: on('2026-10-14'), text: 'Выплачено' }, office));
		expect(eventsOf(extend(performed, asking, office))).toMatchObject([{ rules: ['firma.claim'], was: '2026-11-05' }]);
	});
});

describe('a term that was agreed upon for the entry, beside one of the law', () => {
	const law: Regulation = {
		...firma,
		id: 'law',
		own: false,
		rules: [
			{
				id: 'law.claim',
				purpose: 'answer',
				from: 'received',
				length: { count: 30, unit: 'calendarDay' },
				whenDayOff: 'nextWorkingDay',
				extension: { longest: { count: 30, unit: 'calendarDay' }, notice: true },
				article: 'ст. 12',
				confidence: 'secondary',
			},
		],
	};
	const circumstances: Circumstances = {
		...office,
		terms: (facts) => termsFor(facts, { regulations: [law], calendar, ownTermsMove: true }),
		ruleOf: ({ rule: id }) => law.rules.filter((row) => row.id === id).map((row) => ({ rule: row, act: law.act }))[0],
	};
	/** By the law until 5 November, by agreement until the 16th. */
	const agreedUpon = registered({ agreedTerm: 'cd:40', agreedGround: 'договор п. 8.2' }, 1, circumstances);

	it('is not passed by an extension of the other', () => {
		expect(refusalsOf(extend(agreedUpon, { ...asking, until: on('2026-11-17') }, circumstances))).toEqual([
			{ code: 'agreedTerm', ground: 'договор п. 8.2', due: '2026-11-16', number: agreedUpon.number.text },
		]);
	});

	it('bounds the extension of the other', () => {
		expect(eventsOf(extend(agreedUpon, { ...asking, until: null }, circumstances))).toMatchObject([{ until: '2026-11-16' }]);
		expect(eventsOf(extend(agreedUpon, { ...asking, until: on('2026-11-13') }, circumstances))).toMatchObject([{ until: '2026-11-13' }]);
	});
});

describe('two terms at once', () => {
	/** The office answers in 10 working days, the law wants 15 and lets 10 be added. */
	const two: Regulation = {
		...firma,
		rules: [
			{
				id: 'own',
				purpose: 'answer',
				length: { count: 10, unit: 'workingDay' },
				from: 'received',
				whenDayOff: 'keep',
				extension: { longest: null, notice: true, agreedBy: 'chairman' },
				article: 'п. 1',
				confidence: 'verified',
			},
			{
				id: 'law',
				purpose: 'answer',
				length: { count: 15, unit: 'workingDay' },
				from: 'received',
				whenDayOff: 'keep',
				extension: { longest: { count: 10, unit: 'workingDay' }, notice: true },
				article: 'ч. 8',
				confidence: 'secondary',
			},
		],
	};
	const circumstances: Circumstances = {
		...office,
		terms: (facts) => termsFor(facts, { regulations: [two], calendar, ownTermsMove: true }),
		ruleOf: ({ rule }) => two.rules.filter(({ id }) => id === rule).map((row) => ({ rule: row, act: two.act }))[0],
	};
	const both = registered({}, 1, circumstances);

	it.each([
		['2026-10-22', ['own']],
		['2026-10-26', ['own']],
		['2026-10-27', ['own', 'law']],
	] as const)('to %s those that end before it are extended: %j', (until, rules) => {
		const intent = { ...asking, on: on('2026-10-19'), toldOn: on('2026-10-19'), until: on(until) };
		const extended = follow(both, extend(both, intent, circumstances));
		expect(extended.extensions).toMatchObject([{ rules, was: '2026-10-19' }]);
		expect(bindingClock(extended)).toMatchObject({ due: until, original: '2026-10-19' });
	});

	it('without a day, as far as the one that sets a cap', () => {
		const intent = { ...asking, on: on('2026-10-19'), toldOn: on('2026-10-19'), until: null };
		expect(eventsOf(extend(both, intent, circumstances))).toMatchObject([{ until: '2026-11-10', rules: ['own', 'law'] }]);
		expect(codesOf(extend(both, { ...intent, until: on('2026-11-11') }, circumstances))).toEqual(['extensionTooLong']);
	});
});

describe('a cap in working days: 442-ФЗ, 15 and 10', () => {
	const law = under({
		length: { count: 15, unit: 'workingDay' },
		whenDayOff: 'keep',
		extension: { longest: { count: 10, unit: 'workingDay' }, notice: true },
	});

	it('from 24 October 2025 is 1 December 2025', () => {
		const { claim: of, intent } = received(on('2025-10-24'), law);
		expect(eventsOf(extend(of, intent, law))).toMatchObject([{ was: '2025-11-17', until: '2025-12-01' }]);
		expect(refusalsOf(extend(of, { ...intent, until: on('2025-12-02') }, law))).toEqual([
			{ code: 'extensionTooLong', act: 'Закон', article: 'ч. 8', until: '2025-12-02', longest: '2025-12-01' },
		]);
	});

	it('is 25 working days in one, whichever day it is and however it is counted', () => {
		for (let day = asDay('2025-01-01'); day < '2027-01-01'; day = addDays(day, 1)) {
			const { claim: of, intent } = received(day, law);
			for (const countFrom of ['nominal', 'moved'] as const)
				expect(eventsOf(extend(of, { ...intent, countFrom }, law)), day).toMatchObject([{ until: addWorkingDays(calendar, day, 25) }]);
		}
	});

	it('is counted from the first day, so that two extensions make no more than one', () => {
		const { claim: of, intent } = received(on('2025-10-24'), law);
		const once = follow(of, extend(of, { ...intent, until: on('2025-11-25') }, law));
		expect(codesOf(extend(once, { ...intent, until: on('2025-12-02') }, law))).toEqual(['extensionTooLong']);
		expect(codesOf(extend(once, { ...intent, until: null }, law))).toEqual([]);
	});
});

describe('a cap in calendar days: 59-ФЗ, 30 and 30', () => {
	const law = under({
		length: { count: 30, unit: 'calendarDay' },
		whenDayOff: 'nextWorkingDay',
		extension: { longest: { count: 30, unit: 'calendarDay' }, notice: true },
	});

	it.each([
		['nominal', '2026-12-01'],
		['moved', '2026-12-02'],
	] as const)('from the %s day: %s', (countFrom, until) => {
		// Of 2 October: the last day, Sunday 1 November, moves to the 2nd.
		const { claim: of, intent } = received(on('2026-10-02'), law);
		expect(eventsOf(extend(of, { ...intent, countFrom }, law))).toMatchObject([{ was: '2026-11-02', until }]);
		expect(codesOf(extend(of, { ...intent, countFrom, until: addDays(on(until), 1) }, law))).toEqual(['extensionTooLong']);
	});

	it('the readings differ on 31 days of a hundred, and the nominal one is never later', () => {
		let days = 0;
		let differ = 0;
		for (let day = asDay('2014-01-01'); day < '2027-01-01'; day = addDays(day, 1), days++) {
			const { claim: of, intent } = received(day, law);
			const [nominal, moved] = (['nominal', 'moved'] as const).map((countFrom) => {
				const [event] = eventsOf(extend(of, { ...intent, countFrom }, law));
				return event?.type === 'extended' ? event.until : undefined;
			});
			if (!nominal || !moved) throw new Error(`no day: ${day}`);
			expect(nominal <= moved, day).toBe(true);
			if (nominal !== moved) differ++;
		}
		expect(Math.round((100 * differ) / days)).toBe(31);
	});
});

describe('an extension for documents only', () => {
	const law = under({
		length: { count: 15, unit: 'workingDay' },
		whenDayOff: 'keep',
		extension: { longest: { count: 10, unit: 'workingDay' }, only: 'documents', notice: true },
	});
	const { claim: of, intent } = received(on('2025-10-24'), law);
	const asked = follow(of, request(of, { on: intent.on, to: 'client', whom: null, what: 'Договор', due: on('2025-10-31') }, law));

	it('needs a request that is open', () => {
		expect(refusalsOf(extend(of, intent, law))).toEqual([
			{ code: 'extensionNeedsRequest', act: 'Закон', article: 'ч. 8', number: of.number.text },
		]);
		expect(codesOf(extend(asked, intent, law))).toEqual([]);
		const ended = follow(asked, { ok: true, events: [{ type: 'requestEnded', on: intent.on, request: 1, answer: 'Вот', expired: false }] });
		expect(codesOf(extend(ended, intent, law))).toEqual(['extensionNeedsRequest']);
	});
});

describe('without a notice that the rule asks for', () => {
	const law = under({
		length: { count: 15, unit: 'workingDay' },
		whenDayOff: 'keep',
		extension: { longest: { count: 5, unit: 'workingDay' }, notice: false },
	});

	it('the client need not be told, and another than the chairman may agree', () => {
		const { claim: of, intent } = received(on('2025-10-24'), law);
		const chaired = { ...law, authority: { ...law.authority, chairman: 'Юдина О. С.' } };
		expect(codesOf(extend(of, { ...intent, toldOn: null, toldBy: null }, chaired))).toEqual([]);
		expect(codesOf(extend(of, { ...intent, toldOn: null, toldBy: null }, law))).toEqual([]);
	});
});

describe('there is nothing to extend', () => {
	it('where no term to answer runs', () => {
		expect(codesOf(extend(registered({ kind: 'praise' }), asking, office))).toEqual(['nothingToExtend']);
		expect(codesOf(extend(replied(decided(claim)), asking, office))).toEqual(['nothingToExtend']);
	});

	it('where nobody knows the rule any more', () => {
		expect(codesOf(extend(claim, asking, { ...office, ruleOf: () => undefined }))).toEqual(['nothingToExtend']);
	});

	it.each(['done', 'closed', 'unconsidered', 'withdrawn', 'void'] as const)('of an entry that is %s', (status) => {
		expect(codesOf(extend(atEach()[status], asking, office))).toEqual(['notAllowed']);
	});
});

describe('where several terms run and no day is given', () => {
	const rules: readonly Rule[] = [
		{
			...{ id: 'law.answer', purpose: 'answer', from: 'registered', length: { count: 10, unit: 'calendarDay' }, whenDayOff: 'keep' },
			...{ article: 'ч. 8', confidence: 'secondary', extension: { longest: { count: 30, unit: 'calendarDay' }, notice: true } },
		},
		{
			...{ id: 'law.satisfy', purpose: 'satisfy', from: 'received', length: { count: 20, unit: 'calendarDay' }, whenDayOff: 'keep' },
			...{ article: 'ст. 20', confidence: 'secondary', insteadOf: [] },
		},
	];
	const regulations = rules.map((rule, index): Regulation => ({ ...firma, id: `law${index}`, act: 'Закон', rules: [rule] }));
	const circumstances: Circumstances = {
		...office,
		terms: (facts) => termsFor(facts, { regulations, calendar, ownTermsMove: true }),
		ruleOf: ({ rule: id }) => rules.filter((row) => row.id === id).map((row) => ({ rule: row, act: 'Закон' }))[0],
	};

	it('one that may not be made longer bounds those that may, and is not extended', () => {
		const both = registered({}, 1, circumstances);
		const extended = follow(both, extend(both, { ...asking, on: on('2026-10-12'), toldOn: on('2026-10-12'), until: null }, circumstances));
		expect(extended.extensions).toMatchObject([{ rules: ['law.answer'], until: '2026-10-25' }]);
	});
});
