/** Incoming and outgoing numbers: a template, a year, and an ordinal without gaps. */

import type { Language } from './code.ts';
import { normalizeText } from './text/normalizeText.ts';

/** The two series of numbers; each restarts every year. */
export type Series = 'incoming' | 'outgoing';

export interface SeriesNumber {
	readonly year: number;
	readonly ordinal: number;
	/** As it is written on the paper, `ПР-2026-0012`. */
	readonly text: string;
}

/**
 * Numbers of an old journal are a series of their own: their ordinals lie beyond any that is given or typed, for a number keeps the text that
 * it had. The counters and `check` know nothing of them.
 */
const OLD_SERIES = 1_000_000_000;

/** Whether the number came in with an old journal. */
export function isOldNumber({ ordinal }: Pick<SeriesNumber, 'ordinal'>): boolean {
	return ordinal > OLD_SERIES;
}

/** The ordinal of the nth old number of a year, from 1. */
export function oldOrdinal(nth: number): number {
	return OLD_SERIES + nth;
}

/** `ст-2024-84а`: the number of an old journal with its year; of those that are alike, `ст-2024-47+2` is the second. */
export function oldNumberText(year: number, number: string | null, language: Language, nth = 1): string {
	const [prefix, without] = language === 'ru' ? ['ст', 'бн'] : ['old', 'none'];
	return `${prefix}-${year}-${number?.replace(/\s+/g, '') ?? without}${nth > 1 ? `+${nth}` : ''}`;
}

/** The short form of a number: its ordinal, with the year where it is another one; of an old journal's number its text. */
export function shortNumber({ year, ordinal }: Pick<SeriesNumber, 'year' | 'ordinal'>, text: string, thisYear: number): string {
	if (ordinal > OLD_SERIES) return text;
	return year === thisYear ? String(ordinal) : `${year}/${ordinal}`;
}

const PLACEHOLDER = /\{(year|yy|number|год|гг|номер)(?::([1-9]))?\}/g;

export type TemplateFault = 'noNumber' | 'noYear' | 'unknownPlaceholder' | 'tooLong' | 'unseen';

/**
 * What is wrong with a template, or undefined. Places are `{number}`, `{number:4}` (padded with zeros), `{year}`, `{yy}`
 * (also `{номер}`, `{год}`, `{гг}`). Incoming numbers need a year, else two years would give the same number.
 */
export function templateFault(template: string, series: Series): TemplateFault | undefined {
	if (template.length > 60) return 'tooLong';
	if (hasUnseen(template)) return 'unseen';
	const placeholders = [...template.matchAll(PLACEHOLDER)].map((placeholder) => placeholder[1]);
	if (/[{}]/.test(template.replace(PLACEHOLDER, ''))) return 'unknownPlaceholder';
	if (placeholders.filter((placeholder = '') => isOrdinal(placeholder)).length !== 1) return 'noNumber';
	if (series === 'incoming' && placeholders.every((placeholder = '') => isOrdinal(placeholder))) return 'noYear';
	return undefined;
}

/**
 * Whether there is an invisible character or one that turns the direction of text: a number with one could not be read off a letter and typed. The
 * pattern is made here, on use: making it takes V8 longer than all else of this file, and only setting a template needs it.
 */
function hasUnseen(template: string): boolean {
	return /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0]/u.test(template);
}

/** The number as it is written. */
export function writeNumber(template: string, year: number, ordinal: number): string {
	return template.replace(PLACEHOLDER, (_, placeholder: string, width: string | undefined) => {
		if (isOrdinal(placeholder)) return String(ordinal).padStart(Number(width ?? 1), '0');
		return isShortYear(placeholder) ? String(year).slice(-2) : String(year);
	});
}

/** The template with its places called by these names: both languages are read, each is shown in its own. */
export function withPlaces(template: string, names: { readonly number: string; readonly year: string; readonly yy: string }): string {
	return template.replace(PLACEHOLDER, (_, placeholder: string, width: string | undefined) => {
		const name = isOrdinal(placeholder) ? names.number : isShortYear(placeholder) ? names.yy : names.year;
		return `{${name}${width === undefined ? '' : `:${width}`}}`;
	});
}

