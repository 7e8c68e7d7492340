/** The programme of analysis: which periods are asked for, until when, and what may be recorded as done. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { analysisIntervals } from '../../src/domain/code.ts';
import { addDays, asDay, type Day, daysBetween } from '../../src/domain/day.ts';
import {
	type Approval,
	analysesAsked,
	analysisName,
	analysisOf,
	analysisPeriod,
	approvalRefused,
	monthsOfPeriod,
	type Programme,
} from '../../src/domain/month/analysis.ts';
import { fc } from '../property.ts';

const october = { from: asDay('2026-10-01'), to: asDay('2026-10-31') };
const third = { from: asDay('2026-07-01'), to: asDay('2026-09-30') };

function programme(every: Programme['every'], since: string, within = 3): Programme {
	return { every, since: asDay(since), within, analyst: null, audience: null };
}

function approval(on: string, period = october): Approval {
	return { ...period, on: asDay(on), by: 'Ежова Т. Л.', decisions: 'Возить', measures: [], seals: [], edition: 3, upTo: 9, digest: '' };
}

describe('the programme', () => {
	it.each([
		['2026-11-01', 'due', 0],
		['2026-11-05', 'due', 0],
		['2026-11-06', 'overdue', 1],
		['2026-11-30', 'overdue', 25],
	])('on %s October is %s, %i days late', (today, state, late) => {
		// Three working days after October: 2, 3 and, after the holiday, 5 November 2026.
		const [first] = analysesAsked(programme('month', '2026-10-10'), [], asDay(today), builtInCalendar);
		expect(first).toMatchObject({ due: '2026-11-05', state, late });
	});

	it('asks for nothing that was over when it was laid down', () => {
		const asked = analysesAsked(programme('month', '2026-10-01'), [], asDay('2026-12-20'), builtInCalendar);
		expect(asked.map(analysisName)).toEqual(['2026-10', '2026-11']);
		expect(analysesAsked(programme('quarter', '2026-08-15'), [], asDay('2026-12-20'), builtInCalendar).map(analysisName)).toEqual([
			'2026-Q3',
		]);
	});

	it('tells of an approval whether it came in time', () => {
		expect(analysisOf({ within: 3 }, october, [approval('2026-11-03')], asDay('2026-12-01'), builtInCalendar)).toMatchObject({
			state: 'approved',
			late: 0,
		});
		expect(analysisOf({ within: 3 }, october, [approval('2026-11-09')], asDay('2026-12-01'), builtInCalendar)).toMatchObject({
			state: 'approved',
			late: 4,
		});
	});

	it('asks for every period that ended since, once, and each is due after its end', () => {
		const first = asDay('2024-01-01');
		const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(first, days));
		fc.assert(
			fc.property(fc.constantFrom(...analysisIntervals), day, day, fc.integer({ min: 0, max: 30 }), (every, since, today, within) => {
				const asked = analysesAsked({ ...programme(every, since), within }, [], today, builtInCalendar);
				let next: Day = analysisPeriod(every, since).from;
				for (const { from, to, due, state, late } of asked) {
					expect(from).toBe(next);
					next = addDays(to, 1);
					expect(to < today && due >= to).toBe(true);
					expect(state).toBe(today > due ? 'overdue' : 'due');
					expect(late).toBe(Math.max(0, daysBetween(due, today)));
				}
				// The one after the last is not over, and begins where the last ended.
				const running = analysisPeriod(every, next);
				expect(running.from).toBe(next);
				expect(running.to >= today).toBe(true);
			}),
		);
	});
});

describe('an approval', () => {
	const state = { on: asDay('2026-11-02'), today: asDay('2026-11-02'), closed: ['2026-10'], approvals: [] };

	it('is of a whole month or quarter that is over and closed, once', () => {
		expect(approvalRefused(october, state)).toBeUndefined();
		expect(approvalRefused({ ...october, to: asDay('2026-10-30') }, state)).toEqual({ code: 'notAnalysable' });
		expect(approvalRefused({ from: asDay('2026-08-01'), to: october.to }, state)).toEqual({ code: 'notAnalysable' });
		expect(approvalRefused(october, { ...state, today: asDay('2026-10-31') })).toEqual({ code: 'notOver', lastDay: october.to });
		expect(approvalRefused(october, { ...state, closed: [] })).toEqual({ code: 'monthOpen', month: '2026-10' });
		expect(approvalRefused(october, { ...state, approvals: [approval('2026-11-01')] })).toMatchObject({ code: 'approvedAlready' });
		expect(approvalRefused(october, { ...state, on: october.to })).toEqual({ code: 'dayTooEarly', limit: october.to });
	});

	it('of a quarter needs each of its months closed', () => {
		expect(monthsOfPeriod(third)).toEqual(['2026-07', '2026-08', '2026-09']);
		expect(approvalRefused(third, { ...state, closed: ['2026-07', '2026-09'] })).toEqual({ code: 'monthOpen', month: '2026-08' });
		expect(approvalRefused(third, { ...state, closed: ['2026-07', '2026-08', '2026-09'] })).toBeUndefined();
	});
});
