/** The figures of a period, computed from groups of rounds. `text/*\/month.ts` explains each figure under its key. */

import type { Calendar } from './calendar.ts';
import { addWorkingDays } from './calendar.ts';
import type { Decision, Ground, Justification, Kind, Remedy, Satisfaction } from './code.ts';
import { type Day, dayNumber, fromDayNumber } from './day.ts';
import { normalizeText } from './normalizeText.ts';
import type { Ending } from './round.ts';

interface Group {
	readonly count: number;
}

/** What was counted of a period, like with like. */
export interface PeriodGroups {
	/** Rounds answered in the period. */
	readonly answers: readonly (Group & {
		readonly receivedOn: Day;
		readonly answeredOn: Day;
		readonly dueOn: Day | null;
		readonly originalDueOn: Day | null;
	})[];
	/** Entries registered in the period on a later day than they came. */
	readonly registeredLater: readonly (Group & { readonly receivedOn: Day; readonly registeredOn: Day; readonly registerBy: Day | null })[];
	/** How many records of the period are about an earlier day. */
	readonly recordedLate: number;
	/** Requests whose day was in the period. */
	readonly requests: { readonly due: number; readonly late: number };
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
	/** Clients of those, and how many of them had come in the year before, too, or twice. */
	readonly clients: { readonly all: number; readonly again: number };
	readonly causes: readonly (Group & { readonly category: string | null })[];
}

export interface Figures {
	readonly answered: number;
	readonly inTime: number;
	readonly inTimeShare: number | null;
	readonly lateOriginal: number;
	readonly lateExtended: number;
	readonly median: number | null;
	readonly ninetieth: number | null;
	readonly registeredLate: number;
	/** Records made in the period about an earlier day. */
	readonly recordedLate: number;
	readonly requestsDue: number;
	readonly requestsLate: number;
	readonly decided: number;
	readonly justified: number;
	readonly justifiedShare: number | null;
	readonly granted: number;
	readonly settled: number;
	readonly settledShare: number | null;
	readonly praise: number | null;
	readonly clients: number;
	readonly repeatClients: number;
}

/** Claims and complaints: what may end in court, and what praise is set against. */
const grievances: readonly Kind[] = ['claim', 'complaint'];

/** The figures that the groups come to, by the office's days off. */
export function figuresOf(groups: PeriodGroups, calendar: Calendar): Figures {
	const { answers, registeredLater, requests, decisions, ended, received, clients } = groups;
	const days = daysToAnswer(groups, calendar);
	const withTerm = answers.filter(({ originalDueOn }) => originalDueOn !== null);
	const inTime = count(withTerm, ({ answeredOn, originalDueOn }) => originalDueOn !== null && answeredOn <= originalDueOn);
	const judged = decisions.filter(({ justified }) => justified !== null);
	const justified = count(judged, (one) => one.justified !== 'no');
	const finished = ended.filter(
		({ kind, ending, ground }) => grievances.includes(kind) && (ending === 'closed' || ground === 'courtDecided'),
	);
	const settled = count(finished, ({ satisfaction }) => satisfaction === 'satisfied' || satisfaction === 'partly');
	const complaints = count(received, ({ kind }) => grievances.includes(kind));
	return {
		answered: count(answers),
		inTime,
		inTimeShare: share(inTime, count(withTerm)),
		lateOriginal: count(withTerm) - inTime,
		lateExtended: count(withTerm, ({ answeredOn, dueOn }) => dueOn !== null && answeredOn > dueOn),
		median: percentile(days, 50),
		ninetieth: percentile(days, 90),
		registeredLate: count(
			registeredLater,
			({ receivedOn, registeredOn, registerBy }) => registeredOn > (registerBy ?? addWorkingDays(calendar, receivedOn, 1)),
		),
		recordedLate: groups.recordedLate,
		requestsDue: requests.due,
		requestsLate: requests.late,
		decided: count(decisions),
		justified,
		justifiedShare: share(justified, count(judged)),
		granted: decisions.reduce((sum, { granted }) => sum + granted, 0),
		settled,
		settledShare: share(settled, count(finished)),
		praise: share(
			count(received, ({ kind }) => kind === 'praise'),
			complaints,
		),
		clients: clients.all,
		repeatClients: clients.again,
	};
}

/** So many answers took so many working days: those after the day of receipt, the day of the answer among them. */
export function daysToAnswer({ answers }: Pick<PeriodGroups, 'answers'>, calendar: Calendar): ReadonlyMap<number, number> {
	const worked = workingDaysUntil(calendar);
	const days = new Map<number, number>();
	for (const { receivedOn, answeredOn, count } of answers) {
		const took = Math.max(0, worked(answeredOn) - worked(receivedOn));
		days.set(took, (days.get(took) ?? 0) + count);
	}
	return days;
}

/** The least number that so many per cent of all do not exceed; null of none. */
export function percentile(counts: ReadonlyMap<number, number>, percent: number): number | null {
	const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
	let running = 0;
	for (const [value, count] of [...counts].toSorted(([one], [other]) => one - other)) {
		running += count;
		if (running * 100 >= percent * all) return value;
	}
	return null;
}

/** A cause, and what part of all the causes up to this one make, the most frequent first. */
export interface Cause extends Group {
	readonly category: string | null;
	readonly share: number;
	readonly upTo: number;
}

/** The causes as a Pareto; claims without a recorded cause come last and have no share. */
export function pareto({ causes }: Pick<PeriodGroups, 'causes'>): { readonly causes: readonly Cause[]; readonly unknown: number } {
	const merged = new Map<string, { readonly category: string; count: number }>();
	for (const { category, count } of causes) {
		if (category === null) continue;
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
		unknown: count(causes, ({ category }) => category === null),
	};
}

function count<G extends Group>(groups: readonly G[], which: (group: G) => boolean = () => true): number {
	return groups.reduce((sum, group) => (which(group) ? sum + group.count : sum), 0);
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

/** How many working days lie before and on a day, from some day on: their difference is what is asked for. Each day is looked at once. */
function workingDaysUntil(calendar: Calendar): (day: Day) => number {
	const until = new Map<number, number>();
	let first: number | undefined;
	let last = 0;
	return (day) => {
		const number = dayNumber(day);
		if (first === undefined) {
			first = last = number;
			until.set(number, 0);
		}
		for (; last < number; last++) until.set(last + 1, (until.get(last) ?? 0) + Number(calendar.works(fromDayNumber(last + 1))));
		for (; first > number; first--) until.set(first - 1, (until.get(first) ?? 0) - Number(calendar.works(fromDayNumber(first))));
		return until.get(number) ?? 0;
	};
}
