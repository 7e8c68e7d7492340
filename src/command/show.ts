/** `show`: the card of a claim with its history; with `--why`, its terms day by day. */

import type { JournalContext } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import { editionsOf } from '../domain/regulation/index.ts';
import { keepUntil } from '../domain/retention.ts';
import type { Rulebook } from '../domain/term/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { chainOf } from '../store/clients/repeats.ts';
import { loadClaim } from '../store/find.ts';
import { peopleOf } from '../store/people.ts';
import { paintIf } from '../view/paint.ts';
import { clockNotes } from './claim/clock.ts';
import { claimNamed } from './claim/find.ts';
import { nextStepOf } from './claim/nextStep.ts';
import { presentText } from './output/pages.ts';

type Options = 'why' | 'json';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const found = claimNamed(context, typed);
	const loaded = loadClaim(context.journal, found.id);
	const { world, words, today, calendar } = context;
	const chain = given.why && !given.json ? [] : chainOf(context.journal, loaded.claim.number.text);
	if (given.json) {
		const { claimJson } = await import('../view/claimJson.ts');
		const terms = await rulebookOf(context, loaded.claim);
		const whole = claimJson(words, loaded.claim, loaded.history, { terms, why: given.why ?? false, chain });
		const { printJson } = await import('./output/fields.ts');
		printJson(context, whole, given.json);
		return exit.done;
	}
	if (given.why) {
		const { whyLines } = await import('../view/why.ts');
		const terms = await rulebookOf(context, loaded.claim);
		await presentText(context, `${words.card.title(loaded.claim.number.text)}\n${whyLines(words, loaded.claim, terms).join('\n')}\n`);
		return exit.done;
	}
	const { showCard } = await import('../view/card.ts');
	const paint = await paintIf(context.colour.out);
	const kept = keepUntil(loaded.claim, context.terms.regulations);
	const notes = await clockNotes(context, loaded.history);
	await presentText(
		context,
		showCard(words, loaded.claim, loaded.history, {
			...{ today, calendar, width: world.out.columns, paint, chain, keepUntil: kept, notes },
			next: nextStepOf(context, loaded.claim, context.asks),
			asksAcceptance: typeof context.journal.settings.acceptanceDue === 'number',
			personOf: (actor) => peopleOf(context.journal).ofActor(actor)?.name,
		}),
	);
	return exit.done;
}

/** With the editions that the claim's terms were set by: they may be of a regulation that is no longer in use. */
async function rulebookOf({ terms }: JournalContext, claim: Claim): Promise<Rulebook> {
	return { ...terms, editions: await editionsOf(claim.terms, terms.editions) };
}
