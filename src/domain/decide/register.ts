/** Registration: the entry, its number and its terms. */

import type { Claim } from '../claim.ts';
import { type Day, yearOf } from '../day.ts';
import { readDemandKind } from '../demand/demandKind.ts';
import type { EventOf } from '../event/event.ts';
import { type ClaimFields, type FieldName, fieldNames } from '../fields.ts';
import { complainedOfRefused } from '../people/complainedOf.ts';
import type { DayRole, Refusal } from '../refusal.ts';
import { termFacts } from '../term/termFacts.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';

/** The entry to be registered. The kind, the channel and the summary must be there; the days default to today. */
export type Registration = { readonly [F in FieldName]?: ClaimFields[F] | undefined } & {
	readonly key?: string | undefined;
	/** Why the employee complained of may be responsible all the same. */
	readonly allowed?: string | null | undefined;
	/** The kind is left to the head: none is given. */
	readonly unsorted?: boolean | undefined;
};

/** Registers a claim: the verdict's events carry the next incoming number of the year of registration. */
export function register(intent: Registration, circumstances: Circumstances): Verdict {
	const { today } = circumstances;
	const refusals: Refusal[] = [];
	const registeredOn = intent.registeredOn ?? today;
	const receivedOn = intent.receivedOn ?? registeredOn;
	const { channel, unsorted = false } = intent;
	// Until it is sorted the shortest term runs, that of an inquiry.
	const kind = unsorted ? (intent.client ? 'inquiry' : 'anonymous') : intent.kind;
	if (unsorted && intent.kind !== undefined) refusals.push({ code: 'sortedAlready', kind: intent.kind });
	if (kind === undefined) refusals.push({ code: 'fieldMissing', field: 'kind' });
	if (channel === undefined) refusals.push({ code: 'fieldMissing', field: 'channel' });
	if (!intent.summary) refusals.push({ code: 'fieldMissing', field: 'summary' });
	if (!intent.client && kind !== 'anonymous') refusals.push({ code: 'fieldMissing', field: 'client' });
	refusals.push(...agreementRefused(intent));
	refusals.push(...daysRefused({ ...intent, receivedOn, registeredOn }, today));
	// Without a named responsible the routing table decides; but never for the person complained of.
	const subject = intent.subject ?? null;
	const routed = intent.responsible == null ? circumstances.routed(subject) : undefined;
	const byTable = routed !== undefined && complainedOfRefused({ subject }, routed, null, circumstances).length === 0 ? routed : null;
	refusals.push(...complainedOfRefused({ subject }, intent.responsible ?? null, intent.allowed, circumstances));
	if (kind === undefined || channel === undefined) return refused(...refusals);

	const texts = { kind, client: intent.client ?? null, demand: intent.demand ?? null, summary: intent.summary ?? null };
	const read = intent.demandKind === undefined ? readDemandKind(texts, circumstances.demands) : undefined;
	const fields: ClaimFields = {
		...plainFields(intent),
		channel,
		receivedOn,
		registeredOn,
		subject,
		demandKind: intent.demandKind ?? read?.demandKind ?? null,
		responsible: intent.responsible ?? byTable,
		...texts,
	};
	return verdict(refusals, () => [
		{
			type: 'registered',
			number: circumstances.incoming(yearOf(registeredOn)),
			key: intent.key ?? null,
			demandKindWords: read?.words ?? null,
			...(intent.allowed && { allowed: intent.allowed }),
			...(unsorted && { unsorted }),
			...fields,
		},
		{ type: 'termSet', terms: circumstances.terms(termFacts(fields, null)) },
	]);
}

/**
 * What stands against taking this registration for the one that was recorded under the same idempotency key: it says something else of a
 * field, or that entry was annulled. Fields not given again, and destroyed ones, are not compared; a person is the same in any spelling.
 */
