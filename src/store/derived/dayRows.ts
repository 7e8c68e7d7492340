/**
 * Rows of the parts of a claim that have a day of their own: measures, requests, visas, lawsuits, and preventive measures, which may outlive it; and
 * of what it waits for. `place`: from 1, within the claim and of its sort.
 */

import { awaitsAcceptance } from '../../domain/acceptance.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import { missingFindings, unanalysedSince } from '../../domain/findings.ts';
import { endOf } from '../../domain/term/clock.ts';

/** The tasks of the claim: measures, requests and visas, open and done. */
export function taskRows(claim: Claim) {
	const end = endOf(claim);
	return [
		...claim.measures.map(({ by, due, doneOn }, index) => taskRow(claim, 'measure', index, by, null, [null, due, doneOn ?? end])),
		...claim.requests.map(({ to, whom, on, due, endedOn }, index) =>
			taskRow(claim, 'request', index, whom ?? to, to, [on, due, endedOn ?? end]),
		),
		...claim.visas.flatMap(({ visa, outcome, on, by, due }, index) => {
			if (outcome !== 'asked') return [];
			// It is waited for from the day it is asked for until its next record.
			const next = claim.visas.slice(index + 1).find((later) => later.visa === visa);
			return [taskRow(claim, 'visa', index, by, visa, [on, due ?? on, next?.on ?? end])];
		}),
	];
}

/** `who` is to do it: a person, an addressee of requests, or a visa. `code`: the addressee of a request, the code of a visa. */
function taskRow(
	{ id }: Claim,
	what: 'measure' | 'request' | 'visa',
	index: number,
	who: string,
	code: string | null,
	[asked, due, ended]: readonly [asked: Day | null, due: Day | null, ended: Day | null],
) {
	return { claim: id, what, place: index + 1, who, code, asked_on: asked, due_on: due, ended_on: ended };
}

/** A row for a claim that waits to be accepted: since when the person responsible has it. */
export function unacceptedRows(claim: Claim) {
	const assignedOn = awaitsAcceptance(claim);
	return assignedOn === null ? [] : [{ claim: claim.id, assigned_on: assignedOn }];
}

/** A row for a claim that is done or closed and whose findings are incomplete: their names with commas between. */
export function unanalysedRows(claim: Claim) {
	const endedOn = unanalysedSince(claim);
	return endedOn === null ? [] : [{ claim: claim.id, ended_on: endedOn, lacks: missingFindings(claim).join(',') }];
}

/** Lawsuits, with kopecks; an entry that was a mistake has none. */
export function lawsuitRows({ id, status, lawsuits }: Claim) {
	if (status === 'void') return [];
	return lawsuits.map(({ on, endedOn, result, awarded }, index) => ({
		claim: id,
		place: index + 1,
		filed_on: on,
		ended_on: endedOn,
		result,
		awarded,
	}));
}

/** The preventive measures of the claim, open and done. */
export function preventionRows({ id, preventions }: Claim) {
	return preventions.map(({ text, by, due, doneOn, outcome, effect }, index) => ({
		claim: id,
		place: index + 1,
		text,
		by,
		due_on: due,
		done_on: doneOn,
		outcome,
		effect,
	}));
}