/** The year and ordinal of a number written by this template; undefined where the template gives no such number. */
export function numberBy(template: string, text: string): { readonly year: number; readonly ordinal: number } | undefined {
	const placeholders: string[] = [];
	const pattern = template.split(PLACEHOLDER).map((part = '', index) => {
		if (index % 3 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		if (index % 3 === 2) return '';
		placeholders.push(part);
		return isOrdinal(part) ? '(\\d{1,9})' : isShortYear(part) ? '(\\d{2})' : '(\\d{4})';
	});
	const found = new RegExp(`^${pattern.join('')}$`).exec(text);
	if (!found) return undefined;
	const value = (is: (placeholder: string) => boolean) => Number(found[placeholders.findIndex(is) + 1] ?? 0);
	const long = placeholders.some((placeholder) => !isOrdinal(placeholder) && !isShortYear(placeholder));
	const year = long ? value((placeholder) => !isOrdinal(placeholder) && !isShortYear(placeholder)) : 2000 + value(isShortYear);
	const ordinal = value(isOrdinal);
	return writeNumber(template, year, ordinal) === text ? { year, ordinal } : undefined;
}

function isOrdinal(placeholder: string): boolean {
	return placeholder === 'number' || placeholder === 'номер';
}

function isShortYear(placeholder: string): boolean {
	return placeholder === 'yy' || placeholder === 'гг';
}

/** A claim as people name it: by its number in full, or by its ordinal in a year. */
export type ClaimName =
	| { readonly by: 'ordinal'; readonly ordinal: number; readonly year: number | undefined }
	| { readonly by: 'text'; readonly text: string };

/** `12`, `№ 12` (this year), `2025/12`, `12/2025`, or a number in full. Undefined for an empty one. */
export function parseClaimName(raw: string): ClaimName | undefined {
	const named = raw.trim();
	const bare = named.replace(/^[№Nn#]\s*/, '');
	if (/^\d{1,9}$/.test(bare)) return { by: 'ordinal', ordinal: Number(bare), year: undefined };
	// Years are of this century or, where a clock was wrong, the next: `0012/26` is a number in full by another template.
	const yearFirst = /^(2[01]\d{2})\/(\d{1,9})$/.exec(bare);
	if (yearFirst) return { by: 'ordinal', ordinal: Number(yearFirst[2]), year: Number(yearFirst[1]) };
	const yearLast = /^(\d{1,9})\/(2[01]\d{2})$/.exec(bare);
	if (yearLast) return { by: 'ordinal', ordinal: Number(yearLast[1]), year: Number(yearLast[2]) };
	// A number in full may itself begin with N.
	const text = named.replace(/^(?:[№#]\s*|[Nn]\s+)/, '');
	return text === '' ? undefined : { by: 'text', text };
}

/** Words before a number in letters and notes. */
const BEFORE_NUMBER =
	/^(?:["'«„“([]|[№#]|(?:вх(?:од(?:ящ(?:ий|ее|его))?)?|номер|запис[ьи]|обращени[еяю]|претензи[яюи]|жалоб[аыу]|claim|entry|no|number)(?![a-zа-яё])\.?|\s)+/i;

/**
 * A number as it stands in letters and notes, without what stands around it, and the day that stands with it (ISO 8601): `вх. № ПР-2026-0012 от
 * 05.11.2026`, `«12»`, `запись 12`; `2026-12` as `2026/12`, `ПР 2026 0012` as `ПР-2026-0012`.
 */
export function numberMentioned(raw: string): { readonly number: string; readonly on: string | undefined } {
	const [, before = raw, date = '', month = '', year] =
		/^(.*\S)\s+(?:от|of|dated)\s+(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/.exec(raw.trim()) ?? [];
	const number = before
		.trim()
		.replace(BEFORE_NUMBER, '')
		.replace(/[\s"'»”“)\].,;:]+$/, '')
		.replace(/^(2[01]\d{2})-(\d{1,9})$/, '$1/$2')
		.replace(/^(\d{1,9})-(2[01]\d{2})$/, '$2/$1')
		.replace(/^([a-zа-яё]{1,10})[\s/]+(\d{4})[\s/]+(\d{1,9})$/i, '$1-$2-$3');
	return { number, on: year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` };
}

/** `пр-12`, `ПР12` and `пр-2026-12`: the letters of a number, folded, its ordinal without zeros, its year or that of today. */
export function parseShortNumber(
	raw: string,
): { readonly letters: string; readonly year: number | undefined; readonly ordinal: number } | undefined {
	const found = /^(?:[№#]\s*)?([A-Za-zА-Яа-яЁё]{1,10})[-\u2010-\u2015\s]*(?:(20\d{2})[-/\u2010-\u2015])?0*(\d{1,9})$/u.exec(raw.trim());
	const [, letters, year, ordinal] = found ?? [];
	if (letters === undefined || ordinal === undefined) return undefined;
	return { letters: normalizeText(letters), year: year === undefined ? undefined : Number(year), ordinal: Number(ordinal) };
}
