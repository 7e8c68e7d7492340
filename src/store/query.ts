/** Queries the journal: SQLite's errors are thrown as StoreFailure. */

import type Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { prepared } from './prepared.ts';
import type { Question } from './statement.ts';

/**
 * What `ask` reads from the journal. Throws StoreFailure where SQLite refuses (busy, damaged, full, out of reach) or where a record
 * cannot be read; any other error is a mistake of the program and passes as it is.
 */
export function query<T>({ connection, path }: Pick<Journal, 'connection' | 'path'>, ask: (connection: Database.Database) => T): T {
	try {
		return ask(connection);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** All rows that the statement gives. Throws StoreFailure as `query` does. */
export function all<Row>(journal: Pick<Journal, 'connection' | 'path'>, statement: Question<Row> | Compilable<Row>): readonly Row[] {
	return query(journal, (connection) => {
		const { sql, parameters } = 'sql' in statement ? statement : statement.compile();
		return prepared<Row>(connection, sql).all(...parameters);
	});
}

/** The first row that the statement gives; undefined where it gives none. Throws StoreFailure as `query` does. */
export function first<Row>(journal: Pick<Journal, 'connection' | 'path'>, statement: Question<Row> | Compilable<Row>): Row | undefined {
	return query(journal, (connection) => {
		const { sql, parameters } = 'sql' in statement ? statement : statement.compile();
		return prepared<Row>(connection, sql).get(...parameters);
	});
}
