/** The figures of a period, computed from groups of rounds. `text/*\/month.ts` explains each figure under its key. */

import type { Calendar } from '../calendar/calendar.ts';
import { workingDaysUntil } from '../calendar/workingDays.ts';
import type { CourtResult, Decision, Ground, Justification, Kind, PreventionOutcome, Remedy, Satisfaction } from '../code.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Ending } from '../status.ts';
import { normalizeText } from '../text/normalizeText.ts';
import { answersKept, type DueGroup, percentile } from './cohort.ts';

interface Group {
	readonly count: number;
}

/** What went to court. */
export interface LawsuitGroups {
	/** Lawsuits filed in the period. */
	readonly filed: number;
	/** Those that ended in it. */
	readonly ended: readonly (Group & { readonly result: CourtResult; readonly awarded: number })[];
	/** Those pending at the end. */
	readonly pending: number;
	/** How many of the claims and complaints closed in the period had been taken to court by its end. */
	readonly closed: number;
}

/** Measures against recurrence. */
export interface PreventionGroups {
	/** The measures carried out in the period, and how many of them after their day. */
	readonly done: readonly (Group & { readonly outcome: PreventionOutcome; readonly late: number })[];
	/** Those whose day had passed at the end. */
	readonly overdue: number;
	/** The causes against which measures were carried out recently, the most measures first. */
	readonly effects: readonly PreventionEffect[];
}

/** Whether a cause was met less often after something was done about it: as many days before and after are compared. */
export interface PreventionEffect {
	readonly category: string;
	readonly measures: number;
	/** How many days there are to compare: 90, or as many as passed since the first of the measures. */
	readonly days: number;
	/** Entries with this cause registered in so many days before that day, and after it; null where no day has passed. */
	readonly metBefore: number | null;
	readonly metAfter: number | null;
}

/** How many days before and after a measure are compared at most, and how many days before the end of a period measures are looked at. */
export const EFFECT_DAYS = 90;

/** One praise to ten claims and complaints is the least that an office should have (P22). */
export const PRAISE_NORM = 0.1;

/** What was counted of a period, like with like. */
export interface PeriodGroups {
	/** Rounds answered in the period. */
	readonly answers: readonly (Group & {
		readonly receivedOn: Day;
		readonly answeredOn: Day;
	})[];
	/** Entries registered in the period on a later day than they came. */
	readonly registeredLater: readonly (Group & { readonly receivedOn: Day; readonly registeredOn: Day; readonly registerBy: Day | null })[];
	/** How many records of the period are about an earlier day. */
	readonly recordedLate: number;
	/** The figures are as of the end of this day: the last of the period, or today. */
	readonly asOf: Day;
	/** Last days that were in the period. */
	readonly due: readonly DueGroup[];
	/** What was overdue at the end, and the earliest last day of it. */
	readonly overdue: { readonly count: number; readonly oldest: Day | null };
	/** What was paid in the period, in kopecks, and what of it after its last day. */
	readonly payments: { readonly paid: number; readonly paidLate: number };
	readonly decisions: readonly (Group & {
		readonly decision: Decision;
		readonly justified: Justification | null;
		readonly granted: number;
	})[];
	readonly remedies: readonly (Group & { readonly remedy: Remedy; readonly sum: number | null })[];
	readonly ended: readonly (Group & {
		readonly ending: Ending;
		readonly kind: Kind;
		readonly satisfaction: Satisfaction | null;
		readonly ground: Ground | null;
	})[];
	/** Entries registered in the period that are not void. */
	readonly received: readonly (Group & { readonly kind: Kind })[];
	readonly lawsuits: LawsuitGroups;
	readonly preventions: PreventionGroups;
	/** Clients of those, and how many of them had come in the year before, too, or twice. */
	readonly clients: { readonly all: number; readonly again: number };
	readonly causes: readonly (Group & { readonly category: string | null })[];
}

/** What `figuresOf` gives; null where there is nothing that a figure could be counted of. Sums are in kopecks. */
export type Figures = Readonly<ReturnType<typeof figuresOf>>;

/** Claims and complaints: they may end in court, and praise is compared with them. */
export const grievances: readonly Kind[] = ['claim', 'complaint'];

/** How something ended. */
type Ended = Pick<PeriodGroups['ended'][number], 'kind' | 'satisfaction' | 'ground'> & { readonly ending: Ending | null };

/** Whether it is a grievance that came to an end of its own: what the share of those settled is a share of. */
export function isFinished({ kind, ending, ground }: Ended): boolean {
	return grievances.includes(kind) && (ending === 'closed' || ground === 'courtDecided');
}

/** The results that each figure of courts is counted of. */
export const courtOutcomes = {
	courtWon: ['won'],
	courtLost: ['lost', 'partly'],
	courtSettled: ['settled'],
	courtDropped: ['unconsidered', 'withdrawn'],
} as const satisfies Record<string, readonly CourtResult[]>;

