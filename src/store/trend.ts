/** What was opened, what ended and what was left, month by month: read off the monthly sums. */

import type { Day } from '../domain/day.ts';
import { endings } from '../domain/round.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

export interface MonthTold {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly opened: number;
	readonly ended: number;
	/** Open at its end. */
	readonly end: number;
}

/** The last `most` months in which anything moved, up to that of `to`. */
export function trend(journal: Journal, to: Day, most: number): readonly MonthTold[] {
	return query(journal, (connection) => connection.prepare<[string, number], MonthTold>(TREND).all(to.slice(0, 7), most).toReversed());
}

const TREND = `
	with moved as (
		select month, sum(received + reopened) as opened, sum(${endings.join(' + ')}) as ended
		from tally where dimension = 'kind' and month <= ? group by month having opened <> 0 or ended <> 0
	)
	select month, opened, ended, sum(opened - ended) over (order by month) as "end" from moved order by month desc limit ?`;
