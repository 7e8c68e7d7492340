/** The fold: the state of a claim after an event. */

import { acceptanceAfter } from '../acceptance.ts';
import { type Claim, grants } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimFields } from '../fields.ts';
import { findingChanges } from '../findings.ts';
import { importedChanges } from '../imported.ts';
import { changed, claimRegistered } from '../registered.ts';
import { roundOf } from '../round.ts';
import { trailAfter } from '../term/dueDay.ts';
import type { ClaimEvent, Correction } from './event.ts';

/**
 * The claim after `event`. Throws when the first event is not a registration, or a later one is: no such journal was written;
 * and at an `undone`, which only the fold of all events can follow.
 */
export function evolve(claim: Claim | undefined, id: number, event: ClaimEvent): Claim {
	if (event.type === 'registered') {
		if (claim) throw new RangeError(`claim ${id} is registered twice`);
		return claimRegistered(id, event);
	}
	if (!claim) throw new RangeError(`claim ${id} does not begin with its registration`);
	if (event.type === 'undone') throw new RangeError(`claim ${id}: what was taken back is folded with all its events`);
	const moved = 'on' in event && event.on > claim.movedOn ? event.on : claim.movedOn;
	const after = changed(claim, changesBy(claim, event));
	return Object.assign(after, acceptanceAfter(claim, after, event), {
		trail: trailAfter(claim, after, event),
		movedOn: moved,
		firstActionOn: firstActionOn(claim, event),
		sequence: claim.sequence + 1,
	});
}

/** The claim that `events` make, in order, without those that were taken back; undefined without events. */
export function fold(id: number, events: Iterable<ClaimEvent>): Claim | undefined {
	const all = [...events];
	const undone = undoneBy(all);
	let claim: Claim | undefined;
	for (const [index, event] of all.entries()) if (event.type !== 'undone' && !undone.has(index + 1)) claim = evolve(claim, id, event);
	return claim && changed(claim, { sequence: all.length });
}

/** The sequences of the events that these take back. */
export function undoneBy(events: Iterable<ClaimEvent>): ReadonlySet<number> {
	const undone = new Set<number>();
	for (const event of events) if (event.type === 'undone') for (const { sequence } of event.events) undone.add(sequence);
	return undone;
}

/** Events that are no action on the entry: they describe it, or concern what runs beside it. */
const NOT_ACTIONS: ReadonlySet<ClaimEvent['type']> = new Set([
	...(['termSet', 'corrected', 'noted', 'attached', 'detached', 'imported', 'sued', 'lawsuitEnded'] as const),
]);

function firstActionOn({ firstActionOn: first }: Claim, event: ClaimEvent): Day | null {
	if (NOT_ACTIONS.has(event.type) || !('on' in event)) return first;
	return first === null || event.on < first ? event.on : first;
}

