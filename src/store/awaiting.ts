/** The claims whose clock to answer is running, by due day. Cron asks this often: it loads nothing to build statements with. */

import type { Day } from '../domain/day.ts';
import { normalizeText } from '../domain/fold.ts';
import { storeFailure } from './failure.ts';
import { type Cell, type LineStyle, lineExpression } from './lineExpression.ts';
import type { Journal } from './open.ts';
import { AWAITING, readingOf, type StoredFields, type StoredValue } from './schema.ts';

/** Rows read at once: they are short, and stand side by side in the index. */
const LIST_PAGE = 1000;

export interface AwaitingQuestion {
	/** The latest due day to tell. */
	readonly until: Day;
	/** Part of the responsible's name. */
	readonly responsible: string | undefined;
	/** 0: all. */
	readonly limit: number;
}

/** Pages of those due on or before `until`, the longest overdue first. A row begins with the values of `columns`. */
export async function* awaitingPages(
	journal: Journal,
	columns: readonly StoredFields[],
	question: AwaitingQuestion,
): AsyncGenerator<readonly (readonly StoredValue[])[]> {
	const read = reader<readonly StoredValue[]>(journal, awaitingStatement([...columns.map(readingOf), 'due_on', 'id'], named(question)));
	for await (const rows of pages(question, (bound) => {
		const page = read(bound);
		return { page, rows: page.length, after: page.at(-1)?.slice(-2) };
	}))
		yield rows;
}

/** A page as text, and as rows of `columns` for whoever must look closer. */
export interface AwaitingText {
	readonly text: string;
	readonly rows: number;
	readonly values: () => readonly (readonly StoredValue[])[];
}

/** The same pages as lines of text, each ended by a line feed. */
export async function* awaitingLines(
	journal: Journal,
	columns: readonly StoredFields[],
	cells: readonly Cell[],
	style: LineStyle,
	question: AwaitingQuestion,
): AsyncGenerator<AwaitingText> {
	const line = `${lineExpression(cells, style)} || char(10)`;
	const lines = awaitingStatement([`${line} as line`, `due_on || printf('%016d', id) as place`], named(question));
	// In the order in which the subquery gives them: SQLite goes through it row by row.
	const read = reader<readonly [number, string | null, string | null]>(
		journal,
		`select count(*), group_concat(line, ''), max(place) from (${lines})`,
	);
	yield* pages(question, (bound) => {
		const [rows, text, place] = read(bound)[0] ?? [0, null, null];
		const values = () => reader<readonly StoredValue[]>(journal, awaitingStatement(columns.map(readingOf), named(question)))(bound);
		return {
			page: { text: text ?? '', rows, values },
			rows,
			after: place === null ? undefined : [place.slice(0, -16), Number(place.slice(-16))],
		};
	});
}

/** How many there are, whatever the limit. */
export function countAwaiting(journal: Journal, question: AwaitingQuestion): number {
	const { until, responsible } = question;
	const name = responsible === undefined ? [] : [normalizeText(responsible)];
	const all = awaitingStatement(['1'], named(question));
	const read = reader<readonly [number]>(journal, `select count(*) from (${all})`);
	return read([until, '', 0, ...name, -1])[0]?.[0] ?? 0;
}

function named({ responsible }: AwaitingQuestion): boolean {
	return responsible !== undefined;
}

interface Page<P> {
	readonly page: P;
	readonly rows: number;
	/** Due day and id of its last row. */
	readonly after: readonly StoredValue[] | undefined;
}

async function* pages<P>(
	{ until, responsible, limit }: AwaitingQuestion,
	read: (bound: readonly StoredValue[]) => Page<P>,
): AsyncGenerator<P> {
	const name = responsible === undefined ? [] : [normalizeText(responsible)];
	let after: readonly StoredValue[] = ['', 0];
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(LIST_PAGE, left);
		const { page, rows, after: end } = read([until, ...after, ...name, size]);
		if (rows > 0) yield page;
		if (rows < size || end === undefined) return;
		left -= rows;
		after = end;
	}
}

/** Prepared once for all pages. */
function reader<Row>({ connection, path }: Journal, sql: string): (bound: readonly StoredValue[]) => readonly Row[] {
	try {
		const statement = connection.prepare<unknown[], Row>(sql).raw();
		return (bound) => {
			try {
				return statement.all(...bound);
			} catch (error) {
				throw storeFailure(error, path);
			}
		};
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** The statement of one page: it walks the partial index. The name stands at the end of a row, so it is read only where it is asked for. */
export function awaitingStatement(expressions: readonly string[], named: boolean): string {
	// Named, because the planner, which has no statistics, would rather take the index of statuses and sort.
	return `select ${expressions.join(', ')} from claim indexed by claim_awaiting where ${AWAITING} and due_on <= ? and (due_on, id) > (?, ?) ${named ? `and instr(coalesce(responsible_folded, ''), ?) > 0 ` : ''}order by due_on, id limit ?`;
}
