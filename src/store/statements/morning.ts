/** Statements of the morning: each reads an index of open matters, so closed claims cost nothing. */

import { type RawBuilder, sql } from 'kysely';
import { needsDecision } from '../../domain/claim.ts';
import { type Kind, kinds } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { Month } from '../../domain/month/seal.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, literally, row, rows, type Slot } from '../builder.ts';
import { AWAITING, IS_OPEN } from '../indexConditions.ts';
import type { RowOf } from '../query.ts';

/**
 * A claim that something is to be done about. `day`: the day that the question is about, where that is not `due`: registered, done, replied, or
 * moved last. `overdueDays`: how many calendar days `due` has passed by; zero or less while there is time, null where there is none. `provisional`,
 * 1: `due` is computed past the known calendar.
 */
export type OpenClaim = RowOf<typeof unsorted>;
export type AwaitingClaim = RowOf<typeof awaitingUntil>;
export type FoundClaim = RowOf<typeof claimsWithIds>;
export type OpenTask = RowOf<typeof openTasks>;

/** What moves an open claim on: to its kind, into work, to its decision, to its answer, to what was promised, to its end, to the call to the client. */
export type NextStep = 'sort' | 'take' | 'decide' | 'reply' | 'fulfil' | 'done' | 'close';

interface Today {
	readonly today: Day;
}

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** Inquiries that were answered before anybody took them: what `onTheSpot` of `domain/status.ts` allows to close as they are. */
const ANSWERED_ON_THE_SPOT = `status = 'registered' and kind = 'inquiry' and unsorted = 0 and answered_on is not null`;

/** What was promised is still to be performed: once it is answered, no other clock runs on. */
const TO_PERFORM = `answered_on is not null and ${AWAITING}`;

/** What moves a claim on, as `domain/nextStep.ts` has it but for visas and measures, which other tables hold. */
const NEXT_STEP = sql<NextStep>`case
	when ${sql.raw(ANSWERED_ON_THE_SPOT)} then 'close'
	when status = 'done' then iif(${sql.raw(TO_PERFORM)}, 'fulfil', 'close')
	when status = 'registered' then iif(sorted_on is null, 'sort', 'take')
	when kind = 'anonymous' then 'done'
	when answered_on is not null then iif(${sql.raw(TO_PERFORM)}, 'fulfil', 'done')
	when decision is null and kind in (${sql.raw(TO_DECIDE.join(', '))}) then 'decide'
	else 'reply' end`;

const NAMED = ['claim.id', 'claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible'] as const;

/** A claim whose question is not about its due day. */
const NOT_DUE = [sql<null>`null`.as('due'), sql<null>`null`.as('overdueDays'), sql<0 | 1>`0`.as('provisional')] as const;

/** By how many days the day in the column has passed. */
function daysPast(column: 'due_on' | 'claim.due_on' | 'task.due_on', today: RawBuilder<Day>) {
	return sql<number | null>`cast(julianday(${today}) - julianday(${sql.ref(column)}) as integer)`;
}

const PROVISIONAL = sql<0 | 1>`provisional`.as('provisional');

/** The claims whose clock to answer is running and that are due on or before `until`, the longest overdue first. */
export const awaitingUntil = rows((slot: Slot<Today & { readonly until: Day }>) =>
	db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, 'kind', sql<Day>`due_on`.as('due'), PROVISIONAL, NEXT_STEP.as('next')])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(AWAITING))
		.where('due_on', '<=', slot('until'))
		.orderBy('due_on')
		.orderBy('id'),
);

/** Unsorted claims, the oldest first. */
export const unsorted = rows((slot: Slot<Today>) =>
	db
		.selectFrom(byIndex('claim', 'claim_unsorted'))
		.select([...NAMED, 'registered_on as day', 'due_on as due', PROVISIONAL])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(`status = 'registered' and sorted_on is null`))
		.orderBy('registered_on')
		.orderBy('id'),
);

/** What a term may run from. */
type Start = 'dispatched_on' | 'goods_returned_on' | 'purchased_on' | 'demand_kind';

/**
 * Those awaited by a day that is only the earliest safe one, for what it should run from is not known; the earliest first. For each column the
 * rules, as a list in JSON, whose term is pending where it is empty. `kinds`: those that such rules are for, likewise: the index tells the kind,
 * and of any other the entry is not read.
 */
export const toClarify = rows((slot: Slot<Today & Readonly<Record<Start | 'kinds', string>>>) =>
	db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, sql<Day>`due_on`.as('due'), PROVISIONAL])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(AWAITING))
		.where('kind', 'in', sql<Kind>`(select value from json_each(${slot('kinds')}))`)
		.where(({ or, and, eb }) =>
			or(
				(['dispatched_on', 'goods_returned_on', 'purchased_on', 'demand_kind'] as const).map((column) =>
					and([eb('due_rule', 'in', sql<string>`(select value from json_each(${slot(column)}))`), eb(column, 'is', null)]),
				),
			),
		)
		.orderBy('due_on')
		.orderBy('id'),
);

/** The claims that are done and wait for the call to the client; what was promised is performed first. */
export const toBeClosed = rows(() =>
	db
		.selectFrom(byIndex('claim', 'claim_status'))
		.select([...NAMED, 'status_on as day', ...NOT_DUE])
		.where('status', '=', 'done')
		.where(literally(`not (${TO_PERFORM})`))
		.orderBy('registered_on')
		.orderBy('id'),
);

