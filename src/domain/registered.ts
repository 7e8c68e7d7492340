/** How a claim comes to be: by its registration, and as another claim with changes. */

import type { Claim } from './claim.ts';
import type { EventOf } from './event/event.ts';
import type { ClaimFields } from './fields.ts';
import { trailFrom } from './term/dueDay.ts';

/** The claim right after its registration: nothing was done about it yet. */
export function claimRegistered(id: number, event: EventOf<'registered'>): Claim {
	const { number, key, demandKindWords, unsorted = false, registeredOn, responsible } = event;
	const assignedOn = responsible === null ? null : registeredOn;
	return claimOf(
		{
			...{ id, number, key, demandKindWords, sequence: 1, status: 'registered', statusOn: registeredOn, assignedOn },
			...{ trail: trailFrom(registeredOn), unsorted, sortedOn: unsorted ? null : assignedOn, movedOn: registeredOn },
		},
		event,
	);
}

/** The claim with these changes. */
export function changed(claim: Claim, changes: Partial<Claim>): Claim {
	return Object.assign(claimOf(claim, claim), changes);
}

/** What is known of every claim from its registration on, besides its fields. */
type Registered = Pick<
	Claim,
	| 'id'
	| 'number'
	| 'key'
	| 'demandKindWords'
	| 'sequence'
	| 'status'
	| 'statusOn'
	| 'assignedOn'
	| 'trail'
	| 'unsorted'
	| 'sortedOn'
	| 'movedOn'
>;

/**
 * A claim, property by property. V8 keeps what is made by spreading so many properties as a dictionary: copying that takes a hundred times as long,
 * reading it ten times, and a fold copies the claim at each event. What the state does not say has not come yet.
 */
function claimOf(state: Registered & Partial<Claim>, fields: ClaimFields): Claim {
	return {
		id: state.id,
		number: state.number,
		key: state.key,
		demandKindWords: state.demandKindWords,
		sequence: state.sequence,
		status: state.status,
		statusOn: state.statusOn,
		assignedOn: state.assignedOn,
		acceptedOn: state.acceptedOn ?? null,
		terms: state.terms ?? [],
		reopenedOn: state.reopenedOn ?? null,
		openedOn: state.openedOn ?? null,
		trail: state.trail,
		rounds: state.rounds ?? [],
		measures: state.measures ?? [],
		cause: state.cause ?? null,
		preventions: state.preventions ?? [],
		notes: state.notes ?? [],
		attachments: state.attachments ?? [],
		requests: state.requests ?? [],
		visas: state.visas ?? [],
		lawsuits: state.lawsuits ?? [],
		extensions: state.extensions ?? [],
		unsorted: state.unsorted,
		sortedOn: state.sortedOn,
		toldOn: state.toldOn ?? null,
		fulfilledOn: state.fulfilledOn ?? null,
		movedOn: state.movedOn,
		firstActionOn: state.firstActionOn ?? null,
		decision: state.decision ?? null,
		decisionTold: state.decisionTold ?? null,
		replies: state.replies ?? [],
		repliesBefore: state.repliesBefore ?? 0,
		letters: state.letters ?? [],
		answeredBefore: state.answeredBefore ?? null,
		answeredOn: state.answeredOn ?? null,
		result: state.result ?? null,
		closing: state.closing ?? null,
		unconsidered: state.unconsidered ?? null,
		endReason: state.endReason ?? null,
		imported: state.imported ?? null,
		// A field that came later holds nothing in an entry that was registered before.
		kind: fields.kind,
		channel: fields.channel,
		receivedOn: fields.receivedOn,
		registeredOn: fields.registeredOn,
		client: fields.client,
		contact: fields.contact,
		replyBy: fields.replyBy,
		subject: fields.subject,
		target: fields.target,
		complaintType: fields.complaintType,
		demand: fields.demand,
		demandKind: fields.demandKind,
		amount: fields.amount,
		contract: fields.contract,
		summary: fields.summary,
		responsible: fields.responsible,
		goodsReturnedOn: fields.goodsReturnedOn,
		purchasedOn: fields.purchasedOn,
		repeatOf: fields.repeatOf,
		dispatchedOn: fields.dispatchedOn,
		theirNumber: fields.theirNumber ?? null,
		theirDate: fields.theirDate ?? null,
		sheets: fields.sheets ?? null,
		agreedTerm: fields.agreedTerm ?? null,
		agreedGround: fields.agreedGround ?? null,
	};
}
