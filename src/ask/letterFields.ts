/** Asks for a letter's missing fields, one after another. */

import type { CommandContext } from '../context.ts';
import type { LetterField } from '../domain/letterField.ts';
import { answeredOnInterruption } from './answered.ts';
import { BACK, fillForm, type Step } from './form.ts';
import { putLine } from './question.ts';
import { answerReader } from './read.ts';

type Fields = ReadonlyMap<LetterField, string>;

/** The fields, each typed on a line. Ctrl-C throws Interrupted. */
export async function askFields(
	context: CommandContext,
	empty: readonly LetterField[],
	question: (field: LetterField) => string,
	/** How the field is called in `--field`. */
	nameOf: (field: LetterField) => string,
	/** What Enter means. */
	likeliest: Fields = new Map(),
): Promise<Fields> {
	const errorMessages = await context.errorMessages();
	const steps = empty.map((field): Step<Fields> => {
		const message = question(field);
		return {
			name: field,
			ask: async (fields, position) => {
				const read = answerReader(context, errorMessages, 'line', message, false);
				const value = await putLine(context, { message, read, initial: likeliest.get(field), earlier: fields.get(field) }, position);
				return value === BACK ? BACK : new Map([...fields, [field, value ?? '']]);
			},
			clear: (fields) => new Map([...fields].filter(([name]) => name !== field)),
		};
	});
	const asOptions = (fields: Fields) => ({ letterField: [...fields].map(([field, value]) => `${nameOf(field)}=${value}`) });
	return await answeredOnInterruption(asOptions, (keep) => fillForm<Fields>(steps, { answers: new Map(), answered: [] }, keep));
}
