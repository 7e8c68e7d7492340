/** The chain of hashes: each event proves all events before it, and its personal data while they are kept. */

import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { prepared } from './query.ts';
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

/** The hexadecimal digits of a salt, and how many salts are drawn at once when the first ones were not enough. */
const SALT = 64;
const DRAWN = 64;

/** Salts that were drawn and not given out yet, one behind the other. */
let drawn = '';
let isMore = false;

/** 32 random bytes in hexadecimal, of SQLite's own generator; each is given out once. */
export function newSalt(connection: Database.Database): string {
	if (drawn === '') {
		const bytes = (SALT / 2) * (isMore ? DRAWN : 1);
		isMore = true;
		drawn = prepared<{ readonly salts: string }>(connection, 'select lower(hex(randomblob(?))) as salts').get(bytes)?.salts ?? '';
		if (drawn === '') throw new RangeError('no salt');
	}
	const salt = drawn.slice(0, SALT);
	drawn = drawn.slice(SALT);
	return salt;
}
