/** The fields of a letter that are filled by hand: `--field "signer=O. Yudina"`. */

import { type JournalContext, printError } from '../../context.ts';
import { filledByHand, type LetterField } from '../../domain/letterField.ts';
import type { LetterWords } from '../../text/index.ts';
import type { Naming } from './compose.ts';

/** The fields by name; undefined where a name is unknown, which is reported. */
export async function fieldsGiven(
	context: JournalContext,
	words: LetterWords,
	{ named, templates }: Naming,
	given: readonly string[],
): Promise<ReadonlyMap<LetterField, string> | undefined> {
	const fields = new Map<LetterField, string>();
	const faults = given.flatMap((one) => {
		const [, name = '', value = ''] = /^([^=]*)=([\s\S]*)$/.exec(one) ?? [];
		if (name.trim() === '' || value.trim() === '') return [words.notAField(one)];
		const field = named(name.trim().toLowerCase());
		if (!field) return [words.unknownField(name.trim(), filledByHand.map((known) => templates.fields[known]).join(', '))];
		if (!filledByHand.includes(field)) return [words.notByHand(name.trim())];
		fields.set(field, value.trim());
		return [];
	});
	for (const fault of faults) printError(context, fault);
	if (faults.length === 0) return fields;
	printError(context, (await context.errorMessages()).failures.refused);
	return undefined;
}