/** The inquiries that were answered on the spot and wait for the call to the client. */
export const answeredOnTheSpot = rows(() =>
	db
		.selectFrom(byIndex('claim', 'claim_still'))
		.select([...NAMED, sql<Day>`answered_on`.as('day'), ...NOT_DUE])
		.where(literally(`status in ('registered', 'inProgress')`))
		.where(literally(ANSWERED_ON_THE_SPOT))
		.orderBy('moved_on')
		.orderBy('id'),
);

/** The claims that were answered by word of mouth only. */
export const unconfirmed = rows(() =>
	db
		.selectFrom(byIndex('claim', 'claim_unconfirmed'))
		.select([...NAMED, sql<Day>`replied_on`.as('day'), ...NOT_DUE])
		.where(literally('confirm = 1'))
		.orderBy('replied_on')
		.orderBy('id'),
);

/** The claims that have waited to be accepted since before this day, the longest waiting first. */
export const unaccepted = rows((slot: Slot<Today & { readonly before: Day }>) =>
	db
		.selectFrom('unaccepted')
		.innerJoin('claim', 'claim.id', 'unaccepted.claim')
		.select([...NAMED, 'unaccepted.assigned_on as day', 'claim.due_on as due', PROVISIONAL])
		.select(daysPast('claim.due_on', slot('today')).as('overdueDays'))
		.where('unaccepted.assigned_on', '<', slot('before'))
		.orderBy('unaccepted.assigned_on')
		.orderBy('unaccepted.claim'),
);

/** The entries of these ids, a list in JSON, in any order; each with its last day to answer while that is awaited. */
export const claimsWithIds = rows((slot: Slot<Today & { readonly ids: string }>) =>
	db
		.selectFrom('claim')
		.select([
			...NAMED,
			'kind',
			'status',
			'registered_on as day',
			sql<Day | null>`iif(${sql.raw(AWAITING)}, due_on, null)`.as('due'),
			sql<number | null>`iif(${sql.raw(AWAITING)}, ${daysPast('due_on', slot('today'))}, null)`.as('overdueDays'),
			PROVISIONAL,
			NEXT_STEP.as('next'),
		])
		.where('id', 'in', sql<number>`(select value from json_each(${slot('ids')}))`),
);

/** The open claims not due on or before `until`, about which nothing was done since before `since`. */
export const idle = rows((slot: Slot<Today & { readonly since: Day; readonly until: Day }>) =>
	db
		.selectFrom(byIndex('claim', 'claim_still'))
		.select([...NAMED, 'kind', 'moved_on as day', 'due_on as due', PROVISIONAL, NEXT_STEP.as('next')])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(`status in ('registered', 'inProgress')`))
		.where('moved_on', '<', slot('since'))
		.where(({ or, eb }) => or([eb('awaiting', '=', 0), eb('due_on', '>', slot('until'))]))
		.orderBy('moved_on')
		.orderBy('id'),
);

/** The open tasks, by their day. */
export const openTasks = rows((slot: Slot<Today>) =>
	db
		.selectFrom(byIndex('task', 'task_open'))
		.innerJoin(byIndex('claim', 'claim_open'), (on) =>
			on.onRef('claim.id', '=', 'task.claim').on(literally(`${IS_OPEN} and status in ('registered', 'inProgress')`)),
		)
		.select([...NAMED, sql<Day>`task.due_on`.as('due'), sql<0 | 1>`0`.as('provisional')])
		.select(daysPast('task.due_on', slot('today')).as('overdueDays'))
		.select(['task.what', 'task.place', 'task.who', 'task.code', 'task.asked_on as asked'])
		.where('task.ended_on', 'is', null)
		.orderBy('task.due_on')
		.orderBy('task.claim'),
);

/** The claims with incomplete findings that ended in these days, in the order of their ends. */
export const unanalysedIn = rows((slot: Slot<Period & { readonly limit: number }>) =>
	db
		.selectFrom(byIndex('unanalysed', 'unanalysed_ended', 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.select(['claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible', 'own.ended_on as day', 'own.lacks'])
		.where(({ between }) => between('own.ended_on', slot('from'), slot('to')))
		.orderBy('own.ended_on')
		.orderBy('own.claim')
		.limit(slot('limit')),
);

/** The last time that a month was closed or reopened. */
export const lastClosing = row(() =>
	db
		.selectFrom('event')
		.select(['type', sql<Month>`data ->> '$.month'`.as('month')])
		.where('claim', '=', 0)
		.where('type', 'in', ['monthClosed', 'monthReopened'])
		.orderBy('sequence', 'desc')
		.limit(1),
);

/** How many messages wait for somebody to decide, and how many of them came before the day. */
export const waitingMessages = row((slot: Slot<{ readonly before: Day }>) =>
	db
		.selectFrom(byIndex('message', 'message_waiting'))
		.select(({ fn }) => fn.countAll<number>().as('waiting'))
		.select(sql<number>`coalesce(sum(received_on < ${slot('before')}), 0)`.as('late'))
		.where(literally(`state in ('draft', 'unread')`)),
);
