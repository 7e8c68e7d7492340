/** `correct`: changes any field, with a reason; the old value stays in the history. */

import type { JournalContext } from '../context.ts';
import { type Changes, correct } from '../domain/decide/index.ts';
import { type FieldOption, fieldNames } from '../domain/fields.ts';
import type { ExitCode } from '../exit.ts';
import { optionOf } from '../grammar/fieldOption.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './claim/change.ts';
import { fieldsGiven } from './claim/fields.ts';
import { numberNamed } from './claim/find.ts';
import { emptiedBy } from './input/emptied.ts';

type Options = FieldOption | 'empty' | 'reason' | 'allow' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	return changeClaim(context, typed, given, (answers) => {
		const { reason = null, allow: allowed, on = context.today } = answers;
		const filled = { ...fieldsGiven(answers, context.terms), repeatOf: numberNamed(context, answers.repeatOf) };
		const fields = fieldNames.map((name) => {
			return { name, option: optionOf(name), title: context.words.names.field[name], isGiven: filled[name] !== undefined };
		});
		const emptied = emptiedBy(answers.empty ?? [], fields, { family: 'field', allowed: fieldNames });
		const changes: Changes = { ...filled, ...Object.fromEntries(emptied.map((field) => [field, null])) };
		return (claim, circumstances) => correct(claim, { on, changes, reason, ...(allowed && { allowed }) }, circumstances);
	});
}
