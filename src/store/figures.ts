/** The groups that the figures of a period come from: those that add up month by month off the sums, the others each off one index. */

import type Database from 'better-sqlite3';
import { addDays, type Day } from '../domain/day.ts';
import type { PeriodGroups } from '../domain/figures.ts';
import { movedGroups } from '../domain/movedGroups.ts';
import type { Period } from '../domain/period.ts';
import type { Tallies } from '../domain/tally.ts';
import { monthsIn } from './moved.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** How far back a client who came before is looked for, in days: a year. */
const BEFORE = 365;

/** The groups of a period, of which `moved` says what moved; `asOf`: a request whose day is not over is not late. */
export function periodGroups(journal: Journal, { from, to }: Period, moved: Tallies, asOf: Day): PeriodGroups {
	const parameters = { from, to, until: to < asOf ? to : addDays(asOf, -1), before: addDays(to, -BEFORE) };
	return query(journal, (connection) => {
		const all = <Row>(sql: string) => connection.prepare<[typeof parameters], Row>(sql).all(parameters);
		const one = <Row>(sql: string, none: Row) => all<Row>(sql)[0] ?? none;
		return {
			...movedGroups(moved),
			answers: all(ANSWERS),
			registeredLater: all(REGISTERED_LATER),
			requests: one(REQUESTS, { due: 0, late: 0 }),
			decisions: all(DECISIONS),
			remedies: all(REMEDIES),
			clients: clientsIn(connection, parameters),
		};
	});
}
const ANSWERS = `
	select received_on as receivedOn, answered_on as answeredOn, due_on as dueOn, original_due_on as originalDueOn, count(*) as count
	from round where answered_on >= @from and answered_on <= @to group by 1, 2, 3, 4`;

// The condition that its index has, to the letter; grouped in its order, so that nothing is sorted.
const REGISTERED_LATER = `
	select received_on as receivedOn, opened_on as registeredOn, register_by as registerBy, count(*) as count from round
	where opened_on >= @from and opened_on <= @to and place = 1 and opened_on > received_on and ending is not 'void'
	group by opened_on, received_on, register_by`;

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

interface ClientDays extends Period {
	/** From this day on a client who came is one who comes again. */
	readonly before: Day;
}

/** The clients of a period, of the same name as it is compared; of whole months they lie in order in an index. */
function clientsIn(connection: Database.Database, period: ClientDays): PeriodGroups['clients'] {
	const { months, days } = monthsIn(period);
	const sources = [...(months ? [OF_MONTHS] : []), ...days.map((_, index) => ofDays(index))];
	const stretches = days.flatMap(({ from, to }, index) => [
		[`from${index}`, from],
		[`to${index}`, to],
	]);
	const parameters = { ...period, fromMonth: months?.from, toMonth: months?.to, ...Object.fromEntries(stretches) };
	const found = connection.prepare<[typeof parameters], PeriodGroups['clients']>(clients(sources.join(' union all '))).get(parameters);
	return found ?? { all: 0, again: 0 };
}

const VISIT = `from round where place = 1 and client is not null and ending is not 'void'`;
const OF_MONTHS = `
	select client, count(*) as times ${VISIT} and substr(opened_on, 1, 7) >= @fromMonth and substr(opened_on, 1, 7) <= @toMonth
	group by substr(opened_on, 1, 7), client`;
const ofDays = (index: number) => `
	select client, count(*) as times ${VISIT} and opened_on >= @from${index} and opened_on <= @to${index} group by client`;

const clients = (visits: string) => `
	select count(*) as "all", coalesce(sum(here.times > 1 or exists (
		select 1 from round as other where other.client = here.client and other.opened_on >= @before and other.opened_on < @from
			and other.place = 1 and other.ending is not 'void')), 0) as again
	from (select client, sum(times) as times from (${visits}) group by client) as here`;
