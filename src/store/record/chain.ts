/**
 * Events as rows, in a chain of hashes: each event proves all events before it, and its personal data while they are kept. Those are stored apart, so
 * that they can be destroyed without breaking the chain.
 */

import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { type ClaimEvent, personalFieldsOf } from '../../domain/event/event.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import type { EventTable } from '../schema.ts';
import { randomDigits } from '../statements/events.ts';

/** The last event of the journal: the next one follows it. */
export type Head = Pick<EventTable, 'position' | 'hash'>;

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
		drawn = randomDigits({ connection }, { bytes })?.digits ?? '';
		if (drawn === '') throw new RangeError('no salt');
	}
	const salt = drawn.slice(0, SALT);
	drawn = drawn.slice(SALT);
	return salt;
}

/** Who records, and when. */
export interface Stamp {
	/** UTC, by the true clock. */
	readonly recordedAt: string;
	readonly officeDay: string;
	readonly actor: string;
}

interface EventPosition {
	readonly position: number;
	readonly claim: number;
	readonly sequence: number;
	readonly previous: string;
}

/** The row of an event that follows `at.previous`; `newSalt` is asked only where there are personal data. */
export function eventRow(event: ClaimEvent | JournalEvent, at: EventPosition, stamp: Stamp, newSalt: () => string): EventTable {
	const { data, personal } = textsOf(event);
	const salt = personal === null ? null : newSalt();
	const row = {
		position: at.position,
		claim: at.claim,
		sequence: at.sequence,
		recorded_at: stamp.recordedAt,
		office_day: stamp.officeDay,
		actor: stamp.actor,
		type: event.type,
		data,
		personal,
		salt,
		personal_digest: personal !== null && salt !== null ? personalDigest(salt, personal) : null,
		previous: at.previous,
		hash: '',
	};
	row.hash = eventHash(row);
	return row;
}

/** Its JSON in two parts. A copy of the whole whose other keys are undefined is made and written far faster than an object made key by key. */
function textsOf(event: ClaimEvent | JournalEvent): Pick<EventTable, 'data' | 'personal'> {
	const data: Record<string, unknown> = { ...event };
	data.type = undefined;
	const apart = personalFieldsOf(event);
	const personal: Record<string, unknown> = {};
	let isPersonal = false;
	for (const key in data) {
		const value = data[key];
		if (value === null || value === undefined || !apart.includes(key)) continue;
		personal[key] = value;
		data[key] = undefined;
		isPersonal = true;
	}
	return { data: JSON.stringify(data), personal: isPersonal ? JSON.stringify(personal) : null };
}
