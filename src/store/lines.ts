/** Claims as lines of text, delimited or JSON, in pages: one piece of text each, not thousands of values. */

import type { Statement } from 'better-sqlite3';
import { storeFailure } from './failure.ts';
import { type JsonCell, jsonExpression } from './jsonExpression.ts';
import { type Cell, type LineStyle, lineExpression } from './lineExpression.ts';
import type { Journal } from './open.ts';
import { type After, type ClaimFilter, type Order, pageQuery } from './rows.ts';
import { PAGE } from './schema.ts';

/** UTF-8. */
export interface LinePage {
	readonly text: Uint8Array;
	readonly rows: number;
}

/** They go by day of registration: the only order in which journals are exported. */
const ORDER: Order = { by: 'number', descending: false };

/** Pages of the claims that match, by number, a line a claim, each ended by CRLF. */
export async function* claimLines(
	journal: Journal,
	cells: readonly Cell[],
	style: LineStyle,
	filter: ClaimFilter,
	guard: (text: string) => string,
): AsyncGenerator<LinePage> {
	if (style.text === 'guarded') journal.connection.function('guarded', { deterministic: true }, guard);
	yield* linePages(journal, `${lineExpression(cells, style)} || char(13, 10)`, filter);
}

/** The same as JSON objects, each with what stands before and after it. */
export async function* claimObjects(
	journal: Journal,
	cells: readonly JsonCell[],
	{ before, after }: { readonly before: string; readonly after: string },
	filter: ClaimFilter,
): AsyncGenerator<LinePage> {
	yield* linePages(journal, `'${before}' || ${jsonExpression(cells)} || '${after}'`, filter);
}

async function* linePages(journal: Journal, line: string, filter: ClaimFilter): AsyncGenerator<LinePage> {
	const read = pageReader(journal, [line, `registered_on || printf('%016d', id)`], filter);
	let after: After | undefined;
	for (;;) {
		const { rows, text, last } = read(after);
		if (text) yield { text, rows };
		if (rows < PAGE || last === null) return;
		after = { value: last.slice(0, -16), id: Number(last.slice(-16)) };
	}
}

interface Page {
	readonly rows: number;
	readonly text: Uint8Array | null;
	/** Day and id of the last. */
	readonly last: string | null;
}

function pageReader(
	{ connection, path }: Journal,
	expressions: readonly string[],
	filter: ClaimFilter,
): (after: After | undefined) => Page {
	// The first page's statement is one, that of all the others another: each is prepared once.
	const prepared = new Map<string, Statement<unknown[], Page>>();
	return (after) => {
		try {
			const { sql, parameters } = pageQuery(expressions, filter, ORDER, after).limit(PAGE).compile();
			const statement = prepared.get(sql) ?? connection.prepare<unknown[], Page>(pageOf(sql));
			prepared.set(sql, statement);
			return statement.get(...parameters) ?? { rows: 0, text: null, last: null };
		} catch (error) {
			throw storeFailure(error, path);
		}
	};
}

/** The lines in the order in which the subquery gives them: SQLite goes through it row by row. */
function pageOf(sql: string): string {
	return `select count(*) as rows, cast(group_concat(value0, '') as blob) as text, max(value1) as last from (${sql})`;
}
