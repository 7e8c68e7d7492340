/** Two on one journal in one process: what one has written before is written again between any two statements of the other. */

import Database from 'better-sqlite3';

interface Written {
	readonly sql: string;
	readonly bound: readonly unknown[];
}

const connection = new Database(':memory:');
const statements: Record<string, (...bound: unknown[]) => unknown> = Object.getPrototypeOf(connection.prepare('select 1'));
connection.close();

/** Calls `before` with each statement of any connection before it is run, as long as `work` lasts. */
async function watched<T>(
	before: (sql: string, bound: readonly unknown[], isReadOnly: boolean) => void,
	work: () => Promise<T>,
): Promise<T> {
	const own = new Map(['run', 'get', 'all', 'iterate'].map((name) => [name, statements[name]] as const));
	const { exec } = Database.prototype;
	for (const [name, original] of own)
		statements[name] = function (this: Database.Statement, ...bound) {
			before(this.source, bound, this.readonly);
			return original?.apply(this, bound);
		};
	Database.prototype.exec = function (sql) {
		before(sql, [], true);
		return exec.call(this, sql);
	};
	try {
		return await work();
	} finally {
		for (const [name, original] of own) if (original) statements[name] = original;
		Database.prototype.exec = exec;
	}
}

/** What `work` writes in its one transaction. */
export async function writesOf(work: () => Promise<unknown>): Promise<readonly Written[]> {
	const writes: Written[] = [];
	await watched((sql, bound, isReadOnly) => {
		if (!isReadOnly) writes.push({ sql, bound });
	}, work);
	return writes;
}

/** How many statements `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
	let many = 0;
	await watched(() => many++, work);
	return many;
}

/** Does `work`, and makes the writes in the file at `path` before its statement `at`; whether they were let in. */
export async function interleaved<T>(work: () => Promise<T>, at: number, path: string, writes: readonly Written[]) {
	let many = 0;
	let isWritten = false;
	const result = await watched(() => {
		if (++many === at) isWritten = written(path, writes);
	}, work);
	return { result, isWritten };
}

/** Nobody waits: who has the file has it until the end, for there is one thread. */
function written(path: string, writes: readonly Written[]): boolean {
	const other = new Database(path, { timeout: 0 });
	try {
		other
			.transaction(() => {
				for (const { sql, bound } of writes) other.prepare(sql).run(...bound);
			})
			.immediate();
		return true;
	} catch (error) {
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
		throw error;
	} finally {
		other.close();
	}
}
