/** Days in words: `в пятницу`, `до среды`, `через 3 рабочих дня`, `неделю назад`, `5-го числа`, and the same in English. */

import { addWorkingDays } from '../domain/calendar.ts';
import { addDays, type Day, dayOf, monthOf, weekday, yearOf } from '../domain/day.ts';
import { addMonths } from '../domain/month.ts';
import { type DayContext, type DayReading, type Lean, readingOf } from './dayReading.ts';
import { countNamed, fullUnit, relativeDays, type ShiftUnit, shortUnit, weekdayNamed } from './dayWords.ts';

/** The day of a phrase in lower case with single blanks; undefined where it is none of these phrases. */
export function readPhrase(text: string, lean: Lean, context: DayContext): DayReading | undefined {
	const relative = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined;
	if (relative !== undefined) return readingOf(addDays(context.today, relative));
	return readWeekday(text, lean, context) ?? readShift(text, context) ?? readSpan(text, context) ?? readDate(text, lean, context);
}

function readWeekday(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const [, which, word = ''] = /^(?:(?<which>прошл|следующ|эт|last|next|this)[а-я]* )?(?<word>[a-zа-я]+)\.?$/.exec(text) ?? [];
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
		case 'next':
			return readingOf(after, addDays(ofThisWeek, 7));
		case 'эт':
		case 'this':
			return readingOf(ofThisWeek);
		default:
			// "Monday", said on a Monday, may be today or a week away.
			if (ofThisWeek === today) return lean === 'future' ? readingOf(today, after) : readingOf(before, today);
			if (lean === 'nearest') return readingOf(before, after);
			return readingOf(lean === 'past' ? before : after);
	}
}

/** `+3рд`, `-2 нед.`. */
function readShift(text: string, context: DayContext): DayReading | undefined {
	const [, sign, count, word = ''] = /^([+-])(\d{1,4}) ?([a-zа-я]+\.?)$/.exec(text) ?? [];
	const unit = shortUnit(word);
	return unit && shifted(Number(count) * (sign === '-' ? -1 : 1), unit, context);
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
