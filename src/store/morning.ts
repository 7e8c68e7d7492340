/** Queries of the morning's list: each reads an index of open matters, so closed claims cost nothing. */

import { sql } from 'kysely';
import { needsDecision } from '../domain/claim.ts';
import { kinds } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import { all, byIndex, db, literally } from './builder.ts';
import { AWAITING, IS_OPEN } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { daysUntil } from './storedValue.ts';

export interface OpenClaim {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly client: string | null;
	readonly responsible: string | null;
	/** The day that the question is about: due, registered, done, replied, or moved last. */
	readonly day: Day;
	readonly due: Day | null;
	/** How many calendar days `due` has passed by; zero or less while there is time, null where there is none. */
	readonly overdueDays: number | null;
	/** 1: `due` is computed past the known calendar. */
	readonly provisional: 0 | 1;
}

export interface AwaitingClaim extends OpenClaim {
	readonly next: NextStep;
}

/** What moves an open claim on: to its kind, into work, to its decision, to its answer, to what was promised, to its end. */
export type NextStep = 'sort' | 'take' | 'decide' | 'reply' | 'fulfil' | 'done';

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** What moves a claim on, as `domain/nextStep.ts` has it but for visas and measures, which other tables hold. */
const NEXT_STEP = sql<NextStep>`case
	when status = 'registered' then iif(sorted_on is null, 'sort', 'take')
	when kind = 'anonymous' then 'done'
	when answered_on is not null then iif(${sql.raw(AWAITING)}, 'fulfil', 'done')
	when decision is null and kind in (${sql.raw(TO_DECIDE.join(', '))}) then 'decide'
	else 'reply' end`;

export interface OpenTask extends OpenClaim {
	readonly what: 'measure' | 'request' | 'visa';
	readonly place: number;
	readonly who: string;
	readonly code: string | null;
	readonly asked: Day | null;
}

const NAMED = ['claim.id', 'claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible'] as const;

/** A claim whose question is not about its due day. */
const NOT_DUE = [sql<null>`null`.as('due'), sql<null>`null`.as('overdueDays'), sql<0 | 1>`0`.as('provisional')] as const;

/** By how many days a day has passed. */
function overdueDays(column: string, today: Day) {
	return sql<number | null>`${sql.raw(daysUntil(column, today))}`.as('overdueDays');
}

const PROVISIONAL = sql<0 | 1>`provisional`.as('provisional');

/** Those whose clock to answer is running and that are due on or before `until`, the longest overdue first. */
export function awaitingUntil(journal: Journal, until: Day, today: Day): readonly AwaitingClaim[] {
	const awaiting = db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, sql<Day>`due_on`.as('day'), 'due_on as due', overdueDays('due_on', today), PROVISIONAL, NEXT_STEP.as('next')])
		.where(literally(AWAITING))
		.where('due_on', '<=', until)
		.orderBy('due_on')
		.orderBy('id');
	return all(journal, awaiting);
}

/** Unsorted claims, the oldest first. */
export function unsorted(journal: Journal, today: Day): readonly OpenClaim[] {
	const claims = db
		.selectFrom(byIndex('claim', 'claim_unsorted'))
		.select([...NAMED, 'registered_on as day', 'due_on as due', overdueDays('due_on', today), PROVISIONAL])
		.where(literally(`status = 'registered' and sorted_on is null`))
		.orderBy('registered_on')
		.orderBy('id');
	return all(journal, claims);
}

/** Rules whose term is pending where this column of the claim is empty. */
export interface Unknown {
	readonly column: 'dispatched_on' | 'goods_returned_on' | 'purchased_on' | 'demand_kind';
	readonly rules: readonly string[];
}

/** Those awaited by a day that is only the earliest safe one, for what it should run from is not known; the earliest first. */
export function toClarify(journal: Journal, unknown: readonly Unknown[], today: Day): readonly OpenClaim[] {
	const possible = unknown.filter(({ rules }) => rules.length > 0);
	if (possible.length === 0) return [];
	const claims = db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, sql<Day>`due_on`.as('day'), 'due_on as due', overdueDays('due_on', today), PROVISIONAL])
		.where(literally(AWAITING))
		.where(({ or, and, eb }) => or(possible.map(({ column, rules }) => and([eb('due_rule', 'in', rules), eb(column, 'is', null)]))))
		.orderBy('due_on')
		.orderBy('id');
	return all(journal, claims);
}

