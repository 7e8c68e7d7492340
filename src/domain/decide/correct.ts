/** A correction: the old value, the new value and the reason. Nothing is overwritten; terms are recomputed. */

import type { Claim } from '../claim.ts';
import { type Day, yearOf } from '../day.ts';
import { readDemandKind } from '../demand/demandKind.ts';
import type { Allowed, ClaimEvent, Correction } from '../event/event.ts';
import { evolve } from '../event/evolve.ts';
import { type ClaimFields, type FieldName, fieldRow } from '../fields.ts';
import { complainedOfRefused } from '../people/complainedOf.ts';
import type { Refusal } from '../refusal.ts';
import { sameTerms, termFactsOf } from '../term/termFacts.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { actionRefused } from './action.ts';
import { missing } from './commonRefusals.ts';
import { agreementRefused, daysRefused, type EntryDays } from './register.ts';

/** The new values of the fields to correct; null empties a field that may be empty. */
export type Changes = { readonly [F in FieldName]?: ClaimFields[F] | null | undefined };

/** Corrects one or several fields for one reason. */
export function correct(
	claim: Claim,
	{ on, changes, reason, allowed }: { readonly on: Day; readonly changes: Changes; readonly reason: string | null } & Allowed,
	circumstances: Circumstances,
): Verdict {
	const obstacles = actionRefused('correct', claim, on, circumstances);
	if (obstacles.length > 0) return refused(...obstacles);
	const refusals: Refusal[] = [];
	const changed = <F extends 'agreedTerm' | 'agreedGround'>(field: F) => (changes[field] === undefined ? claim[field] : changes[field]);
	const corrections: ClaimEvent[] = [];
	if (!reason) refusals.push(missing('correct', claim, 'reason'));
	const fields = (Object.keys(changes) as FieldName[]).filter((field) => changes[field] !== undefined);
	if (fields.length === 0) refusals.push({ code: 'nothingToCorrect' });
	for (const field of fields) {
		const now = changes[field];
		if (now === null && (fieldRow(field).required || (field === 'client' && (changes.kind ?? claim.kind) !== 'anonymous')))
			refusals.push({ code: 'fieldMissing', field });
		else if (now === claim[field]) refusals.push({ code: 'nothingCorrected', field });
		else
			corrections.push({
				type: 'corrected',
				on,
				reason,
				...correction(claim, changes, field),
				...wordsOf(field),
				...(field === 'responsible' && allowed && { allowed }),
			});
	}
	// An entry that is no longer anonymous needs a client.
	const named = claim.kind === 'anonymous' && (changes.kind ?? 'anonymous') !== 'anonymous';
	if (named && claim.client === null && changes.client === undefined) refusals.push({ code: 'fieldMissing', field: 'client' });
	if (changes.registeredOn && yearOf(changes.registeredOn) !== claim.number.year)
		refusals.push({ code: 'numberKeepsItsYear', number: claim.number.text, day: changes.registeredOn });
	const deed = claim.firstActionOn;
	// The day of registration cannot be after something was done about the entry.
	if (changes.registeredOn && deed && deed < changes.registeredOn && changes.registeredOn <= circumstances.today)
		refusals.push({ code: 'registeredAfterDeed', number: claim.number.text, day: changes.registeredOn, deed });
	refusals.push(...agreementRefused({ agreedTerm: changed('agreedTerm'), agreedGround: changed('agreedGround') }));
	const subject = changes.subject === undefined ? claim.subject : changes.subject;
	// Whichever of the two is corrected, the person responsible must not be the one complained of.
	const touched = changes.subject !== undefined || changes.responsible !== undefined;
	const responsible = changes.responsible === undefined ? claim.responsible : changes.responsible;
	refusals.push(...complainedOfRefused({ subject }, touched ? responsible : null, allowed, circumstances));
	refusals.push(...ringRefused(claim, changes.repeatOf ?? null, circumstances));
	const days: EntryDays = {
		receivedOn: changes.receivedOn ?? claim.receivedOn,
		registeredOn: changes.registeredOn ?? claim.registeredOn,
		goodsReturnedOn: changes.goodsReturnedOn === undefined ? claim.goodsReturnedOn : changes.goodsReturnedOn,
		purchasedOn: changes.purchasedOn === undefined ? claim.purchasedOn : changes.purchasedOn,
		dispatchedOn: changes.dispatchedOn === undefined ? claim.dispatchedOn : changes.dispatchedOn,
		theirDate: changes.theirDate === undefined ? claim.theirDate : changes.theirDate,
	};
	// An entry of before with days that run against each other may have its other fields corrected.
	if (fields.some((field) => field in days)) refusals.push(...daysRefused(days, circumstances.today));
	return verdict(refusals, () => {
		const events = [...corrections, ...rereadDemand(claim, corrections, changes, on, reason, circumstances)];
		const corrected = events.reduce((before, event) => evolve(before, claim.id, event), claim);
		// Fields that the terms do not follow from leave them as they are, whatever rules were loaded since.
		if (sameFacts(claim, corrected)) return events;
		const terms = circumstances.terms(termFactsOf(corrected));
		return sameTerms(terms, claim.terms) ? events : [...events, { type: 'termSet', terms }];
	});
}

function sameFacts(left: Claim, right: Claim): boolean {
	return JSON.stringify(termFactsOf(left)) === JSON.stringify(termFactsOf(right));
}

/** An entry repeats neither itself nor one that, step by step, repeats it. */
function ringRefused({ number }: Claim, repeatOf: string | null, { repeats }: Circumstances): readonly Refusal[] {
	if (repeatOf === null) return [];
	if (repeatOf === number.text) return [{ code: 'repeatsItself', number: number.text }];
	return repeats(repeatOf).includes(number.text) ? [{ code: 'repeatsInRing', number: number.text, earlier: repeatOf }] : [];
}

function correction<F extends FieldName>(claim: Claim, changes: Changes, field: F): Correction {
	return { field, was: claim[field], now: changes[field] ?? null } as Correction;
}

/** Clears the words that the subject of the demand was read from, where the clerk corrects the subject. */
function wordsOf(field: FieldName): { readonly demandKindWords?: null } {
	return field === 'demandKind' ? { demandKindWords: null } : {};
}

/** Reads the subject of the demand again, where the text that it was recognised in was corrected. */
function rereadDemand(
	claim: Claim,
	corrections: readonly ClaimEvent[],
	changes: Changes,
	on: Day,
	reason: string | null,
	{ demands }: Circumstances,
): readonly ClaimEvent[] {
	// Given by the clerk: a subject without words it was read from, or none where the words do say one.
	const given = claim.demandKind === null ? readDemandKind(claim, demands) !== undefined : claim.demandKindWords === null;
	if (given || changes.demandKind !== undefined) return [];
	const corrected = corrections.reduce((before, event) => evolve(before, claim.id, event), claim);
	const read = readDemandKind(corrected, demands);
	const now = read?.demandKind ?? null;
	if (now === claim.demandKind) return [];
	return [{ type: 'corrected', on, reason, field: 'demandKind', was: claim.demandKind, now, demandKindWords: read?.words ?? null }];
}
