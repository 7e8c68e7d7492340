/** A day as clerks of many years wrote it, in a cell or somewhere in a text: what stands there, before anything is guessed. */

import { withoutInvisible } from '../../domain/client/clientName.ts';
import { addDays, type Day, dayOf, fromDayNumber, isDay } from '../../domain/day.ts';
import { remembered } from '../../domain/text/remembered.ts';

/** How a day was written: the verdict counts these habits. */
export type DayForm = 'cell' | 'iso' | 'dotted' | 'slashed' | 'named' | 'roman' | 'serial' | 'noYear' | 'monthOnly';

export interface OldDay {
	readonly form: DayForm;
	/** Null where it was not written. */
	readonly year: number | null;
	/** The year was written in two figures. */
	readonly short: boolean;
	/** As they stand, in this order; where they are only figures, which is the month may be open. */
	readonly first: number;
	readonly second: number;
	/** Where in the text it stands. */
	readonly from: number;
	readonly to: number;
	/** It was read only once letters for figures, or separators twice or missing, were mended. */
	readonly mended?: true;
	/** It was written as the midnight of this day, by the clock of Greenwich. */
	readonly zoned?: true;
	/** It is the first of several days that share month and year. */
	readonly several?: true;
}

const MONTHS = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL =
	'январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря january february march april may june july august september october november december sept'.split(
		' ',
	);
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const NAME = '[а-яa-z]{3,9}';
const YEAR = '(\\d{4}|\\d{2})(?![\\d:])';
const TAIL = '(?:\\s*(?:г\\.?|год[ауе]?)(?![а-я]))?';
const START = '(?<![\\d])';

type Shape = readonly [DayForm, RegExp, (parts: readonly string[]) => readonly [number, number, string | undefined] | undefined];

