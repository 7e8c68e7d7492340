/** What happened to a claim. Events are the source of truth: a claim is their fold. */

import type { Day } from '../day.ts';
import { type ClaimFields, type FieldName, fieldsWith } from '../fields.ts';
import { isOldNumber, type Series, type SeriesNumber } from '../number.ts';
import { type ClaimEventType, claimEvents, type EventShape, isEventType } from './eventTable.ts';
import type { JournalEvent } from './journalShape.ts';

export type { ClaimEventType };

/** The content of an event; a registration has every field of the entry, a correction the old and the new value of one. */
interface EventData extends Omit<{ readonly [T in ClaimEventType]: EventShape<T> }, 'registered' | 'corrected'> {
	readonly registered: EventShape<'registered'> & ClaimFields;
	readonly corrected: Omit<EventShape<'corrected'>, keyof Correction> & Correction;
}

export type ClaimEvent = { readonly [T in ClaimEventType]: { readonly type: T } & EventData[T] }[ClaimEventType];

/** The type of an event of a claim or of the journal itself. */
export type RecordedType = (ClaimEvent | JournalEvent)['type'];

export type EventOf<T extends ClaimEventType> = Extract<ClaimEvent, { readonly type: T }>;

/** The data of an event that the claim keeps. */
export type Facts<T extends ClaimEventType> = Omit<EventShape<T>, 'written'>;

/** Why the employee complained of may be responsible nevertheless; absent where no permission was needed. */
export type Allowed = Pick<EventShape<'taken'>, 'allowed'>;

/** One field with its old and its new value. */
export type Correction = {
	[F in FieldName]: { readonly field: F; readonly was: ClaimFields[F]; readonly now: ClaimFields[F] };
}[FieldName];

/** The decision that a new one replaces, and the dispatch that told the client of it, if any. */
export type FormerDecision = NonNullable<EventShape<'decided'>['replaces']>;

/** Why the terms of a claim that did not change are others now. */
export type TermChange = NonNullable<EventShape<'termSet'>['because']>;

const personalFields = new Map<ClaimEventType, readonly string[]>();

/** The fields of an event that hold personal data or may hold it: whatever a person wrote freely about a client. The journal's own events hold none. */
export function personalFieldsOf(event: ClaimEvent | JournalEvent): readonly string[] {
	const { type } = event;
	if (!isEventType(type)) return [];
	const known = personalFields.get(type) ?? personalIn(type);
	personalFields.set(type, known);
	const codeCorrected = event.type === 'corrected' && !fieldsWith('personal').some((field) => field === event.field);
	return codeCorrected ? known.filter((field) => field !== 'was' && field !== 'now') : known;
}

function personalIn(type: ClaimEventType): readonly string[] {
	const fields: Readonly<Record<string, { readonly personal?: true }>> = claimEvents[type]();
	const own = Object.keys(fields).filter((name) => fields[name]?.personal);
	return type === 'registered' ? [...fieldsWith('personal'), ...own] : own;
}

/** An event with its place in the claim's history. */
export interface Recorded {
	readonly position: number;
	readonly sequence: number;
	/** Instant of recording, UTC, by the true clock. */
	readonly recordedAt: string;
	readonly officeDay: Day;
	readonly actor: string;
	readonly event: ClaimEvent;
}

/** The numbers that an event gives out, by series. */
export function numbersIn(event: ClaimEvent | JournalEvent): readonly (readonly [Series, SeriesNumber])[] {
	if (event.type === 'registered') return isOldNumber(event.number) ? [] : [['incoming', event.number]];
	const outgoing = outgoingIn(event);
	return outgoing ? [['outgoing', outgoing]] : [];
}

function outgoingIn(event: ClaimEvent | JournalEvent): SeriesNumber | null | undefined {
	switch (event.type) {
		case 'replied':
			return event.outgoing;
		case 'leftUnconsidered':
			return event.notice?.outgoing;
		case 'letterIssued':
			// The number of a reply or notice that was recorded is spent already.
			return event.given ? event.outgoing : null;
		default:
			return null;
	}
}

/** The person of the office that an event names, as it has the name; null where it names nobody. An acceptance has the name that the entry has already. */
export function personIn(event: ClaimEvent): string | null {
	if (event.type === 'accepted') return null;
	if (event.type === 'extended') return event.approvedBy;
	if (event.type === 'corrected') return event.field === 'responsible' ? event.now : null;
	if ('responsible' in event) return event.responsible;
	return 'by' in event ? event.by : null;
}

/** The event with the name of the person whom it means, and beside it the name as it was written. */
export function withPerson(event: ClaimEvent, name: string): ClaimEvent {
	const written = personIn(event);
	if (event.type === 'accepted' || written === null || written === name) return event;
	if (event.type === 'extended') return { ...event, approvedBy: name, written };
	if (event.type === 'corrected') return event.field === 'responsible' ? { ...event, now: name, written } : event;
	if ('responsible' in event) return { ...event, responsible: name, written };
	return 'by' in event ? { ...event, by: name, written } : event;
}

/** Whether the name in such an event is a person's for certain: a measure may also be taken by «склад». */
export function namesPerson(event: ClaimEvent): boolean {
	return event.type !== 'measureAdded' && event.type !== 'preventionAdded';
}