/** Whether it was registered on a later day than the rules allow: the working day after it came, where they say nothing. */
export function isRegisteredLate(
	{ receivedOn, registeredOn, registerBy }: Omit<PeriodGroups['registeredLater'][number], 'count'>,
	calendar: Calendar,
): boolean {
	if (registerBy !== null) return registeredOn > registerBy;
	const worked = workingDaysUntil(calendar);
	// A working day lies between the two.
	return worked(registeredOn) - Number(calendar.works(registeredOn)) > worked(receivedOn);
}

/** The figures computed from the groups, by the office's days off; `days` is what `daysToAnswer` says of them. */
export function figuresOf(groups: PeriodGroups, calendar: Calendar, days = daysToAnswer(groups, calendar)) {
	const { answers, registeredLater, decisions, ended, received, clients, asOf, overdue, payments, lawsuits, preventions } = groups;
	const terms = answersKept(groups.due, asOf);
	const judged = decisions.filter(({ justified }) => justified !== null);
	const justified = count(judged, (one) => one.justified !== 'no');
	const recorded = (number: number) => (judged.length === 0 ? null : number);
	const finished = count(ended, isFinished);
	// What a court decided has been there, whether the lawsuit is recorded or not.
	const outOfCourt = finished - count(ended, (one) => isFinished(one) && one.ending !== 'closed') - lawsuits.closed;
	const ruled = (results: readonly CourtResult[]) => count(lawsuits.ended, ({ result }) => results.includes(result));
	const complaints = count(received, ({ kind }) => grievances.includes(kind));
	return {
		due: terms.due,
		kept: terms.kept,
		late: terms.late,
		open: terms.open,
		keptShare: terms.keptShare,
		overdue: overdue.count,
		/** Calendar days. */
		overdueLongest: overdue.oldest && daysBetween(overdue.oldest, asOf),
		answered: count(answers),
		median: percentile(days, 50),
		ninetieth: percentile(days, 90),
		registeredLate: count(registeredLater, (one) => isRegisteredLate(one, calendar)),
		/** Records made in the period about an earlier day. */
		recordedLate: groups.recordedLate,
		decided: count(decisions),
		/** Null where it was recorded of none of the decisions. */
		justified: recorded(justified),
		unjustified: recorded(count(judged) - justified),
		justifiedShare: share(justified, count(judged)),
		/** Decisions of which it was not recorded. */
		justifiedUnknown: count(decisions, (one) => one.justified === null),
		granted: decisions.reduce((sum, { granted }) => sum + granted, 0),
		paid: payments.paid,
		paidLate: payments.paidLate,
		outOfCourt,
		outOfCourtShare: share(outOfCourt, finished),
		sued: lawsuits.filed,
		courtWon: ruled(courtOutcomes.courtWon),
		/** Granted, be it in part. */
		courtLost: ruled(courtOutcomes.courtLost),
		courtSettled: ruled(courtOutcomes.courtSettled),
		/** Withdrawn, or left without consideration. */
		courtDropped: ruled(courtOutcomes.courtDropped),
		courtPending: lawsuits.pending,
		courtAwarded: lawsuits.ended.reduce((sum, { awarded }) => sum + awarded, 0),
		preventionsDone: count(preventions.done),
		/** Of those, after their day. */
		preventionsLate: preventions.done.reduce((sum, { late }) => sum + late, 0),
		preventionsOverdue: preventions.overdue,
		praise: share(
			count(received, ({ kind }) => kind === 'praise'),
			complaints,
		),
		clients: clients.all,
		repeatClients: clients.again,
	};
}

/** How many answers took how many working days: those after the day of receipt, the day of the answer included. */
export function daysToAnswer({ answers }: Pick<PeriodGroups, 'answers'>, calendar: Calendar): ReadonlyMap<number, number> {
	const worked = workingDaysUntil(calendar);
	const days = new Map<number, number>();
	for (const { receivedOn, answeredOn, count } of answers) {
		const took = Math.max(0, worked(answeredOn) - worked(receivedOn));
		days.set(took, (days.get(took) ?? 0) + count);
	}
	return days;
}

function count<G extends Group>(groups: readonly G[], which: (group: G) => boolean = () => true): number {
	return groups.reduce((sum, group) => (which(group) ? sum + group.count : sum), 0);
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

/** A cause, and what part of all the causes up to this one make. */
interface Cause {
	readonly count: number;
	readonly category: string;
	readonly share: number;
	readonly upTo: number;
}

/** The causes as a Pareto, the most frequent first; `unknown`: how many claims have none. */
export function pareto({ causes }: Pick<PeriodGroups, 'causes'>): { readonly causes: readonly Cause[]; readonly unknown: number } {
	const merged = new Map<string, { readonly category: string; count: number }>();
	let unknown = 0;
	for (const { category, count } of causes) {
		if (category === null) {
			unknown += count;
			continue;
		}
		const known = merged.get(normalizeText(category));
		if (known) known.count += count;
		else merged.set(normalizeText(category), { category, count });
	}
	const all = [...merged.values()].reduce((sum, one) => sum + one.count, 0);
	let running = 0;
	const found = [...merged.values()].toSorted((left, right) => right.count - left.count || (left.category < right.category ? -1 : 1));
	return {
		causes: found.map((one) => {
			running += one.count;
			return { ...one, share: one.count / all, upTo: running / all };
		}),
		unknown,
	};
}
