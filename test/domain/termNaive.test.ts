/** Terms of entries against a second, naive way of counting them: late registration, pending starts, extensions, reopening. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay } from '../../src/domain/day.ts';
import { extend, move } from '../../src/domain/decide/index.ts';
import { builtInRegulation } from '../../src/domain/regulation/index.ts';
import { bindingClock } from '../../src/domain/term/clock.ts';
import type { Length, Regulation } from '../../src/domain/term/rule.ts';
import { originOf, termsFor } from '../../src/domain/term/term.ts';
import type { Circumstances } from '../../src/domain/verdict.ts';
import { fc } from '../property.ts';
import { naiveDays, naiveMove, naiveNominal } from './naive.ts';
import { complete, follow, office, on, registered } from './office.ts';

const telecom = await builtInRegulation('telecom');
const citizens = await builtInRegulation('citizens');
const business = await builtInRegulation('business');

/** From 2013 on, with room on both sides of the list. */
const anyDay = fc.constantFrom(...naiveDays.filter((day) => day >= '2013-01-15' && day < '2027-04-01'));

function under(regulations: readonly Regulation[], today = '2027-12-31'): Circumstances {
	return {
		...office,
		today: asDay(today),
		terms: (facts) => termsFor(facts, { regulations, calendar, ownTermsMove: true }),
		ruleOf: (term) => {
			const origin = originOf(term, regulations);
			return origin && { rule: origin.rule, act: origin.regulation.act };
		},
	};
}

function rolled(event: string, count: number, unit: 'wd' | 'cd'): string {
	return naiveMove(naiveNominal(event, count, unit), 1);
}

describe('a term from registration', () => {
	it.each([
		['telecom', telecom, (received: string) => rolled(received, 1, 'wd')],
		['citizens', citizens, (received: string) => rolled(received, 3, 'cd')],
	] as const)('%s: thirty days from the registration, or from the day by which it was due', (_, regulation, timelyBy) => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (received, later) => {
				const registeredOn = addDays(asDay(received), later);
				const claim = registered({ receivedOn: asDay(received), registeredOn }, 1, under([regulation]));
				const timely = timelyBy(received);
				const start = registeredOn < timely ? registeredOn : timely;
				expect(claim.terms.find(({ purpose }) => purpose === 'answer')?.due).toBe(rolled(start, 30, 'cd'));
			}),
			{ numRuns: 400 },
		);
	});
});

it('a pause between businesses runs from the dispatch, or, while that is not known, from the receipt', () => {
	fc.assert(
		fc.property(anyDay, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), (received, before) => {
			const dispatchedOn = before === undefined ? null : addDays(asDay(received), -before);
			const days = { receivedOn: asDay(received), registeredOn: asDay(received) };
			const claim = registered({ ...days, dispatchedOn }, 1, under([business]));
			fc.pre((dispatchedOn ?? received) >= '2013-01-01');
			expect(bindingClock(claim)).toMatchObject({
				due: rolled(dispatchedOn ?? received, 30, 'cd'),
				state: dispatchedOn === null ? 'pending' : 'running',
			});
		}),
		{ numRuns: 400 },
	);
});

describe('an extension as far as the rule lets it', () => {
	const anyLength = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('workingDay', 'calendarDay') });
	const short = { workingDay: 'wd', calendarDay: 'cd' } as const;

	it.each(['nominal', 'moved'] as const)('is counted from the %s last day', (countFrom) => {
		fc.assert(
			fc.property(anyDay, anyLength, anyLength, (received, length, longest) => {
				const [rule] = citizens.rules.filter(({ purpose }) => purpose === 'answer');
				if (!rule) throw new Error('no rule');
				const own: Regulation = {
					...citizens,
					rules: [
						{
							...rule,
							length: length as Length,
							from: 'received',
							extension: { longest: longest as Length, notice: false },
						},
					],
				};
				const day = asDay(received);
				const circumstances = under([own]);
				const claim = registered({ receivedOn: day, registeredOn: day }, 1, circumstances);
				const said = { on: day, until: null, reason: 'Экспертиза', approvedBy: 'Строев В. П.', toldOn: null, toldBy: null };
				// By one working day after a last day that was moved off a weekend, nothing is won: it is refused.
				const verdict = extend(claim, { ...said, lateReason: null, countFrom }, circumstances);
				const extended = verdict.ok ? follow(claim, verdict) : claim;
				const nominal = naiveNominal(received, length.count, short[length.unit]);
				const base = countFrom === 'nominal' ? nominal : naiveMove(nominal, 1);
				const [due, until] = [naiveMove(nominal, 1), rolled(base, longest.count, short[longest.unit])];
				expect(verdict.ok).toBe(until > due);
				expect(bindingClock(extended)?.due).toBe(until > due ? until : due);
			}),
			{ numRuns: 300 },
		);
	});

	it('of thirty days from 5 March 2026 by ten working days ends on 17 April', () => {
		expect(naiveNominal('2026-03-05', 30, 'cd')).toBe('2026-04-04');
		expect(rolled('2026-04-04', 10, 'wd')).toBe('2026-04-17');
	});
});

it('a reopened entry runs from the renewed demand, or, the demand being the same, as it did', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom('same' as const, 'new' as const), (received, later, renewal) => {
			const day = asDay(received);
			const again = addDays(day, later);
			const circumstances = under([telecom]);
			const claim = registered({ receivedOn: day, registeredOn: day }, 1, circumstances);
			const ended = follow(claim, move('withdraw', claim, { on: day, how: 'Письмом' }, circumstances));
			const open = follow(ended, move('reopen', ended, { ...complete.reopen, on: again, renewal }, circumstances));
			expect(bindingClock(open)?.due).toBe(rolled(renewal === 'same' ? received : again, 30, 'cd'));
		}),
		{ numRuns: 300 },
	);
});

it('a term that reaches a year without a calendar is provisional, and no other', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 330 }), (later) => {
			const day = addDays(on('2027-01-11'), later);
			const claim = registered({ receivedOn: day, registeredOn: day }, 1, under([telecom]));
			const term = claim.terms.find(({ purpose }) => purpose === 'answer');
			expect(term?.provisional).toBe((term?.due ?? '') >= '2028-01-01');
		}),
	);
});
