/** `extend`: a new day for the answer, with everything that makes it lawful. */

import type { Office } from '../desk.ts';
import { extend } from '../domain/decide/index.ts';
import { editionsOf } from '../domain/regulation/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { loadClaim } from '../store/find.ts';
import { changeClaim } from './change.ts';
import { claimNamed } from './find.ts';

type Options = 'until' | 'reason' | 'approvedBy' | 'told' | 'toldBy' | 'late' | 'countFrom' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim = '']: readonly string[]): Promise<ExitCode> {
	return changeClaim(await withEditions(office, claim), claim, given, (said) => (found, circumstances) => {
		const { until = null, reason = null, approvedBy = null, told: toldOn = null, toldBy = null, late: lateReason = null } = said;
		const { countFrom = 'nominal', on = office.today } = said;
		return extend(found, { on, until, reason, approvedBy, toldOn, toldBy, lateReason, countFrom }, circumstances);
	});
}

/** With the editions that the claim's terms were set by: each says itself how far it may be extended, whatever was loaded since. */
async function withEditions(office: Office, typed: string): Promise<Office> {
	const { claim } = loadClaim(office.journal, claimNamed(office, typed).id);
	return { ...office, terms: { ...office.terms, editions: await editionsOf(claim.terms, office.terms.editions) } };
}
