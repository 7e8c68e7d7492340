/** How a claim comes to be: by its registration, and as another claim with changes. */

import type { Claim } from './claim.ts';
import { trailFrom } from './dueDay.ts';
import type { EventOf } from './event.ts';
import type { ClaimFields } from './fields.ts';

/** The claim right after its registration: nothing was done about it yet. */
export function claimRegistered(id: number, event: EventOf<'registered'>): Claim {
	const { number, key, demandKindWords, unsorted = false, registeredOn, responsible } = event;
	const state: Omit<Claim, keyof ClaimFields> = {
		id,
		number,
		key,
		demandKindWords,
		sequence: 1,
		status: 'registered',
		statusOn: registeredOn,
		assignedOn: responsible === null ? null : registeredOn,
		acceptedOn: null,
		terms: [],
		reopenedOn: null,
		openedOn: null,
		trail: trailFrom(registeredOn),
		rounds: [],
		measures: [],
		cause: null,
		preventions: [],
		notes: [],
		attachments: [],
		requests: [],
		visas: [],
		lawsuits: [],
		extensions: [],
		unsorted,
		sortedOn: responsible === null || unsorted ? null : registeredOn,
		toldOn: null,
		fulfilledOn: null,
		movedOn: registeredOn,
		firstDeedOn: null,
		decision: null,
		decisionTold: null,
		replies: [],
		repliesBefore: 0,
		letters: [],
		answeredBefore: null,
		answeredOn: null,
		result: null,
		closing: null,
		unconsidered: null,
		endReason: null,
		imported: null,
	};
	return claimOf(state, event);
}

/** The claim with these changes. */
export function changed(claim: Claim, changes: Partial<Claim>): Claim {
	return Object.assign(claimOf(claim, claim), changes);
}

/**
 * A claim, property by property. V8 keeps what is made by spreading so many properties as a dictionary: copying that takes a hundred times as long,
 * reading it ten times, and a fold copies the claim at each event.
 */
function claimOf(state: Omit<Claim, keyof ClaimFields>, fields: ClaimFields): Claim {
	return {
		id: state.id,
		number: state.number,
		key: state.key,
		demandKindWords: state.demandKindWords,
		sequence: state.sequence,
		status: state.status,
		statusOn: state.statusOn,
		assignedOn: state.assignedOn,
		acceptedOn: state.acceptedOn,
		terms: state.terms,
		reopenedOn: state.reopenedOn,
		openedOn: state.openedOn,
		trail: state.trail,
		rounds: state.rounds,
		measures: state.measures,
		cause: state.cause,
		preventions: state.preventions,
		notes: state.notes,
		attachments: state.attachments,
		requests: state.requests,
		visas: state.visas,
		lawsuits: state.lawsuits,
		extensions: state.extensions,
		unsorted: state.unsorted,
		sortedOn: state.sortedOn,
		toldOn: state.toldOn,
		fulfilledOn: state.fulfilledOn,
		movedOn: state.movedOn,
		firstDeedOn: state.firstDeedOn,
		decision: state.decision,
		decisionTold: state.decisionTold,
		replies: state.replies,
		repliesBefore: state.repliesBefore,
		letters: state.letters,
		answeredBefore: state.answeredBefore,
		answeredOn: state.answeredOn,
		result: state.result,
		closing: state.closing,
		unconsidered: state.unconsidered,
		endReason: state.endReason,
		imported: state.imported,
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
