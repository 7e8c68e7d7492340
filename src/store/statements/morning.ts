/** Statements of `morning.ts`: each reads an index of open matters, so closed claims cost nothing. */

import { type RawBuilder, sql } from 'kysely';
import { needsDecision } from '../../domain/claim.ts';
import { kinds } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { byIndex, db, literally, type Slot, statement } from '../builder.ts';
import { AWAITING, IS_OPEN } from '../indexConditions.ts';
import type { NextStep, Start } from '../morning.ts';

interface Today {
	readonly today: Day;
}

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** What moves a claim on, as `domain/nextStep.ts` has it but for visas and measures, which other tables hold. */
const NEXT_STEP = sql<NextStep>`case
	when status = 'registered' then iif(sorted_on is null, 'sort', 'take')
	when kind = 'anonymous' then 'done'
	when answered_on is not null then iif(${sql.raw(AWAITING)}, 'fulfil', 'done')
	when decision is null and kind in (${sql.raw(TO_DECIDE.join(', '))}) then 'decide'
	else 'reply' end`;

const NAMED = ['claim.id', 'claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible'] as const;

/** A claim whose question is not about its due day. */
const NOT_DUE = [sql<null>`null`.as('due'), sql<null>`null`.as('overdueDays'), sql<0 | 1>`0`.as('provisional')] as const;

/** By how many days a day has passed. */
function daysPast(column: 'due_on' | 'claim.due_on' | 'task.due_on', today: RawBuilder<Day>) {
	return sql<number | null>`cast(julianday(${today}) - julianday(${sql.ref(column)}) as integer)`;
}

const PROVISIONAL = sql<0 | 1>`provisional`.as('provisional');

export const awaitingUntil = statement((slot: Slot<Today & { readonly until: Day }>) =>
	db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, 'kind', sql<Day>`due_on`.as('day'), 'due_on as due', PROVISIONAL, NEXT_STEP.as('next')])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(AWAITING))
		.where('due_on', '<=', slot('until'))
		.orderBy('due_on')
		.orderBy('id'),
);

export const unsorted = statement((slot: Slot<Today>) =>
	db
		.selectFrom(byIndex('claim', 'claim_unsorted'))
		.select([...NAMED, 'registered_on as day', 'due_on as due', PROVISIONAL])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(`status = 'registered' and sorted_on is null`))
		.orderBy('registered_on')
		.orderBy('id'),
);

/** For each column the rules, as a list in JSON, whose term is pending where it is empty. */
export const toClarify = statement((slot: Slot<Today & Readonly<Record<Start, string>>>) =>
	db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...NAMED, sql<Day>`due_on`.as('day'), 'due_on as due', PROVISIONAL])
		.select(daysPast('due_on', slot('today')).as('overdueDays'))
		.where(literally(AWAITING))
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

export const toBeClosed = statement((_: Slot<object>) =>
	db
		.selectFrom(byIndex('claim', 'claim_status'))
		.select([...NAMED, 'status_on as day', ...NOT_DUE])
		.where('status', '=', 'done')
		.orderBy('registered_on')
		.orderBy('id'),
);

export const unconfirmed = statement((_: Slot<object>) =>
	db
		.selectFrom(byIndex('claim', 'claim_unconfirmed'))
		.select([...NAMED, sql<Day>`replied_on`.as('day'), ...NOT_DUE])
		.where(literally('confirm = 1'))
		.orderBy('replied_on')
		.orderBy('id'),
);

export const unaccepted = statement((slot: Slot<Today & { readonly before: Day }>) =>
	db
		.selectFrom('unaccepted')
		.innerJoin('claim', 'claim.id', 'unaccepted.claim')
		.select([...NAMED, 'unaccepted.assigned_on as day', 'claim.due_on as due', PROVISIONAL])
		.select(daysPast('claim.due_on', slot('today')).as('overdueDays'))
		.where('unaccepted.assigned_on', '<', slot('before'))
		.orderBy('unaccepted.assigned_on')
		.orderBy('unaccepted.claim'),
);

/** `ids`: a list in JSON. */
export const claimsWithIds = statement((slot: Slot<Today & { readonly ids: string }>) =>
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

export const idle = statement((slot: Slot<Today & { readonly since: Day; readonly until: Day }>) =>
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

export const openTasks = statement((slot: Slot<Today>) =>
	db
		.selectFrom(byIndex('task', 'task_open'))
		.innerJoin(byIndex('claim', 'claim_open'), (on) =>
			on.onRef('claim.id', '=', 'task.claim').on(literally(`${IS_OPEN} and status in ('registered', 'inProgress')`)),
		)
		.select([...NAMED, sql<Day>`task.due_on`.as('day'), 'task.due_on as due', sql<0 | 1>`0`.as('provisional')])
		.select(daysPast('task.due_on', slot('today')).as('overdueDays'))
		.select(['task.what', 'task.place', 'task.who', 'task.code', 'task.asked_on as asked'])
		.where('task.ended_on', 'is', null)
		.orderBy('task.due_on')
		.orderBy('task.claim'),
);
