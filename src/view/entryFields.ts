/** The fields of an entry as rows of a label and a value. */

import type { Claim } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import { type FieldName, fieldRow } from '../domain/fields.ts';
import { valueWords } from '../sentence/value.ts';
import { fieldText, labelOf } from '../text/field.ts';
import type { Words } from '../text/index.ts';

export type Row = readonly [label: string, value: string | null];

/** A row for each of these fields; null where nothing stands in it. Texts are as they were written, days have their weekday. */
export function fieldRows(words: Words, claim: Claim, names: readonly FieldName[]): readonly Row[] {
	return names.map((name) => [labelOf(words.names.field[name]), shownValue(words, claim, name)]);
}

function shownValue(words: Words, claim: Claim, name: FieldName): string | null {
	const value = claim[name];
	if (value === null) return null;
	if (name === 'kind' && claim.unsorted) return words.card.unsorted(words.names.kind[claim.kind]);
	const kind = fieldRow(name).value;
	if (typeof value === 'string' && (kind === 'line' || kind === 'text')) return value;
	return fieldText(name, value, { ...valueWords(words), day: (day: Day) => `${words.day(day)} (${words.weekdayName(day)})` });
}
