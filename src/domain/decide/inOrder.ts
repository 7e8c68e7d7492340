/** Several rules in one go: each decides about the claim as those before it leave it. */

import type { Claim } from '../claim.ts';
import type { ClaimEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Verdict } from '../verdict.ts';

/** The events of all rules in their order, the same as if each had been recorded by itself; or what the first that refuses says. */
export function inOrder(claim: Claim, rules: readonly ((claim: Claim) => Verdict)[]): Verdict {
	const events: ClaimEvent[] = [];
	let now = claim;
	for (const rule of rules) {
		const verdict = rule(now);
		if (!verdict.ok) return verdict;
		for (const event of verdict.events) now = evolve(now, now.id, event);
		events.push(...verdict.events);
	}
	return { ok: true, events };
}
