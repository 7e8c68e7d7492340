/** Answers to a guide's questions, and what they say together. */

import type { Remedy } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { FieldName } from '../domain/fields.ts';
import type { Given, OptionName } from '../grammar/option.ts';

/** A field and its new value: from its own option, or emptied. */
export interface Correction {
	readonly field: FieldName;
	readonly options: Given<OptionName>;
}

/** The answers by option; measures and remedies are answered by their parts: nobody should have to know how they are written in one. */
export interface Answers extends Given<OptionName> {
	readonly measureText?: string | undefined;
	readonly measureDue?: Day | undefined;
	readonly measureBy?: string | undefined;
	readonly preventionText?: string | undefined;
	readonly preventionDue?: Day | undefined;
	readonly preventionBy?: string | undefined;
	readonly remedyKind?: Remedy | undefined;
	readonly correction?: Correction | undefined;
	readonly agreed?: boolean | undefined;
}

/** Options from flags and answers together. */
export function withAnswers(given: Given<OptionName>, answers: Answers): Given<OptionName> {
	const { measureText: text, measureDue: due = null, measureBy: by = null, correction, agreed: _, ...others } = answers;
	const { preventionText, preventionDue = null, preventionBy = null, remedyKind, ...options } = others;
	const measure = text === undefined || (due === null && given.due === undefined) ? undefined : [{ text, due, by }];
	const answered = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
	return {
		...given,
		...answered,
		...(measure && { measure }),
		...(preventionText !== undefined && preventionDue && { prevention: [{ text: preventionText, due: preventionDue, by: preventionBy }] }),
		...(remedyKind && { remedy: [{ remedy: remedyKind, amount: null }] }),
		...correction?.options,
	};
}
