/** valibot schemas for files that people write. Each failure is a Mistake; valibot's own messages are not shown. */

import * as v from 'valibot';
import { isGivenDay } from '../domain/day.ts';
import { type Cleaned, clean } from '../domain/text/clean.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type Mistake, textMistake } from '../grammar/mistake.ts';
import type { Named } from '../grammar/spell.ts';
import type { Vocabulary } from '../grammar/value.ts';

/** What is wrong with the value of a key, which it names. */
type MistakeAt = (option: Named & { readonly called: string }, issue: v.BaseIssue<unknown>) => Mistake;

/** A message of valibot is a text; the mistake that belongs to an issue is kept here. */
const mistakes = new WeakMap<v.BaseIssue<unknown>, MistakeAt>();

/** As the message of a schema: its issue is this mistake. */
export function refuse(mistake: MistakeAt): (issue: v.BaseIssue<unknown>) => string {
	return (issue) => {
		mistakes.set(issue, mistake);
		return 'refused';
	};
}

/** The mistake of an issue, and the keys and indices that lead to it. */
export function mistakeOf(issue: v.BaseIssue<unknown>): { readonly path: readonly (string | number)[]; readonly mistake: Mistake } {
	const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	const called = path.findLast((key) => typeof key === 'string') ?? '';
	const mistake = mistakes.get(issue);
	if (!mistake) throw new TypeError(`a schema without a mistake: ${issue.message}`);
	return { path, mistake: mistake({ called }, issue) };
}

function wrongType(expected: Extract<Mistake, { code: 'wrongType' }>['expected']): ReturnType<typeof refuse> {
	return refuse((option) => ({ code: 'wrongType', option, expected }));
}

/** A day as TOML writes it without quotes: as it stands there, for the parser makes 2 March of 30 February. */
export class BareDay {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

export type Table = Readonly<Record<string, unknown>>;

/** Whether the value is a table of TOML. */
export function isTable(value: unknown): value is Table {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Array.prototype && !(value instanceof BareDay);
}

/** A table of these keys and no others; a key that need not be there is `v.exactOptional`. */
export function table<const E extends v.ObjectEntries>(entries: E) {
	const unknownKey = refuse(({ called }) => ({ code: 'unknownKey', value: called, allowed: Object.keys(entries) }));
	const keyMissing = refuse((option) => ({ code: 'keyMissing', option }));
	return v.pipe(v.custom<Table>(isTable, wrongType('table')), v.objectWithRest(entries, v.never(unknownKey), keyMissing));
}

/** A table whose keys the person chooses. */
export function tableOf<K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(key: K, value: V) {
	return v.pipe(v.custom<Table>(isTable, wrongType('table')), v.record(key, value));
}

/** Tables, `[[key]]`, of which each is read by itself. */
export const tables = v.custom<readonly Table[]>((value) => Array.isArray(value) && value.every(isTable), wrongType('table'));

function cleanText(lines: 'one' | 'many') {
	return v.pipe(
		v.string(wrongType('text')),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const cleaned: Cleaned = clean(dataset.value, lines);
			if (cleaned.ok) return cleaned.text;
			addIssue({ message: refuse((option) => textMistake(cleaned, option)) });
			return NEVER;
		}),
	);
}

/** A text of one line. */
export const line = cleanText('one');

/** A text of any number of lines. */
export const lines = cleanText('many');

/** A short name: Latin letters, digits, dots, dashes. */
export const id = v.pipe(
	line,
	v.regex(
		/^[A-Za-z][A-Za-z0-9._-]{0,63}$/,
		refuse((option, { input }) => ({ code: 'notAnId', option, value: String(input) })),
	),
);

export const yesOrNo = v.boolean(wrongType('yesNo'));

/** A day `YYYY-MM-DD`, with quotes or without. */
export const day = v.pipe(
	v.union([v.string(), v.instance(BareDay)], wrongType('bareDay')),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const value = typeof dataset.value === 'string' ? dataset.value : dataset.value.text;
		if (isGivenDay(value)) return value;
		const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(value);
		addIssue({ message: isWritten ? refuse((option) => ({ code: 'noSuchDay', option, value })) : wrongType('bareDay') });
		return NEVER;
	}),
);

/** Texts; none at all are refused unless there `mayBeNone`. */
export function texts(mayBeNone: 'mayBeNone' | 'some' = 'some') {
	return v.custom<readonly string[]>(
		(value) => Array.isArray(value) && value.every((item) => typeof item === 'string') && (value.length > 0 || mayBeNone === 'mayBeNone'),
		wrongType('list'),
	);
}

/** Schemas of codes, for which the words of `vocabulary` are understood as well. */
export function codesIn(vocabulary: Vocabulary, shown: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
	const find = <C extends string>(family: string, codes: readonly C[], value: string): C | undefined => {
		const wanted = normalizeText(value);
		return codes.find((code) => [code, ...(vocabulary[family]?.[code] ?? [])].some((word) => normalizeText(word) === wanted));
	};
	const notOneOf = (family: string, allowed: readonly string[], value: string) =>
		refuse((option) => ({ code: 'notOneOf', option, value, family, allowed: allowed.map((code) => shown[family]?.[code] ?? code) }));
	return {
		find,
		/** One code. */
		code<C extends string>(family: string, codes: readonly C[]) {
			return v.pipe(
				v.string(wrongType('text')),
				v.rawTransform(({ dataset, addIssue, NEVER }): C => {
					const found = find(family, codes, dataset.value);
					if (found !== undefined) return found;
					addIssue({ message: notOneOf(family, codes, dataset.value) });
					return NEVER;
				}),
			);
		},
		/** Several, each once. */
		codes<C extends string>(family: string, codes: readonly C[], mayBeNone: 'mayBeNone' | 'some' = 'some') {
			return v.pipe(
				texts(mayBeNone),
				v.rawTransform(({ dataset, addIssue, NEVER }): readonly C[] => {
					const unknown = dataset.value.filter((text) => find(family, codes, text) === undefined);
					for (const text of unknown) addIssue({ message: notOneOf(family, codes, text) });
					return unknown.length > 0 ? NEVER : [...new Set(dataset.value.flatMap((text) => find(family, codes, text) ?? []))];
				}),
			);
		},
	};
}
