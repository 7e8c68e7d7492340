/** `add`: registers an entry, by flags, by questions, or from JSON. */

import { endWith, type JournalContext } from '../context.ts';
import type { Registration } from '../domain/decide/index.ts';
import type { FieldOption } from '../domain/fields.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { record } from './add/record.ts';
import { showTrial } from './add/trial.ts';
import { fieldsGiven } from './claim/fields.ts';
import { numberNamed } from './claim/find.ts';

/** What options say of one entry. */
type OfEntry = FieldOption | 'unsorted' | 'allow' | 'key';

type Options = OfEntry | 'inputJson' | 'atomic' | 'clean' | 'dryRun' | 'yes';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	if (given.inputJson !== undefined) {
		const { entryOptions } = await import('../grammar/fieldOption.ts');
		const idle = ([...entryOptions, 'unsorted', 'allow', 'key'] as const).find((option: OfEntry) => given[option] !== undefined);
		if (idle) throw new UsageError([{ code: 'notBoth', left: idle, right: 'inputJson' }]);
		const { addFromJson } = await import('./add/json.ts');
		return addFromJson(given.inputJson, given, context);
	}
	if (given.atomic) throw new UsageError([{ code: 'needsOption', option: 'atomic', needed: 'inputJson' }]);
	const repeatOf = numberNamed(context, given.repeatOf);
	const registration = { ...fieldsGiven(given, context.terms), repeatOf, key: given.key, allowed: given.allow, unsorted: given.unsorted };
	if (context.asks && isIncomplete(registration)) {
		const { addByForm } = await import('./add/form.ts');
		return addByForm(registration, given, context);
	}
	const asked = context.asks && !given.yes && !given.dryRun;
	if (asked && !(await confirmed(registration, context))) return endWith(context, context.words.questions.notSaved, exit.refused);
	// Already printed before the question.
	return record(registration, context, { dryRun: given.dryRun, shown: asked });
}

/** On a terminal, what is missing is asked for. Elsewhere the rules say what is missing. */
function isIncomplete({ kind, unsorted, channel, client, summary }: Registration): boolean {
	return (
		(kind === undefined && !unsorted) || channel === undefined || (client === undefined && kind !== 'anonymous') || summary === undefined
	);
}

/** Shows what was understood, with the number and the term as they would be, and asks whether to save. */
async function confirmed(registration: Registration, context: JournalContext): Promise<boolean> {
	const trial = await showTrial(registration, context);
	// Refusals are printed by the attempt itself.
	if (!trial.ok || trial.events.length === 0) return true;
	const { askYes } = await import('../ask/question.ts');
	return askYes(context, context.words.questions.save);
}
