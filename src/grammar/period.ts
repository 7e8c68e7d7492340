/**
 * Reads a period as people write it: a month, a quarter, a half of a year, a year, the first months of one, a week (ISO 8601), by its
 * number, by its name or by how it lies to today. A number or a name without a year is the last one that has begun.
 */

import { addDays, type Day, dayOf, daysInMonth, isGivenDay, monthOf, weekday, yearOf } from '../domain/day.ts';
import { addMonths } from '../domain/month.ts';
import { monthWith, type Period } from '../domain/period.ts';
import { monthNamed, withYearInFigures } from './dayWords.ts';

/** A month, and the year that was given with it. */
export interface MonthRead {
	/** 1–12. */
	readonly month: number;
	readonly year: number | undefined;
}

type Unit = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** What a year is counted in. */
export type YearPart = Exclude<Unit, 'year'>;

/** What each unit is called, whatever its ending; one of them ends with a name of its own. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
	[/^(?:недел[яюиье]+|нед\.?|week)$/, 'week'],
	[/^(?:месяц[аеу]?|мес\.?|month)$/, 'month'],
	[/^(?:квартал[аеу]?|кв\.?|quarter)$/, 'quarter'],
	[/^(?:полугоди[еяю]|half|half-year)$/, 'half'],
	[/^(?:год[ау]?|году|year)$/, 'year'],
];

const SIDES: readonly (readonly [RegExp, -2 | -1 | 0 | 1])[] = [
	[/^позапрошл/, -2],
	[/^(?:прошл|предыдущ|минувш|(?:прош|пред)\.?$|last$|previous$|past$)/, -1],
	[/^(?:эт|текущ|тек\.?$|нынешн|this$|current$)/, 0],
	[/^(?:следующ|след\.?$|будущ|next$)/, 1],
];

/** The whole period that the words are; undefined where they are none, or one that begins on a day that cannot be given. */
export function wholePeriod(typed: string, today: Day): Period | undefined {
	const text = normalizePeriod(typed, today);
	const month = readMonth(text, today);
	const period = month ? monthRead(month, today) : otherPeriod(text, today);
	return period && isGivenDay(period.from) ? period : undefined;
}

function otherPeriod(text: string, today: Day): Period | undefined {
	return relative(text, today) ?? untilToday(text, today) ?? week(text, today) ?? partOfYear(text, today) ?? yearOrBeginning(text);
}

/** The month that the words are: 2026-10, 10.2026, октябрь, October 2026, прошлый месяц; undefined where they are none. */
export function readMonth(typed: string, today: Day): MonthRead | undefined {
	const text = normalizePeriod(typed, today);
	const numbers = /^(?<year>\d{4})[-./ ](?<month>\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})[-./ ](?<year>\d{4})$/.exec(text);
	if (numbers?.groups) return checked(Number(numbers.groups.month), Number(numbers.groups.year));
	const named =
		/^(?<name>[a-zа-я]+)\.?,?(?:[- ]?(?<year>\d{4}))?$/.exec(text) ??
		// As tables have it: окт.26, oct-26.
		/^(?<name>[a-zа-я]+)[-.'’](?<year>\d{2})$/.exec(text) ??
		/^(?<year>\d{4}),? (?<name>[a-zа-я]+)\.?$/.exec(text);
	const month = monthNamed(named?.groups?.name ?? '');
	if (month !== undefined) return { month, year: yearIn(named?.groups?.year) };
	const side = sideOf(text);
	if (side?.unit !== 'month') return undefined;
	const day = addMonths(monthWith(today).from, side.by);
	return { month: monthOf(day), year: yearOf(day) };
}

/** The days of the month, without a year those of the last one that has begun; undefined where there are no such days. */
export function monthRead({ month, year }: MonthRead, today: Day): Period | undefined {
	const last = year ?? yearOf(today) - Number(month > monthOf(today));
	return months(last, month, 1);
}

