/** `correct`: any field, with a reason; what stood there stays in the history. */

import type { Office } from '../desk.ts';
import type { ClaimFields } from '../domain/claim.ts';
import { type Changes, correct } from '../domain/decide/index.ts';
import { foldText } from '../domain/fold.ts';
import type { ExitCode } from '../exit.ts';
import { type EntryOption, flagOfField } from '../grammar/commands/entry.ts';
import { type Mistake, Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { fieldsGiven } from './entry.ts';
import { numberNamed } from './find.ts';

type Options = EntryOption | 'empty' | 'reason' | 'allow' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(office, claim, given, (said) => {
		const { reason = null, allow: allowed, on = office.today } = said;
		const filled = { ...fieldsGiven(said), repeatOf: numberNamed(office, said.repeatOf) };
		const emptied = emptiedBy(said.empty ?? [], filled, office);
		const changes: Changes = { ...filled, ...Object.fromEntries(emptied.map((field) => [field, null])) };
		return (found, circumstances) => correct(found, { on, changes, reason, ...(allowed && { allowed }) }, circumstances);
	});
}

function emptiedBy(words: readonly string[], filled: Changes, office: Office): readonly (keyof ClaimFields)[] {
	const fields = Object.keys(flagOfField) as (keyof ClaimFields)[];
	const titles = office.words.names.field;
	const mistakes: Mistake[] = [];
	const emptied = words.flatMap((word) => {
		const found = fields.find((field) => [field, flagOfField[field], titles[field]].some((name) => foldText(name) === foldText(word)));
		if (!found) mistakes.push({ code: 'notOneOf', option: 'empty', value: word, family: 'field', allowed: fields });
		else if (filled[found] !== undefined)
			mistakes.push({ code: 'notBoth', one: flagOfField[found], other: { option: 'empty', value: word } });
		return found ?? [];
	});
	if (mistakes.length > 0) throw new Misuse(mistakes);
	return emptied;
}
