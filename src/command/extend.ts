/** `extend`: a new day for the answer, with everything that makes it lawful. */

import type { JournalContext } from '../context.ts';
import { extend } from '../domain/decide/index.ts';
import { editionsOf } from '../domain/regulation/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { loadClaim } from '../store/find.ts';
import { changeClaim } from './claim/change.ts';
import { claimNamed } from './claim/find.ts';

type Options = 'until' | 'reason' | 'approvedBy' | 'told' | 'toldBy' | 'late' | 'countFrom' | 'on' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [claim = '']: readonly string[]): Promise<ExitCode> {
	return changeClaim(await withEditions(context, claim), claim, given, (said) => (found, circumstances) => {
		const { until = null, reason = null, approvedBy = null, told: toldOn = null, toldBy = null, late: lateReason = null } = said;
		const { countFrom = 'nominal', on = context.today } = said;
		return extend(found, { on, until, reason, approvedBy, toldOn, toldBy, lateReason, countFrom }, circumstances);
	});
}

/** With the editions that the claim's terms were set by: each says itself how far it may be extended, whatever was loaded since. */
async function withEditions(context: JournalContext, typed: string): Promise<JournalContext> {
	const { claim } = loadClaim(context.journal, claimNamed(context, typed).id);
	return { ...context, terms: { ...context.terms, editions: await editionsOf(claim.terms, context.terms.editions) } };
}
