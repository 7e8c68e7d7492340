/** What a meeting is to decide follows from what the journal shows, and from nothing else. */

import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../src/domain/day.ts';
import { type Matters, meetingQuestions } from '../../src/domain/month/meetingQuestions.ts';
import type { PreventionLine } from '../../src/domain/month/meetingSummary.ts';
import { fc } from '../property.ts';

const asOf = asDay('2026-11-23');

const nothing: Matters = {
	asOf,
	analysis: { last: null, open: [] },
	overdue: { count: 0, entries: [] },
	categories: [],
	withoutCategory: 0,
	preventionsOpen: [],
	preventionsDone: [],
	measuresOverdue: { count: 0, measures: [] },
};

function prevention(category: string | null, due: string): PreventionLine {
	return {
		...{ number: 'ПР-2026-0007', place: 1, category, department: null, text: 'обучить', due: asDay(due), doneOn: null },
		...{ outcome: null, effect: null },
	};
}

describe('the questions', () => {
	it('are none where nothing is open', () => {
		expect(meetingQuestions(nothing)).toEqual([]);
	});

	it('name the oldest of what is overdue, and count all of it', () => {
		const entry = {
			number: 'ПР-2026-0003',
			due: asDay('2026-11-10'),
			days: 13,
			kind: 'claim',
			category: null,
			department: null,
			about: null,
		} as const;
		const measure = { number: 'ПР-2026-0004', place: 2, text: 'позвонить', due: asDay('2026-11-20'), days: 3 };
		const matters: Matters = {
			...nothing,
			overdue: { count: 4, entries: [entry] },
			preventionsOpen: [prevention('касса', '2026-11-22'), prevention('касса', '2026-11-23')],
			measuresOverdue: { count: 2, measures: [measure] },
			withoutCategory: 5,
		};
		expect(meetingQuestions(matters)).toEqual([
			{ code: 'overdue', count: 4, number: 'ПР-2026-0003', days: 13 },
			// What is due today is not overdue yet.
			{ code: 'preventionsOverdue', count: 1, number: 'ПР-2026-0007', place: 1, days: 1 },
			{ code: 'measuresOverdue', count: 2, number: 'ПР-2026-0004', place: 2, days: 3 },
			{ code: 'causeUnknown', count: 5 },
		]);
	});

	it.each([
		['met twice', 2, 0, [], ['causeRepeats']],
		['met before', 1, 1, [], ['causeRepeats']],
		['met once', 1, 0, [], []],
		['something is being done about it', 3, 2, ['ОЧЕРЕДЬ'], []],
		['something is being done about another', 3, 2, ['курьер'], ['causeRepeats']],
	])('ask about a cause that comes back: %s', (_, count, before, prevented, codes) => {
		const preventionsOpen = prevented.map((category) => prevention(category, '2026-12-01'));
		const questions = meetingQuestions({ ...nothing, categories: [{ what: 'очередь', count, before }], preventionsOpen });
		expect(questions.map(({ code }) => code)).toEqual(codes);
	});

	it('are five at most, each once for each cause, and never without a ground', () => {
		const causes = fc.array(fc.record({ what: fc.constantFrom('касса', 'курьер', 'брак', 'цены'), count: fc.nat(5), before: fc.nat(5) }));
		const days = fc.integer({ min: -20, max: 20 });
		fc.assert(
			fc.property(causes, fc.nat(3), fc.array(days), (categories, withoutCategory, dues) => {
				const preventionsOpen = dues.map((by) => prevention(null, addDays(asOf, by)));
				const questions = meetingQuestions({ ...nothing, categories, withoutCategory, preventionsOpen });
				expect(questions.length).toBeLessThanOrEqual(5);
				const codes = questions.map(({ code }) => code);
				expect(codes.includes('causeUnknown')).toBe(withoutCategory > 0);
				expect(codes.includes('preventionsOverdue')).toBe(dues.some((by) => by < 0));
				expect(codes.includes('causeRepeats')).toBe(categories.some(({ count, before }) => count + before > 1));
			}),
		);
	});
});
