/** Journal queries of completion while a person is typing: fast, bounded and read-only. */

import type Database from 'better-sqlite3';
import type { Settings } from '../domain/settings.ts';
import type { Status } from '../domain/status.ts';
import { connectTo, type NativeModule } from './driver.ts';
import { MESSAGES, SCHEMA_VERSION, versionOf } from './fileVersion.ts';
import type { RowOf, Source } from './query.ts';
import { APPLICATION_ID } from './schema.ts';
import * as queries from './statements/lookup.ts';

/** A journal that is open for lookups only. */
export interface Lookup {
	readonly path: string;
	readonly connection: Database.Database;
	readonly settings: Settings;
	close(): void;
}

/** How long to wait for another writer, in milliseconds: the person is waiting for the completion. */
const BUSY_TIMEOUT = 100;

/**
 * Opens the journal for reading only: leftovers of a crash are not rolled back, an older version is not upgraded. Throws any error of
 * opening; undefined where the file is no journal, or a newer one.
 */
export function openLookup(path: string, nativeModule: NativeModule): Lookup | undefined {
	const connection = connectTo(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT }, nativeModule);
	const ours =
		connection.pragma('application_id', { simple: true }) === APPLICATION_ID &&
		Number(connection.pragma('user_version', { simple: true })) <= SCHEMA_VERSION;
	const stored = ours && queries.settings({ connection });
	if (stored) return { path, connection, settings: JSON.parse(stored.value), close: () => connection.close() };
	connection.close();
	return undefined;
}

export type FoundClaim = RowOf<typeof queries.latestClaims>;

/** Claims of these statuses: of the open ones those registered first, of the others the latest. */
export function claimsIn(lookup: Source, wanted: readonly Status[], isOpen: (status: Status) => boolean): readonly FoundClaim[] {
	return wanted.flatMap((status) => (isOpen(status) ? queries.firstInStatus : queries.latestInStatus)(lookup, { status }));
}

/** Claims of the year whose ordinal is written with these digits first; with none, the latest of the year. */
export function claimsNumbered(lookup: Source, year: number, digits: string): readonly FoundClaim[] {
	if (digits === '') return queries.withOrdinals(lookup, { year, from: 1, to: Number.MAX_SAFE_INTEGER });
	const begun = Number(digits);
	if (begun === 0) return [];
	const tens = [1, 10, 100, 1000, 10_000, 100_000];
	return tens.flatMap((more) => queries.withOrdinals(lookup, { year, from: begun * more, to: (begun + 1) * more - 1 }));
}

/** Claims whose number in full begins so. */
export function claimsCalled(lookup: Source, beginning: string): readonly FoundClaim[] {
	return queries.withNumbers(lookup, { from: beginning, to: `${beginning}\u{10ffff}` });
}

/** What is attached to a claim. */
export function attachmentsOf(lookup: Source, claim: number): readonly { readonly place: number; readonly name: string | null }[] {
	const found = queries.attachmentFiles(lookup, { claim });
	return found?.files ? JSON.parse(found.files) : [];
}

/** The messages that wait to be sorted, the oldest first; none in a file of a version that has no messages. */
export function waitingMessages(lookup: Source): ReturnType<typeof queries.waitingMessages> {
	return versionOf(lookup.connection) < MESSAGES ? [] : queries.waitingMessages(lookup);
}
