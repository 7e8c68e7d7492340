/** Takes messages in and settles them: in the transaction of what is recorded with them, so that none is ever registered twice or lost. */

import type Database from 'better-sqlite3';
import { asDay, type Day } from '../../domain/day.ts';
import type { MessageContent, MessageState } from '../../domain/mail/draft.ts';
import { MESSAGES } from '../fileVersion.ts';
import type { Journal } from '../open.ts';
import { insertInto, type MessageTable } from '../schema.ts';
import * as queries from '../statements/messages.ts';
import { inTransaction } from './change.ts';
import { settle as settleByOthers, settledElsewhere } from './settledElsewhere.ts';
import type { Recording, Writer } from './writer.ts';

/** A message to be taken in. */
export interface NewMessage {
	readonly digest: string;
	readonly idDigest: string | null;
	readonly sha256: string;
	readonly size: number;
	readonly receivedOn: Day;
	readonly receivedAt: string;
	readonly state: 'draft' | 'unread' | 'aside';
	readonly reason: string | null;
	readonly content: MessageContent;
	/** Undefined where they are too many to be kept. */
	readonly bytes: Uint8Array | undefined;
}

/** What becomes of a message: the claim that it goes to, or the reason why it goes to none. */
export type Settlement =
	| { readonly state: 'registered' | 'attached'; readonly claim: number }
	| { readonly state: 'aside'; readonly reason: string }
	| { readonly state: 'draft' };

/** What is recorded with the message. A refusal takes in nothing and settles nothing. */
export type Settling<R> = (writer: Writer) => { readonly settled: Settlement | undefined; readonly value: R };

/**
 * Takes the message in, once: `known` where another run has taken it in meanwhile; what another desk made of it holds. With `settling` the
 * message is settled, and what `settling` decides recorded, in the same transaction; where that is refused, nothing is written. Throws
 * StoreFailure; then nothing was written either.
 */
export async function takeIn<R = undefined>(
	journal: Journal,
	recording: Recording,
	message: NewMessage,
	settling?: Settling<R>,
): Promise<TakenIn<R>> {
	return inTransaction<TakenIn<R>>(journal, recording, (writer) => {
		const { connection } = journal;
		if (queries.messageByDigest(journal, message)) return { value: { is: 'known' }, keep: false };
		const id = insert(connection, recording, message);
		const elsewhere = settledElsewhere(journal, message);
		if (elsewhere) settleByOthers(journal, id, elsewhere);
		if (elsewhere || !settling) return { value: { is: 'taken', id, value: undefined }, keep: true };
		const { settled, value } = settling(writer);
		if (!settled) return { value: { is: 'refused', value }, keep: false };
		settle(journal, recording, id, settled);
		return { value: { is: 'taken', id, value }, keep: true };
	});
}

type TakenIn<R> =
	| { readonly is: 'taken'; readonly id: number; readonly value: R | undefined }
	| { readonly is: 'refused'; readonly value: R }
	| { readonly is: 'known' };

/** The answer for a message that is not settled: somebody else was faster. */
interface SettledMeanwhile {
	readonly meanwhile: MessageState | undefined;
	/** The number of the entry that it went to. */
	readonly number: string | null;
}

/** Settles a message that waits, or that was set aside, in the transaction of what is recorded with it; nothing where it does not wait any more. */
export async function settleMessage<R>(
	journal: Journal,
	recording: Recording,
	id: number,
	from: readonly MessageState[],
	settling: Settling<R>,
): Promise<{ readonly value: R } | SettledMeanwhile> {
	return inTransaction<{ readonly value: R } | SettledMeanwhile>(journal, recording, (writer) => {
		const { state, number = null } = queries.messageOf(journal, { id }) ?? {};
		if (state === undefined || !from.includes(state)) return { value: { meanwhile: state, number }, keep: false };
		const { settled, value } = settling(writer);
		if (settled) settle(journal, recording, id, settled);
		return { value: { value }, keep: settled !== undefined };
	});
}

function insert(connection: Database.Database, recording: Recording, message: NewMessage): number {
	const row: Omit<MessageTable, 'id'> = {
		...{ digest: message.digest, id_digest: message.idDigest, sha256: message.sha256, size: message.size },
		...{
			taken_at: recording.recordedAt,
			taken_on: asDay(recording.officeDay),
			received_on: message.receivedOn,
			received_at: message.receivedAt,
		},
		...{ state: message.state, reason: message.reason, claim: null, content: JSON.stringify(message.content), raw: message.bytes ?? null },
		settled_on: message.state === 'aside' ? asDay(recording.officeDay) : null,
		settled_by: message.state === 'aside' ? recording.actor : null,
	};
	return Number(connection.prepare(insertInto('message', row)).run(row).lastInsertRowid);
}

function settle(journal: Journal, { officeDay, actor }: Recording, id: number, settled: Settlement): void {
	const { state } = settled;
	const claim = 'claim' in settled ? settled.claim : null;
	const reason = 'reason' in settled ? settled.reason : null;
	const waits = state === 'draft';
	queries.settle(journal, { id, state, claim, reason, on: waits ? null : asDay(officeDay), by: waits ? null : actor });
	// It is a file of the entry from now on.
	if (claim !== null) queries.erase(journal, { id });
}

/** Erases the bytes and texts of messages set aside before a day; that they came in stays known. Gives how many. */
export async function eraseAside(journal: Journal, recording: Recording, before: Day): Promise<number> {
	if (journal.version < MESSAGES || queries.countAside(journal, { before }) === 0) return 0;
	return inTransaction(journal, recording, () => ({ value: queries.eraseAside(journal, { before }), keep: true }));
}
