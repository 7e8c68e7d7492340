/** Journal queries of completion while a person is typing: fast, bounded and read-only. */

import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import type { Settings } from '../domain/settings.ts';
import type { Status } from '../domain/status.ts';
import { byIndex, db } from './builder.ts';
import { connectTo, type NativeModule } from './driver.ts';
import { SCHEMA_VERSION, versionOf } from './fileVersion.ts';
import { all, first, type Source } from './query.ts';
import { APPLICATION_ID } from './schema.ts';

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
	const stored = ours && first({ connection }, db.selectFrom('setting').select('value').where('name', '=', 'journal'));
	if (stored) return { path, connection, settings: JSON.parse(stored.value), close: () => connection.close() };
	connection.close();
	return undefined;
}

export type FoundClaim = ReturnType<typeof latestClaims>[number];

/** No more rows than this are read for one answer, however large the journal. */
const MOST = 500;

const COLUMNS = [
	...(['id', 'number', 'year', 'ordinal', 'kind', 'client', 'status', 'unsorted'] as const),
	...(['due_on as due', 'sorted_on as sorted', 'open_measures as measures'] as const),
] as const;

function claims() {
	return db.selectFrom('claim').select(COLUMNS).limit(MOST);
}

/** Claims of these statuses: of the open ones those registered first, of the others the latest. */
export function claimsIn(lookup: Source, wanted: readonly Status[], isOpen: (status: Status) => boolean): readonly FoundClaim[] {
	return wanted.flatMap((status) => {
		const direction = isOpen(status) ? 'asc' : 'desc';
		const found = db.selectFrom(byIndex('claim', 'claim_status')).select(COLUMNS).where('status', '=', status);
		return all(lookup, found.orderBy('registered_on', direction).orderBy('id', direction).limit(MOST));
	});
}

/** The latest claims. */
export function latestClaims(lookup: Source) {
	return all(lookup, claims().orderBy('id', 'desc'));
}

/** Claims of the year whose ordinal is written with these digits first; with none, the latest of the year. */
export function claimsNumbered(lookup: Source, year: number, digits: string): readonly FoundClaim[] {
	const between = (low: number, high: number) =>
		all(lookup, claims().where('year', '=', year).where('ordinal', '>=', low).where('ordinal', '<=', high).orderBy('ordinal', 'desc'));
	if (digits === '') return between(1, Number.MAX_SAFE_INTEGER);
	const begun = Number(digits);
	if (begun === 0) return [];
	return [1, 10, 100, 1000, 10_000, 100_000].flatMap((more) => between(begun * more, (begun + 1) * more - 1));
}

/** Claims whose number in full begins so. */
export function claimsCalled(lookup: Source, beginning: string): readonly FoundClaim[] {
	return all(lookup, claims().where('number', '>=', beginning).where('number', '<', `${beginning}\u{10ffff}`).orderBy('number', 'desc'));
}

/** What people wrote into a field of the latest claims, the most usual first. */
export function recentValues(
	lookup: Source,
	column: 'responsible' | 'client' | 'category' | 'department' | 'subject' | 'contract',
): readonly string[] {
	const latest = db
		.selectFrom('claim')
		.select([sql.ref<string | null>(column).as('value'), 'id'])
		.orderBy('id', 'desc')
		.limit(MOST);
	const values = db
		.selectFrom(latest.as('latest'))
		.select(sql<string>`value`.as('value'))
		.where('value', 'is not', null)
		.groupBy('value')
		.orderBy(({ fn }) => fn.countAll(), 'desc')
		.orderBy(({ fn }) => fn.max('id'), 'desc');
	return all(lookup, values).map(({ value }) => value);
}

export interface OpenItem {
	/** Which of the claim's, from 1. */
	readonly place: number;
	readonly who: string;
	readonly due: string | null;
}

/** The open measures, requests or preventive measures of a claim. */
export function openItems(lookup: Source, claim: number, what: 'measure' | 'request' | 'prevention'): readonly OpenItem[] {
	if (what === 'prevention') {
		const preventions = db.selectFrom('prevention').select(['place', 'by as who', 'due_on as due']).where('claim', '=', claim);
		return all(lookup, preventions.where('done_on', 'is', null).orderBy('place'));
	}
	const tasks = db.selectFrom('task').select(['place', 'who', 'due_on as due']).where('claim', '=', claim).where('what', '=', what);
	return all(lookup, tasks.where('ended_on', 'is', null).orderBy('place'));
}

/** What is attached to a claim. */
export function attachmentsOf(lookup: Source, claim: number): readonly { readonly place: number; readonly name: string | null }[] {
	const found = first(lookup, db.selectFrom('claim').select('attachment_files as files').where('id', '=', claim));
	return found?.files ? JSON.parse(found.files) : [];
}

/** The messages that wait to be sorted, the oldest first; none in a file of a version that has no messages. */
export function waitingMessages(lookup: Source): readonly { readonly id: number; readonly about: string }[] {
	if (versionOf(lookup.connection) < 4) return [];
	const waiting = db.selectFrom('message').select(['id', sql<string | null>`json_extract(content, '$.subject')`.as('subject')]);
	return all(lookup, waiting.where('state', 'in', ['draft', 'unread']).orderBy('received_on').orderBy('id').limit(MOST)).map(
		({ id, subject }) => ({ id, about: subject ?? '' }),
	);
}
