/** Finds the claim that a person names, and its items by their index: measure 2, request R1. */

import type { JournalContext } from '../../context.ts';
import { foldLooks } from '../../domain/client/clientName.ts';
import { yearOf } from '../../domain/day.ts';
import { numberMentioned, parseClaimName, parseShortNumber } from '../../domain/number.ts';
import { otherLayout } from '../../grammar/keyboardLayout.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { findClaim } from '../../store/find.ts';
import type { Found } from '../../store/statements/claims.ts';

/** The claim of that name. Throws UsageError, with the candidates, where no claim has it or several may. */
export function claimNamed(context: JournalContext, typed: string): Found {
	const name = typed.length > 200 ? undefined : parseClaimName(typed);
	const search = name ? findClaim(context.journal, name, yearOf(context.today)) : { found: undefined, candidates: [] };
	if (search.found) return search.found;
	const meant = typed.length > 200 ? undefined : (byShortNumber(context, typed) ?? byMention(context, typed));
	if (meant) return meant;
	throw new UsageError([{ code: 'noClaim', value: typed, candidates: search.candidates }]);
}

/** By letters and an ordinal: in either layout of the keyboard, and whichever alphabet letters that look alike are of. */
function byShortNumber({ journal, today }: JournalContext, typed: string): Found | undefined {
	const short = parseShortNumber(typed);
	const found = short && findClaim(journal, { by: 'ordinal', ...short }, yearOf(today)).found;
	if (!found) return undefined;
	const number = foldLooks(found.number);
	return [short.letters, otherLayout(short.letters) ?? short.letters].some((letters) => number.startsWith(foldLooks(letters)))
		? found
		: undefined;
}

/** By a number among other words; the day that stands with it must be that of its registration. */
function byMention(context: JournalContext, typed: string): Found | undefined {
	const { number, on } = numberMentioned(typed);
	if (number === typed) return undefined;
	const name = parseClaimName(number);
	const found = (name && findClaim(context.journal, name, yearOf(context.today)).found) ?? byShortNumber(context, number);
	return on === undefined || found?.registeredOn === on ? found : undefined;
}

/** Its number in full; undefined where none was named. Throws as `claimNamed` does. */
export function numberNamed<T extends null | undefined>(context: JournalContext, typed: string | T): string | T {
	return typeof typed === 'string' ? claimNamed(context, typed).number : typed;
}

/** The index, from 1; `R1` and `З1` are `1`. Throws UsageError, which names it by `label`, where it is not an index. */
export function itemIndex(typed: string | undefined, label: string): number {
	const digits = /^[RrЗзMmМм]?(\d{1,4})$/.exec(typed?.trim() ?? '')?.[1];
	if (digits === undefined)
		throw new UsageError([{ code: 'notANumber', option: { called: label }, value: typed ?? '', from: 1, to: 9999 }]);
	return Number(digits);
}
