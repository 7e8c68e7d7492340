/** What the morning asks of the journal: each question goes to an index of open matters, however many claims have ended. */

import { needsDecision } from '../domain/claim.ts';
import { kinds } from '../domain/code.ts';
import { type Day, yearOf } from '../domain/day.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING, IS_OPEN } from './schema.ts';

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
	readonly next: NextStep;
}

/** What moves an open claim on: to its kind, into work, to its decision, to its answer, to what was promised. */
export type NextStep = 'sort' | 'take' | 'decide' | 'reply' | 'fulfil';

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** What moves a claim on, as each step is written in SQL. */
function nextStep(written: (step: NextStep) => string): string {
	return `case
		when status = 'registered' then iif(sorted_on is null, ${written('sort')}, ${written('take')})
		when answered_on is not null then ${written('fulfil')}
		when decision is null and kind in (${TO_DECIDE.join(', ')}) then ${written('decide')}
		else ${written('reply')} end`;
}

const NEXT_STEP = nextStep((step) => `'${step}'`);

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
		`select ${OPEN}, due_on as day, due_on as due, provisional, ${NEXT_STEP} as next
			from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? order by due_on, id`,
		until,
	);
}

/** How the lines of `awaitingLines` are worded: the sections by urgency, yes and no, the command of each step. */
export interface AwaitingWords extends Readonly<Record<NextStep, string>> {
	readonly overdue: string;
	readonly today: string;
	readonly soon: string;
	readonly yes: string;
	readonly no: string;
}

/**
 * The same as lines of text, each ended by a line feed: section, number, client, due day, days overdue, nothing, nothing, responsible,
 * command, provisional. What is yet to be sorted and not due by `today` is left out: it stands among the unsorted. A text with a tab or
 * a line end in it has U+0001 there instead, which the reader must look out for.
 */
export function awaitingLines(journal: Journal, today: Day, until: Day, { today: due, ...words }: AwaitingWords): string {
	const bare = (column: string) => `replace(replace(ifnull(${column}, ''), char(9), char(1)), char(10), char(1))`;
	const [row] = read<{ readonly text: string | null }>(
		journal,
		`select group_concat(line, '') as text from (
			select concat_ws(char(9), case when due_on < @today then @overdue when due_on = @today then @due else @soon end, number, ${bare('client')},
				due_on, cast(julianday(@today) - julianday(due_on) as integer), '', '', ${bare('responsible')},
				${nextStep((step) => `@${step}`)} || ' ' || iif(year = @year, ordinal, year || '/' || ordinal), iif(provisional, @yes, @no)) || char(10) as line
			from claim indexed by claim_awaiting
			where ${AWAITING} and due_on <= @until and not (due_on > @today and status = 'registered' and sorted_on is null)
			order by due_on, id)`,
		{ ...words, today, until, due, year: yearOf(today) },
	);
	return row?.text ?? '';
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
		`select ${OPEN}, moved_on as day, due_on as due, provisional, ${NEXT_STEP} as next
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
				on c.id = t.claim and ${IS_OPEN} and status in ('registered', 'inProgress')
			where t.ended_on is null order by t.due_on, t.claim`,
	);
}

function read<Row>({ connection, path }: Journal, sql: string, ...bound: readonly (string | object)[]): readonly Row[] {
	try {
		return connection.prepare<unknown[], Row>(sql).all(...bound);
	} catch (error) {
		throw storeFailure(error, path);
	}
}
