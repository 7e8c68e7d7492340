/** Bringing a journal file to the version of this program: all or nothing, with a copy of what was there before. */

import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { fileFailures } from '../files/failure.ts';
import { lookAt } from '../files/folder.ts';
import { clearParts, partPath } from '../files/part.ts';
import { flushFile } from '../files/system.ts';
import { createEmpty, moveOver, removeFile } from '../files/write.ts';
import { GatheredRows } from './derived/gatheredRows.ts';
import { derivedTables } from './derived/tables.ts';
import { writeRows } from './derived/writeRows.ts';
import { connectTo, type NativeModule } from './driver.ts';
import { SCHEMA_VERSION, versionOf } from './fileVersion.ts';
import { migrations } from './migrations/index.ts';
import type { Journal, UpgradeStep } from './open.ts';
import { loadedClaim } from './record/apply.ts';
import { APPLICATION_ID, type EventTable } from './schema.ts';

/** Makes the tables in an empty file, and `also` what is in them, in one transaction. */
export function layTables(connection: Database.Database, also: () => void): void {
	connection.exec('begin exclusive');
	try {
		runMissing(connection);
		also();
		connection.exec('commit');
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw error;
	}
}

/**
 * Within a write transaction: brings a journal of a former version to this one, and gives the path of the copy of what it was, `PATH.before-vN`;
 * undefined where there is nothing to do. A run that is killed leaves the former version or this one. Throws what SQLite or the file system says.
 */
export async function upgrade(
	{ connection, path, nativeModule }: Pick<Journal, 'connection' | 'path' | 'nativeModule'>,
	step: UpgradeStep = async () => {},
): Promise<string | undefined> {
	const before = versionOf(connection);
	if (before === SCHEMA_VERSION) return undefined;
	// The lock keeps others from recording but not from reading: the copy is exactly the state that is upgraded.
	const copy = keepCopy(connection, path, nativeModule);
	try {
		runMissing(connection);
		await fill(
			connection,
			new Set(derivedTables.filter(({ since = 1, eventsSince = 1 }) => since > before && eventsSince <= before).map(({ table }) => table)),
			step,
		);
	} catch (error) {
		removeFile(copy);
		throw error;
	}
	return copy;
}

function runMissing(connection: Database.Database): void {
	for (const statements of migrations.slice(versionOf(connection))) for (const statement of statements) connection.exec(statement);
	connection.pragma(`application_id = ${APPLICATION_ID}`);
	connection.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/** Writes the rows of tables that an older file does not have. */
async function fill(connection: Database.Database, tables: ReadonlySet<string>, step: UpgradeStep): Promise<void> {
	if (tables.size === 0) return;
	const gathered = new GatheredRows(connection);
	const last = connection.prepare<[], number | null>('select max(id) from claim').pluck().get() ?? 0;
	const next = connection.prepare<[number], number | null>('select min(id) from claim where id > ?').pluck();
	for (let id = next.get(0); typeof id === 'number'; id = next.get(id)) {
		writeRows(connection, undefined, loadedClaim(connection, id), { tables, gathered });
		await step(id, last);
	}
	gathered.flush();
}

/** Copies the file as it stands, whole or not at all. A copy that an upgrade left before, and that this journal goes on from, is replaced. */
function keepCopy(connection: Database.Database, path: string, nativeModule: NativeModule): string {
	const copy = freeName(`${path}.before-v${SCHEMA_VERSION}`, connection, nativeModule);
	const folder = dirname(path);
	clearParts(folder);
	const part = partPath(folder);
	createEmpty(part, path);
	try {
		const reader = connectTo(path, { fileMustExist: true }, nativeModule);
		try {
			reader.prepare('vacuum into ?').run(part);
		} finally {
			reader.close();
		}
		fileFailures(part, () => flushFile(part));
		moveOver(part, copy);
	} finally {
		removeFile(part);
	}
	return copy;
}

/** The name, or the first with a number behind it where what bears it is something else than an earlier state of this journal. */
function freeName(name: string, connection: Database.Database, nativeModule: NativeModule): string {
	for (let number = 1; ; number++) {
		const path = number === 1 ? name : `${name}-${number}`;
		if (lookAt(path) === undefined || isEarlierState(path, connection, nativeModule)) return path;
	}
}

function isEarlierState(path: string, connection: Database.Database, nativeModule: NativeModule): boolean {
	const there = lookAt(path);
	if (!there?.isFile()) return false;
	// What an upgrade of the first edition left when it was killed.
	if (there.size === 0) return true;
	try {
		const earlier = connectTo(path, { readonly: true, fileMustExist: true }, nativeModule);
		try {
			const last = earlier
				.prepare<[], Pick<EventTable, 'position' | 'hash'>>('select position, hash from event order by position desc limit 1')
				.get();
			const same = connection.prepare<[number], string>('select hash from event where position = ?').pluck();
			return last !== undefined && same.get(last.position) === last.hash;
		} finally {
			earlier.close();
		}
	} catch {
		return false;
	}
}
