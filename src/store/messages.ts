/**
 * Messages that came in and what became of them. They are no claims and take no number: a table of its own beside the chain of events. Written
 * by `takeIn.ts`.
 */

import { keysOfMarks } from '../domain/clientKey.ts';
import type { Day } from '../domain/day.ts';
import { type MessageContent, type MessageState, messageContent } from '../domain/mail/draft.ts';
import { db } from './builder.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import type { MessageTable } from './schema.ts';

export interface StoredMessage {
	readonly id: number;
	readonly sha256: string;
	readonly digest: string;
	readonly takenOn: Day;
	readonly receivedOn: Day;
	/** `HH:MM:SS`. */
	readonly receivedAt: string;
	readonly state: MessageState;
	readonly reason: string | null;
	/** The number of the entry that it became, or belongs to. */
	readonly number: string | null;
	/** Null once it was erased. */
	readonly content: MessageContent | null;
	/** Whether its bytes are still here. */
	readonly isKept: boolean;
	readonly size: number;
}

const COLUMNS = [
	'message.id',
	'message.sha256',
	'message.digest',
	'message.taken_on',
	'message.received_on',
	'message.received_at',
	'message.state',
	'message.reason',
	'message.content',
	'message.size',
	'claim.number',
] as const;

function selected() {
	return db
		.selectFrom('message')
		.leftJoin('claim', 'claim.id', 'message.claim')
		.select([...COLUMNS])
		.select(({ fn }) => fn<number>('length', ['message.raw']).as('kept'));
}

type Row = Pick<
	MessageTable,
	'id' | 'sha256' | 'digest' | 'taken_on' | 'received_on' | 'received_at' | 'state' | 'reason' | 'content' | 'size'
> & {
	readonly number: string | null;
	readonly kept: number | null;
};

function stored(row: Row): StoredMessage {
	return {
		...{
			id: row.id,
			sha256: row.sha256,
			digest: row.digest,
			takenOn: row.taken_on,
			receivedOn: row.received_on,
			receivedAt: row.received_at,
		},
		...{
			state: row.state,
			reason: row.reason,
			number: row.number,
			content: contentOf(row.content),
			isKept: row.kept !== null,
			size: row.size,
		},
	};
}

/** What is not as this program writes it reads as nothing: it is only shown. */
function contentOf(json: string | null): MessageContent | null {
	if (json === null) return null;
	try {
		const read: unknown = JSON.parse(json);
		return messageContent.fits(read) ? read : null;
	} catch {
		return null;
	}
}

/** The messages in these states, as they came in. */
export function messagesIn(journal: Journal, states: readonly MessageState[]): readonly StoredMessage[] {
	if (journal.version < MESSAGES) return [];
	return all(journal, selected().where('message.state', 'in', states).orderBy('message.received_on').orderBy('message.id')).map(stored);
}

/** The message of that number; undefined where there is none. */
export function messageOf(journal: Journal, id: number): StoredMessage | undefined {
	if (journal.version < MESSAGES) return undefined;
	const row = first(journal, selected().where('message.id', '=', id));
	return row && stored(row);
}

/** The message that came in with this digest; undefined where none did. */
export function messageByDigest(journal: Journal, digest: string): StoredMessage | undefined {
	if (journal.version < MESSAGES) return undefined;
	const row = first(journal, selected().where('message.digest', '=', digest));
	return row && stored(row);
}

/** Its bytes; undefined where they are not here any more. Throws StoreFailure. */
export function bytesOfMessage(journal: Journal, id: number): Uint8Array | undefined {
	return first(journal, db.selectFrom('message').select('raw').where('id', '=', id))?.raw ?? undefined;
}

/** The claim that one of these messages became or belongs to, the first named first; undefined for none. */
export function claimOfThread(journal: Journal, idDigests: readonly string[]): number | undefined {
	if (journal.version < MESSAGES) return undefined;
	for (const digest of idDigests) {
		const named = db.selectFrom('message').select('claim').where('id_digest', '=', digest).where('claim', 'is not', null);
		const found = first(journal, named.orderBy('id').limit(1))?.claim;
		if (typeof found === 'number') return found;
	}
	return undefined;
}

/** Whether a message of this Message-ID came in already: with other bytes, for the same ones come in once. */
export function hasMessageId(journal: Journal, idDigest: string): boolean {
	if (journal.version < MESSAGES) return false;
	return first(journal, db.selectFrom('message').select('id').where('id_digest', '=', idDigest).limit(1)) !== undefined;
}

/** The claim of that number in full, with what is known of its client; undefined for none. */
export function claimByNumber(
	journal: Journal,
	number: string,
): { readonly id: number; readonly number: string; readonly client: string | null; readonly contact: string | null } | undefined {
	return first(journal, db.selectFrom('claim').select(['id', 'number', 'client', 'contact']).where('number', '=', number));
}

/** The number of the latest claim that this mail address belongs to; undefined for none. */
export function claimOfAddress(journal: Journal, address: string): string | undefined {
	const keys = keysOfMarks({ kind: 'claim', client: null, contact: address, contract: null });
	const claims = db.selectFrom('client_key').innerJoin('claim', 'claim.id', 'client_key.claim').select('claim.number');
	const found = claims.where('client_key.key', 'in', keys).where('claim.status', '!=', 'void');
	return first(journal, found.orderBy('claim.id', 'desc').limit(1))?.number;
}

/** The number of a claim in full. */
export function claimNumber(journal: Journal, id: number): string | undefined {
	return first(journal, db.selectFrom('claim').select('number').where('id', '=', id))?.number;
}
