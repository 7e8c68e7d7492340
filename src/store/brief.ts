/** The figures of a month for the staff meeting: counted by SQLite over the entries registered in it. */

import type { Brief, CauseCount, Counted, Example, PreventionTold } from '../domain/brief.ts';
import { addDays, asDay, type Day, LAST_GIVEN_DAY } from '../domain/day.ts';
import { namesIn, withoutNames, withoutThese } from '../domain/withoutNames.ts';
import type { Journal } from './open.ts';
import { openPreventions, type PreventionFound, preventionsDone } from './preventions.ts';
import { query } from './query.ts';

/** How many of a sort are told: the meeting has a quarter of an hour. */
const MOST = 10;
/** How many days before the month a cause is looked for: a quarter. */
const BEFORE = 92;

const MONTH = `from claim indexed by claim_registered where registered_on >= ? and registered_on <= ? and status <> 'void'`;
/** What has a cause to be looked for. */
const GRIEVANCE = `kind in ('claim', 'complaint', 'anonymous')`;

/** What was in these days, and what is being done about it now. `byPerson`: with the names of staff; a client's never. */
export function briefOf(journal: Journal, { from, to }: { readonly from: Day; readonly to: Day }, byPerson: boolean): Brief {
	const days = [from, to] as const;
	return query(journal, (connection) => {
		/** Counts by a column, the most frequent first; of spellings that fold alike the first in order. */
		const counted = <T>(column: string, folded = column, most = -1, condition = '1'): readonly Counted<T>[] =>
			connection
				.prepare<[string, string, number], Counted<T>>(
					`select min(${column}) as what, count(*) as count ${MONTH} and ${column} is not null and ${condition}
					group by ${folded} order by count desc, what limit ?`,
				)
				.all(...days, most);
		const total =
			connection
				.prepare<[string, string], number>(`select count(*) ${MONTH}`)
				.pluck()
				.get(...days) ?? 0;
		const withoutCategory = connection
			.prepare<[string, string], number>(`select count(*) ${MONTH} and ${GRIEVANCE} and category is null`)
			.pluck()
			.get(...days);
		const told = (found: PreventionFound): PreventionTold => tell(found, byPerson);
		return {
			from,
			to,
			total,
			kinds: counted('kind'),
			complaintTypes: counted('complaint_type'),
			departments: counted('department', 'department_folded', MOST),
			categories: causes(journal, days),
			withoutCategory: withoutCategory ?? 0,
			decisions: counted('decision'),
			justified: counted('justified'),
			examples: examples(journal, days, byPerson),
			preventionsOpen: openPreventions(journal, asDay(LAST_GIVEN_DAY), MOST).map(told),
			preventionsDone: preventionsDone(journal, from, to).map(told),
			...(byPerson && {
				subjects: counted('subject', 'subject', MOST, GRIEVANCE),
				responsibles: counted('responsible', 'responsible_folded', MOST, GRIEVANCE),
			}),
		};
	});
}

/** The causes, each with how often it was met in the quarter before. */
function causes({ connection }: Journal, days: readonly [Day, Day]): readonly CauseCount[] {
	const counted = connection
		.prepare<[string, string, number], Counted<string> & { readonly folded: string }>(
			`select min(category) as what, category_folded as folded, count(*) as count ${MONTH} and category_folded is not null
			group by category_folded order by count desc, what limit ?`,
		)
		.all(...days, MOST);
	const before = connection.prepare<[string, string, string], number>(EARLIER).pluck();
	const [from] = days;
	return counted.map(({ folded, ...one }) => ({ ...one, before: before.get(folded, addDays(from, -BEFORE), from) ?? 0 }));
}

/** How often a cause was met in some days. */
export const EARLIER = `select count(*) from claim where category_folded = ? and registered_on >= ? and registered_on < ? and status <> 'void'`;

function examples({ connection }: Journal, days: readonly [Day, Day], byPerson: boolean): readonly Example[] {
	return connection
		.prepare<[string, string, number], Required<Example> & { readonly client: string | null }>(
			`select number, kind, complaint_type as complaintType, category, department, decision, justified, subject, cause, client
			${MONTH} and ${GRIEVANCE} order by category is null, registered_on, id limit ?`,
		)
		.all(...days, MOST)
		.map(({ subject, cause, client, ...rest }) => (byPerson ? { ...rest, subject, cause: withoutClient(cause, client) } : rest));
}

function tell(found: PreventionFound, byPerson: boolean): PreventionTold {
	const { number, place, category, department, text, due, doneOn, outcome, effect, by, client, subject, responsible } = found;
	const names = namesIn([by, client, responsible], subject);
	const told = (free: string | null) => (byPerson ? withoutClient(free, client) : free && withoutNames(free, names));
	return { number, place, category, department, text: told(text), due, doneOn, outcome, effect: told(effect), ...(byPerson && { by }) };
}

/** Staff may be named to those who ask for it, a client never. */
function withoutClient(text: string | null, client: string | null): string | null {
	return text && withoutThese(text, namesIn([client], null));
}
