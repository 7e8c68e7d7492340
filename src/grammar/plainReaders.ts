/** Readers of what is short to read: most command lines need no others, and load no others. */

import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar/calendar.ts';
import { type Codes, codes, demandKinds, languages } from '../domain/code.ts';
import { type Day, isGivenDay } from '../domain/day.ts';
import { type Kopecks, readSum } from '../domain/money.ts';
import { longestLength } from '../domain/term/rule.ts';
import { clean } from '../domain/text/clean.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { textMistake } from './mistake.ts';
import { type Read, type ReadContext, type Reader, right, wrong } from './reading.ts';
import type { Named } from './spell.ts';
import type { ValueKind, Values } from './value.ts';

/** A path is taken as it is; a number is whole; of days, those that `readsPlainly` says. Words for codes are in the vocabulary. */
export const plainReaders = {
	path: (raw, { option }) => (raw === '' || raw.includes('\0') ? wrong({ code: 'emptyText', option }) : right(raw)),
	count: wholeNumber(0),
	ordinal: wholeNumber(1),
	workingDays: orNone(wholeNumber(1, longestLength('workingDay')), null),
	idleDays: wholeNumber(0, longestLength('workingDay')),
	year: (raw, { option }) => readYear(raw, option),
	line: (raw, { option }) => readText(raw, option, 'one'),
	text: (raw, { option }) => readText(raw, option, 'many'),
	money: readMoney,
	kind: codeOf('kind'),
	channel: codeOf('channel'),
	// Which others the office's own rules define, the journal knows: the command looks them up.
	demandKind: (raw, context) => {
		if (NO_DEMAND.includes(normalizeText(raw))) return right('none');
		const known = oneOf('demandKind', demandKinds)(raw, context);
		return known.ok || !context.vocabulary.demandKind ? known : readText(raw, context.option, 'one');
	},
	complaintType: codeOf('complaintType'),
	target: codeOf('target'),
	decision: codeOf('decision'),
	satisfaction: codeOf('satisfaction'),
	ground: codeOf('ground'),
	preventionOutcome: codeOf('preventionOutcome'),
	addressee: codeOf('addressee'),
	visaOutcome: codeOf('visaOutcome'),
	renewal: codeOf('renewal'),
	justification: codeOf('justification'),
	letterKind: codeOf('letterKind'),
	language: oneOf('language', languages),
	pastDay: isoDay,
	futureDay: isoDay,
	anyDay: isoDay,
} satisfies { readonly [K in ValueKind]?: Reader<Values[K]> };

/** Whether the plain readers can read the words as values of this kind: a day only where it is written `2026-11-05`. */
export function readsPlainly(kind: ValueKind, words: readonly string[]): boolean {
	return kind in plainReaders && (plainReaders[kind as keyof typeof plainReaders] !== isoDay || words.every(isGivenDay));
}

/** An explicit "none": a demand without a term of its own. */
const NO_DEMAND = ['none', 'нет', 'никакой', 'обычный', 'ordinary'];

/** Whether it is a word for nothing. */
export function isNone(raw: string): boolean {
	return ['none', 'no', 'нет'].includes(normalizeText(raw));
}

/** The same values, or `none` for a word for nothing: of what an office may leave unsaid. */
export function orNone<T, N>(reader: Reader<T>, none: N): Reader<T | N> {
	return (raw, context) => {
		if (isNone(raw)) return right(none);
		const read = reader(raw, context);
		if (read.ok || (read.mistake.code !== 'notANumber' && read.mistake.code !== 'notOneOf')) return read;
		return wrong({ ...read.mistake, mayBeNone: true });
	};
}

/** What stands in the place of a text in the advice of refusals and in help: copied as it is, it would be recorded for good. */
const SAMPLES = new Set([
	...['фамилия и. о.', 'фамилия имя отчество', 'индекс, город, улица, дом', 'что сделать', 'кто'],
	...['name surname', 'street, town, postcode', 'what to do', 'who'],
]);

/** A text of one line or of many, cleaned; refused where it is a sample out of the program's own advice. */
export function readText(raw: string, option: Named, lines: 'one' | 'many'): Read<string> {
	const cleaned = clean(raw, lines);
	if (cleaned.ok && SAMPLES.has(normalizeText(cleaned.text)) && option !== 'search') return wrong({ code: 'placeholderText', option });
	if (cleaned.ok) return right(cleaned.text);
	// Nothing is recorded of what is only searched for.
	if (cleaned.fault === 'placeholder' && option === 'search') return right(cleaned.text);
	// Standard input: what it holds is read by the command.
	if (raw === '-' && option === 'checkLine') return right(raw);
	return wrong(textMistake(cleaned, option));
}

/** A sum in roubles. */
export function readMoney(raw: string, { option }: ReadContext): Read<Kopecks> {
	const reading = readSum(raw);
	return reading.ok ? right(reading.sum) : wrong({ code: 'notASum', option, value: raw, readings: reading.perhaps });
}

/** A code of the family, by any of its words. */
export function codeOf<F extends keyof Codes>(family: F): Reader<Codes[F]> {
	return oneOf<Codes[F]>(family, codes[family]);
}

/** One of these codes, by itself or by any word for it in the vocabulary of the family. */
export function oneOf<T extends string>(family: string, codes: readonly T[]): Reader<T> {
	return (raw, { option, vocabulary }) => {
		// «тел.» is «тел», and quotes of a text editor are none of the word.
		const wanted = codeWord(raw.replace(/^[«“„](.+)[»”“]$/, '$1')).replace(/(?<=\p{L})\.$/u, '');
		const words = vocabulary[family] ?? {};
		const found = codes.find((code) => codeWord(code) === wanted || words[code]?.some((word) => codeWord(word) === wanted));
		return found === undefined ? wrong({ code: 'notOneOf', option, value: raw, family, allowed: codes }) : right(found);
	};
}

/** «возврат-денег», as an option is written, is «возврат денег». */
export function codeWord(word: string): string {
	return normalizeText(word).replaceAll('-', ' ');
}

function isoDay(raw: string, { option }: ReadContext): Read<Day> {
	return isGivenDay(raw) ? right(raw) : wrong({ code: 'notADay', option, value: raw, forms: 'iso' });
}

/** A year whose holidays are those that the calendar has. */
export function readYear(raw: string, option: Named): Read<number> {
	const year = /^\d{4}$/.test(raw.trim()) ? Number(raw) : 0;
	if (year < FIRST_YEAR || year > LAST_YEAR) return wrong({ code: 'notANumber', option, value: raw, from: FIRST_YEAR, to: LAST_YEAR });
	return right(year);
}

function wholeNumber(from: 0 | 1, to = 999_999_999): Reader<number> {
	return (raw, { option }) => {
		const count = /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : -1;
		return count < from || count > to ? wrong({ code: 'notANumber', option, value: raw, from, to }) : right(count);
	};
}
