/** In which order date and month stand in days of figures only: 03/04 alone is read in two ways, its block of rows says which. */

import type { Day } from '../../domain/day.ts';
import { dayFrom, type OldDay } from './oldDay.ts';

export interface Order {
	readonly monthFirst: boolean;
	/** The block of days speaks for both, or only the order of its days speaks for this one. */
	readonly doubtful: boolean;
}

export const DAY_FIRST: Order = { monthFirst: false, doubtful: false };

/** For each row in which order its figures stand: by those above twelve in its block of slashed days, else in the column, else by the order of days. */
export function ordersOf(written: readonly (OldDay | undefined)[]): readonly Order[] {
	const result = written.map(() => DAY_FIRST);
	const all = evidence(written);
	let block: number[] = [];
	const settle = () => {
		const days = block.map((index) => written[index]);
		const stretches = stretchesOf(days);
		const order = orderOf(days, all);
		for (const [at, index] of block.entries()) result[index] = stretches ? orderAt(stretches, at) : order;
		block = [];
	};
	for (const [index, one] of written.entries()) {
		if (one?.form === 'slashed') block.push(index);
		else if (one && one.form !== 'named') settle();
	}
	settle();
	return result;
}

/** Rows of a block, one behind the other, whose figures above twelve say the same order. */
interface Stretch {
	readonly monthFirst: boolean;
	/** Its first and last such rows, by their place in the block. */
	readonly from: number;
	to: number;
	rows: number;
}

/** So few rows that say another order are slips, not a stretch that another program wrote. */
const SHORTEST = 3;

/** The stretches of a block that was written in one order and then in another; undefined where it was not. */
function stretchesOf(block: readonly (OldDay | undefined)[]): readonly Stretch[] | undefined {
	const stretches: Stretch[] = [];
	for (const [at, one] of block.entries()) {
		if (!one || one.first > 12 === one.second > 12) continue;
		const monthFirst = one.second > 12;
		const last = stretches.at(-1);
		if (last?.monthFirst === monthFirst) {
			last.to = at;
			last.rows++;
		} else stretches.push({ monthFirst, from: at, to: at, rows: 1 });
	}
	return stretches.length > 1 && stretches.every(({ rows }) => rows >= SHORTEST) ? stretches : undefined;
}

/** Between two stretches it is open to which of them a row belongs. */
function orderAt(stretches: readonly Stretch[], at: number): Order {
	const next = stretches.findIndex(({ to }) => at <= to);
	const [before, own] = [stretches[next < 0 ? stretches.length - 1 : next - 1], stretches[next]];
	const nearest = own && (!before || at >= own.from || own.from - at < at - before.to) ? own : before;
	return { monthFirst: nearest?.monthFirst ?? false, doubtful: own !== undefined && before !== undefined && at < own.from };
}

function orderOf(block: readonly (OldDay | undefined)[], column: Evidence): Order {
	const own = evidence(block);
	if (own.dayFirst + own.month > 0) return { monthFirst: own.month > own.dayFirst, doubtful: own.dayFirst > 0 && own.month > 0 };
	const [dayFirst, month] = [stepsBack(block, 'dayFirst'), stepsBack(block, 'monthFirst')];
	if (month + 1 < dayFirst) return { monthFirst: true, doubtful: true };
	return { monthFirst: column.month > column.dayFirst, doubtful: column.month > 0 && column.dayFirst > 0 };
}

/** How often a day is followed by an earlier one. */
function stepsBack(block: readonly (OldDay | undefined)[], order: 'dayFirst' | 'monthFirst'): number {
	let steps = 0;
	let last: Day | undefined;
	for (const one of block) {
		const day = one && dayFrom(one, order);
		if (day === undefined) continue;
		if (last !== undefined && day < last) steps++;
		last = day;
	}
	return steps;
}

interface Evidence {
	readonly dayFirst: number;
	readonly month: number;
}

function evidence(written: readonly (OldDay | undefined)[]): Evidence {
	let [dayFirst, month] = [0, 0];
	for (const one of written) {
		if (one?.form !== 'slashed') continue;
		if (one.first > 12 && one.second <= 12) dayFirst++;
		if (one.second > 12 && one.first <= 12) month++;
	}
	return { dayFirst, month };
}

/** Whether date and month are figures, and may have been taken for each other: by a person, or by a spreadsheet. */
export function isOfFigures({ form }: OldDay): boolean {
	return form === 'slashed' || form === 'cell' || form === 'iso' || form === 'dotted';
}

/** Whether its figures make a day either way, and not the same one. */
export function isAmbiguous({ form, first, second }: OldDay): boolean {
	return form === 'slashed' && first <= 12 && second <= 12 && first !== second;
}
