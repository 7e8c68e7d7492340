/** Queries the journal: SQLite's errors are thrown as StoreFailure. */

import type Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { storeFailure } from './failure.ts';

/** A journal, or anything else with a connection to one. */
export interface Source {
	readonly connection: Database.Database;
}

/** A value as SQLite gives it. */
export type StoredValue = string | number | null;

/**
 * What `read` gives, which reads from the journal. Throws StoreFailure where SQLite refuses (busy, damaged, full, out of reach) or where a record
 * cannot be read; any other error is a mistake of the program and passes as it is.
 */
export function query<T>({ connection }: Source, read: (connection: Database.Database) => T): T {
	try {
		return read(connection);
	} catch (error) {
		throw storeFailure(error, connection.name);
	}
}

/** All rows that the statement gives. Throws StoreFailure as `query` does. */
export function all<Row>(source: Source, statement: Compilable<Row>): readonly Row[] {
	const { sql, parameters } = statement.compile();
	return query(source, (connection) => prepared<Row>(connection, sql).all(...parameters));
}

/** The first row that the statement gives; undefined where it gives none. Throws StoreFailure as `query` does. */
export function first<Row>(source: Source, statement: Compilable<Row>): Row | undefined {
	const { sql, parameters } = statement.compile();
	return query(source, (connection) => prepared<Row>(connection, sql).get(...parameters));
}

/** All rows of raw SQL, each as its values in order. Throws StoreFailure as `query` does. */
export function allValues<Row extends readonly unknown[]>(source: Source, sql: string, parameters: readonly unknown[]): readonly Row[] {
	return query(source, (connection) =>
		connection
			.prepare<unknown[], Row>(sql)
			.raw()
			.all(...parameters),
	);
}

type PreparedStatement<Row> = Database.Statement<unknown[], Row>;

const known = new WeakMap<Database.Database, Map<string, PreparedStatement<unknown>>>();

/** The statement, compiled once for each connection. `Row`: what it gives. */
export function prepared<Row = unknown>(connection: Database.Database, sql: string): PreparedStatement<Row> {
	let ofConnection = known.get(connection);
	if (!ofConnection) {
		ofConnection = new Map();
		known.set(connection, ofConnection);
	}
	let statement = ofConnection.get(sql);
	if (!statement) {
		statement = connection.prepare<unknown[]>(sql);
		ofConnection.set(sql, statement);
	}
	return statement as PreparedStatement<Row>;
}

/** The text of a statement, and what each of its question marks stands for. */
export interface StatementText {
	readonly sql: string;
	readonly values: readonly (Given | { readonly value: unknown })[];
}

/** Stands in a statement for what is given under this name. */
export interface Given {
	readonly given: string;
}

/**
 * Asks the journal by a statement of `statements/`, with values of these names where it takes any. Kysely writes the text, the build does so once
 * and for all: the program asks without Kysely. Throws StoreFailure as `query` does.
 */
export interface Statement<Values extends object, Answer> {
	(source: Source, ...values: keyof Values extends never ? readonly [] : readonly [Values]): Answer;
	readonly text: StatementText;
	readonly gives: 'rows' | 'row' | 'count' | 'run';
}

/** The row that a statement gives. */
export type RowOf<Asked extends (...given: never) => unknown> =
	ReturnType<Asked> extends readonly (infer Row)[] ? Row : NonNullable<ReturnType<Asked>>;

/** Gives all rows. */
export function rowsOf<Values extends object, Row>(text: StatementText): Statement<Values, readonly Row[]> {
	return asking('rows', text, (statement: PreparedStatement<Row>, values) => statement.all(...values));
}

/** Gives the first row; undefined where there is none. */
export function rowOf<Values extends object, Row>(text: StatementText): Statement<Values, Row | undefined> {
	return asking('row', text, (statement: PreparedStatement<Row>, values) => statement.get(...values));
}

/** Gives the number in the first row, which has one column; 0 where there is no row. */
export function countOf<Values extends object>(text: StatementText): Statement<Values, number> {
	return asking('count', text, (statement: PreparedStatement<object>, values) => Number(Object.values(statement.get(...values) ?? [0])[0]));
}

/** Writes; gives how many rows it inserted, changed or deleted. */
export function runOf<Values extends object>(text: StatementText): Statement<Values, number> {
	return asking('run', text, (statement: PreparedStatement<unknown>, values) => statement.run(...values).changes);
}

function asking<Values extends object, Row, Answer>(
	gives: Statement<Values, Answer>['gives'],
	text: StatementText,
	read: (statement: PreparedStatement<Row>, values: readonly unknown[]) => Answer,
): Statement<Values, Answer> {
	const { sql, values } = text;
	const asked = (source: Source, ...[given = {}]: readonly object[]): Answer =>
		query(source, (connection) =>
			read(
				prepared(connection, sql),
				values.map((one): unknown => ('given' in one ? Reflect.get(given, one.given) : one.value)),
			),
		);
	return Object.assign(asked, { text, gives });
}

/**
 * The result of `read`, which reads within one transaction. It must not wait for anything but the journal: writers wait for it.
 * Throws StoreFailure where the journal cannot be read.
 */
export function snapshot<T>(journal: Source, read: () => T): T {
	return query(journal, (connection) => {
		connection.exec('begin');
		try {
			return read();
		} finally {
			connection.exec('commit');
		}
	});
}

/** Rows read at once: a page is one finished statement, so that no reader holds a lock while it writes. */
export const PAGE = 250;

interface Page<P, Key> {
	readonly page: P;
	/** How many rows it has. */
	readonly rows: number;
	/** The key of its last row: the next page begins after it. */
	readonly last: Key | undefined;
}

/**
 * The pages that `read` gives, each beginning after the last row of the one before: first after `start`, then after `last`. At most
 * `limit` rows (0: all), `pageSize` at once. A page without rows is not given.
 */
export async function* keysetPages<P, Key>(
	start: Key,
	limit: number,
	read: (after: Key, size: number) => Page<P, Key>,
	pageSize = PAGE,
): AsyncGenerator<P> {
	let after = start;
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(pageSize, left);
		const { page, rows, last } = read(after, size);
		if (rows > 0) yield page;
		if (rows < size || last === undefined) return;
		left -= rows;
		after = last;
	}
}
