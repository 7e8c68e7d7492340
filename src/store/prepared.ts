/** Statements that are run again and again. */

import type Database from 'better-sqlite3';

type Statement<Row> = Database.Statement<unknown[], Row>;

const statements = new WeakMap<Database.Database, Map<string, Statement<unknown>>>();

/** The statement, compiled once for each connection. `Row`: what it gives. */
export function prepared<Row = unknown>(connection: Database.Database, sql: string): Statement<Row> {
	let known = statements.get(connection);
	if (!known) {
		known = new Map();
		statements.set(connection, known);
	}
	let statement = known.get(sql);
	if (!statement) {
		statement = connection.prepare<unknown[]>(sql);
		known.set(sql, statement);
	}
	return statement as Statement<Row>;
}
