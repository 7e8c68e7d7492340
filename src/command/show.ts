/** `show`: the card of a claim with its history; with `--why`, its terms day by day. */

import type { Office } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import { editionsOf } from '../domain/regulation/index.ts';
import type { Rulebook } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { loadClaim } from '../store/find.ts';
import { chainOf } from '../store/repeats.ts';
import { paintIf } from '../view/paint.ts';
import { claimNamed } from './find.ts';
import { presentText } from './present.ts';

type Options = 'why' | 'json';

export async function run(given: Given<Options>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const found = claimNamed(office, typed);
	const loaded = loadClaim(office.journal, found.id);
	const { world, words, today, calendar } = office;
	const chain = given.why && !given.json ? [] : chainOf(office.journal, loaded.claim.number.text);
	if (given.json) {
		const { claimJson } = await import('../view/claimJson.ts');
		const terms = await rulebookOf(office, loaded.claim);
		const whole = claimJson(words, loaded.claim, loaded.history, { terms, why: given.why ?? false, chain });
		const { chosenFields } = await import('./fields.ts');
		world.out.write(`${jsonLine(chosenFields(whole, given.json), 1)}\n`);
		return exit.done;
	}
	if (given.why) {
		const { whyLines } = await import('../view/why.ts');
		const terms = await rulebookOf(office, loaded.claim);
		await presentText(office, `${words.card.title(loaded.claim.number.text)}\n${whyLines(words, loaded.claim, terms).join('\n')}\n`);
		return exit.done;
	}
	const { showCard } = await import('../view/card.ts');
	const paint = await paintIf(office.colour.out);
	await presentText(office, showCard(words, loaded.claim, loaded.history, { today, calendar, width: world.out.columns, paint, chain }));
	return exit.done;
}

/** With the editions that the claim's terms were set by: they may be of a regulation that is no longer in use. */
async function rulebookOf({ terms }: Office, claim: Claim): Promise<Rulebook> {
	return { ...terms, editions: await editionsOf(claim.terms, terms.editions) };
}
