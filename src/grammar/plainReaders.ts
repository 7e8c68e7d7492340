/** Readers without dependencies: most commands of a morning need no others, and load no others. */

import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar.ts';
import { type Day, isDay, LAST_GIVEN_DAY } from '../domain/day.ts';
import { parseSpokenLength, writeLength } from '../domain/rule.ts';
import { type Read, type ReadContext, type Reader, right, wrong } from './reading.ts';
import type { Named } from './spell.ts';
import type { ValueKind, Values } from './value.ts';

/** A path is taken as it is; a number is whole; of days, those that `readsPlainly` says. */
export const plainReaders = {
	path: (raw, { option }) => (raw === '' || raw.includes('\0') ? wrong({ code: 'emptyText', option }) : right(raw)),
	count: wholeNumber(0),
	ordinal: wholeNumber(1),
	year: (raw, { option }) => readYear(raw, option),
	agreedTerm: (raw, { option }) => {
		const length = parseSpokenLength(raw);
		return length ? right(writeLength(length)) : wrong({ code: 'notALength', option, value: raw });
	},
	pastDay: isoDay,
	futureDay: isoDay,
	anyDay: isoDay,
} satisfies { readonly [K in ValueKind]?: Reader<Values[K]> };

/** Whether the plain readers can read the words as values of this kind: a day only where it is written `2026-11-05`. */
export function readsPlainly(kind: ValueKind, words: readonly string[]): boolean {
	return kind in plainReaders && (plainReaders[kind as keyof typeof plainReaders] !== isoDay || words.every(isGivenDay));
}

function isoDay(raw: string, { option }: ReadContext): Read<Day> {
	return isGivenDay(raw) ? right(raw) : wrong({ code: 'notADay', option, value: raw, forms: 'iso' });
}

function isGivenDay(raw: string): raw is Day {
	return isDay(raw) && raw <= LAST_GIVEN_DAY;
}

/** A year whose holidays are those that the calendar has. */
export function readYear(raw: string, option: Named): Read<number> {
	const year = /^\d{4}$/.test(raw.trim()) ? Number(raw) : 0;
	if (year < FIRST_YEAR || year > LAST_YEAR) return wrong({ code: 'notANumber', option, value: raw, from: FIRST_YEAR, to: LAST_YEAR });
	return right(year);
}

function wholeNumber(from: 0 | 1): Reader<number> {
	return (raw, { option }) => {
		const count = /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : -1;
		return count < from ? wrong({ code: 'notANumber', option, value: raw, from, to: 999_999_999 }) : right(count);
	};
}
