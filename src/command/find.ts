/** Which claim a person means. */

import type { Office } from '../desk.ts';
import { yearOf } from '../domain/day.ts';
import { parseClaimName } from '../domain/number.ts';
import { Misuse } from '../grammar/mistake.ts';
import { type Found, findClaim } from '../store/find.ts';

/** The claim of that name. Throws Misuse, with the candidates, where it is none or may be several. */
export function claimNamed(office: Office, typed: string): Found {
	const name = typed.length > 200 ? undefined : parseClaimName(typed);
	const search = name ? findClaim(office.journal, name, yearOf(office.today)) : { found: undefined, candidates: [] };
	if (search.found) return search.found;
	throw new Misuse([{ code: 'noClaim', value: typed, candidates: search.candidates }]);
}

/** Its number in full; undefined where none was named. Throws as `claimNamed` does. */
export function numberNamed<T extends null | undefined>(office: Office, typed: string | T): string | T {
	return typeof typed === 'string' ? claimNamed(office, typed).number : typed;
}
