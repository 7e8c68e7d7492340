/** What every command that changes a claim does around its rule: find, decide and record in one go, tell what happened. */

import { complain, type Office, say } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Circumstances, Verdict } from '../domain/verdict.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Lacking } from '../interruption.ts';
import { change, type Outcome, type Recording } from '../store/change.ts';
import { refusalSentence, type Words } from '../text/index.ts';
import { circumstances } from './circumstances.ts';
import { claimNamed } from './find.ts';

export interface DryRun {
	readonly dryRun?: true | undefined;
}

/** Changes the claim that was named, by a rule, and tells the outcome. */
export async function changeClaim(
	office: Office,
	typed: string | undefined,
	{ dryRun }: DryRun,
	rule: (claim: Claim, circumstances: Circumstances) => Verdict,
): Promise<ExitCode> {
	const { id } = await claimNamed(office, typed ?? '');
	const outcome = await change(office.journal, recording(office, dryRun), {
		id,
		decide: (claim, next) => {
			if (!claim) throw new RangeError(`claim ${id} has no events`);
			return rule(claim, circumstances(office, next));
		},
	});
	return tellOutcome(office, outcome, dryRun);
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

/** One sentence for each event, or for each refusal. */
export async function tellOutcome(office: Office, outcome: Outcome, dryRun: true | undefined): Promise<ExitCode> {
	const { words } = office;
	if (!outcome.ok) {
		if (office.asks) await letAsk(outcome.refusals);
		return await tellRefusals(office, outcome.refusals);
	}
	for (const line of notesOn(words, outcome.events, outcome.claim)) say(office, line);
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

/** Where a person at the terminal can still say all that lacks, nothing is refused yet: it is asked for. */
export async function letAsk(refusals: readonly Refusal[]): Promise<void> {
	const { optionsLacking } = await import('./lacking.ts');
	const options = optionsLacking(refusals);
	if (options) throw new Lacking(options);
}

/** What to say of the events of one change; the terms set at registration are told with it. */
export function notesOn(words: Words, events: readonly ClaimEvent[], claim: Claim): readonly string[] {
	const registering = events[0]?.type === 'registered';
	return events.filter((event) => !(registering && event.type === 'termSet')).map((event) => words.notes.event(event, claim));
}
