/** What was opened, what ended and what was left, month by month: read off the monthly sums. */

import type { Day } from '../domain/day.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';

export interface MonthTold {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly opened: number;
	readonly ended: number;
	/** Open at its end. */
	readonly end: number;
}

/** The last `most` months in which anything moved, up to that of `to`. */
export function trend({ connection, path }: Journal, to: Day, most: number): readonly MonthTold[] {
	try {
		return connection.prepare<[string, number], MonthTold>(TREND).all(to.slice(0, 7), most).toReversed();
	} catch (error) {
		throw storeFailure(error, path);
	}
}

const TREND = `
	select month, sum(opened) as opened, sum(ended) as ended, sum(sum(opened - ended)) over (order by month) as "end"
	from tally where dimension = 'kind' and month <= ? group by month order by month desc limit ?`;
