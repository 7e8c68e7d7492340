/** The words of the fields of an entry, and their values as people read them. */

import { asDay, type Day } from '../domain/day.ts';
import {
	type FieldName,
	type FieldOption,
	type FormField,
	fieldNames,
	fields,
	fieldsWith,
	type LetterClaimField,
} from '../domain/fields.ts';
import { visibleLine } from './visible.ts';

interface FieldText {
	/** In a sentence; with a capital, its label. */
	readonly name: string;
	/** Over its column, where that is not its label. */
	readonly column?: string;
	/** About its option. */
	readonly help: string;
}

/** What each language says of each field; of those that the form asks for, the question too. */
export type FieldTexts = { readonly [F in FieldName]: F extends FormField ? FieldText & { readonly question: string } : FieldText };

/** The names of the fields, for sentences. */
export function fieldWords(texts: FieldTexts): Readonly<Record<FieldName, string>> {
	return byField(fieldNames, (name) => texts[name].name);
}

/** The names under which templates of letters know them, where those are not names of their own. */
export function letterNames(texts: FieldTexts): Readonly<Record<LetterClaimField, string>> {
	return byField(fieldsWith('letter'), (name) => texts[name].name);
}

/** The titles of their columns. */
export function columnTitles(texts: FieldTexts): Readonly<Record<FieldName, string>> {
	return byField(fieldNames, (name) => {
		const text: FieldText = texts[name];
		return text.column ?? labelOf(text.name);
	});
}

/** The questions of the form. */
export function fieldQuestions(texts: FieldTexts): Readonly<Record<FormField, string>> {
	return byField(fieldsWith('form'), (name) => texts[name].question);
}

/** The lines of help about their options. */
export function optionHelp(texts: FieldTexts): Readonly<Record<FieldOption, string>> {
	return Object.fromEntries(fieldNames.map((name) => [fields[name].option, texts[name].help])) as Record<FieldOption, string>;
}

/** The name of a field as a label: with a capital letter. */
export function labelOf(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

function byField<F extends FieldName>(names: readonly F[], word: (name: F) => string): Readonly<Record<F, string>> {
	return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<F, string>;
}

/** The family of codes whose words a field holds; undefined for one that holds no code. */
export function familyOf(field: FieldName): CodedKind | undefined {
	const { value } = fields[field];
	return value === 'line' || value === 'text' || value === 'pastDay' || value === 'money' || value === 'agreedTerm' ? undefined : value;
}

type CodedKind = Exclude<(typeof fields)[FieldName]['value'], 'line' | 'text' | 'pastDay' | 'money' | 'agreedTerm'>;

export interface ValueWords {
	readonly names: { readonly [F in CodedKind]: Readonly<Record<string, string>> };
	readonly day: (day: Day) => string;
	readonly sum: (kopecks: number) => string;
	/** A length as it is kept, `wd:7`. */
	readonly length: (written: string) => string;
}

/** The word of a code, a day, a sum, or the text itself. */
export function fieldText(field: FieldName, value: string | number, { names, day, sum, length }: ValueWords): string {
	if (typeof value === 'number') return sum(value);
	if (fields[field].value === 'pastDay') return day(asDay(value));
	if (fields[field].value === 'agreedTerm') return length(value);
	const family = familyOf(field);
	return (family && names[family][value]) ?? visibleLine(value);
}
