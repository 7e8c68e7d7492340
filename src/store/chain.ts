/** The chain of hashes: each event proves all events before it, and its personal data while they are kept. */

import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { prepared } from './prepared.ts';
import type { EventTable } from './schema.ts';

/** What the first event of a journal follows. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256, in hexadecimal, of the canonical text of an event: a JSON array of its parts in this order. */
export function eventHash(event: Omit<EventTable, 'hash' | 'personal' | 'salt'>): string {
	return hash(
		'sha256',
		JSON.stringify([
			'claims-journal event 1',
			event.position,
			event.claim,
			event.sequence,
			event.recorded_at,
			event.office_day,
			event.actor,
			event.type,
			event.data,
			event.personal_digest,
			event.previous,
		]),
	);
}

/** SHA-256 of the salt followed by the personal data: without the salt a name or a telephone could be found by trial. */
export function personalDigest(salt: string, personal: string): string {
	return hash('sha256', salt + personal);
}

/** 32 random bytes in hexadecimal, of SQLite's own generator. */
export function newSalt(connection: Database.Database): string {
	const row = prepared<{ readonly salt: string }>(connection, 'select lower(hex(randomblob(32))) as salt').get();
	if (!row) throw new RangeError('no salt');
	return row.salt;
}