/** Small letters, one space between words, without `за`, `весь`, `for`, `месяц` behind its name and the word for a year behind its number. */
function normalizePeriod(typed: string, today: Day): string {
	const text = typed.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
	const bare = text
		.replace(/^(?:за|в|во|на|for|in) /, '')
		.replace(/^(?:весь|(?:the )?whole) (?=год$|year$)/, 'этот ')
		.replace(/^(?:весь|(?:the )?whole) (?=\d)/, '')
		.replace(/^([а-я]+) месяц[ае]?(?= |$)/, (all, name: string) => (monthNamed(name) === undefined ? all : name))
		.replace(/(\d{4}) ?(?:г\.?|года?|году)$/, '$1');
	return withYearInFigures(bare, yearOf(today));
}

/** Of a year in four or two figures. */
function yearIn(figures: string | undefined): number | undefined {
	return figures === undefined ? undefined : Number(figures) + (figures.length === 2 ? 2000 : 0);
}

function checked(month: number, year: number): MonthRead | undefined {
	return month >= 1 && month <= 12 ? { month, year } : undefined;
}

/** `прошлый квартал`, `this week`, `неделя`: which unit, and how many of them from that of today. */
function sideOf(text: string): { readonly unit: Unit; readonly by: number } | undefined {
	const [word = '', name = '', ...rest] = text.replace(/^the /, '').split(' ');
	if (text === 'неделя' || text === 'week') return { unit: 'week', by: 0 };
	const by = SIDES.find(([pattern]) => pattern.test(word))?.[1];
	const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
	return by === undefined || unit === undefined || rest.length > 0 ? undefined : { unit, by };
}

function relative(text: string, today: Day): Period | undefined {
	const side = sideOf(text);
	if (!side) return undefined;
	const { unit, by } = side;
	if (unit === 'week') return weekWith(addDays(today, by * 7));
	const length = LENGTHS[unit];
	const from = addMonths(monthWith(today).from, by * length - ((monthOf(today) - 1) % length));
	return months(yearOf(from), monthOf(from), length);
}

const LENGTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<Exclude<Unit, 'week'>, number>;

/** So many whole months of one year; undefined where there are no such days. */
function months(year: number, month: number, count: number): Period | undefined {
	const last = month + count - 1;
	const [from, to] = [dayOf(year, month, 1), dayOf(year, last, daysInMonth(year, last))];
	return from && to && { from, to };
}

/** `последние 30 дней`, `last 2 weeks`, `с начала года`, `year to date`: days of which today is the last one. */
function untilToday(text: string, today: Day): Period | undefined {
	const last = /^(?:the )?(?:последни[ех]|last|past) (?<count>[1-9]\d{0,2}) (?<unit>дн\S*|недел\S*|days|weeks)$/.exec(text)?.groups;
	if (last) return { from: addDays(today, 1 - Number(last.count) * (/^(?:недел|week)/.test(last.unit ?? '') ? 7 : 1)), to: today };
	const name = (/^(?:с|от) начала (\S+)$/.exec(text) ?? /^(\S+) to date$/.exec(text))?.[1] ?? '';
	const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
	const whole = unit && relative(`this ${unit}`, today);
	return whole && { from: whole.from, to: today };
}

function weekWith(day: Day): Period {
	const from = addDays(day, 1 - weekday(day));
	return { from, to: addDays(from, 6) };
}