/** The changes that the event makes to the claim. */
function changesBy(claim: Claim, event: Exclude<ClaimEvent, { type: 'registered' | 'undone' }>): Partial<Claim> {
	switch (event.type) {
		case 'termSet':
			return { terms: event.terms };
		case 'taken':
			return { status: 'inProgress', statusOn: event.on, responsible: event.responsible, sortedOn: claim.sortedOn ?? event.on };
		case 'assigned':
			return { responsible: event.responsible, sortedOn: claim.unsorted ? null : (claim.sortedOn ?? event.on) };
		case 'sorted': {
			const { kind, demandKind, demandKindWords, responsible, on } = event;
			return { kind, demandKind, demandKindWords, responsible, unsorted: false, sortedOn: on };
		}
		case 'accepted':
			return {};
		case 'told':
			return { toldOn: claim.toldOn ?? event.on };
		case 'requested': {
			const { type, ...request } = event;
			return { requests: [...claim.requests, { ...request, endedOn: null, answer: null, expired: false }] };
		}
		case 'requestEnded': {
			const { on: endedOn, answer, expired } = event;
			return { requests: replaced(claim.requests, event.request, (request) => ({ ...request, endedOn, answer, expired })) };
		}
		case 'visaRecorded': {
			const { type, written, ...visa } = event;
			return { visas: [...claim.visas, visa] };
		}
		case 'extended': {
			const { type, written, ...extension } = event;
			return { extensions: [...claim.extensions, extension] };
		}
		case 'fulfilled':
			return { fulfilledOn: claim.fulfilledOn ?? event.on };
		case 'measureAdded': {
			const { text, by, due } = event;
			return { measures: [...claim.measures, { text, by, due, doneOn: null, result: null }] };
		}
		case 'measureDone': {
			const { on: doneOn, result } = event;
			return { measures: replaced(claim.measures, event.measure, (measure) => ({ ...measure, doneOn, result })) };
		}
		case 'causeFound':
		case 'assessed':
			return findingChanges(claim, event);
		case 'preventionAdded': {
			const { type, written, ...plan } = event;
			return { preventions: [...claim.preventions, { ...plan, doneOn: null, outcome: null, effect: null }] };
		}
		case 'preventionDone': {
			const { on: doneOn, outcome, effect } = event;
			return {
				preventions: replaced(claim.preventions, event.prevention, (prevention) => ({ ...prevention, doneOn, outcome, effect })),
			};
		}
		case 'sued': {
			const { type, ...filed } = event;
			return { lawsuits: [...claim.lawsuits, { ...filed, endedOn: null, result: null, awarded: null, ruling: null }] };
		}
		case 'lawsuitEnded': {
			const { on: endedOn, result, awarded, ruling } = event;
			return {
				lawsuits: replaced(claim.lawsuits, event.lawsuit, (lawsuit) => ({ ...lawsuit, endedOn, result, awarded, ruling })),
			};
		}
		case 'noted':
			return event.text === null ? {} : { notes: [...claim.notes, event.text] };
		case 'attached': {
			const { type, ...file } = event;
			return { attachments: [...claim.attachments, { ...file, detachedOn: null, detachedWhy: null }] };
		}
		case 'detached': {
			const { on: detachedOn, reason: detachedWhy } = event;
			return {
				attachments: replaced(claim.attachments, event.attachment, (attachment) => ({ ...attachment, detachedOn, detachedWhy })),
			};
		}
		case 'decided': {
			const { type, replaces, written, ...decision } = event;
			return { decision, decisionTold: null };
		}
		case 'replied': {
			const { type, ...reply } = event;
			const { on, form, outgoing } = event;
			const decisionTold = claim.decision && (claim.decisionTold ?? { on, form, outgoing });
			return { replies: [...claim.replies, reply], answeredOn: claim.answeredOn ?? on, decisionTold };
		}
		case 'letterIssued': {
			const { type, ...letter } = event;
			const { on, form, outgoing } = letter;
			const { unconsidered } = claim;
			// Without an earlier notice, this letter tells the client.
			const noticed = letter.letter === 'notice' && unconsidered?.notice === null;
			return {
				letters: [...claim.letters, letter],
				unconsidered: noticed ? { ...unconsidered, notice: { on, form, outgoing } } : unconsidered,
			};
		}
		case 'completed':
			return {
				status: 'done',
				statusOn: event.on,
				result: event.result,
				fulfilledOn: claim.fulfilledOn ?? (event.performance !== 'apart' && grants(claim.decision) ? event.on : null),
			};
		case 'closed': {
			const { type, written, ...closing } = event;
			// An answer given on the spot is an answer.
			const answeredOn = claim.answeredOn ?? (event.answer === null ? null : event.on);
			return { status: 'closed', statusOn: event.on, closing, answeredOn, sortedOn: claim.sortedOn ?? event.on };
		}
		case 'returned':
			return { status: 'inProgress', statusOn: event.on };
		case 'leftUnconsidered': {
			const { type, ...unconsidered } = event;
			return { status: 'unconsidered', statusOn: event.on, unconsidered, sortedOn: claim.sortedOn ?? event.on };
		}
		case 'withdrawn':
			return { status: 'withdrawn', statusOn: event.on, endReason: event.how };
		case 'voided':
			return { status: 'void', statusOn: event.on, endReason: event.reason };
		case 'reopened':
			return {
				status: 'inProgress',
				statusOn: event.on,
				openedOn: event.on,
				// Where the same demand continues, it was not performed.
				rounds: [...claim.rounds, event.renewal === 'same' ? { ...roundOf(claim), performance: null } : roundOf(claim)],
				visas: [],
				// A granted demand that was not performed is still to be performed, within the terms as they were.
				...(event.renewal === 'same'
					? { answeredBefore: claim.answeredBefore ?? claim.answeredOn }
					: { reopenedOn: event.receivedOn, extensions: [], answeredBefore: null }),
				...(event.former === 'apart' ? { result: null, repliesBefore: claim.replies.length } : {}),
				...(event.former === 'apart' && event.renewal !== 'same' ? { decision: null, decisionTold: null } : {}),
				fulfilledOn: null,
				answeredOn: null,
				closing: null,
				unconsidered: null,
				endReason: null,
			};
		case 'imported':
			return importedChanges(claim, event);
		case 'corrected':
			return {
				...corrected(event),
				// Until the first move, the last one is the registration itself.
				...(event.field === 'registeredOn' && claim.status === 'registered' ? { statusOn: event.now } : {}),
				// A correction may also name the person responsible.
				...(event.field === 'responsible' && event.now !== null && !claim.unsorted ? { sortedOn: claim.sortedOn ?? event.on } : {}),
				...(event.demandKindWords === undefined ? {} : { demandKindWords: event.demandKindWords }),
			};
	}
}

/** The list with the nth item, counted from 1, replaced. */
function replaced<T>(items: readonly T[], nth: number, change: (item: T) => T): readonly T[] {
	return items.map((item, index) => (index === nth - 1 ? change(item) : item));
}

function corrected(correction: Correction): Partial<ClaimFields> {
	return { [correction.field]: correction.now };
}

/**
 * Whether the events, prepared when the claim was as `shown`, rest on something that is otherwise `now`. A correction rests on what stood in
 * the fields that it corrects; anything else on the whole claim: a decision, a reply, an end are made of all that was known.
 */
export function restsOn(events: readonly ClaimEvent[], shown: Claim, now: Claim): boolean {
	if (events.some(({ type }) => type !== 'corrected' && type !== 'termSet')) return now.sequence !== shown.sequence;
	return events.some((event) => event.type === 'corrected' && shown[event.field] !== now[event.field]);
}
