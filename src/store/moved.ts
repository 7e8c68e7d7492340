/** What began and ended in some days: whole months by their sums, the days of a month begun by its rounds. */

import { addDays, type Day } from '../domain/day.ts';
import { monthWith } from '../domain/period.ts';
import { type TalliedRound, Tallies, type TallyCounts, type TallyDimension, tallyColumns } from '../domain/tally.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** Both ends are included; without one, all that was before or came after. */
export interface Stretch {
	readonly from?: Day;
	readonly to?: Day;
}

/** Whole months and what of others lies in the days. */
export interface Months {
	readonly months: { readonly from: string; readonly to: string } | undefined;
	readonly days: readonly Required<Stretch>[];
}

/** Cuts the days into whole months and the rest. */
export function monthsIn({ from, to }: Stretch): Months {
	const days: Required<Stretch>[] = [];
	let [first, last] = ['', '9999-99'];
	if (from !== undefined) {
		const month = monthWith(from);
		first = from.slice(0, 7);
		if (from > month.from) {
			days.push({ from, to: to !== undefined && to < month.to ? to : month.to });
			first = addDays(month.to, 1).slice(0, 7);
		}
	}
	if (to !== undefined) {
		const month = monthWith(to);
		last = to.slice(0, 7);
		if (to < month.to) {
			if (first <= last) days.push({ from: month.from, to });
			last = addDays(month.from, -1).slice(0, 7);
		}
	}
	return { months: first <= last ? { from: first, to: last } : undefined, days };
}

/** The sums over the days by kind and by these dimensions; of others they say nothing. */
export function movedIn(journal: Journal, stretch: Stretch, dimensions: readonly TallyDimension[]): Tallies {
	const { months, days } = monthsIn(stretch);
	return query(journal, (connection) => {
		const moved = new Tallies();
		const sums = months ? connection.prepare<[string, string], Summed>(summed(dimensions)).all(months.from, months.to) : [];
		for (const { dimension, value, ...counts } of sums) moved.add(dimension, '', value, counts);
		for (const { from, to } of days) {
			for (const { count, ...round } of connection.prepare<[Day, Day], Began>(began(dimensions)).all(from, to))
				moved.began('', round, count);
			for (const { count, ...round } of connection.prepare<[Day, Day], Ended>(ended(dimensions)).all(from, to))
				moved.ended('', round, count);
		}
		return moved;
	});
}

type Summed = TallyCounts & { readonly dimension: TallyDimension; readonly value: string };
type Began = Omit<TalliedRound, 'satisfaction' | 'ground'> & { readonly count: number };
type Ended = Omit<TalliedRound, 'place' | 'category'> & { readonly count: number };

const summed = (dimensions: readonly TallyDimension[]) => `
	select dimension, value, ${tallyColumns.map((column) => `sum(${column}) as ${column}`).join(', ')} from tally
	where dimension in (${['kind', ...dimensions].map((dimension) => `'${dimension}'`).join(', ')}) and month >= ? and month <= ? group by dimension, value`;

/** The columns, each where a dimension needs it: what is grouped by less is counted faster. */
const columnsOf = (asked: readonly TallyDimension[], columns: Readonly<Record<string, TallyDimension>>) =>
	Object.entries(columns)
		.map(([column, dimension]) => (asked.includes(dimension) ? column : `null as ${column}`))
		.join(', ');

const BALANCED = { channel: 'channel', department: 'department', responsible: 'responsible' } as const;

const began = (asked: readonly TallyDimension[]) => `
	select place, ending, kind, ${columnsOf(asked, { ...BALANCED, category: 'cause' })}, count(*) as count from round
	where opened_on >= ? and opened_on <= ? group by 1, 2, 3, 4, 5, 6, 7`;

const ended = (asked: readonly TallyDimension[]) => `
	select ending, kind, ${columnsOf(asked, { ...BALANCED, satisfaction: 'outcome', ground: 'outcome' })}, count(*) as count from round
	where ended_on >= ? and ended_on <= ? group by 1, 2, 3, 4, 5, 6, 7`;
