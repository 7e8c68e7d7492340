/** The figures of a period, by tables worked out by hand. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { percentile } from '../../src/domain/month/cohort.ts';
import { daysToAnswer, figuresOf, type PeriodGroups, pareto } from '../../src/domain/month/figures.ts';
import { type Period, periodBefore, periodState, periodsCompared, periodYearBefore, wholeMonths } from '../../src/domain/period.ts';
import { fc } from '../property.ts';

const nothing: PeriodGroups = {
	answers: [],
	registeredLater: [],
	recordedLate: 0,
	asOf: asDay('2026-10-31'),
	due: [],
	overdue: { count: 0, oldest: null },
	payments: { paid: 0, paidLate: 0 },
	preventions: { done: [], overdue: 0, effects: [] },
	lawsuits: { filed: 0, ended: [], pending: 0, closed: 0 },
	decisions: [],
	remedies: [],
	ended: [],
	received: [],
	clients: { all: 0, again: 0 },
	causes: [],
};

function answer(receivedOn: string, answeredOn: string, count = 1) {
	return { receivedOn: asDay(receivedOn), answeredOn: asDay(answeredOn), count };
}

describe('the figures', () => {
	it('are nothing, not zero per cent, where there is nothing to count them of', () => {
		expect(figuresOf(nothing, builtInCalendar)).toMatchObject({
			answered: 0,
			keptShare: null,
			overdueLongest: null,
			median: null,
			justifiedShare: null,
			praise: null,
		});
	});

	it('count the terms to answer and to satisfy that fell due, not the answers given', () => {
		const term = { purpose: 'answer', due: asDay('2026-10-06'), endedOn: asDay('2026-10-06'), how: 'done', count: 2 } as const;
		const due = [
			term,
			{ ...term, purpose: 'satisfy', endedOn: asDay('2026-10-09'), count: 1 } as const,
			{ ...term, endedOn: null, how: null, count: 3 } as const,
			{ ...term, how: 'ended', count: 1 } as const,
			{ ...term, how: 'extended', count: 1 } as const,
			{ ...term, purpose: 'request', count: 7 } as const,
		];
		const overdue = { count: 3, oldest: asDay('2026-10-06') };
		expect(figuresOf({ ...nothing, due, overdue }, builtInCalendar)).toMatchObject({
			...{ due: 8, kept: 2, late: 1, open: 3, keptShare: 2 / 6, overdue: 3, overdueLongest: 25 },
		});
	});

	it('know what was not recorded from what is none', () => {
		const decision = { decision: 'satisfied', justified: null, granted: 100, count: 2 } as const;
		expect(figuresOf({ ...nothing, decisions: [decision] }, builtInCalendar)).toMatchObject({
			...{ decided: 2, justified: null, unjustified: null, justifiedUnknown: 2, justifiedShare: null },
		});
		const no = { ...decision, justified: 'no', count: 1 } as const;
		expect(figuresOf({ ...nothing, decisions: [decision, no] }, builtInCalendar)).toMatchObject({
			...{ decided: 3, justified: 0, unjustified: 1, justifiedUnknown: 2, justifiedShare: 0 },
		});
	});

	it('call late what was registered after the rule said, and without a rule after the next working day', () => {
		const entry = (receivedOn: string, registeredOn: string, registerBy: string | null) => ({
			...{ receivedOn: asDay(receivedOn), registeredOn: asDay(registeredOn), registerBy: registerBy === null ? null : asDay(registerBy) },
			count: 1,
		});
		const registeredLater = [
			// Saturday to Monday; Friday before the day off of 4 November to Thursday, two working days; within and after a term of three days.
			entry('2026-10-31', '2026-11-02', null),
			entry('2026-11-03', '2026-11-05', null),
			entry('2026-11-03', '2026-11-06', null),
			entry('2026-11-02', '2026-11-05', '2026-11-05'),
			entry('2026-11-02', '2026-11-06', '2026-11-05'),
		];
		expect(figuresOf({ ...nothing, registeredLater }, builtInCalendar).registeredLate).toBe(2);
	});

	it('count a claim that went to court as not settled out of it, and nothing but claims and complaints', () => {
		const ended = [
			{ ending: 'closed', kind: 'claim', satisfaction: 'partly', ground: null, count: 3 },
			{ ending: 'closed', kind: 'complaint', satisfaction: 'no', ground: null, count: 1 },
			{ ending: 'closed', kind: 'inquiry', satisfaction: 'satisfied', ground: null, count: 9 },
			{ ending: 'unconsidered', kind: 'claim', satisfaction: null, ground: 'courtDecided', count: 2 },
			{ ending: 'unconsidered', kind: 'claim', satisfaction: null, ground: 'obscene', count: 5 },
		] as const;
		expect(figuresOf({ ...nothing, ended }, builtInCalendar)).toMatchObject({ outOfCourt: 4, outOfCourtShare: 4 / 6 });
		const lawsuits: PeriodGroups['lawsuits'] = {
			filed: 3,
			ended: [
				{ result: 'lost', count: 1, awarded: 5000 },
				{ result: 'partly', count: 2, awarded: 700 },
				{ result: 'withdrawn', count: 4, awarded: 0 },
			],
			pending: 2,
			closed: 1,
		};
		expect(figuresOf({ ...nothing, ended, lawsuits }, builtInCalendar)).toMatchObject({
			...{ outOfCourt: 3, outOfCourtShare: 0.5, sued: 3, courtWon: 0, courtLost: 3, courtSettled: 0, courtDropped: 4 },
			...{ courtPending: 2, courtAwarded: 5700 },
		});
	});
});

describe('working days to answer', () => {
	it.each([
		['2026-10-30', '2026-10-30', 0],
		['2026-10-30', '2026-11-02', 1],
		['2026-10-31', '2026-11-01', 0],
		['2026-11-03', '2026-11-05', 1],
		// A working Saturday.
		['2025-10-31', '2025-11-01', 1],
	])('from %s to %s: %i', (receivedOn, answeredOn, days) => {
		const other = answer('2026-11-20', '2026-11-23', 5);
		const found = daysToAnswer({ answers: [other, answer(receivedOn, answeredOn, 7)] }, builtInCalendar);
		expect(found.get(days)).toBe(days === 1 ? 12 : 7);
	});
});

describe('a percentile', () => {
	it('is the number that so many of a sorted list do not exceed', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), fc.constantFrom(50, 90), (list, percent) => {
				const counts = new Map<number, number>();
				for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
				const sorted = list.toSorted((one, other) => one - other);
				expect(percentile(counts, percent)).toBe(sorted[Math.ceil((percent * list.length) / 100) - 1]);
			}),
		);
	});
});

describe('the causes', () => {
	it('stand the most frequent first, spellings as one, with what part those so far make; the unknown are no part', () => {
		const causes = [
			{ category: 'Недопоставка', count: 2 },
			{ category: 'очередь', count: 3 },
			{ category: 'Очередь', count: 3 },
			{ category: null, count: 4 },
		];
		expect(pareto({ causes })).toEqual({
			causes: [
				{ category: 'очередь', count: 6, share: 0.75, upTo: 0.75 },
				{ category: 'Недопоставка', count: 2, share: 0.25, upTo: 1 },
			],
			unknown: 4,
		});
	});
});

describe('a period is compared', () => {
	it.each([
		['2026-10-01', '2026-10-31', 1, '2026-09-01', '2026-09-30', '2025-10-01', '2025-10-31'],
		['2028-02-01', '2028-02-29', 1, '2028-01-01', '2028-01-31', '2027-02-01', '2027-02-28'],
		['2027-02-01', '2027-02-28', 1, '2027-01-01', '2027-01-31', '2026-02-01', '2026-02-28'],
		['2026-01-01', '2026-12-31', 12, '2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31'],
		['2026-07-01', '2026-09-30', 3, '2026-04-01', '2026-06-30', '2025-07-01', '2025-09-30'],
		['2026-10-05', '2026-10-11', undefined, '2026-09-28', '2026-10-04', '2025-10-05', '2025-10-11'],
	])('%s..%s with the one before and that of the year before', (from, to, months, beforeFrom, beforeTo, yearFrom, yearTo) => {
		const period = { from: asDay(from), to: asDay(to) };
		expect(wholeMonths(period)).toBe(months);
		expect(periodBefore(period)).toEqual({ from: beforeFrom, to: beforeTo });
		expect(periodYearBefore(period)).toEqual({ from: yearFrom, to: yearTo });
	});
});

it.each([
	// A month that is running: the same days of the month before, and of the year before.
	['2026-10-01..2026-10-31', '2026-10-16', '2026-09-01..2026-09-16', '2025-10-01..2025-10-16'],
	['2026-10-01..2026-10-31', '2026-10-30', '2026-09-01..2026-09-30', '2025-10-01..2025-10-30'],
	['2026-03-01..2026-03-31', '2026-03-30', '2026-02-01..2026-02-28', '2025-03-01..2025-03-30'],
	['2026-01-01..2026-12-31', '2026-11-23', '2025-01-01..2025-11-23', '2025-01-01..2025-11-23'],
	['2026-10-05..2026-10-18', '2026-10-07', '2026-09-21..2026-09-23', '2025-10-05..2025-10-07'],
	// On its last day, and when it is over, the whole ones.
	['2026-10-01..2026-10-31', '2026-10-31', '2026-09-01..2026-09-30', '2025-10-01..2025-10-31'],
	['2026-10-01..2026-10-31', '2026-12-01', '2026-09-01..2026-09-30', '2025-10-01..2025-10-31'],
])('%s on %s is compared with %s and %s', (period, today, before, yearBefore) => {
	const written = ({ from, to }: Period) => `${from}..${to}`;
	const compared = periodsCompared(periodOf(period), asDay(today));
	expect([written(compared.before), written(compared.yearBefore)]).toEqual([before, yearBefore]);
});

it.each([
	['2026-10-01..2026-10-31', 'finished'],
	['2026-11-01..2026-11-30', 'running'],
	['2026-11-01..2026-11-23', 'running'],
	['2026-11-24..2026-11-24', 'ahead'],
	['2026-09-01..2026-10-04', 'beforeJournal'],
	['2026-09-01..2026-10-05', 'finished'],
])('%s is %s', (period, state) => {
	expect(periodState(periodOf(period), asDay('2026-11-23'), asDay('2026-10-05'))).toBe(state);
});

function periodOf(text: string): Period {
	const [from = '', to = ''] = text.split('..');
	return { from: asDay(from), to: asDay(to) };
}
