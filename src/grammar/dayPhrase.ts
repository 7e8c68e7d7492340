/** Days in words: `в пятницу`, `до среды`, `через 3 рабочих дня`, `неделю назад`, `5-го числа`, and the same in English. */

import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { addDays, type Day, dateOf, dayOf, monthOf, weekday, yearOf } from '../domain/day.ts';
import { addMonths } from '../domain/month.ts';
import { countNamed, fullUnit, relativeDays, type ShiftUnit, weekdayNamed } from './dayWords.ts';
import { type DayContext, type DayReading, type Lean, readingOf } from './reading.ts';

/** Whole phrases for a day, by how far it is from today. */
const phrases: ReadonlyMap<string, number> = new Map([
	['the day before yesterday', -2],
	['day before yesterday', -2],
	['the day after tomorrow', 2],
	['day after tomorrow', 2],
]);

/** The day of a phrase in lower case with single blanks; undefined where it is none of these phrases. */
export function readPhrase(text: string, lean: Lean, context: DayContext): DayReading | undefined {
	const relative = Object.hasOwn(relativeDays, text) ? relativeDays[text] : phrases.get(text);
	if (relative !== undefined) return readingOf(addDays(context.today, relative));
	return (
		readWeekday(text, lean, context) ??
		readWeekdayOfWeek(text, context) ??
		readShift(text, context) ??
		readSpan(text, context) ??
		(lean === 'future' ? (readWithin(text, context) ?? readEnd(text, context)) : undefined) ??
		readDate(text, lean, context) ??
		readDateOfMonth(text, context)
	);
}

function readWeekday(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const [, which, word = ''] =
		/^(?:(?<which>прошл|следующ|след|ближайш|эт|last|next|this)[а-я]*\.? )?(?<word>[a-zа-я]+)\.?$/.exec(text) ?? [];
	const wanted = weekdayNamed(word);
	if (wanted === undefined) return undefined;
	const ofThisWeek = addDays(today, wanted - weekday(today));
	const before = addDays(ofThisWeek, ofThisWeek < today ? 0 : -7);
	const after = addDays(ofThisWeek, ofThisWeek > today ? 0 : 7);
	switch (which) {
		// "Last Friday", said on a Saturday, is yesterday to one and a week ago to another; "next" likewise.
		case 'прошл':
		case 'last':
			return readingOf(addDays(ofThisWeek, -7), before);
		case 'следующ':
		case 'след':
		case 'next':
			return readingOf(after, addDays(ofThisWeek, 7));
		case 'эт':
		case 'this':
			return readingOf(ofThisWeek);
		case 'ближайш':
			return ofThisWeek === today ? readingOf(today, after) : readingOf(after);
		default:
			// "Monday", said on a Monday, may be today or a week away.
			if (ofThisWeek === today) return lean === 'future' ? readingOf(today, after) : readingOf(before, today);
			if (lean === 'nearest') return readingOf(before, after);
			return readingOf(lean === 'past' ? before : after);
	}
}

/** `в среду на прошлой неделе`, `на следующей неделе во вторник`, `Monday last week`. */
function readWeekdayOfWeek(text: string, { today }: DayContext): DayReading | undefined {
	const { groups } =
		/^(?<day>[a-zа-я]+),? (?:на )?(?<which>прошл|эт|следующ|след|last|this|next)[а-я]*\.? (?:недел[еи]|week)$/.exec(text) ??
		/^(?:на )?(?<which>прошл|эт|следующ|след|last|this|next)[а-я]*\.? (?:неделе|week),? (?:(?:во?|on) )?(?<day>[a-zа-я]+)$/.exec(text) ??
		{};
	const wanted = weekdayNamed(groups?.day ?? '');
	return wanted === undefined ? undefined : readingOf(addDays(today, wanted - weekday(today) + 7 * fromThis(groups?.which)));
}

/** -1 for the last week, month …, 1 for the next one. */
function fromThis(which: string | undefined): number {
	if (which === 'прошл' || which === 'last') return -1;
	return which === 'эт' || which === 'this' || which === 'текущ' ? 0 : 1;
}

/** `+3рд`, `-2 нед.`, `+5 рабочих дней`. */
function readShift(text: string, context: DayContext): DayReading | undefined {
	const [, sign, count, words = ''] = /^([+-])(\d{1,4}) ?([a-zа-я][a-zа-я. ]*)$/.exec(text) ?? [];
	const unit = fullUnit(words);
	return unit && shifted(Number(count) * unit.times * (sign === '-' ? -1 : 1), unit.unit, context);
}

