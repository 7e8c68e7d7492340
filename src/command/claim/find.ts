/** Finds the claim that a person names. */

import type { JournalContext } from '../../context.ts';
import { yearOf } from '../../domain/day.ts';
import { normalizeText } from '../../domain/normalizeText.ts';
import { parseClaimName, parseShortNumber } from '../../domain/number.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { type Found, findClaim } from '../../store/find.ts';

/** The claim of that name. Throws UsageError, with the candidates, where it is none or may be several. */
export function claimNamed(context: JournalContext, typed: string): Found {
	const name = typed.length > 200 ? undefined : parseClaimName(typed);
	const search = name ? findClaim(context.journal, name, yearOf(context.today)) : { found: undefined, candidates: [] };
	if (search.found) return search.found;
	const short = typed.length > 200 ? undefined : parseShortNumber(typed);
	const meant = short && findClaim(context.journal, { by: 'ordinal', ...short }, yearOf(context.today)).found;
	if (meant && normalizeText(meant.number).startsWith(short.letters)) return meant;
	throw new UsageError([{ code: 'noClaim', value: typed, candidates: search.candidates }]);
}

/** Its number in full; undefined where none was named. Throws as `claimNamed` does. */
export function numberNamed<T extends null | undefined>(context: JournalContext, typed: string | T): string | T {
	return typeof typed === 'string' ? claimNamed(context, typed).number : typed;
}
