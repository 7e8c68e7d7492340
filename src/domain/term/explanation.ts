/** Why a term ends on its last day: the days on the way, grouped into spans. */

import type { Calendar, DayFacts } from '../calendar/calendar.ts';
import { addDays, type Day, later } from '../day.ts';
import { type Deadline, deadline, type Step } from './deadline.ts';
import type { Length, WhenDayOff } from './rule.ts';

/** Consecutive days of one sort. `counted` are the first and the last place among the counted days. */
export interface Span {
	readonly from: Day;
	readonly to: Day;
	readonly facts: DayFacts;
	readonly counted: readonly [number, number] | null;
	readonly part: Step['part'];
}

export interface Explanation extends Deadline {
	readonly event: Day;
	readonly length: Length;
	readonly whenDayOff: WhenDayOff;
	/** The day after the event: the first that can count. */
	readonly start: Day;
	/** What the last day is. */
	readonly dueFacts: DayFacts;
	/** For weeks, months and years only those that the last day is moved over: they end on the corresponding day. */
	readonly spans: readonly Span[];
}

/** The way from `event` to the last day of the term. */
export function explain(event: Day, length: Length, whenDayOff: WhenDayOff, calendar: Calendar): Explanation {
	const spans: Span[] = [];
	const dayByDay = length.unit !== 'week';
	const result = deadline(event, length, whenDayOff, calendar, (step) => {
		if (step.part === 'count' && !dayByDay) return;
		const last = spans.at(-1);
		if (last && sameSort(last, step, length)) {
			// A last day that moves back is followed backwards.
			const from = later(step.day, last.from) === last.from ? step.day : last.from;
			spans[spans.length - 1] = { ...last, from, to: later(last.to, step.day), counted: joined(last, step) };
		} else {
			const counted = step.counted === null ? null : ([step.counted, step.counted] as const);
			spans.push({ from: step.day, to: step.day, facts: step.facts, counted, part: step.part });
		}
	});
	return { ...result, event, length, whenDayOff, start: addDays(event, 1), dueFacts: calendar.facts(result.due), spans };
}

function sameSort(span: Span, step: Step, { unit }: Length): boolean {
	if (span.part !== step.part || (span.counted === null) !== (step.counted === null)) return false;
	if (span.facts.known !== step.facts.known) return false;
	// Where every calendar day counts, what kind of day it is makes no difference.
	if (step.counted !== null && unit !== 'workingDay') return true;
	return sortOf(span.facts) === sortOf(step.facts);
}

function sortOf(facts: DayFacts): string {
	switch (facts.what) {
		case 'holiday':
			return facts.holiday;
		case 'transferred':
			return `transferred ${facts.from}`;
		case 'ownWorking':
		case 'ownOff':
			return `${facts.what} ${facts.name}`;
		case 'workingWeekend':
			return 'workingWeekend';
		case 'weekend':
			return 'weekend';
		case 'ordinary':
		case 'shortened':
			return `works ${facts.act ?? ''}`;
	}
}

function joined(span: Span, step: Step): readonly [number, number] | null {
	return span.counted && step.counted !== null ? [span.counted[0], step.counted] : null;
}
