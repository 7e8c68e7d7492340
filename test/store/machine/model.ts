/** What the model remembers of a journal: for each claim only what later moves depend on, and a stack to undo by. */

import type { Channel, Visa, VisaOutcome } from '../../../src/domain/code.ts';
import type { LoadedDays } from './days.ts';
import type { Powers } from './intent.ts';
import { type ModelRules, type ModelTerm, type TermFacts, termsOf } from './terms.ts';

export interface ModelClaim {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly key: string | null;
	kind: string;
	channel: string;
	client: string | null;
	summary: string;
	received: string;
	registered: string;
	responsible: string | null;
	readonly subject: string | null;
	demand: string | null;
	demandKind: string | null;
	/** The subject of the demand was read off its words. */
	read: boolean;
	amount: number | null;
	readonly replyBy: Channel | null;
	repeatOf: string | null;
	status: string;
	statusOn: string;
	movedOn: string;
	/** The earliest day of a deed; null where there was none. */
	firstDeed: string | null;
	reopened: string | null;
	unsorted: boolean;
	sorted: boolean;
	told: boolean;
	measures: { readonly due: string; open: boolean }[];
	requests: { readonly to: string; readonly on: string; readonly due: string; ended: string | null; expired: boolean }[];
	visas: { readonly visa: Visa; readonly outcome: VisaOutcome; readonly due: string }[];
	lawsuits: { readonly on: string; readonly court: string; readonly courtCase: string | null; open: boolean }[];
	preventions: { readonly on: string; readonly due: string; open: boolean }[];
	found: { readonly cause: string | null; readonly category: string | null };
	/** Whether something was granted; null while nothing is decided. */
	granted: boolean | null;
	replies: { readonly on: string; readonly spoken: boolean }[];
	answered: string | null;
	fulfilled: string | null;
	terms: ModelTerm[];
	/** The day to which the term of a rule was extended in time. */
	extended: Record<string, string>;
}

/** What was recorded in one go. */
export interface Operation {
	readonly id: number;
	readonly actor: string;
	readonly claims: readonly number[];
	/** It gave a number, left for the client, or is of the journal itself. */
	readonly final: boolean;
	undone: boolean;
}

export interface Model {
	today: string;
	readonly claims: ModelClaim[];
	/** By claim: the operations that stand, each with the claim before it. */
	readonly stacks: { readonly operation: number; readonly before: ModelClaim }[][];
	readonly operations: Operation[];
	/** The last number of each series and year. */
	readonly last: Record<string, number>;
	powers: Powers;
	readonly rules: ModelRules;
	readonly days: LoadedDays;
}

/** The same, to be played on. What stands on the stacks is never changed, and is shared. */
export function copyOf({ claims, stacks, operations, ...rest }: Model): Model {
	return {
		...structuredClone(rest),
		claims: structuredClone(claims),
		stacks: stacks.map((stack) => [...stack]),
		operations: operations.map((operation) => ({ ...operation })),
	};
}

export function isOpen({ status }: ModelClaim): boolean {
	return status === 'registered' || status === 'inProgress';
}

export function needsDecision({ kind }: ModelClaim): boolean {
	return kind === 'claim' || kind === 'complaint';
}

/** What the terms of the claim follow from: once it is reopened, they run from the day it came again. */
export function factsOf({ kind, channel, demandKind, received, registered, reopened }: ModelClaim): TermFacts {
	return { kind, channel, demandKind, received: reopened ?? received, registered: reopened ?? registered };
}

/** Its terms as the rules and days of now give them. */
export function freshTerms(claim: ModelClaim, { rules, days }: Model): ModelTerm[] {
	return termsOf(factsOf(claim), rules, days);
}

export interface ModelClock extends ModelTerm {
	/** As it was first set. */
	readonly original: string;
}

/** The clocks that run, the earliest first. */
export function running(claim: ModelClaim): readonly ModelClock[] {
	// What was granted is owed until it is performed, or the claim is closed.
	const owed = claim.status === 'done' && claim.granted === true && claim.fulfilled === null;
	if (!isOpen(claim) && !owed) return [];
	return clocks(claim).filter(({ purpose }) => {
		if (!isOpen(claim)) return purpose === 'satisfy';
		if (purpose === 'answer') return claim.answered === null;
		// Who was refused with reasons has got what there is to get.
		return claim.fulfilled === null && (claim.granted === true || claim.answered === null);
	});
}

/** The clock by which the claim is listed: the earliest that runs, else the earliest. */
export function binding(claim: ModelClaim): ModelClock | undefined {
	return running(claim)[0] ?? clocks(claim)[0];
}

function clocks({ terms, extended }: ModelClaim): readonly ModelClock[] {
	const all = terms.map((term) => {
		const until = extended[term.rule];
		return { ...term, original: term.due, due: until !== undefined && until > term.due ? until : term.due };
	});
	return all.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** Whether new rules or days off concern the claim: somebody still waits for an answer, or for what was granted. */
export function mayBeRetermed(claim: ModelClaim): boolean {
	return isOpen(claim) && (claim.answered === null || running(claim).length > 0);
}
