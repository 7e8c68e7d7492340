/** `correct`: changes any field, with a reason; the old value stays in the history. */

import type { JournalContext } from '../context.ts';
import { type Changes, correct } from '../domain/decide/index.ts';
import { type FieldName, type FieldOption, fieldNames } from '../domain/fields.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import type { ExitCode } from '../exit.ts';
import { optionOf } from '../grammar/fieldOption.ts';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import { flagOf, type Given, optionRow } from '../grammar/option.ts';
import { changeClaim } from './claim/change.ts';
import { fieldsGiven } from './claim/fields.ts';
import { numberNamed } from './claim/find.ts';

type Options = FieldOption | 'empty' | 'reason' | 'allow' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	return changeClaim(context, typed, given, (answers) => {
		const { reason = null, allow: allowed, on = context.today } = answers;
		const filled = { ...fieldsGiven(answers, context.terms), repeatOf: numberNamed(context, answers.repeatOf) };
		const emptied = emptiedBy(answers.empty ?? [], filled, context);
		const changes: Changes = { ...filled, ...Object.fromEntries(emptied.map((field) => [field, null])) };
		return (claim, circumstances) => correct(claim, { on, changes, reason, ...(allowed && { allowed }) }, circumstances);
	});
}

/** What a field is called besides its title: in JSON, and by the option that fills it, in either language. */
function namesOf(field: FieldName): readonly string[] {
	const option = optionOf(field);
	return [field, option, flagOf(option).replace(/^--/, ''), optionRow(option).ru];
}

function emptiedBy(words: readonly string[], filled: Changes, context: JournalContext): readonly FieldName[] {
	const titles = context.words.names.field;
	const mistakes: Mistake[] = [];
	const emptied = words.flatMap((word) => {
		const name = fieldNames.find((field) => [...namesOf(field), titles[field]].some((name) => normalizeText(name) === normalizeText(word)));
		if (!name) mistakes.push({ code: 'notOneOf', option: 'empty', value: word, family: 'field', allowed: fieldNames });
		else if (filled[name] !== undefined) mistakes.push({ code: 'notBoth', left: optionOf(name), right: { option: 'empty', value: word } });
		return name ?? [];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	return emptied;
}
