/** What the morning asks of the journal: each question goes to an index of open matters, however many claims have ended. */

import type { Day } from '../domain/day.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING } from './schema.ts';

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
	/** 1: `due` is computed past the known calendar. */
	readonly provisional: 0 | 1;
}

export interface AwaitingClaim extends OpenClaim {
	readonly status: string;
	readonly kind: string;
	readonly decision: string | null;
	readonly answered: Day | null;
}

export interface OpenTask extends OpenClaim {
	readonly what: 'measure' | 'request' | 'visa';
	readonly place: number;
	readonly who: string;
	readonly code: string | null;
	readonly asked: Day | null;
}

const OPEN = 'id, number, year, ordinal, client, responsible';

/** Those to be answered on or before `until`, the longest overdue first. */
export function awaitingUntil(journal: Journal, until: Day): readonly AwaitingClaim[] {
	return read(
		journal,
		`select ${OPEN}, due_on as day, due_on as due, provisional, status, kind, decision, answered_on as answered
			from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? order by due_on, id`,
		until,
	);
}

/** Those that nobody has sorted yet, the oldest first. */
export function unsorted(journal: Journal): readonly OpenClaim[] {
	return read(
		journal,
		`select ${OPEN}, registered_on as day, due_on as due, provisional
			from claim indexed by claim_unsorted where status = 'registered' and sorted_on is null order by registered_on, id`,
	);
}

/** Those that are done and wait for the call to the client. */
export function toBeClosed(journal: Journal): readonly OpenClaim[] {
	return read(
		journal,
		`select ${OPEN}, status_on as day, null as due, 0 as provisional
			from claim indexed by claim_status where status = 'done' order by registered_on, id`,
	);
}

/** Those answered by word of mouth only. */
export function unconfirmed(journal: Journal): readonly OpenClaim[] {
	return read(
		journal,
		`select ${OPEN}, replied_on as day, null as due, 0 as provisional
			from claim indexed by claim_unconfirmed where confirm = 1 order by replied_on, id`,
	);
}

/** Those open, not due on or before `until`, about which nothing was done since before `since`. */
export function still(journal: Journal, since: Day, until: Day): readonly AwaitingClaim[] {
	return read(
		journal,
		`select ${OPEN}, moved_on as day, due_on as due, provisional, status, kind, decision, answered_on as answered
			from claim indexed by claim_still
			where status in ('registered', 'inProgress') and moved_on < ? and (awaiting = 0 or due_on > ?) order by moved_on, id`,
		since,
		until,
	);
}

/** The open tasks, by their day. */
export function openTasks(journal: Journal): readonly OpenTask[] {
	return read(
		journal,
		`select c.id, c.number, c.year, c.ordinal, c.client, c.responsible, t.due_on as day, t.due_on as due, 0 as provisional,
			t.what, t.place, t.who, t.code, t.asked_on as asked
			from task t indexed by task_open join claim c indexed by claim_open
				on c.id = t.claim and c.status in ('registered', 'inProgress')
			where t.ended_on is null order by t.due_on, t.claim`,
	);
}

function read<Row>({ connection, path }: Journal, sql: string, ...bound: readonly string[]): readonly Row[] {
	try {
		return connection.prepare<unknown[], Row>(sql).all(...bound);
	} catch (error) {
		throw storeFailure(error, path);
	}
}
