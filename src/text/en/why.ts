/** Why this due day: from the event to the last day, day by day. */

import { type Day, dateOf } from '../../domain/day.ts';
import type { Explanation, Span } from '../../domain/explanation.ts';
import type { Confidence, Length, StartEvent } from '../../domain/rule.ts';
import { pluralEn } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

/** Where no decree is named. */
const LOADED = 'the loaded calendar';

/** `15 working days` */
function length({ count, unit }: Length): string {
	const [one, , many] = names.unit[unit];
	return `${count} ${pluralEn(count, one, many)}`;
}

function days({ from, to }: { readonly from: Day; readonly to: Day }): string {
	if (from === to) return `${shortDay(from)}, ${weekdayName(from)}`;
	const start = from.slice(0, 7) === to.slice(0, 7) ? `${dateOf(from)}–` : `${shortDay(from)} – `;
	return `${start}${shortDay(to)}, ${weekdayName(from)}–${weekdayName(to)}`;
}

function places(counted: readonly [number, number]): string {
	return counted[0] === counted[1] ? `day ${counted[0]}` : `days ${counted[0]}–${counted[1]}`;
}

function sort({ facts, counted, part }: Span, unit: Length['unit']): string {
	const guess = facts.known ? '' : ' (provisional: there is no calendar for that year)';
	switch (facts.what) {
		case 'holiday':
			return `${names.holiday[facts.holiday]} (Labour Code art. 112)${guess}`;
		case 'transferred':
			return `day off moved${facts.from ? ` from ${shortDay(facts.from)}` : ' here'} (${facts.act ?? LOADED})${guess}`;
		case 'weekend':
			return `weekend${guess}`;
		case 'workingWeekend':
			return `working Saturday (${facts.act ?? LOADED})${guess}`;
		case 'ownOff':
			return `day off of the office’s own${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}${guess}`;
		case 'ownWorking':
			return `working day of the office’s own${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}${guess}`;
		case 'ordinary':
		case 'shortened':
			if (facts.act) return `working for the term: ${facts.act} does not change that`;
			if (part === 'move') return `working day${guess}`;
			return counted && unit === 'workingDay' ? `working${guess}` : `calendar${guess}`;
	}
}

function span(one: Span, unit: Length['unit']): string {
	if (one.counted && unit !== 'workingDay') {
		const what = unit === 'calendarDayExceptHolidays' ? 'every day but holidays' : 'every day in a row';
		return `${days(one)}: ${what}, ${places(one.counted)}`;
	}
	if (one.part === 'move') return `${days(one)}: ${sort(one, unit)}`;
	return `${days(one)}: ${sort(one, unit)}${one.counted ? `, ${places(one.counted)}` : ', not counted'}`;
}

/** The lines of the explanation, not indented. */
function lines(explanation: Explanation, from: StartEvent | null): readonly string[] {
	const { event, start, due, nominal, length: term, spans, whenDayOff } = explanation;
	const what = from === null ? 'Event' : `${names.event[from].charAt(0).toUpperCase()}${names.event[from].slice(1)}`;
	const counted = spans.filter(({ part }) => part === 'count');
	const moved = spans.filter(({ part }) => part === 'move');
	return [
		`${what} ${day(event)} (${weekdayName(event)}): that day is not counted (Civil Code art. 191).`,
		`The term is ${length(term)}, counted from ${day(start)} (${weekdayName(start)}).`,
		...(counted.length === 0
			? [`The term ends on the corresponding day: ${day(nominal)} (${weekdayName(nominal)}) (Civil Code art. 192).`]
			: counted.map((one) => `  ${span(one, term.unit)}`)),
		...(nominal === due
			? []
			: [
					whenDayOff === 'previousWorkingDay'
						? `The last day, ${day(nominal)}, is off and moves to the working day before it:`
						: `The last day, ${day(nominal)}, is off and moves to the next working day (Civil Code art. 193):`,
					...moved.map((one) => `  ${span(one, term.unit)}`),
				]),
		`The last day: ${day(due)} (${weekdayName(due)}). Overdue from the day after.`,
	];
}

export const why = {
	title: 'Why this due day',
	length,
	lines,
	/** In short: until which day, and why. */
	short: (explanation: Explanation, rule: string) => {
		const { event, due, nominal, length: term } = explanation;
		const moved = nominal === due ? '' : `, not moved: ${day(nominal)}`;
		return `Due: ${day(due)} (${weekdayName(due)}${moved}): ${length(term)} after ${day(event)} (${weekdayName(event)}), ${rule}`;
	},

	rule: (article: string, act: string, id: string, edition: number, confidence: Confidence) =>
		`Rule: ${act}, ${article} (${id}, ed. ${edition}; ${names.confidence[confidence]}).`,
	editionUnknown: (rule: string, edition: number, on: Day) =>
		`Rule ${rule}, ed. ${edition}: that edition is no longer here; the due day computed by it is ${day(on)}.`,
	earliest: 'There are several terms: the earliest applies.',
	binding: 'applies',
	noTerm: 'This kind has no term to answer; the claim is looked into all the same.',
	calendar: (from: number, to: number) => `The production calendar is known for ${from}–${to}.`,
	provisional: 'The due day is provisional: it lies beyond the known production calendar and will be computed again.',
	keepDayOff: 'In this journal the office’s own terms are not moved from a day off (Civil Code art. 193 is switched off).',
	words: (words: string, kind: string) => `The demand kind “${kind}” was read from the words “${words}”.`,
	noArt193: (nominal: string) => `Without the move under art. 193 it is ${nominal}: it is safer to be done by that day.`,
};