/** `через 3 дня`, `in a week`, `две недели назад`, `2 working days ago`. */
function readSpan(text: string, context: DayContext): DayReading | undefined {
	const ahead = /^(?:через|спустя|in) (.+)$/.exec(text)?.[1] ?? /^(.+) from now$/.exec(text)?.[1];
	const words = ahead ?? /^(.+?) (?:тому назад|назад|ago)$/.exec(text)?.[1];
	if (words === undefined) return undefined;
	// «Через день» is tomorrow to one and the day after to another.
	if (ahead === 'день') return readingOf(addDays(context.today, 1), addDays(context.today, 2));
	const [first = '', ...others] = words.split(' ');
	const count = countNamed(first);
	const span = fullUnit(count === undefined ? words : others.join(' '));
	return span && shifted((count ?? 1) * span.times * (ahead === undefined ? -1 : 1), span.unit, context);
}

/**
 * A time to do it in: `10 рабочих дней`, `2 нед`, `в течение недели`, `within 5 days`. «5 н» may be of a month that is not typed to its end, and
 * «2 неделя», «1 квартал» name one of several.
 */
function readWithin(text: string, context: DayContext): DayReading | undefined {
	const words = /^(?:течение|within) (.+)$/.exec(text)?.[1];
	const [first = '', ...others] = (words ?? text).split(' ');
	const count = countNamed(first);
	const named = count === undefined ? words : others.join(' ');
	if (named === undefined) return undefined;
	const isOrdinal = count !== 1 && /(?:день|неделя|месяц|год|day|week|month|year)$/.test(named);
	if (words === undefined && (isOrdinal || named.length < 2 || /^(?:квартал|quarter)/.test(named))) return undefined;
	const span = fullUnit(named);
	return span && shifted((count ?? 1) * span.times, span.unit, context);
}

/** `конец месяца`, `до конца года`; a week ends on Friday to one and on Sunday to another. */
function readEnd(text: string, { today }: DayContext): DayReading | undefined {
	const [, what] = /^(?:кон(?:ец|ца|цу)|(?:the )?end of(?: (?:the|this))?) (?:(?:эт|текущ)(?:ой|ого|ей|его) )?(.+)$/.exec(text) ?? [];
	const first = addDays(today, 1 - dateOf(today));
	const month = monthOf(today);
	const lastOf = (months: number) => readingOf(addDays(addMonths(first, months), -1));
	switch (what) {
		case 'недели':
		case 'week':
			return readingOf(...[5, 7].map((last) => addDays(today, last - weekday(today))).filter((day) => day >= today));
		case 'месяца':
		case 'month':
			return lastOf(1);
		case 'квартала':
		case 'quarter':
			return lastOf(3 - ((month - 1) % 3));
		case 'года':
		case 'year':
			return lastOf(13 - month);
		default:
			return undefined;
	}
}

/** `5-го прошлого месяца`, `5 числа этого месяца`, `the 5th of last month`. */
function readDateOfMonth(text: string, { today }: DayContext): DayReading | undefined {
	const [, figures, which] =
		/^(?:the )?(\d{1,2})(?:-?(?:го|ого|е|ое|st|nd|rd|th))?(?: числ[ао])? (?:of )?(прошл|эт|текущ|следующ|last|this|next)[а-я]* (?:месяца|month)$/.exec(
			text,
		) ?? [];
	if (which === undefined) return undefined;
	const month = addMonths(addDays(today, 1 - dateOf(today)), fromThis(which));
	const day = dayOf(yearOf(month), monthOf(month), Number(figures));
	return day ? readingOf(day) : readingOf();
}

function shifted(count: number, unit: ShiftUnit, { today, calendar }: DayContext): DayReading {
	switch (unit) {
		case 'workingDay':
			return readingOf(addWorkingDays(calendar, today, count));
		case 'calendarDay':
			return readingOf(addDays(today, count));
		case 'week':
			return readingOf(addDays(today, count * 7));
		case 'month':
			return Math.abs(count) > 1200 ? { ok: false, why: 'noSuchDay' } : readingOf(addMonths(today, count));
	}
}

/** `27`, `27-го`, `27 числа`, `the 27th`: the nearest month on the side leant to that has such a date. */
function readDate(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const [, figures] = /^(?:the )?(\d{1,2})(?:-?(?:го|ого|е|ое|му|st|nd|rd|th))?(?: числ[аоу])?$/.exec(text) ?? [];
	const date = Number(figures);
	if (!(date >= 1 && date <= 31)) return undefined;
	const past = withDate(date, today, -1);
	const future = withDate(date, today, 1);
	if (past === today) return readingOf(today);
	if (lean === 'nearest') return readingOf(past, future);
	return readingOf(lean === 'past' ? past : future);
}

function withDate(date: number, today: Day, step: 1 | -1): Day {
	const first = addDays(today, 1 - Number(today.slice(8)));
	// No two months running lack a date.
	for (let months = 0; Math.abs(months) <= 2; months += step) {
		const month = addMonths(first, months);
		const day = dayOf(yearOf(month), monthOf(month), date);
		if (day && (step < 0 ? day <= today : day >= today)) return day;
	}
	throw new RangeError(`no such date near ${today}: ${date}`);
}