/** Those that are done and wait for the call to the client. */
export function toBeClosed(journal: Journal): readonly OpenClaim[] {
	const done = db
		.selectFrom(byIndex('claim', 'claim_status'))
		.select([...NAMED, 'status_on as day', ...NOT_DUE])
		.where('status', '=', 'done')
		.orderBy('registered_on')
		.orderBy('id');
	return all(journal, done);
}

/** Those answered by word of mouth only. */
export function unconfirmed(journal: Journal): readonly OpenClaim[] {
	const spoken = db
		.selectFrom(byIndex('claim', 'claim_unconfirmed'))
		.select([...NAMED, sql<Day>`replied_on`.as('day'), ...NOT_DUE])
		.where(literally('confirm = 1'))
		.orderBy('replied_on')
		.orderBy('id');
	return all(journal, spoken);
}

/** Those that nobody has accepted since before this day, the longest waiting first. */
export function unaccepted(journal: Journal, before: Day, today: Day): readonly OpenClaim[] {
	// A file of a former version gets its table with the first write.
	if (journal.version < 5) return [];
	const claims = db
		.selectFrom('unaccepted')
		.innerJoin('claim', 'claim.id', 'unaccepted.claim')
		.select([...NAMED, 'unaccepted.assigned_on as day', 'claim.due_on as due', overdueDays('claim.due_on', today), PROVISIONAL])
		.where('unaccepted.assigned_on', '<', before)
		.orderBy('unaccepted.assigned_on')
		.orderBy('unaccepted.claim');
	return all(journal, claims);
}

export interface FoundClaim extends AwaitingClaim {
	readonly status: Status;
}

/** The entries of these ids, in their order; each with its last day to answer while that is awaited. */
export function claimsWithIds(journal: Journal, ids: readonly number[], today: Day): readonly FoundClaim[] {
	if (ids.length === 0) return [];
	const claims = db
		.selectFrom('claim')
		.select([
			...NAMED,
			'status',
			'registered_on as day',
			sql<Day | null>`iif(${sql.raw(AWAITING)}, due_on, null)`.as('due'),
			sql<number | null>`iif(${sql.raw(AWAITING)}, ${sql.raw(daysUntil('due_on', today))}, null)`.as('overdueDays'),
			PROVISIONAL,
			NEXT_STEP.as('next'),
		])
		.where('id', 'in', ids);
	const found = new Map(all(journal, claims).map((claim) => [claim.id, claim]));
	return ids.map((id) => found.get(id)).filter((claim) => claim !== undefined);
}

/** Those open, not due on or before `until`, about which nothing was done since before `since`. */
export function idle(journal: Journal, since: Day, until: Day, today: Day): readonly AwaitingClaim[] {
	const claims = db
		.selectFrom(byIndex('claim', 'claim_still'))
		.select([...NAMED, 'moved_on as day', 'due_on as due', overdueDays('due_on', today), PROVISIONAL, NEXT_STEP.as('next')])
		.where(literally(`status in ('registered', 'inProgress')`))
		.where('moved_on', '<', since)
		.where(({ or, eb }) => or([eb('awaiting', '=', 0), eb('due_on', '>', until)]))
		.orderBy('moved_on')
		.orderBy('id');
	return all(journal, claims);
}

/** The open tasks, by their day. */
export function openTasks(journal: Journal, today: Day): readonly OpenTask[] {
	const tasks = db
		.selectFrom(byIndex('task', 'task_open'))
		.innerJoin(byIndex('claim', 'claim_open'), (on) =>
			on.onRef('claim.id', '=', 'task.claim').on(literally(`${IS_OPEN} and status in ('registered', 'inProgress')`)),
		)
		.select([
			...NAMED,
			sql<Day>`task.due_on`.as('day'),
			'task.due_on as due',
			overdueDays('task.due_on', today),
			sql<0 | 1>`0`.as('provisional'),
		])
		.select(['task.what', 'task.place', 'task.who', 'task.code', 'task.asked_on as asked'])
		.where('task.ended_on', 'is', null)
		.orderBy('task.due_on')
		.orderBy('task.claim');
	return all(journal, tasks);
}
