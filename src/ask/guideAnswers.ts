/** Answers to a guide's questions, and what they say together. */

import type { Day } from '../domain/day.ts';
import type { FieldName } from '../domain/fields.ts';
import type { Given, OptionName } from '../grammar/option.ts';

/** A field and its new value: from its own option, or emptied. */
export interface Correction {
	readonly field: FieldName;
	readonly options: Given<OptionName>;
}

/** The answers by option; a measure is answered by its parts: nobody should have to know how they are written in one. */
export interface Answers extends Given<OptionName> {
	readonly measureText?: string | undefined;
	readonly measureDue?: Day | undefined;
	readonly measureBy?: string | undefined;
	readonly correction?: Correction | undefined;
	readonly agreed?: boolean | undefined;
}

/** Options from flags and answers together. */
export function withAnswers(given: Given<OptionName>, answers: Answers): Given<OptionName> {
	const { measureText: text, measureDue: due = null, measureBy: by = null, correction, agreed: _, ...options } = answers;
	const measure = text === undefined || (due === null && given.due === undefined) ? undefined : [{ text, due, by }];
	const answered = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
	return { ...given, ...answered, ...(measure && { measure }), ...correction?.options };
}