export function keyRefused(
	intent: Registration,
	recorded: EventOf<'registered'>,
	{ number, status }: Pick<Claim, 'number' | 'status'>,
	same: Circumstances['same'],
): readonly Refusal[] {
	const key = recorded.key ?? '';
	// An annulled entry is not the same registration, even if everything given is equal.
	if (status === 'void') return [{ code: 'keyOfVoid', key, number: number.text }];
	const destroyed = recorded.summary === null;
	const fields = fieldNames.flatMap((field) => {
		const [was, now] = [recorded[field], intent[field] ?? null];
		if (now === null || now === was || (destroyed && was === null)) return [];
		// The list of people has given the responsible the name that it knows.
		if (field === 'responsible' && intent.responsible && recorded.responsible && same(recorded.responsible, intent.responsible)) return [];
		return [{ field, was, now }];
	});
	return fields.length > 0 ? [{ code: 'keyTaken', key, number: number.text, fields }] : [];
}

/** Every field as it is given; nothing where it is not. */
function plainFields(intent: Registration): ClaimFields {
	return Object.fromEntries(fieldNames.map((name) => [name, intent[name] ?? null])) as ClaimFields;
}

/** The days of an entry, as far as they are known. */
export type EntryDays = {
	readonly [D in 'receivedOn' | 'registeredOn' | 'goodsReturnedOn' | 'purchasedOn' | 'dispatchedOn' | 'theirDate']?: Day | null | undefined;
};

/**
 * What is wrong with the days of an entry: none may lie ahead, none is registered before it came, and nothing comes or comes back before it
 * was sent or bought.
 */
export function daysRefused(days: EntryDays, today: Day): readonly Refusal[] {
	const named: readonly [DayRole, Day | null | undefined][] = [
		['received', days.receivedOn],
		['registered', days.registeredOn],
		['goodsReturned', days.goodsReturnedOn],
		['purchased', days.purchasedOn],
		['dispatched', days.dispatchedOn],
		['theirLetter', days.theirDate],
	];
	const refusals: Refusal[] = [];
	for (const [role, day] of named) if (day && day > today) refusals.push({ code: 'dayInFuture', role, day, today });
	const { receivedOn, registeredOn, dispatchedOn, theirDate, goodsReturnedOn, purchasedOn } = days;
	// A future day of receipt has been refused already.
	if (receivedOn && registeredOn && registeredOn < receivedOn && receivedOn <= today)
		refusals.push({ code: 'dayTooEarly', role: 'registered', day: registeredOn, limit: receivedOn, than: 'received' });
	if (receivedOn && dispatchedOn && receivedOn < dispatchedOn && dispatchedOn <= today)
		refusals.push({ code: 'dayTooEarly', role: 'received', day: receivedOn, limit: dispatchedOn, than: 'dispatched' });
	if (receivedOn && theirDate && receivedOn < theirDate && theirDate <= today)
		refusals.push({ code: 'dayTooEarly', role: 'received', day: receivedOn, limit: theirDate, than: 'theirLetter' });
	if (receivedOn && purchasedOn && receivedOn < purchasedOn && purchasedOn <= today)
		refusals.push({ code: 'dayTooEarly', role: 'received', day: receivedOn, limit: purchasedOn, than: 'purchased' });
	if (goodsReturnedOn && purchasedOn && goodsReturnedOn < purchasedOn && purchasedOn <= today)
		refusals.push({ code: 'dayTooEarly', role: 'goodsReturned', day: goodsReturnedOn, limit: purchasedOn, than: 'purchased' });
	return refusals;
}

/** A term of the entry's own needs its ground, and a ground its term (P88). */
export function agreementRefused({
	agreedTerm,
	agreedGround,
}: {
	readonly agreedTerm?: string | null | undefined;
	readonly agreedGround?: string | null | undefined;
}): readonly Refusal[] {
	if (Boolean(agreedTerm) === Boolean(agreedGround)) return [];
	return [{ code: 'fieldMissing', field: agreedTerm ? 'agreedGround' : 'agreedTerm' }];
}
