/** Lines about earlier claims of the same client, with their outcome. Loaded only where there may be some. */

import { likenessTo } from '../../domain/client/sameClient.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { sameClientNote } from '../../sentence/eventNote.ts';
import type { Candidate } from '../../store/statements/claims.ts';
import type { Words } from '../../text/index.ts';
import { factsOf } from './similarClaims.ts';

/** How many are listed; the rest are only counted. */
const SHOWN = 5;

/** The lines about those candidates that are likely the same client, the latest first; none about the entry that is repeated by its word. */
export function earlierLines(
	words: Words,
	registration: Registration,
	candidates: readonly Candidate[],
): { readonly lines: readonly string[]; readonly latest: string | undefined } {
	const likeness = likenessTo(factsOf(registration));
	const found = candidates.flatMap((candidate) => {
		const why = likeness(candidate);
		return why.length > 0 && candidate.number !== registration.repeatOf ? [{ candidate, why }] : [];
	});
	const lines = found.slice(0, SHOWN).map(({ candidate, why }) => sameClientNote(words, candidate, why));
	return {
		lines: found.length > SHOWN ? [...lines, words.notes.moreOfClient(found.length - SHOWN)] : lines,
		latest: found[0]?.candidate.number,
	};
}
