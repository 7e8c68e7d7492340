/** What a staff meeting is shown besides figures: overdue entries and measures with what they are about, stories of causes. */

import { sql } from 'kysely';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Example, MeasureLine, OverdueMatter } from '../../domain/month/meetingSummary.ts';
import type { Period } from '../../domain/period.ts';
import { namesIn, withoutNames, withoutThese } from '../../domain/text/withoutNames.ts';
import { byIndex, COUNT, db, literally } from '../builder.ts';
import { loadClaim } from '../find.ts';
import { IS_OPEN } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import { peopleOf } from '../people.ts';
import { all, first } from '../query.ts';
import { overdueOn } from './deadlines.ts';

/** Whose names are to be taken out of what was written about an entry. */
interface Concerned {
	readonly client: string | null;
	readonly contact?: string | null;
	readonly subject: string | null;
	readonly responsible: string | null;
}

/** Free text as the meeting sees it: staff are named only to those who ask for it, a client never. */
export class Anonymous {
	readonly #byPerson: boolean;
	readonly #staff: readonly string[];

	constructor(journal: Journal, byPerson: boolean) {
		this.#byPerson = byPerson;
		this.#staff = byPerson
			? []
			: namesIn(
					peopleOf(journal).list.flatMap(({ name, spellings }) => [name, ...spellings]),
					null,
				);
	}

	/** The text without the names of those; `others`: further people whom it may name. */
	text(text: string | null, { client, contact = null, subject, responsible }: Concerned, others: readonly string[] = []): string | null {
		if (text === null) return null;
		const clients = namesIn([client], contact);
		if (this.#byPerson) return withoutThese(text, clients);
		return withoutNames(text, [...clients, ...namesIn([responsible, ...others], subject), ...this.#staff]);
	}
}

const ABOUT = ['summary', 'client', 'contact', 'subject', 'responsible'] as const;

/** What is overdue at the end of the day, the longest first. */
export function overdueMatters(journal: Journal, on: Day, most: number, anonymous: Anonymous) {
	const { count, claims } = overdueOn(journal, on, most);
	const entries = claims.map((claim): OverdueMatter => {
		const found = first(journal, db.selectFrom('claim').select(ABOUT).where('number', '=', claim.number));
		return { ...claim, about: found ? anonymous.text(found.summary, found) : null };
	});
	return { count, entries };
}

/** Measures about open entries whose day has passed, the longest first. */
export function measuresOverdue(journal: Journal, today: Day, most: number, byPerson: boolean, anonymous: Anonymous) {
	const open = db
		.selectFrom(byIndex('task', 'task_open'))
		.innerJoin(byIndex('claim', 'claim_open'), (on) =>
			on.onRef('claim.id', '=', 'task.claim').on(literally(`${IS_OPEN} and status in ('registered', 'inProgress')`)),
		)
		.where('task.ended_on', 'is', null)
		.where('task.what', '=', 'measure')
		.where('task.due_on', '<', today);
	const count = first(journal, open.select(COUNT))?.count;
	const found = open
		.select(['claim.id', 'claim.number', 'claim.client', 'claim.contact', 'claim.subject', 'claim.responsible', 'task.place', 'task.who'])
		.select(sql<Day>`task.due_on`.as('due'))
		.orderBy('task.due_on')
		.orderBy('task.claim')
		.limit(most);
	const measures = all(journal, found).map(({ id, number, place, who, due, ...concerned }): MeasureLine => {
		const text = loadClaim(journal, id).claim.measures[place - 1]?.text ?? null;
		return {
			number,
			place,
			text: anonymous.text(text, concerned, [who]),
			due,
			days: daysBetween(due, today),
			...(byPerson && { by: who }),
		};
	});
	return { count: count ?? 0, measures };
}

/** How many stories are told at most, and at least where there are enough complaints. */
const MOST = 5;
const LEAST = 3;

/** What came in these days and is not void, read by the index of registration. */
export function registered({ from, to }: Period) {
	return db
		.selectFrom(byIndex('claim', 'claim_registered'))
		.where('registered_on', '>=', from)
		.where('registered_on', '<=', to)
		.where('status', '<>', 'void');
}

/** One story for each of the most frequent causes, `folded` in this order; where they are few, further ones. `byPerson`: with the names of staff. */
export function stories(
	journal: Journal,
	grievances: ReturnType<typeof registered>,
	folded: readonly string[],
	byPerson: boolean,
	anonymous: Anonymous,
): readonly Example[] {
	const cases = grievances
		.select(['number', 'kind', 'complaint_type as complaintType', 'category', 'department', 'decision', 'justified', 'satisfaction'])
		.select(['cause', ...ABOUT, 'category_folded as folded'])
		// Decided and justified cases first: they teach most.
		.orderBy(sql`decision is null`)
		.orderBy(sql`coalesce(justified, 'no') = 'no'`)
		.orderBy('registered_on')
		.orderBy('id');
	const ofCauses = folded.slice(0, MOST).flatMap((cause) => all(journal, cases.where('category_folded', '=', cause).limit(LEAST)));
	const firsts = ofCauses.filter(({ folded: cause }, index) => ofCauses.findIndex((one) => one.folded === cause) === index);
	const others = ofCauses.filter((one) => !firsts.includes(one));
	const chosen = [...firsts, ...others.slice(0, Math.max(0, LEAST - firsts.length))];
	const without = chosen.length < LEAST ? all(journal, cases.where('category', 'is', null).limit(LEAST - chosen.length)) : [];
	return [...chosen, ...without].map(({ summary, cause, client, contact, subject, responsible, folded: _, ...example }) => {
		const concerned = { client, contact, subject, responsible };
		return {
			...example,
			story: anonymous.text(summary, concerned),
			cause: anonymous.text(cause, concerned),
			...(byPerson && { subject }),
		};
	});
}
