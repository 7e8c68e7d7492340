/** The contribution of a claim to each figure of a period. A figure without a rule does not compile. */

import type { Lawsuit, Prevention } from '../domain/claim.ts';
import type { CourtResult } from '../domain/code.ts';
import { answering, type Outcome } from '../domain/month/cohort.ts';
import { courtOutcomes, grievances, isFinished, isRegisteredLate } from '../domain/month/figures.ts';
import type { Period } from '../domain/period.ts';
import { type ClaimInPeriod, type Flow, overdueSince } from './claimInPeriod.ts';
import type { FigureKey, FormerFigure } from './period.ts';

type Amount = (claim: ClaimInPeriod) => number;

export interface FigureRule {
	/** How often, or with how many kopecks, the claim stands behind the figure; 0: it does not. */
	readonly of: Amount;
	/** What it adds, where that is something else: to the part of a share, or nothing for a further claim of the same client. */
	readonly adds?: Amount;
	/** What it adds to the number that is divided by, where the figure is a ratio. */
	readonly by?: Amount;
	/** The figure is no number of claims, as a median is not. */
	readonly none?: true;
}

function flow(column: keyof Flow): FigureRule {
	return { of: ({ flow }) => flow[column] };
}

/** The terms to answer and to satisfy together. */
function terms(...outcomes: readonly Outcome[]): Amount {
	return ({ due }) => due.filter(({ purpose, outcome }) => answering(purpose) && outcomes.includes(outcome)).length;
}

const judged = terms('kept', 'late', 'open');
const answered: Amount = (claim) => claim.answered.length;
const overdue: Amount = ({ dueDays, asOf }) => Number(overdueSince(dueDays, asOf) !== undefined);
const decided: Amount = (claim) => claim.decided.length;
const justified: Amount = (claim) => claim.decided.filter((one) => one.justified !== null && one.justified !== 'no').length;
const unjustified: Amount = (claim) => claim.decided.filter((one) => one.justified === 'no').length;
const reasoned: Amount = (claim) => justified(claim) + unjustified(claim);
const finished: Amount = ({ claim, ended }) => ended.filter((round) => isFinished({ ...round, kind: claim.kind })).length;
const outOfCourt: Amount = ({ claim, ended, sued }) =>
	sued ? 0 : ended.filter((round) => round.ending === 'closed' && isFinished({ ...round, kind: claim.kind })).length;

/** Lawsuits that ended in the period so. */
function ruled(results: readonly CourtResult[]): FigureRule {
	return { of: ({ lawsuits, view }) => endedIn(lawsuits, view).filter(({ result }) => result !== null && results.includes(result)).length };
}

function endedIn(lawsuits: readonly Lawsuit[], { from, to }: Period): readonly Lawsuit[] {
	return lawsuits.filter(({ endedOn }) => endedOn !== null && endedOn >= from && endedOn <= to);
}

const preventions = ({ claim }: ClaimInPeriod): readonly Prevention[] => (claim.status === 'void' ? [] : claim.preventions);
/** The preventive measures that were carried out in the period. */
export const carriedOut = (claim: ClaimInPeriod): readonly Prevention[] =>
	preventions(claim).filter(({ doneOn }) => doneOn !== null && doneOn >= claim.view.from && doneOn <= claim.view.to);

const isPraise: Amount = ({ claim, came }) => Number(came && claim.kind === 'praise');
const isGrievance: Amount = ({ claim, came }) => Number(came && grievances.includes(claim.kind));

export const figureRules: Readonly<Record<Exclude<FigureKey, FormerFigure>, FigureRule>> = {
	start: flow('start'),
	received: flow('received'),
	reopened: flow('reopened'),
	closed: flow('closed'),
	unconsidered: flow('unconsidered'),
	withdrawn: flow('withdrawn'),
	void: flow('void'),
	end: flow('end'),
	due: { of: terms('kept', 'late', 'open', 'ended', 'extended') },
	kept: { of: terms('kept') },
	late: { of: terms('late') },
	open: { of: terms('open') },
	keptShare: { of: judged, adds: terms('kept'), by: judged },
	overdue: { of: overdue },
	overdueLongest: { of: overdue, none: true },
	answered: { of: answered },
	median: { of: answered, none: true },
	ninetieth: { of: answered, none: true },
	registeredLate: {
		of: ({ came, rounds: [first], claim: { registeredOn }, view }) =>
			Number(came && first !== undefined && isRegisteredLate({ ...first, registeredOn }, view.calendar)),
	},
	recordedLate: { of: ({ claim, view }) => view.recordedLate.get(claim.id) ?? 0 },
	decided: { of: decided },
	justified: { of: justified },
	unjustified: { of: unjustified },
	justifiedShare: { of: reasoned, adds: justified, by: reasoned },
	justifiedUnknown: { of: (claim) => claim.decided.filter((one) => one.justified === null).length },
	granted: { of: (claim) => claim.decided.reduce((sum, { granted }) => sum + (granted ?? 0), 0) },
	paid: { of: (claim) => claim.paid.reduce((sum, { amount }) => sum + (amount ?? 0), 0) },
	paidLate: { of: (claim) => claim.paid.reduce((sum, { on, amount, due }) => (due !== null && on > due ? sum + (amount ?? 0) : sum), 0) },
	outOfCourt: { of: outOfCourt },
	outOfCourtShare: { of: finished, adds: outOfCourt, by: finished },
	sued: { of: ({ lawsuits, view }) => lawsuits.filter(({ on }) => on >= view.from && on <= view.to).length },
	courtWon: ruled(courtOutcomes.courtWon),
	courtLost: ruled(courtOutcomes.courtLost),
	courtSettled: ruled(courtOutcomes.courtSettled),
	courtDropped: ruled(courtOutcomes.courtDropped),
	courtPending: {
		of: ({ lawsuits, asOf }) => lawsuits.filter(({ on, endedOn }) => on <= asOf && (endedOn === null || endedOn > asOf)).length,
	},
	courtAwarded: { of: ({ lawsuits, view }) => endedIn(lawsuits, view).reduce((sum, { awarded }) => sum + (awarded ?? 0), 0) },
	preventionsDone: { of: (claim) => carriedOut(claim).length },
	preventionsLate: { of: (claim) => carriedOut(claim).filter(({ doneOn, due }) => doneOn !== null && doneOn > due).length },
	preventionsOverdue: {
		of: (claim) => preventions(claim).filter(({ doneOn, due }) => due < claim.asOf && (doneOn === null || doneOn > claim.asOf)).length,
	},
	praise: { of: (claim) => isGrievance(claim) + isPraise(claim), adds: isPraise, by: isGrievance },
	clients: { of: ({ client }) => Number(client !== undefined), adds: ({ client }) => Number(client?.first ?? false) },
	repeatClients: {
		of: ({ client }) => Number(client?.again ?? false),
		adds: ({ client }) => Number((client?.again && client.first) ?? false),
	},
};