/** 2026-W47, 2026-Н47, 47 неделя 2026, week 47: the first week of a year is that of its first Thursday. */
function week(text: string, today: Day): Period | undefined {
	const parts =
		/^(?:(?<year>\d{4})[- ]?)?[wн](?<week>\d{1,2})$/.exec(text) ??
		/^(?<week>\d{1,2})(?:-?я)? ?(?:недел[яюие]|нед\.?|week)(?: (?<year>\d{4}))?$/.exec(text) ??
		/^(?:недел[яюие]|нед\.?|week) (?<week>\d{1,2})(?: (?<year>\d{4}))?$/.exec(text);
	if (!parts?.groups) return undefined;
	const number = Number(parts.groups.week);
	const inYear = (year: number) => {
		const fourth = dayOf(year, 1, 4);
		const found = fourth && weekWith(addDays(fourth, (number - 1) * 7));
		// Its Thursday is of the year that counts it.
		return found && number >= 1 && yearOf(addDays(found.from, 3)) === year ? found : undefined;
	};
	if (parts.groups.year !== undefined) return inYear(Number(parts.groups.year));
	const now = inYear(yearOf(today));
	return now && now.from <= today ? now : inYear(yearOf(today) - 1);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ORDINALS: readonly RegExp[] = [/^(?:перв|first$)/, /^(?:втор|second$)/, /^(?:трет|third$)/, /^(?:четверт|fourth$)/];

/** 2026-Q3, 2026-К3, 3 кв 2026, III квартал, Q3; 2026-H1, 1 полугодие 2026. */
function partOfYear(text: string, today: Day): Period | undefined {
	const parts =
		/^(?<year>\d{4})[- ]?(?<unit>q|кв?\.?|h|п) ?(?<number>[1-4])$/.exec(text) ??
		/^(?<unit>q|h)(?<number>[1-4])(?:(?:[-'’ ]?| of )(?<year>\d{4}|(?<!\d)\d{2}))?$/.exec(text) ??
		/^(?<number>[1-4])(?<unit>q|h)[-'’ ]?(?<year>\d{4}|\d{2})?$/.exec(text) ??
		/^(?<number>[1-4]|i{1,3}|iv|[а-я]{5,10}|first|second|third|fourth)(?:-?[йе])? ?(?<unit>кв(?:артал[ае]?|\.)?|полугоди[ея]|п\/?г|quarter|half)(?:(?: of)?,? ?(?<year>\d{4}|\d{2}))?$/.exec(
			text,
		);
	if (!parts?.groups) return undefined;
	const { number = '', unit = '', year } = parts.groups;
	const nth = ROMAN[number] ?? (/^\d$/.test(number) ? Number(number) : ORDINALS.findIndex((pattern) => pattern.test(number)) + 1);
	if (nth === 0) return undefined;
	const length = /^(?:h|п)/.test(unit) ? LENGTHS.half : LENGTHS.quarter;
	if (nth * length > 12) return undefined;
	const first = (nth - 1) * length + 1;
	return months(yearIn(year) ?? yearOf(today) - Number(first > monthOf(today)), first, length);
}

/** 2026; 9 месяцев 2026: its first nine. */
function yearOrBeginning(text: string): Period | undefined {
	if (/^\d{4}$/.test(text)) return months(Number(text), 1, 12);
	const parts = /^(?<count>[2-9]|1[0-2]) ?(?:мес(?:\.|яц[еаов]+)?|months)(?: of)? (?<year>\d{4})$/.exec(text);
	return parts?.groups && months(Number(parts.groups.year), 1, Number(parts.groups.count));
}

/** How many of them a year has at most. */
const COUNTS: Readonly<Record<YearPart, number>> = { month: 12, quarter: 4, half: 2, week: 53 };

/** A number of each part, behind its year, before it, or without one. */
const NUMBERED: readonly (readonly [YearPart, RegExp])[] = [
	['month', /^(?:\d{4}[-./ ](\d{1,2})|(\d{1,2})[-./ ]\d{4})$/],
	['month', /^(?:(\d{1,2})(?:-?[йм])? ?(?:месяц\S*|month)|(?:месяц\S*|month) (\d{1,2}))(?: \d{4})?$/],
	['quarter', /^(?:(?:\d{4}[- ]?)?(?:q|кв?\.?) ?(\d{1,2})|(\d{1,2})(?:-?[йм])? ?(?:кв(?:артал\S*|\.)?|quarter))(?: \d{4})?$/],
	['half', /^(?:(?:\d{4}[- ]?)?[hп] ?(\d{1,2})|(\d{1,2})(?:-?[ем])? ?(?:полугоди\S*|half))(?: \d{4})?$/],
	['week', /^(?:(?:\d{4}[- ]?)?[wн] ?(\d{1,2})|(\d{1,2})(?:-?[яй])? ?(?:недел\S*|нед\.?|week)|(?:недел\S*|week) (\d{1,2}))(?: \d{4})?$/],
];

/** Which part of a year the words number wrongly (`2026-13`, `5 квартал`). Ask it only where the words are no period. */
export function partOutOfYear(typed: string, today: Day): YearPart | undefined {
	const text = normalizePeriod(typed, today);
	return NUMBERED.find(([part, pattern]) => {
		const number = pattern
			.exec(text)
			?.slice(1)
			.find((digits) => digits !== undefined);
		// Not every year has the last of the weeks.
		return number !== undefined && (number === '0' || number === '00' || Number(number) > COUNTS[part] || number === '53');
	})?.[0];
}
