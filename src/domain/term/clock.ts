/** The clocks of a claim: its last days, what stops each, and which one is binding. */

import { type Claim, grants } from '../claim.ts';
import { compareDays, type Day } from '../day.ts';
import { answers, type Purpose } from './rule.ts';
import type { Term } from './term.ts';

/** What stopped a clock, or would. */
type Stop = 'registered' | 'sorted' | 'told' | 'answered' | 'fulfilled' | 'left' | 'requestEnded' | 'ended';

/**
 * How a clock stands. `pending`: it runs by the earliest safe day, for what it should run from is not known. `performed`: what was
 * demanded was done; `stopped`: it ended otherwise.
 */
type ClockState = 'running' | 'pending' | 'stopped' | 'performed';

export interface Clock {
	readonly purpose: Purpose;
	/** The term that it runs by; null for a request, whose day was set by hand or by its own rule. */
	readonly term: Term | null;
	/** The index of the request, from 1; null for a term. */
	readonly request: number | null;
	/** The last day, extended where it was. */
	readonly due: Day;
	/** The last day as it was first set. */
	readonly original: Day;
	readonly state: ClockState;
	/** What stops it. */
	readonly stop: Stop;
	/** When it stopped; null while it runs. */
	readonly stoppedOn: Day | null;
}

/** A claim as its clocks see it. */
type Clocked = Pick<
	Claim,
	| 'status'
	| 'statusOn'
	| 'registeredOn'
	| 'terms'
	| 'extensions'
	| 'requests'
	| 'decision'
	| 'answeredOn'
	| 'answeredBefore'
	| 'fulfilledOn'
	| 'toldOn'
	| 'sortedOn'
	| 'unconsidered'
>;

/**
 * Every clock, the earliest day first. Left out are the client's own terms, the keeping of papers, and, until the entry is left without
 * consideration, the notice that there will be no answer on the substance (395-1 ст. 30.1 ч. 13).
 */
export function clocksOf(claim: Clocked): readonly Clock[] {
	const clocks = claim.terms.filter(({ purpose }) => runs(claim, purpose)).map((term) => clockOf(claim, term));
	const requests = claim.requests.map(
		({ due, endedOn }, index): Clock => ({
			purpose: 'request',
			term: null,
			request: index + 1,
			due,
			original: due,
			state: (endedOn ?? endOf(claim)) === null ? 'running' : 'stopped',
			stop: 'requestEnded',
			stoppedOn: endedOn ?? endOf(claim),
		}),
	);
	return [...clocks, ...requests].toSorted((left, right) => compareDays(left.due, right.due));
}

function runs({ unconsidered }: Clocked, purpose: Purpose): boolean {
	return purpose === 'notice' ? unconsidered !== null : purpose !== 'demand' && purpose !== 'keep';
}

function clockOf(claim: Clocked, term: Term): Clock {
	const { stop, stoppedOn: stoppedBy } = stopOf(claim, term.purpose);
	const stoppedOn = stoppedBy ?? (outlasts(claim, term.purpose) ? null : endOf(claim));
	return {
		purpose: term.purpose,
		term,
		request: null,
		due: dueOf(claim, term),
		original: term.due,
		state: stateOf(claim, term, stoppedOn),
		stop,
		stoppedOn,
	};
}

/** A notice is owed after the end; what was granted, until it is performed or the claim is closed. */
function outlasts({ status, decision }: Clocked, purpose: Purpose): boolean {
	return purpose === 'notice' || (purpose === 'satisfy' && status === 'done' && grants(decision));
}

function stateOf(claim: Clocked, { purpose, pending }: Term, stoppedOn: Day | null): ClockState {
	if (stoppedOn === null) return pending ? 'pending' : 'running';
	return purpose === 'satisfy' && claim.fulfilledOn === stoppedOn ? 'performed' : 'stopped';
}

/** The last day of a term, with what extended it. An extension agreed when the day had passed does not move it: the delay stays. */
export function dueOf({ extensions }: Pick<Claim, 'extensions'>, term: Term): Day {
	const extension = extensions.findLast(({ rules, late }) => !late && rules.includes(term.rule));
	return extension && extension.until > term.due ? extension.until : term.due;
}

/** When what the clock waits for was done; null where it was not. */
export function doneOn(claim: Clocked, purpose: Purpose): Day | null {
	return stopOf(claim, purpose).stoppedOn;
}

function stopOf(claim: Clocked, purpose: Purpose): { readonly stop: Stop; readonly stoppedOn: Day | null } {
	switch (purpose) {
		case 'answer':
			return { stop: 'answered', stoppedOn: firstAnswer(claim) };
		case 'satisfy':
			return { stop: 'fulfilled', stoppedOn: satisfiedOn(claim) };
		case 'sort':
			return { stop: 'sorted', stoppedOn: claim.sortedOn };
		case 'tell':
			// A claim answered at once needs no notice of the term.
			return { stop: 'told', stoppedOn: claim.toldOn ?? firstAnswer(claim) };
		case 'register':
			return { stop: 'registered', stoppedOn: claim.registeredOn };
		case 'notice':
			// It is owed only to whom there will be no answer on the substance.
			return { stop: 'left', stoppedOn: claim.unconsidered?.notice?.on ?? claim.answeredOn };
		default:
			return { stop: 'ended', stoppedOn: null };
	}
}

/** ЗоЗПП art. 22, 31: the term is for performance, not for an answer. A reasoned refusal leaves nothing to perform. */
function satisfiedOn(claim: Clocked): Day | null {
	const { decision, fulfilledOn } = claim;
	if (grants(decision)) return fulfilledOn;
	const answeredOn = firstAnswer(claim);
	// What is performed after a refusal was not owed any more.
	return fulfilledOn !== null && answeredOn !== null && answeredOn < fulfilledOn ? answeredOn : (fulfilledOn ?? answeredOn);
}

/** The first reply to the demand that the terms are of. */
function firstAnswer({ answeredBefore, answeredOn }: Clocked): Day | null {
	return answeredBefore ?? answeredOn;
}

/** The day on which everything about the claim ended, where it has. */
export function endOf({ status, statusOn }: Pick<Claim, 'status' | 'statusOn'>): Day | null {
	return status === 'registered' || status === 'inProgress' ? null : statusOn;
}

/** The clock by which the claim must be answered or satisfied: the earliest running one, else the earliest. Undefined where there is none. */
export function bindingClock(claim: Clocked): (Clock & { readonly term: Term }) | undefined {
	const binding = claim.terms.filter(answers).map((term) => ({ ...clockOf(claim, term), term }));
	const byDue = binding.toSorted((left, right) => compareDays(left.due, right.due));
	return byDue.find(({ stoppedOn }) => stoppedOn === null) ?? byDue[0];
}

/** Whether somebody still waits: for an answer, or for what was granted. Only of such a claim do new days off or rules change the terms. */
export function isAwaited(claim: Clocked): boolean {
	return endOf(claim) === null && (claim.answeredOn === null || isAwaiting(claim));
}

/** Whether the clock to answer or to satisfy is still running. */
export function isAwaiting(claim: Clocked): boolean {
	return bindingClock(claim)?.stoppedOn === null;
}
