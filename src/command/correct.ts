/** `correct`: any field, with a reason; what stood there stays in the history. */

import type { Office } from '../desk.ts';
import type { ClaimFields } from '../domain/claim.ts';
import { type Changes, correct } from '../domain/decide/index.ts';
import { foldText } from '../domain/fold.ts';
import type { ExitCode } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { type EntryOption, fieldsGiven, flagOfField } from './entry.ts';

type Options = EntryOption | 'empty' | 'reason' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { reason = null, on = office.today } = given;
	const emptied = Object.fromEntries((given.empty ?? []).map((word) => [fieldNamed(word, office), null]));
	const changes: Changes = { ...fieldsGiven(given), ...emptied };
	return changeClaim(office, claim, given, (found, circumstances) => correct(found, { on, changes, reason }, circumstances));
}

function fieldNamed(word: string, office: Office): keyof ClaimFields {
	const fields = Object.keys(flagOfField) as (keyof ClaimFields)[];
	const titles = office.words.names.field;
	const found = fields.find((field) => [field, flagOfField[field], titles[field]].some((name) => foldText(name) === foldText(word)));
	if (!found) throw new Misuse([{ code: 'notOneOf', option: '--empty', value: word, family: 'field', allowed: fields }]);
	return found;
}
