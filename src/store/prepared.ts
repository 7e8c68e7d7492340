/** Statements that are run again and again. */

import type Database from 'better-sqlite3';

type Statement<Row> = Database.Statement<unknown[], Row>;

const statements = new WeakMap<Database.Database, Map<string, Statement<unknown>>>();

/** The statement, compiled once for each connection. `Row`: what it gives. */
export function prepared<Row = unknown>(connection: Database.Database, sql: string): Statement<Row> {
	const known = statements.get(connection) ?? new Map<string, Statement<unknown>>();
	statements.set(connection, known);
	const statement = known.get(sql) ?? connection.prepare<unknown[]>(sql);
	known.set(sql, statement);
	return statement as Statement<Row>;
}
