/** Why a term ends when it does, in sentences: the count from the event to the last day. */

import { type Day, dateOf, daysBetween } from '../domain/day.ts';
import type { Explanation, Span } from '../domain/term/explanation.ts';
import type { Length, StartEvent } from '../domain/term/rule.ts';
import { capitalized } from '../text/codeWord.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { dayAndWeekday } from './eventNote.ts';
import { lengthText } from './value.ts';

/** The explanation, a sentence or a span of days a line; spans are indented. `from` is null where only a day is known. */
export function explanationLines(
	words: Words,
	explanation: Explanation,
	from: StartEvent | 'renewed' | 'timely' | null,
): readonly string[] {
	const { why, names } = words;
	const { event, start, due, nominal, length, spans, whenDayOff } = explanation;
	const on = (day: Day) => dayAndWeekday(words, day);
	const counted = spans.filter(({ part }) => part === 'count');
	const moved = spans.filter(({ part }) => part === 'move');
	const line = (span: Span) => `  ${spanLine(words, span, explanation)}`;
	return [
		why.notCounted(
			from === null ? why.event : from === 'renewed' || from === 'timely' ? why[from] : capitalized(names.event[from]),
			on(event),
		),
		why.counted(lengthText(words, length), on(start)),
		...(counted.length > 0 ? counted.map(line) : [correspondingDay(words, explanation)]),
		...(nominal === due ? [] : [whenDayOff === 'previousWorkingDay' ? why.movedBack(words.day(nominal)) : why.movedOn(words.day(nominal))]),
		...moved.map(line),
		...workingSaturday(words, explanation),
		why.last(on(due)),
	];
}

/** `Срок: до 20.11.2026 (пт): 15 рабочих дней после 30.10.2026 (пт), Закон о защите прав потребителей ст. 22`. */
export function shortExplanation(words: Words, { event, due, nominal, length }: Explanation, rule: string): string {
	const { why, day, weekdayName } = words;
	const until =
		nominal === due ? why.shortUntil(day(due), weekdayName(due)) : why.shortUntilMoved(day(due), weekdayName(due), day(nominal));
	return why.short(until, lengthText(words, length), dayAndWeekday(words, event), rule);
}

/** Weeks, months and years are not counted by days; where the last month is too short, its last day is the end. */
function correspondingDay(words: Words, { event, nominal, length }: Explanation): string {
	const day = dayAndWeekday(words, nominal);
	return length.unit !== 'week' && dateOf(nominal) < dateOf(event)
		? words.why.lastOfMonth(dateOf(event), day)
		: words.why.corresponding(day);
}

/** A last day on a Saturday looks as if it should move; where working days are counted, its span says why it does not. */
function workingSaturday(words: Words, { due, dueFacts, length }: Explanation): readonly string[] {
	if (dueFacts.what !== 'workingWeekend' || length.unit === 'workingDay') return [];
	return [words.why.workingSaturday(dayAndWeekday(words, due), dueFacts.act ?? words.why.dayKind.loaded)];
}

function spanLine(words: Words, span: Span, explanation: Explanation): string {
	const { why } = words;
	const { from, to, counted, part } = span;
	const { unit } = explanation.length;
	const days = spanDays(words, span, explanation);
	const ordinals = counted && (counted[0] === counted[1] ? why.span.ordinal(counted[0]) : why.span.ordinals(...counted));
	if (ordinals && unit !== 'workingDay')
		return `${days}: ${unit === 'calendarDayExceptHolidays' ? why.span.allButHolidays : why.span.everyDay}, ${ordinals}`;
	const kind = `${days}: ${dayKind(words, span, unit)}`;
	return part === 'move' ? kind : `${kind}, ${ordinals ?? why.span.skipped[from === to ? 'one' : 'many']}`;
}

/** The days of a span, without years unless the term is so long that a day of a month comes twice. */
function spanDays({ why, day, shortDay, weekdayName }: Words, { from, to }: Span, { event, due }: Explanation): string {
	const written = daysBetween(event, due) < 365 ? shortDay : day;
	if (from === to) return why.span.oneDay(written(from), weekdayName(from));
	const weekdays = `${weekdayName(from)}–${weekdayName(to)}`;
	return from.slice(0, 7) === to.slice(0, 7) && written === shortDay
		? why.span.inOneMonth(from, written(to), weekdays)
		: why.span.acrossMonths(written(from), written(to), weekdays);
}

function dayKind(words: Words, { facts, counted, part, from, to }: Span, unit: Length['unit']): string {
	const { names, day } = words;
	const kinds = words.why.dayKind;
	const number = from === to ? 'one' : 'many';
	const guessed = facts.known ? '' : kinds.guessed;
	switch (facts.what) {
		case 'holiday':
			return `${kinds.holiday(names.holiday[facts.holiday])}${guessed}`;
		case 'transferred': {
			const act = facts.act ?? kinds.loaded;
			return `${facts.from ? kinds.transferredFrom(day(facts.from), act) : kinds.transferred(act)}${guessed}`;
		}
		case 'weekend':
			return `${kinds.weekend[number]}${guessed}`;
		case 'workingWeekend':
			return `${kinds.workingWeekend(facts.act ?? kinds.loaded)}${guessed}`;
		case 'ownOff':
		case 'ownWorking':
			return `${kinds[facts.what]}${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}${guessed}`;
		case 'ordinary':
		case 'shortened':
			if (facts.act) return kinds.workingByAct[number](facts.act);
			if (part === 'move') return `${kinds.workingDay}${guessed}`;
			return `${counted && unit === 'workingDay' ? kinds.working[number] : kinds.calendar[number]}${guessed}`;
	}
}
