/** Warnings about an entry just registered: printed for the clerk, included in the result for a script. */

import type { Claim } from '../../domain/claim.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { kindToHint } from '../../domain/demand/demandKind.ts';
import { shorterAsClaim } from '../../domain/term/asClaim.ts';
import { deadline } from '../../domain/term/deadline.ts';
import { bindingTerm, demandsIn, isClientDay, originOf, type Rulebook } from '../../domain/term/term.ts';
import { meantOnOtherKeys } from '../../grammar/wrongLayout.ts';
import { demandName } from '../../text/codeWord.ts';
import type { Words } from '../../text/index.ts';
import { shorterNote } from '../../view/shorterNote.ts';
import { citationOf } from '../../view/why.ts';
import type { OrderWarning } from '../claim/dayOrder.ts';

export interface Warning {
	readonly code:
		| OrderWarning['code']
		| 'newPerson'
		| 'leftPerson'
		| 'wrongLayout'
		| 'alreadyOverdue'
		| 'pendingStart'
		| 'pendingDemand'
		| 'registeredLate'
		| 'demandHint'
		| 'shorterAsClaim'
		| 'writtenForm'
		| 'noContact'
		| 'unverifiedRule';
	readonly message: string;
	/** The kind of demand that is hinted at, or made in a complaint. */
	readonly demandKind?: string;
	/** When it would be due as a claim. */
	readonly dueOn?: Day;
	/** Names of people who may be meant. */
	readonly near?: readonly string[];
}

/** Texts that make sense only on the other keys: of an entry that a script brings they are recorded as they are. */
export function layoutWarnings({ notes }: Words, claim: Claim): readonly Warning[] {
	const { client, subject, responsible, summary, demand, number } = claim;
	return [client, subject, responsible, summary, demand].flatMap((text) => {
		const meant = text == null ? undefined : meantOnOtherKeys(text);
		return text != null && meant?.sure ? [{ code: 'wrongLayout' as const, message: notes.wrongLayout(number.text, text, meant.text) }] : [];
	});
}

/** A day of receipt whose term has passed: perhaps another year was meant. */
export function alreadyOverdue(notes: Words['notes'], claim: Claim, today: Day): readonly Warning[] {
	const due = bindingTerm(claim.terms)?.due;
	return due !== undefined && due < today ? [{ code: 'alreadyOverdue', message: notes.alreadyOverdue(daysBetween(due, today)) }] : [];
}

/** All warnings about the entry, in the order in which they are printed. */
export function warnings(
	words: Words,
	claim: Claim,
	{ today, terms }: { readonly today: Day; readonly terms: Rulebook },
): readonly Warning[] {
	const { notes, names, day } = words;
	const hinted = kindToHint(claim, demandsIn(terms.regulations));
	const term = bindingTerm(claim.terms);
	const origin = term && originOf(term, terms.editions);
	const number = claim.number.text;
	const found = [...alreadyOverdue(notes, claim, today)];
	for (const { pending, from, due } of claim.terms) {
		if (pending === 'start' && isClientDay(from)) found.push({ code: 'pendingStart', message: notes.pendingStart[from](number, day(due)) });
		if (pending === 'demand') found.push({ code: 'pendingDemand', message: notes.pendingDemand(number, day(due)) });
	}
	if (term?.registeredOn && origin) {
		const { due } = deadline(term.registeredOn, term.length ?? origin.rule.length, term.whenDayOff, terms.calendar);
		const message = notes.registeredLate(day(term.registeredOn), day(term.event), day(term.due), day(due));
		found.push({ code: 'registeredLate', message });
	}
	if (hinted) found.push({ code: 'demandHint', message: notes.perhaps(demandName(names, hinted), number), demandKind: hinted });
	const shorter = shorterAsClaim(claim, terms);
	if (shorter) {
		const message = shorterNote(words, shorter, number, terms);
		found.push({ code: 'shorterAsClaim', message, demandKind: shorter.demandKind, dueOn: shorter.term.due });
	}
	if (claim.kind === 'claim' && claim.channel === 'phone') found.push({ code: 'writtenForm', message: notes.writeForm(number) });
	// Регламент п. 2.5 (P10): an address for the answer, or another way to tell it.
	if (claim.kind === 'claim' && claim.contact === null) found.push({ code: 'noContact', message: notes.noContact(number) });
	if (origin?.rule.confidence === 'unverified') found.push({ code: 'unverifiedRule', message: notes.unverified(citationOf(origin)) });
	return found;
}
