/** Statements that are run again and again. */

import type Database from 'better-sqlite3';
import type { StoredValue } from './storedValue.ts';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement<StoredValue[]>>>();

/** The statement, compiled once for each connection. */
export function prepared(connection: Database.Database, sql: string): Database.Statement<StoredValue[]> {
	const known = statements.get(connection) ?? new Map<string, Database.Statement<StoredValue[]>>();
	statements.set(connection, known);
	const statement = known.get(sql) ?? connection.prepare<StoredValue[]>(sql);
	known.set(sql, statement);
	return statement;
}
