/** Rows of the parts of a claim that have a day of their own: measures, requests, visas, and preventive measures, which may outlive it. */

import { awaitsAcceptance } from '../domain/acceptance.ts';
import type { Claim } from '../domain/claim.ts';
import { endOf } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import { missingFindings, unanalysedSince } from '../domain/findings.ts';
import type { LawsuitTable, PreventionTable, TaskTable, UnacceptedTable, UnanalysedTable } from './derivedSchema.ts';

export function taskRows(claim: Claim): readonly TaskTable[] {
	const end = endOf(claim);
	const measures = claim.measures.map(
		({ by, due, doneOn }, index): TaskTable => ({
			claim: claim.id,
			what: 'measure',
			place: index + 1,
			who: by,
			code: null,
			asked_on: null,
			due_on: due,
			ended_on: doneOn ?? end,
		}),
	);
	const requests = claim.requests.map(
		({ to, whom, on, due, endedOn }, index): TaskTable => ({
			claim: claim.id,
			what: 'request',
			place: index + 1,
			who: whom ?? to,
			code: to,
			asked_on: on,
			due_on: due,
			ended_on: endedOn ?? end,
		}),
	);
	return [...measures, ...requests, ...visaRows(claim, end)];
}

/** A visa is waited for from the day it is asked for until its next record. */
function visaRows(claim: Claim, end: Day | null): readonly TaskTable[] {
	return claim.visas.flatMap(({ visa, outcome, on, by, due }, index) => {
		if (outcome !== 'asked') return [];
		const next = claim.visas.slice(index + 1).find((later) => later.visa === visa);
		const row: TaskTable = {
			claim: claim.id,
			what: 'visa',
			place: index + 1,
			who: by,
			code: visa,
			asked_on: on,
			due_on: due ?? on,
			ended_on: next?.on ?? end,
		};
		return [row];
	});
}

/** Of a claim that waits to be accepted, since when. */
export function unacceptedRows(claim: Claim): readonly UnacceptedTable[] {
	const assignedOn = awaitsAcceptance(claim);
	return assignedOn === null ? [] : [{ claim: claim.id, assigned_on: assignedOn }];
}

/** Of a claim that is done or closed, what is not known of it yet. */
export function unanalysedRows(claim: Claim): readonly UnanalysedTable[] {
	const endedOn = unanalysedSince(claim);
	return endedOn === null ? [] : [{ claim: claim.id, ended_on: endedOn, lacks: missingFindings(claim).join(',') }];
}

/** Lawsuits; an entry that was a mistake has none. */
export function lawsuitRows({ id, status, lawsuits }: Claim): readonly LawsuitTable[] {
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

export function preventionRows({ id, preventions }: Claim): readonly PreventionTable[] {
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
