/** `add`: registers an entry, by flags, by questions, or from JSON. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import type { AtOnce, Registration } from '../domain/decide/index.ts';
import type { FieldOption } from '../domain/fields.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { change, type Outcome } from '../store/record/change.ts';
import { linesOn, registering } from './add/similarClaims.ts';
import { alreadyOverdue, warnings } from './add/warnings.ts';
import { notesOn, printOutcome, recording } from './claim/change.ts';
import { registrationOrder } from './claim/dayOrder.ts';
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
	return record(registration, context, given.dryRun, asked);
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

/** Registers on trial, and shows what was understood where the rules would have it. */
export async function showTrial(registration: Registration, context: JournalContext, atOnce?: AtOnce): Promise<Outcome> {
	const one = registering(registration, context, atOnce);
	const trial = await change(context.journal, recording(context, true), one);
	if (!trial.ok || trial.events.length === 0) return trial;
	const { showUnderstood } = await import('../view/understood.ts');
	printInfo(context, showUnderstood(context.words, trial.claim, context.terms));
	for (const note of notesOn(context.words, trial).slice(1)) printInfo(context, note);
	const doubts = [...alreadyOverdue(context.words.notes, trial.claim, context.today), ...registrationOrder(context, trial.claim)];
	for (const { message } of doubts) printInfo(context, message);
	for (const line of (await linesOn(context, one)).lines) printInfo(context, line);
	return trial;
}

/** Registers the entry (or does a dry run) and prints the result. `shown`: similar earlier claims were already printed. */
export async function record(
	registration: Registration,
	context: JournalContext,
	dryRun: true | undefined,
	shown: boolean,
	atOnce?: AtOnce,
): Promise<ExitCode> {
	const one = registering(registration, context, atOnce);
	const outcome = await change(context.journal, recording(context, dryRun), one);
	const found = await linesOn(context, one);
	// After the question whether it is a repeat, no hint how to record that later.
	const earlier = registration.repeatOf === null ? { ...found, latest: undefined } : found;
	return printRegistration(
		context,
		outcome,
		dryRun,
		shown ? { ...earlier, lines: [] } : { ...earlier, lines: [...orderLines(context, outcome), ...earlier.lines] },
		shown,
		typeof registration.responsible === 'string',
	);
}

function orderLines(context: JournalContext, outcome: Outcome): readonly string[] {
	return outcome.ok && outcome.events.length > 0 ? registrationOrder(context, outcome.claim).map(({ message }) => message) : [];
}

/** Prints what was registered, or why not, and what is known of the client. */
export async function printRegistration(
	context: JournalContext,
	outcome: Outcome,
	dryRun: true | undefined,
	earlier: { readonly lines: readonly string[]; readonly latest: string | undefined },
	shown: boolean,
	/** Whether somebody named the responsible: else the routing table did. */
	named: boolean,
): Promise<ExitCode> {
	if (outcome.ok && outcome.events.length === 0) {
		const { already, alreadyWould, dryRunWould } = context.words.notes;
		if (dryRun) printInfo(context, dryRunWould);
		printInfo(context, (dryRun ? alreadyWould : already)(outcome.claim.number.text));
		context.world.out.write(`${outcome.claim.number.text}\n`);
		return exit.done;
	}
	const code = await printOutcome(context, outcome, dryRun);
	if (!outcome.ok) return code;
	const { responsible, number } = outcome.claim;
	if (responsible !== null && !named) printInfo(context, context.words.notes.routed(number.text, responsible));
	for (const { code, message } of warnings(context.words, outcome.claim, context))
		if (!shown || code !== 'alreadyOverdue') printInfo(context, message);
	for (const line of earlier.lines) printInfo(context, line);
	if (earlier.latest !== undefined && outcome.claim.repeatOf === null && !dryRun)
		printInfo(context, context.words.notes.linkRepeat(outcome.claim.number.text, earlier.latest));
	// On a terminal the sentence names the number; a script reads the number alone.
	if (!context.world.out.isTerminal && !dryRun) context.world.out.write(`${outcome.claim.number.text}\n`);
	return code;
}
