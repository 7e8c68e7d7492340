/** The SQLite driver, loaded here only. Node 20 has version 12, because 13 crashes there; see `build/driver.mjs`. */

import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import Database12 from 'better-sqlite3-12';
import { errorCode } from '../errorCode.ts';
import { StoreFailure } from './failure.ts';

/** Path of the native module; undefined where the driver finds it itself. */
export type NativeModule = string | undefined;

/** A connection to the file. Throws StoreFailure where the native module is out of reach, and SQLite's own error for anything else. */
export function connectTo(path: string, options: Database.Options, nativeModule: NativeModule): Database.Database {
	try {
		const Driver = nativeModule?.includes('.node20') ? Database12 : Database;
		return new Driver(path, { ...options, ...(nativeModule && { nativeBinding: nativeModule }) });
	} catch (error) {
		throw loadingFailure(error, nativeModule) ?? error;
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

/** Why the native module did not load; undefined for any other error. */
export function loadingFailure(error: unknown, nativeModule: NativeModule): StoreFailure | undefined {
	const folder = dirname(nativeModule ?? '');
	if (errorCode(error) === 'ERR_DLOPEN_FAILED' && String(error).includes('GLIBC_'))
		return new StoreFailure('oldLibc', folder, String(error));
	return isNativeModuleFault(error) ? new StoreFailure('nativeModule', folder, String(error)) : undefined;
}

function isNativeModuleFault(error: unknown): boolean {
	return (
		errorCode(error) === 'ERR_DLOPEN_FAILED' ||
		errorCode(error) === 'MODULE_NOT_FOUND' ||
		(error instanceof Error && error.message.startsWith('Could not locate the bindings file'))
	);
}
