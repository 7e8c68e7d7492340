/** The conditions of partial indexes. The planner uses such an index only where a query repeats its condition verbatim, without parameters. */

/** Claims whose clock to answer is running. */
export const AWAITING = `awaiting = 1`;

/**
 * What lasts no longer than so many days, and was open or overdue on a day, ends within so many days of it. The few that last longer have an index
 * of their own: otherwise all that ended since would be read.
 */
export const LONG = 31;

/** Last days by which somebody was to be answered or satisfied, and that are over: few, for those that were kept are only counted. */
export const OVER_FOR_CLIENT = `ended_on is not null and purpose in ('answer', 'satisfy')`;

/** The same last days, where they were overdue for longer. */
export const OVER_LATE_FOR_CLIENT = `${OVER_FOR_CLIENT} and julianday(ended_on) - julianday(due_on) > ${LONG}`;

/** Last days that are not counted by the days on which they were due and ended: see `endedLater` of `domain/month/cohort.ts`. */
export const NOT_COUNTED_LATE = `(ended_on is null or replaced_on is not null or known_on > counts_on)`;

/** Rounds that lasted longer. */
export const LASTED_LONG = `julianday(ended_on) - julianday(opened_on) > ${LONG}`;

/** Rounds that count as a visit of the client: what an entry began with, unless it is void. */
export const IS_VISIT = `place = 1 and client is not null and ending is not 'void'`;

/** The claims whose client can be picked: an entry made by mistake names nobody. */
export const PICKED = `client_folded is not null and status <> 'void'`;

/** Open claims. */
export const IS_OPEN = `status in ('registered', 'inProgress', 'done')`;

/**
 * Events of claims that were recorded after the day that they are about. Damaged JSON must not stop SQLite's own check, which evaluates this for
 * each event. The column comes first: SQLite swaps the sides otherwise, and no longer recognises the condition.
 */
export const RECORDED_LATE = `claim > 0 and office_day > iif(json_valid(data), coalesce(data ->> 'on', data ->> 'registeredOn'), null)`;

/** What came in with an old journal is history, not a record that was late. Its numbers lie beyond all that are given (`domain/number.ts`). */
const IS_HISTORY = `(type = 'imported' or iif(json_valid(data), coalesce(data ->> '$.number.ordinal', 0), 0) > 1000000000)`;

/** The condition for an event: as its index has it, that it is no history, and that no later one takes it back. */
export const STANDS_LATE = `${RECORDED_LATE} and not ${IS_HISTORY} and not exists (
	select 1 from event as later, json_each(later.data, '$.events') as taken
	where later.claim = event.claim and later.type = 'undone' and taken.value ->> 'sequence' = event.sequence)`;
