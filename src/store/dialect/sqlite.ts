/** Kysely over one better-sqlite3 connection: what Kysely's own SQLite driver lacks is `begin immediate`. */

import type Database from 'better-sqlite3';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type Kysely,
	type QueryResult,
	SqliteAdapter,
	SqliteQueryCompiler,
} from 'kysely';

/** The dialect of a journal in one SQLite file. The introspector is not needed: the schema is our own. */
export function sqliteDialect(database: Database.Database): Dialect {
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new OneConnection(database),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createIntrospector: (_: Kysely<unknown>) => {
			throw new Error('the journal is never introspected');
		},
	};
}

class OneConnection implements Driver {
	readonly #connection: DatabaseConnection;

	constructor(database: Database.Database) {
		this.#connection = new Connection(database);
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<DatabaseConnection> {
		return this.#connection;
	}

	async beginTransaction(connection: DatabaseConnection): Promise<void> {
		// A plain `begin` takes the write lock only at the first write: two that read first would both fail.
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('commit'));
	}

	async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('rollback'));
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {}
}

class Connection implements DatabaseConnection {
	readonly #database: Database.Database;

	constructor(database: Database.Database) {
		this.#database = database;
	}

	async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		const statement = this.#database.prepare<unknown[], R>(sql);
		if (statement.reader) return { rows: statement.all(...parameters) };
		const { changes } = statement.run(...parameters);
		return { rows: [], numAffectedRows: BigInt(changes) };
	}

	/** Rows are read in pages: a stream would hold the lock for as long as its reader likes. */
	streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
		throw new Error('the journal is read in pages');
	}
}
