/** Visas that a reply still lacks (P43). */

import type { Claim } from './claim.ts';
import type { Visa, VisaOutcome } from './code.ts';

/** The visas that are still wanting, with what became of each so far. */
export function visasMissing(
	claim: Claim,
	needed: readonly Visa[],
): readonly { readonly visa: Visa; readonly outcome: VisaOutcome | null }[] {
	return needed
		.map((name) => ({ visa: name, outcome: claim.visas.findLast(({ visa: given }) => given === name)?.outcome ?? null }))
		.filter(({ outcome }) => outcome !== 'approved');
}
