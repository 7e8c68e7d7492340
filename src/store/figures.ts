/** The groups that the figures of a period come from: each is one statement over one index. */

import { addDays, type Day } from '../domain/day.ts';
import type { PeriodGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';

/** How far back a client who came before is looked for, in days: a year. */
const BEFORE = 365;

/** The groups of a period; `asOf`: a request whose day is not over is not late. */
export function periodGroups({ connection, path }: Journal, { from, to }: Period, asOf: Day): PeriodGroups {
	const parameters = { from, to, until: to < asOf ? to : addDays(asOf, -1), before: addDays(to, -BEFORE) };
	const all = <Row>(sql: string) => connection.prepare<[typeof parameters], Row>(sql).all(parameters);
	const one = <Row>(sql: string, none: Row) => all<Row>(sql)[0] ?? none;
	try {
		return {
			answers: all(ANSWERS),
			registeredLater: all(REGISTERED_LATER),
			requests: one(REQUESTS, { due: 0, late: 0 }),
			decisions: all(DECISIONS),
			remedies: all(REMEDIES),
			ended: all(ENDED),
			received: all(RECEIVED),
			clients: one(CLIENTS, { all: 0, again: 0 }),
			causes: all(CAUSES),
		};
	} catch (error) {
		throw storeFailure(error, path);
	}
}

const ANSWERS = `
	select received_on as receivedOn, answered_on as answeredOn, due_on as dueOn, original_due_on as originalDueOn, count(*) as count
	from round where answered_on >= @from and answered_on <= @to group by 1, 2, 3, 4`;

const RECEIVED_HERE = `from round where opened_on >= @from and opened_on <= @to and place = 1 and ending is not 'void'`;

const REGISTERED_LATER = `
	select received_on as receivedOn, opened_on as registeredOn, register_by as registerBy, count(*) as count
	${RECEIVED_HERE} and opened_on > received_on group by 1, 2, 3`;

const REQUESTS = `
	select count(*) as due, coalesce(sum(ended_on is null or ended_on > due_on), 0) as late
	from task where what = 'request' and due_on >= @from and due_on <= @until`;

const DECISIONS = `
	select decision, justified, coalesce(sum(granted), 0) as granted, count(*) as count
	from round where decided_on >= @from and decided_on <= @to group by 1, 2`;

const REMEDIES = `
	select json_extract(value, '$[0]') as remedy, sum(json_extract(value, '$[1]')) as sum, count(*) as count
	from round, json_each(remedies) where decided_on >= @from and decided_on <= @to and remedies is not null
	group by 1 order by count desc, remedy`;

const ENDED = `
	select ending, kind, satisfaction, ground, count(*) as count
	from round where ended_on >= @from and ended_on <= @to group by 1, 2, 3, 4`;

// In the order of the index, so that nothing is sorted: of a kind there are several counts.
const RECEIVED = `select kind, count(*) as count ${RECEIVED_HERE} group by opened_on, place, ending, kind`;

/** Of the same name, as it is compared. */
const CLIENTS = `
	select count(*) as "all", coalesce(sum(here.times > 1 or exists (
		select 1 from round as other where other.client = here.client and other.opened_on >= @before and other.opened_on < @from
			and other.place = 1 and other.ending is not 'void')), 0) as again
	from (select client, count(*) as times ${RECEIVED_HERE} and client is not null group by client) as here`;

/** Of what has a cause to be looked for. */
const CAUSES = `
	select category, count(*) as count ${RECEIVED_HERE} and kind in ('claim', 'complaint', 'anonymous') group by 1`;