/** The shapes in the order in which they are tried at each place; the parts come out as date, month, year. */
const shapes: readonly Shape[] = [
	[
		'iso',
		new RegExp(`${START}(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)(?:[t ]\\d{1,2}:\\d\\d\\S*)?`, 'g'),
		([y, m, d]) => [num(d), num(m), y],
	],
	['slashed', new RegExp(`${START}(\\d{1,2})\\s*/\\s*(\\d{1,2})\\s*/\\s*${YEAR}${TAIL}`, 'g'), ([d, m, y]) => [num(d), num(m), y]],
	[
		'dotted',
		new RegExp(`${START}(\\d{1,2})\\s*[.,-]\\s*(\\d{1,2})\\s*[.,-]\\s*${YEAR}(?![.,-]\\d)${TAIL}`, 'g'),
		([d, m, y]) => [num(d), num(m), y],
	],
	[
		'roman',
		new RegExp(`${START}(\\d{1,2})[-./ ]+([ivx]{1,4})[-./ ]+${YEAR}${TAIL}`, 'g'),
		([d, m = '', y]) => named(d, ROMAN.indexOf(m) + 1, y),
	],
	[
		'roman',
		new RegExp(`${START}(\\d{1,2})[-./]([ivx]{1,4})(?![a-zа-я\\d]|[-./]\\d)`, 'g'),
		([d, m = '']) => named(d, ROMAN.indexOf(m) + 1, undefined),
	],
	[
		'named',
		new RegExp(`${START}(\\d{1,2})[-. ]*["»”]?[-. ]*(${NAME})(?:[-., ]+${YEAR}${TAIL})?`, 'g'),
		([d, m, y]) => named(d, monthOf(m), y),
	],
	['named', new RegExp(`(?<![а-яa-z])(${NAME})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, 'g'), ([m, d, y]) => named(d, monthOf(m), y)],
	['monthOnly', new RegExp(`(?<![а-яa-z])(${NAME})\\.? ${YEAR}${TAIL}`, 'g'), ([m, y]) => named('0', monthOf(m), y)],
	['noYear', new RegExp(`${START}(?<!\\d[./])(\\d{1,2})[./](\\d{1,2})(?![\\d/.]\\d|\\d)`, 'g'), ([d, m]) => [num(d), num(m), undefined]],
];

/** The first day that is written in the text; undefined where there is none. */
export function findOldDay(raw: string): OldDay | undefined {
	// In a shape there is a figure, and something else.
	if (!/\d/.test(raw) || !/\D/.test(raw)) return undefined;
	return raw.length <= SHORT ? findShort(raw) : findIn(raw);
}

/** A cell with a day is read several times, and so is the same day in the rows beneath. */
const SHORT = 24;
const findShort = remembered(2_000, findIn);

function findIn(raw: string): OldDay | undefined {
	const text = plainDay(raw);
	let found: OldDay | undefined;
	for (const [form, pattern, partsIn] of shapes) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
			if (found && match.index >= found.from) break;
			const parts = partsIn(match.slice(1));
			if (!parts) continue;
			const [first, second, year] = parts;
			// `12.5` may be a sum: a day without a year has a month and a date that can be.
			if (form === 'noYear' && (first < 1 || first > 31 || second < 1 || second > 12)) continue;
			const short = year !== undefined && year.length === 2;
			found = atMidnight(
				{
					form,
					year: year === undefined ? null : short ? 2000 + Number(year) : Number(year),
					short,
					first,
					second,
					from: match.index,
					to: match.index + match[0].length,
				},
				match[0],
			);
			break;
		}
	}
	return found;
}

/** `2024-03-12T21:00:00.000Z` is the 13th in Moscow: what programs write of a day without a time. East of Greenwich it is the next day. */
const MIDNIGHT = /[t ](?:1[2-9]|2[0-2]):00(?::00(?:\.0+)?)?(?:z|\+00:?00)$/;

function atMidnight(day: OldDay, written: string): OldDay {
	if (day.form !== 'iso' || !MIDNIGHT.test(written)) return day;
	const before = dayFrom(day);
	return before === undefined ? day : { ...day, ...partsOf(addDays(before, 1)), zoned: true };
}

/** The day that the whole cell is meant to be: also a serial number of a spreadsheet, and figures alone. */
export function readOldDay(raw: string): OldDay | undefined {
	if (!/\d/.test(raw)) return undefined;
	const text = plainDay(raw).trim();
	const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
	if (serial) {
		const days = Number(serial[1]);
		// 1990 … 2064, counted from 30 December 1899.
		return days >= 32_874 && days < 60_000 ? ofDay(fromDayNumber(days - 25_569), 'serial', text.length) : undefined;
	}
	const figures = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
	if (figures) {
		const day = dayOf(num(figures[1]), num(figures[2]), num(figures[3]));
		return day && day > '1990' && day < '2065' ? ofDay(day, 'iso', text.length) : undefined;
	}
	const [, first, second, month, year] = SEVERAL.exec(text) ?? [];
	if (first !== undefined && num(first) < num(second)) {
		const day = readOldDay(`${first}.${month}.${year}`);
		return day && { ...day, from: 0, to: text.length, several: true };
	}
	return findOldDay(raw);
}

/** `12-14.03.2021`, «с 12 по 14.03.2021». */
const SEVERAL = /^(?:с\s+)?(\d{1,2})\s*(?:[-–—/,]|и|по)\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s*г(?:\.|ода)?)?$/;

/** A day whose reading is certain, written in the form over the whole cell of `length` characters. */
export function ofDay(day: Day, form: DayForm, length: number): OldDay {
	return { form, ...partsOf(day), short: false, from: 0, to: length };
}

function partsOf(day: Day): Pick<OldDay, 'year' | 'first' | 'second'> {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return { year, first: date, second: month };
}

/** The day itself, by the order of date and month; undefined where there is no such day, or part of it is not known. */
export function dayFrom({ form, year, first, second }: OldDay, order: 'dayFirst' | 'monthFirst' = 'dayFirst'): Day | undefined {
	if (year === null || form === 'monthOnly') return undefined;
	const day = order === 'dayFirst' ? dayOf(year, second, first) : dayOf(year, first, second);
	return day !== undefined && isDay(day) ? day : undefined;
}

/** Lower case, ё as е, every blank a space, the Cyrillic letters of Roman figures as Latin ones; as long as it was. */
export function plainDay(raw: string): string {
	const text = withoutInvisible(raw)
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[^\S ]/g, ' ');
	return text.replace(/(?<![а-я])[хіvix]+(?![а-я])/g, (figures) => figures.replaceAll('х', 'x').replaceAll('і', 'i'));
}

function monthOf(word = ''): number {
	const at = FULL.some((full) => full.startsWith(word))
		? Math.max(MONTHS.indexOf(word.slice(0, 3)), ENGLISH.indexOf(word.slice(0, 3)), word.startsWith('май') ? 4 : -1)
		: -1;
	return at + 1;
}

function named(
	date: string | undefined,
	month: number,
	year: string | undefined,
): readonly [number, number, string | undefined] | undefined {
	return month > 0 ? [num(date), month, year] : undefined;
}

function num(text = ''): number {
	return Number(text);
}
