/** The values of fields as people read them. */

import type { Correction } from '../domain/event/event.ts';
import type { FieldName } from '../domain/fields.ts';
import { type Length, parseLength } from '../domain/term/rule.ts';
import { fieldText, type ValueWords } from '../text/field.ts';
import type { Words } from '../text/index.ts';

/** `15 рабочих дней` */
export function lengthText({ names, plural }: Words, { count, unit }: Length): string {
	return `${count} ${plural(count, names.unit[unit])}`;
}

/** A length as it is kept, `wd:7`, in words. */
function agreedLength(words: Words, written: string): string {
	const length = parseLength(written);
	return length ? lengthText(words, length) : written;
}

/** What the value of a field is made of. */
export function valueWords(words: Words): ValueWords {
	const { names, day, card, money } = words;
	return { names, day, sum: (kopecks) => card.sum(money(kopecks)), length: (written) => agreedLength(words, written) };
}

/** `контакт: было «…», стало «…»`, of long texts the first `most` letters. */
export function correctedField(words: Words, { field, was, now }: Correction, most = Number.POSITIVE_INFINITY): string {
	return words.history.corrected(words.names.field[field], fieldValue(words, field, was, most), fieldValue(words, field, now, most));
}

function fieldValue(words: Words, field: FieldName, value: string | number | null, most: number): string {
	return value === null ? words.history.empty : words.quote(shortened(fieldText(field, value, valueWords(words)), most));
}

/** The beginning of a text that is too long for a sentence: at most so many letters, and the last word whole unless it is a very long one. */
export function shortened(text: string, most: number): string {
	const letters = [...text];
	if (letters.length <= most) return text;
	const start = letters.slice(0, most).join('');
	return `${(/\s/.test(letters[most] ?? '') ? start : start.replace(/(?<=\S)\s+\S{1,20}$/, '')).trimEnd()}…`;
}
