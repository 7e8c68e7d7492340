/** The SQLite driver: the only file that loads it. */

import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { errorCode, StoreFailure } from './failure.ts';

/** Where the native module lies; undefined where the driver finds it itself. */
export type NativeModule = string | undefined;

/** A connection to the file. Throws StoreFailure where the native module is out of reach, and SQLite's own error for anything else. */
export function connectTo(path: string, options: Database.Options, nativeModule: NativeModule): Database.Database {
	try {
		return new Database(path, { ...options, ...(nativeModule && { nativeBinding: nativeModule }) });
	} catch (error) {
		if (isNativeModuleFault(error)) throw new StoreFailure('nativeModule', dirname(nativeModule ?? ''), String(error));
		throw error;
	}
}

/** The version of SQLite in the native module. Throws StoreFailure where that does not load. */
export function sqliteVersion(nativeModule: NativeModule): string {
	const connection = connectTo(':memory:', {}, nativeModule);
	try {
		return connection.prepare<[], string>('select sqlite_version()').pluck().get() ?? '';
	} finally {
		connection.close();
	}
}

function isNativeModuleFault(error: unknown): boolean {
	return (
		errorCode(error) === 'ERR_DLOPEN_FAILED' ||
		errorCode(error) === 'MODULE_NOT_FOUND' ||
		(error instanceof Error && error.message.startsWith('Could not locate the bindings file'))
	);
}
