/** `add`: registers an entry, by flags, by questions, or from JSON. */

import { type Office, say } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import { hintedDemandKind } from '../domain/demandKind.ts';
import { bindingTerm, originOf, type Rulebook } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { EntryOption } from '../grammar/commands/entry.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { change, type Outcome } from '../store/change.ts';
import type { Words } from '../text/index.ts';
import { placeOf } from '../view/why.ts';
import { linesOn, registering } from './alike.ts';
import { recording, tellOutcome } from './change.ts';
import { fieldsGiven } from './entry.ts';
import { numberNamed } from './find.ts';

type Options = EntryOption | 'unsorted' | 'allow' | 'key' | 'inputJson' | 'atomic' | 'dryRun' | 'yes';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	if (given.inputJson !== undefined) {
		const { addFromJson } = await import('./addJson.ts');
		return addFromJson(given.inputJson, given, office);
	}
	if (given.atomic) throw new Misuse([{ code: 'needsOption', option: 'atomic', needed: 'inputJson' }]);
	const repeatOf = numberNamed(office, given.repeatOf);
	const registration = { ...fieldsGiven(given), repeatOf, key: given.key, allowed: given.allow, unsorted: given.unsorted };
	if (office.asks && isIncomplete(registration)) {
		const { addByForm } = await import('./addByForm.ts');
		return addByForm(registration, given, office);
	}
	const asked = office.asks && !given.yes && !given.dryRun;
	if (asked && !(await confirmed(registration, office))) {
		say(office, office.words.questions.notSaved);
		return exit.refused;
	}
	// Before the question they were told.
	return record(registration, office, given.dryRun, asked);
}

/** On a terminal, what is missing is asked for. Elsewhere the rules say what is missing. */
function isIncomplete({ kind, unsorted, channel, client, summary }: Registration): boolean {
	return (
		(kind === undefined && !unsorted) || channel === undefined || (client === undefined && kind !== 'anonymous') || summary === undefined
	);
}

/** Shows what was understood, with the number and the term as they would be, and asks whether to save. */
async function confirmed(registration: Registration, office: Office): Promise<boolean> {
	const trial = await showTrial(registration, office);
	// What the rules refuse is told by the attempt itself.
	if (!trial.ok || trial.events.length === 0) return true;
	const { askYes } = await import('../ask/prompts.ts');
	return askYes(office.words, office.words.questions.save);
}

/** Registers on trial, and shows what was understood where the rules would have it. */
export async function showTrial(registration: Registration, office: Office): Promise<Outcome> {
	const one = registering(registration, office);
	const trial = await change(office.journal, recording(office, true), one);
	if (!trial.ok || trial.events.length === 0) return trial;
	const { showUnderstood } = await import('../view/understood.ts');
	say(office, showUnderstood(office.words, trial.claim, office.terms));
	for (const line of (await linesOn(office, one)).lines) say(office, line);
	return trial;
}

/** Registers in earnest, or on trial, and tells it. `shown`: what there is of earlier entries was told before. */
export async function record(registration: Registration, office: Office, dryRun: true | undefined, shown: boolean): Promise<ExitCode> {
	const one = registering(registration, office);
	const outcome = await change(office.journal, recording(office, dryRun), one);
	const earlier = await linesOn(office, one);
	return tellRegistration(
		office,
		outcome,
		dryRun,
		shown ? { ...earlier, lines: [] } : earlier,
		typeof registration.responsible === 'string',
	);
}

async function tellRegistration(
	office: Office,
	outcome: Outcome,
	dryRun: true | undefined,
	earlier: { readonly lines: readonly string[]; readonly latest: string | undefined },
	/** Whether somebody named the responsible: else the routing table did. */
	named: boolean,
): Promise<ExitCode> {
	if (outcome.ok && outcome.events.length === 0) {
		say(office, office.words.notes.already(outcome.claim.number.text));
		office.world.out.write(`${outcome.claim.number.text}\n`);
		return exit.done;
	}
	const code = await tellOutcome(office, outcome, dryRun);
	if (!outcome.ok) return code;
	const { responsible, number } = outcome.claim;
	if (responsible !== null && !named) say(office, office.words.notes.routed(number.text, responsible));
	for (const warning of warnings(office.words, outcome.claim, office)) say(office, warning);
	for (const line of earlier.lines) say(office, line);
	if (earlier.latest !== undefined && outcome.claim.repeatOf === null && !dryRun)
		say(office, office.words.notes.linkRepeat(outcome.claim.number.text, earlier.latest));
	// On a terminal the sentence has said it; a script reads the number alone.
	if (!office.world.out.isTerminal && !dryRun) office.world.out.write(`${outcome.claim.number.text}\n`);
	return code;
}

/** What a clerk should know at once about a claim just registered. */
export function warnings(
	words: Words,
	claim: Claim,
	{ today, terms }: { readonly today: Day; readonly terms: Pick<Rulebook, 'editions'> },
): readonly string[] {
	const hinted = hintedDemandKind(claim);
	const term = bindingTerm(claim.terms);
	const origin = term && originOf(term, terms.editions);
	return [
		...(term && term.due < today ? [words.notes.alreadyOverdue(daysBetween(term.due, today))] : []),
		...(hinted ? [words.notes.perhaps(words.names.demandKind[hinted], claim.number.text)] : []),
		...(claim.kind === 'claim' && claim.channel === 'phone' ? [words.notes.writeForm(claim.number.text)] : []),
		...(origin?.rule.confidence === 'unverified' ? [words.notes.unverified(placeOf(origin))] : []),
	];
}
