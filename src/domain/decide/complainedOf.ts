/** Who may not be responsible for a complaint. */

import type { Claim } from '../claim.ts';
import { isComplainedOf } from '../complainedOf.ts';
import type { Refusal } from '../refusal.ts';
import type { Circumstances } from '../verdict.ts';

/** Nobody handles a complaint about themselves (P31, P38), unless this is allowed with a reason. */
export function complainedOfRefused(
	{ subject }: Pick<Claim, 'subject'>,
	responsible: string | null,
	allowed: string | null | undefined,
	{ spellings }: Pick<Circumstances, 'spellings'>,
): readonly Refusal[] {
	return responsible !== null && !allowed && spellings(responsible).some((spelling) => isComplainedOf(subject, spelling))
		? [{ code: 'complainedOf', responsible, subject: subject ?? '' }]
		: [];
}
