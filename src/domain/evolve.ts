/** The fold: what a claim is after an event. */

import type { Claim, ClaimFields } from './claim.ts';
import type { ClaimEvent, Correction } from './event.ts';

/** The claim after `event`. Throws when the first event is not a registration, or a later one is: no such journal was written. */
export function evolve(claim: Claim | undefined, id: number, event: ClaimEvent): Claim {
	if (event.type === 'registered') {
		if (claim) throw new RangeError(`claim ${id} is registered twice`);
		return registered(id, event);
	}
	if (!claim) throw new RangeError(`claim ${id} does not begin with its registration`);
	return { ...apply(claim, event), sequence: claim.sequence + 1 };
}

/** The claim that `events` make, in order; undefined without events. */
export function fold(id: number, events: Iterable<ClaimEvent>): Claim | undefined {
	let claim: Claim | undefined;
	for (const event of events) claim = evolve(claim, id, event);
	return claim;
}

function registered(id: number, { type, number, key, demandKindWords, ...fields }: Extract<ClaimEvent, { type: 'registered' }>): Claim {
	// The fields last: V8 builds an object that begins with a spread many times slower.
	return {
		id,
		number,
		key,
		demandKindWords,
		sequence: 1,
		status: 'registered',
		statusOn: fields.registeredOn,
		terms: [],
		reopenedOn: null,
		measures: [],
		decision: null,
		replies: [],
		answeredOn: null,
		result: null,
		closing: null,
		unconsidered: null,
		endReason: null,
		...fields,
	};
}

function apply(claim: Claim, event: Exclude<ClaimEvent, { type: 'registered' }>): Claim {
	switch (event.type) {
		case 'termSet':
			return { ...claim, terms: event.terms };
		case 'taken':
			return { ...claim, status: 'inProgress', statusOn: event.on, responsible: event.responsible };
		case 'assigned':
			return { ...claim, responsible: event.responsible };
		case 'measureAdded': {
			const { text, by, due } = event;
			return { ...claim, measures: [...claim.measures, { text, by, due, doneOn: null, result: null }] };
		}
		case 'measureDone':
			return {
				...claim,
				measures: claim.measures.map((measure, index) =>
					index === event.measure - 1 ? { ...measure, doneOn: event.on, result: event.result } : measure,
				),
			};
		case 'noted':
			return claim;
		case 'decided': {
			const { type, ...decision } = event;
			return { ...claim, decision };
		}
		case 'replied': {
			const { type, ...reply } = event;
			return { ...claim, replies: [...claim.replies, reply], answeredOn: claim.answeredOn ?? event.on };
		}
		case 'completed':
			return { ...claim, status: 'done', statusOn: event.on, result: event.result };
		case 'closed': {
			const { type, ...closing } = event;
			// An answer given on the spot is an answer.
			const answeredOn = claim.answeredOn ?? (event.answer === null ? null : event.on);
			return { ...claim, status: 'closed', statusOn: event.on, closing, answeredOn };
		}
		case 'returned':
			return { ...claim, status: 'inProgress', statusOn: event.on };
		case 'leftUnconsidered': {
			const { type, ...unconsidered } = event;
			return { ...claim, status: 'unconsidered', statusOn: event.on, unconsidered };
		}
		case 'withdrawn':
			return { ...claim, status: 'withdrawn', statusOn: event.on, endReason: event.how };
		case 'voided':
			return { ...claim, status: 'void', statusOn: event.on, endReason: event.reason };
		case 'reopened':
			return {
				...claim,
				status: 'inProgress',
				statusOn: event.on,
				reopenedOn: event.receivedOn,
				answeredOn: null,
				closing: null,
				unconsidered: null,
				endReason: null,
			};
		case 'corrected':
			return {
				...claim,
				...corrected(event),
				// Until the first move, the last one is the registration itself.
				...(event.field === 'registeredOn' && claim.status === 'registered' ? { statusOn: event.now } : {}),
				...(event.demandKindWords === undefined ? {} : { demandKindWords: event.demandKindWords }),
			};
	}
}

function corrected(correction: Correction): Partial<ClaimFields> {
	return { [correction.field]: correction.now };
}
