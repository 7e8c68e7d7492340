/** A look at a journal for somebody who is still typing: quick, bounded, and without a trace. */

import type Database from 'better-sqlite3';
import type { Settings } from '../domain/settings.ts';
import type { Status } from '../domain/status.ts';
import { connectTo, type NativeModule } from './driver.ts';
import { APPLICATION_ID } from './schema.ts';
import { SCHEMA_VERSION } from './schemaVersion.ts';

export interface Glance {
	readonly connection: Database.Database;
	readonly settings: Settings;
	close(): void;
}

/** Whoever waits for a completion waits at the keyboard. */
const PATIENCE = 100;

/**
 * Opens the journal to look only: what a crash left is not rolled back, an older version not brought up to date. Throws whatever
 * stands against it; where it is no journal of this version, gives nothing.
 */
export function glanceAt(path: string, nativeModule: NativeModule): Glance | undefined {
	const connection = connectTo(path, { readonly: true, fileMustExist: true, timeout: PATIENCE }, nativeModule);
	const ours =
		connection.pragma('application_id', { simple: true }) === APPLICATION_ID &&
		connection.pragma('user_version', { simple: true }) === SCHEMA_VERSION;
	const row = ours && connection.prepare<[], { value: string }>(`select value from setting where name = 'journal'`).get();
	if (row) return { connection, settings: JSON.parse(row.value), close: () => connection.close() };
	connection.close();
	return undefined;
}

export interface Glimpsed {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly kind: string;
	readonly client: string | null;
	readonly status: Status;
	readonly due: string | null;
	readonly sorted: string | null;
	readonly unsorted: number;
	readonly measures: number;
}

/** No more rows than this are read for one answer, however large the journal. */
export const MOST = 500;

const SEEN = `id, number, year, ordinal, kind, client, status, due_on as due, sorted_on as sorted, unsorted, open_measures as measures`;

/** Claims of these statuses: of the open ones those registered first, of the others the latest. */
export function claimsIn({ connection }: Glance, statuses: readonly Status[], open: (status: Status) => boolean): readonly Glimpsed[] {
	return statuses.flatMap((status) => {
		const order = open(status) ? '' : ' desc';
		return connection
			.prepare<[string, number], Glimpsed>(
				`select ${SEEN} from claim indexed by claim_status where status = ? order by registered_on${order}, id${order} limit ?`,
			)
			.all(status, MOST);
	});
}

/** The latest claims. */
export function latestClaims({ connection }: Glance): readonly Glimpsed[] {
	return connection.prepare<[number], Glimpsed>(`select ${SEEN} from claim order by id desc limit ?`).all(MOST);
}

/** Claims of the year whose ordinal is written with these digits first; with none, the latest of the year. */
export function claimsNumbered({ connection }: Glance, year: number, digits: string): readonly Glimpsed[] {
	const between = connection.prepare<[number, number, number, number], Glimpsed>(
		`select ${SEEN} from claim where year = ? and ordinal between ? and ? order by ordinal desc limit ?`,
	);
	if (digits === '') return between.all(year, 1, Number.MAX_SAFE_INTEGER, MOST);
	const first = Number(digits);
	if (first === 0) return [];
	return [1, 10, 100, 1000, 10_000, 100_000].flatMap((more) => between.all(year, first * more, (first + 1) * more - 1, MOST));
}

/** Claims whose number in full begins so. */
export function claimsCalled({ connection }: Glance, beginning: string): readonly Glimpsed[] {
	return connection
		.prepare<[string, string, number], Glimpsed>(`select ${SEEN} from claim where number >= ? and number < ? order by number desc limit ?`)
		.all(beginning, `${beginning}\u{10ffff}`, MOST);
}

/** What people wrote into a field of the latest claims, the most usual first. */
export function lately(
	{ connection }: Glance,
	column: 'responsible' | 'client' | 'category' | 'department' | 'subject' | 'contract',
): readonly string[] {
	return connection
		.prepare<[number], string>(
			`select ${column} from (select ${column}, id from claim order by id desc limit ?) where ${column} is not null
				group by ${column} order by count(*) desc, max(id) desc`,
		)
		.pluck()
		.all(MOST);
}

export interface OpenPlace {
	readonly place: number;
	readonly who: string;
	readonly due: string | null;
}

/** The open measures, requests or preventive measures of a claim, by their places. */
export function openPlaces({ connection }: Glance, claim: number, what: 'measure' | 'request' | 'prevention'): readonly OpenPlace[] {
	const sql =
		what === 'prevention'
			? `select place, by as who, due_on as due from prevention where claim = @claim and done_on is null`
			: `select place, who, due_on as due from task where claim = @claim and what = @what and ended_on is null`;
	return connection.prepare<[object], OpenPlace>(`${sql} order by place`).all({ claim, what });
}

/** What is attached to a claim, by place. */
export function attachmentsOf({ connection }: Glance, claim: number): readonly { readonly place: number; readonly name: string | null }[] {
	const row = connection.prepare<[number], { files: string | null }>('select attachment_files as files from claim where id = ?').get(claim);
	return row?.files ? JSON.parse(row.files) : [];
}

/** The regulations that the office loaded. */
export function loadedRegulations({ connection }: Glance): readonly string[] {
	return connection.prepare<[], string>('select distinct regulation from rule').pluck().all();
}
