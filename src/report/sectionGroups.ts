/** The contribution of a claim to each row of the sections counted by something: by kind, by cause, by month. */

import { agesOf } from '../domain/month/cohort.ts';
import { hasCause } from '../domain/month/tally.ts';
import { addMonths } from '../domain/month.ts';
import { monthWith, type Period } from '../domain/period.ts';
import { type ClaimInPeriod, type Flow, flowOf, overdueSince } from './claimInPeriod.ts';
import { carriedOut } from './figureRules.ts';
import { flowColumns, type PeriodColumn, type RowLabel, type SectionKey } from './period.ts';
import { daysTaken, isWithin, keyOf } from './periodSections.ts';

interface Cell {
	readonly row: string | null;
	readonly column: PeriodColumn;
	/** How often, or with how many kopecks. */
	readonly amount: number;
}

export interface Group extends Cell {
	readonly section: SectionKey;
}

/** The sections, each with the cells that a claim counts in. Those of figures are not among them: `figureRules.ts` has those. */
const sections: { readonly [S in SectionKey]?: (claim: ClaimInPeriod) => readonly Cell[] } = {
	byKind: ({ claim, flow }) => flowCells(claim.kind, flow),
	byChannel: ({ claim, flow }) => flowCells(claim.channel, flow),
	byDepartment: ({ claim, flow }) => flowCells(claim.cause?.department ?? null, flow),
	byResponsible: ({ claim, flow, view }) => flowCells(claim.responsible && view.nameOf(claim.responsible), flow),
	deadlines: ({ due }) =>
		due.flatMap(({ purpose, outcome }): readonly Cell[] => [
			one(purpose, 'due'),
			one(purpose, outcome === 'ended' ? 'endedOtherwise' : outcome),
			...(outcome === 'late' ? [one(purpose, 'lateDays')] : []),
			...(outcome === 'kept' || outcome === 'late' || outcome === 'open' ? [one(purpose, 'keptShare')] : []),
		]),
	ages: ({ rounds, asOf }) =>
		rounds
			.filter(({ openedOn, endedOn }) => openedOn <= asOf && (endedOn === null || endedOn > asOf))
			.flatMap(({ receivedOn }) => agesOf([{ since: receivedOn, count: 1 }], asOf).filter(({ count }) => count > 0))
			.map(({ days }) => counted({ days })),
	daysToAnswer: (claim) =>
		claim.daysTaken.flatMap((took) => daysTaken.filter((group) => isWithin(group, took)).map((days) => counted({ days }))),
	decisions: ({ decided }) => decided.map(({ decision }) => one(decision, 'count')),
	remedies: ({ decided }) =>
		decided.flatMap(({ remedies }) =>
			remedies.flatMap(({ remedy, amount }): readonly Cell[] => [
				one(remedy, 'count'),
				...(amount === null ? [] : [{ ...one(remedy, 'sum'), amount }]),
			]),
		),
	grounds: ({ ended }) =>
		ended.flatMap(({ ending, ground }) => (ending === 'unconsidered' && ground !== null ? [one(ground, 'count')] : [])),
	satisfaction: ({ ended }) =>
		ended.flatMap(({ ending, satisfaction }) => (ending === 'closed' && satisfaction !== null ? [one(satisfaction, 'count')] : [])),
	causes: ({ claim, came }) => (came && hasCause(claim.kind) ? [one(claim.cause?.category ?? null, 'count')] : []),
	preventionOutcomes: (claim) => carriedOut(claim).flatMap(({ outcome }) => (outcome === null ? [] : [one(outcome, 'count')])),
	trend: ({ rounds, dueDays, view, asOf }) =>
		monthsOf(view).flatMap((month) => {
			const { start, end, ...moved } = flowOf(rounds, month);
			const { received, reopened, ...ended } = moved;
			const overdue = Number(overdueSince(dueDays, month.to < asOf ? month.to : asOf) !== undefined);
			return some(month.from.slice(0, 7), {
				...{ received, closed: moved.closed, end, overdue },
				...{ opened: received + reopened, ended: total(ended) },
			});
		}),
};

/** All the cells that the claim counts in. */
export function groupsOf(claim: ClaimInPeriod): readonly Group[] {
	return Object.entries(sections).flatMap(([section, cells]) => cells(claim).map((cell) => ({ ...cell, section: section as SectionKey })));
}

function one(row: string | null, column: PeriodColumn): Cell {
	return { row, column, amount: 1 };
}

function counted(label: RowLabel): Cell {
	return one(keyOf(label), 'count');
}

function flowCells(row: string | null, flow: Flow): readonly Cell[] {
	return some(row, Object.fromEntries(flowColumns.map((column) => [column, flow[column]])));
}

/** The amounts that are not 0. */
function some(row: string | null, amounts: Partial<Record<PeriodColumn, number>>): readonly Cell[] {
	return Object.entries(amounts).flatMap(([column, amount]) => (amount > 0 ? [{ row, column: column as PeriodColumn, amount }] : []));
}

function total(amounts: Readonly<Record<string, number>>): number {
	return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}

/** The whole months of the period. */
function monthsOf({ from, to }: Period): readonly Period[] {
	const months: Period[] = [];
	for (let month = monthWith(from); month.from <= to; month = monthWith(addMonths(month.from, 1)))
		if (month.from >= from && month.to <= to) months.push(month);
	return months;
}
