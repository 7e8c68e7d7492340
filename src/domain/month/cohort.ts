/** Kept and missed terms: the outcomes, as of a day, of the terms whose last day was in a period. */

import { type Day, daysBetween } from '../day.ts';
import { type DueDay, type DueEnding, type DuePurpose, duePurposes } from '../term/trail.ts';

/**
 * `kept`: done by the last day. `late`: done after it, or ended without being done when it had passed. `open`: neither done nor ended.
 * `ended`: there was nothing left to do by the last day, or the claim is void. `extended`: given a later last day, by which it counts again.
 */
export const outcomes = ['kept', 'late', 'open', 'ended', 'extended'] as const;
export type Outcome = (typeof outcomes)[number];

type Ending = Pick<DueDay, 'due' | 'endedOn' | 'how'>;

/** What had become of it by the end of a day. */
export function outcomeOf({ due, endedOn, how }: Ending, asOf: Day): Outcome {
	if (endedOn === null || how === null || endedOn > asOf) return 'open';
	if (how === 'extended') return 'extended';
	if (how === 'annulled') return 'ended';
	if (endedOn > due) return 'late';
	return how === 'done' ? 'kept' : 'ended';
}

/** Whether, as of the end of a day, it was in force as the last day of its clock. */
export function holdsOn({ knownOn, replacedOn }: Pick<DueDay, 'knownOn' | 'replacedOn'>, asOf: Day): boolean {
	return knownOn <= asOf && (replacedOn === null || replacedOn > asOf);
}

/** Whether `overdue --as-of` the day lists it: somebody still waited for an answer or for what was granted, and the last day had passed. */
export function isOverdueOn(day: DueDay, asOf: Day): boolean {
	return answering(day.purpose) && day.due < asOf && holdsOn(day, asOf) && (day.endedOn === null || day.endedOn > asOf);
}

/** Whether it is for the client that something is due. */
export function answering(purpose: DuePurpose): boolean {
	return purpose === 'answer' || purpose === 'satisfy';
}

/** The outcome of a last day, where it is the same as seen from every later day: most are, and are only counted. Undefined for the others. */
export function settledOutcome(day: DueDay): Exclude<Outcome, 'late' | 'open'> | undefined {
	if (day.replacedOn !== null || day.knownOn > day.countsOn || day.endedOn === null || day.endedOn > day.countsOn) return undefined;
	const outcome = outcomeOf(day, day.countsOn);
	return outcome === 'late' || outcome === 'open' ? undefined : outcome;
}

/** Whether it ended after the day it counts on and was in force until then: its days alone tell its outcome as of any day, so that such last days are only counted. */
export function endedLater(day: DueDay): day is DueDay & { readonly endedOn: Day; readonly how: DueEnding } {
	const { countsOn, knownOn, replacedOn, endedOn, how } = day;
	return replacedOn === null && knownOn <= countsOn && endedOn !== null && how !== null && settledOutcome(day) === undefined;
}

/** How many last days of a period ended alike. */
export interface DueGroup extends Ending {
	readonly purpose: DuePurpose;
	readonly count: number;
}

/** How the terms of one purpose were kept. */
type Cohort = { readonly [O in Outcome]: number } & {
	readonly purpose: DuePurpose;
	/** All outcomes together. */
	readonly due: number;
	/** Of those kept, late and open; null where there is none. */
	readonly keptShare: number | null;
	/** By how many calendar days half of the late ones, and the latest one, were late; null where none was. */
	readonly lateMedian: number | null;
	readonly lateMost: number | null;
};

/** The cohorts as they stood at the end of a day, for each purpose that anything was due for. */
export function cohortsOf(groups: readonly DueGroup[], asOf: Day): readonly Cohort[] {
	return duePurposes.flatMap((purpose) => {
		const own = groups.filter((group) => group.purpose === purpose);
		return own.length === 0 ? [] : [{ purpose, ...cohortOf(own, asOf) }];
	});
}

/** The terms to answer and to satisfy together: "in time". */
export function answersKept(groups: readonly DueGroup[], asOf: Day): Omit<Cohort, 'purpose'> {
	return cohortOf(
		groups.filter(({ purpose }) => answering(purpose)),
		asOf,
	);
}

function cohortOf(groups: readonly DueGroup[], asOf: Day): Omit<Cohort, 'purpose'> {
	const counts = { kept: 0, late: 0, open: 0, ended: 0, extended: 0 };
	const days = new Map<number, number>();
	for (const group of groups) {
		const outcome = outcomeOf(group, asOf);
		counts[outcome] += group.count;
		if (outcome !== 'late' || group.endedOn === null) continue;
		const late = daysBetween(group.due, group.endedOn);
		days.set(late, (days.get(late) ?? 0) + group.count);
	}
	const judged = counts.kept + counts.late + counts.open;
	return {
		...counts,
		due: judged + counts.ended + counts.extended,
		keptShare: judged === 0 ? null : counts.kept / judged,
		lateMedian: percentile(days, 50),
		lateMost: days.size === 0 ? null : Math.max(...days.keys()),
	};
}

/** How long open claims had waited, in calendar days since receipt: the bounds of the groups, both included; null: no upper bound. */
export const ages = [
	[0, 10],
	[11, 30],
	[31, 60],
	[61, null],
] as const satisfies readonly (readonly [number, number | null])[];

export interface Age {
	readonly days: (typeof ages)[number];
	readonly count: number;
}

/** The groups of those that came on so many days. */
export function agesOf(open: readonly { readonly since: Day; readonly count: number }[], on: Day): readonly Age[] {
	const waiting = open.map(({ since, count }) => ({ waited: Math.max(0, daysBetween(since, on)), count }));
	return ages.map((days) => {
		const [from, to] = days;
		const within = waiting.filter(({ waited }) => waited >= from && (to === null || waited <= to));
		return { days, count: within.reduce((sum, { count }) => sum + count, 0) };
	});
}

/** The percentile: the least number that so many per cent of all do not exceed; null where there are none. */
export function percentile(counts: ReadonlyMap<number, number>, percent: number): number | null {
	const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
	let so = 0;
	for (const [value, count] of [...counts].toSorted(([one], [other]) => one - other)) {
		so += count;
		if (so * 100 >= percent * all) return value;
	}
	return null;
}
