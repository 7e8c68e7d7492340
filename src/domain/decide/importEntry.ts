/** Bringing in an entry of an old journal: ended as it ended there, or open with the terms of its time. */

import type { EndedBefore, ImportedFrom } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import { type ClaimFields, type FieldName, fieldNames } from '../fields.ts';
import type { SeriesNumber } from '../number.ts';
import { answers } from '../term/rule.ts';
import type { Term, TermFacts } from '../term/term.ts';
import { termFacts } from '../term/termFacts.ts';

/** An entry of an old journal, ready to be recorded. */
export interface ImportedEntry {
	readonly fields: Pick<ClaimFields, 'kind' | 'channel' | 'receivedOn' | 'registeredOn'> & {
		readonly [F in FieldName]?: ClaimFields[F];
	};
	readonly from: ImportedFrom;
	/** Null: it is open, in progress where `taken`. */
	readonly ended: EndedBefore | null;
	readonly taken: boolean;
	/** The day of its end; of an open one, of its registration. */
	readonly on: Day;
	readonly outcome: string | null;
}

/** Every field in the order of the table, of which an old journal says nothing. */
const nothing = Object.fromEntries(fieldNames.map((name) => [name, null])) as { readonly [F in FieldName]: null };

/**
 * The events of an entry under this number. Only what is open gets terms, those by which it must be
 * answered or satisfied: what ended waits for nothing, and when it was to be registered or sorted is past.
 */
export function importEntry(
	{ fields, from, ended, taken, on, outcome }: ImportedEntry,
	number: SeriesNumber,
	key: string,
	terms: (facts: TermFacts) => readonly Term[],
): readonly ClaimEvent[] {
	const all = { ...nothing, ...fields };
	const brought: readonly ClaimEvent[] = [
		{ type: 'registered', number, key, demandKindWords: null, ...all },
		{ type: 'imported', on, ended, taken, outcome, ...from },
	];
	if (ended) return brought;
	const facts = { ...all, goodsReturnedOn: null, purchasedOn: null, dispatchedOn: null };
	return [...brought, { type: 'termSet', terms: terms(termFacts(facts, null)).filter(answers) }];
}

/** The events that take back an entry that was brought in and is as it came: its end there, and then the entry itself, on the day of its registration. */
export function takeBackImported(
	on: Day,
	registeredOn: Day,
	events: readonly { readonly sequence: number; readonly type: ClaimEvent['type'] }[],
	reason: string,
): readonly ClaimEvent[] {
	const taken = events.flatMap(({ sequence, type }) => (type === 'imported' || type === 'termSet' ? [{ sequence, type }] : []));
	return [
		{ type: 'undone', on, events: taken },
		{ type: 'voided', on: registeredOn, reason },
	];
}

/** The events that bring in again an entry that was taken back: its annulment is taken back, and the events of `importEntry` but the registration follow. */
export function bringBack(on: Day, voided: number, events: readonly ClaimEvent[]): readonly ClaimEvent[] {
	return [{ type: 'undone', on, events: [{ sequence: voided, type: 'voided' }] }, ...events.filter(({ type }) => type !== 'registered')];
}
