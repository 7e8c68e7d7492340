/** Searches for earlier claims of the same client during registration: in the same transaction, so that a batch sees its own lines. */

import type { JournalContext } from '../../context.ts';
import type { ClientFacts } from '../../domain/client/clientKey.ts';
import { type AtOnce, registerAtOnce } from '../../domain/decide/inOneGo.ts';
import { keyRefused, type Registration } from '../../domain/decide/register.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { candidatesFor } from '../../store/clients/repeats.ts';
import { peopleOf } from '../../store/people.ts';
import type { Change } from '../../store/record/change.ts';
import type { Candidate } from '../../store/statements/claims.ts';
import { circumstances } from '../claim/change.ts';

/** A registration under way, and the earlier entries that were found for it once it was decided. */
export interface Registering extends Change {
	readonly registration: Registration;
	readonly candidates: readonly Candidate[];
}

/** The change that registers an entry, and settles it where something was answered or done `atOnce`. */
export function registering(registration: Registration, context: JournalContext, atOnce: AtOnce = {}): Registering {
	const candidates: Candidate[] = [];
	return {
		id: undefined,
		registration,
		candidates,
		decide: (_, next): Verdict => {
			if (!context.quiet) candidates.push(...candidatesFor(context.journal, factsOf(registration)));
			return registerAtOnce(registration, atOnce, circumstances(context, next));
		},
		sameKey: (recorded, claim) => keyRefused(registration, recorded, claim, peopleOf(context.journal).same),
	};
}

/** The client of a registration. */
export function factsOf({ kind = 'claim', client = null, contact = null, contract = null }: Registration): ClientFacts {
	return { kind, client, contact, contract };
}

/** The lines about earlier entries; where no candidate was found, nothing is loaded to say so. */
export async function linesOn(
	context: JournalContext,
	{ registration, candidates }: Registering,
): Promise<{ readonly lines: readonly string[]; readonly latest: string | undefined }> {
	if (candidates.length === 0) return { lines: [], latest: undefined };
	const { earlierLines } = await import('./previousClaims.ts');
	return earlierLines(context.words, registration, candidates);
}
