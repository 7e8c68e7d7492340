/** What every command that changes a claim does around its rule: find, ask for what lacks, decide and record in one go, tell what happened. */

import { complain, type Office, say } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Circumstances, Verdict } from '../domain/verdict.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given, OptionName } from '../grammar/option.ts';
import { type Change, change, type Outcome, type Recording } from '../store/change.ts';
import { refusalSentence, type Words } from '../text/index.ts';
import { circumstances } from './circumstances.ts';
import { claimNamed } from './find.ts';

export interface DryRun {
	readonly dryRun?: true | undefined;
}

/** A rule with its intent: what it says to a claim. */
export type Rule = (claim: Claim, circumstances: Circumstances) => Verdict;

/** The rule of what was said so far; it may throw Misuse. */
export type RuleOf<N extends OptionName> = (said: Given<N>) => Rule;

/** Changes the claim that was named, by a rule, and tells the outcome; `remarks` are what else to say of it. What lacks is asked for where somebody can be asked. */
export async function changeClaim<N extends OptionName>(
	office: Office,
	typed: string | undefined,
	given: Given<N> & DryRun,
	ruleOf: RuleOf<N>,
	remarks: (changed: Claim) => readonly string[] = () => [],
): Promise<ExitCode> {
	const { id } = claimNamed(office, typed ?? '');
	const said = office.asks ? await (await import('./guided.ts')).guided(office, id, given, ruleOf) : { given };
	if (typeof said === 'number') return said;
	const outcome = await change(office.journal, recording(office, given.dryRun), ruled(office, id, ruleOf(said.given)));
	const code = await tellOutcome(office, outcome, given.dryRun, said.told);
	if (outcome.ok) for (const remark of remarks(outcome.claim)) say(office, remark);
	return code;
}

/** The change of a claim by a rule. */
export function ruled(office: Office, id: number, rule: Rule): Change {
	return {
		id,
		decide: (claim, next) => {
			if (!claim) throw new RangeError(`claim ${id} has no events`);
			return rule(claim, circumstances(office, next));
		},
	};
}

/** Who records, when, and whether in earnest. */
export function recording(office: Office, dryRun: true | undefined): Recording {
	return {
		recordedAt: office.world.clock.now(),
		officeDay: office.today,
		actor: office.actor(),
		dryRun: dryRun ?? false,
	};
}

/** One sentence for each event, or for each refusal; of what was `told` just so before the last question, that it is written. */
export async function tellOutcome(office: Office, outcome: Outcome, dryRun: true | undefined, told?: string): Promise<ExitCode> {
	const { words } = office;
	if (!outcome.ok) return await tellRefusals(office, outcome.refusals);
	const notes = notesOn(words, outcome.events, outcome.claim);
	if (notes.join(' ') === told) say(office, words.questions.saved);
	else for (const line of notes) say(office, line);
	if (dryRun) say(office, words.notes.dryRun);
	return exit.done;
}

/** A sentence for each refusal, and that nothing was written. */
export async function tellRefusals(office: Office, refusals: readonly Refusal[]): Promise<ExitCode> {
	const troubles = await office.troubles();
	// Of many entries the same may be said: what lacks for all of them lacks once.
	for (const sentence of new Set(refusals.map((refusal) => refusalSentence(troubles, refusal)))) complain(office, sentence);
	complain(office, troubles.failures.refused);
	return exit.refused;
}

/** What to say of the events of one change; the terms set at registration are told with it. */
export function notesOn(words: Words, events: readonly ClaimEvent[], claim: Claim): readonly string[] {
	const registering = events[0]?.type === 'registered';
	return events.filter((event) => !(registering && event.type === 'termSet')).map((event) => words.notes.event(event, claim));
}
