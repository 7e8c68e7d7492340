/** In which order date and month stand in days of figures only: 03/04 alone is read in two ways, its block of rows says which. */

import type { Day } from '../domain/day.ts';
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
		const order = orderOf(days, all);
		for (const index of block) result[index] = order;
		block = [];
	};
	for (const [index, one] of written.entries()) {
		if (one?.form === 'slashed') block.push(index);
		else if (one && one.form !== 'named') settle();
	}
	settle();
	return result;
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
