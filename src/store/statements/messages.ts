/** Statements of messages that came in. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { MessageState } from '../../domain/mail/draft.ts';
import { count, db, row, rows, run, type Slot } from '../builder.ts';

interface OfId {
	readonly id: number;
}

function messages() {
	return db
		.selectFrom('message')
		.leftJoin('claim', 'claim.id', 'message.claim')
		.select(['message.id', 'message.sha256', 'message.digest', 'message.size', 'message.taken_on as takenOn'])
		.select(['message.received_on as receivedOn', 'message.received_at as receivedAt', 'message.state', 'message.reason'])
		.select(['message.content', 'claim.number', sql<number>`message.raw is not null`.as('isKept')]);
}

/** The messages in these states, a list in JSON, as they came in. */
export const messagesIn = rows((slot: Slot<{ readonly states: string }>) =>
	messages()
		.where('message.state', 'in', sql<MessageState>`(select value from json_each(${slot('states')}))`)
		.orderBy('message.received_on')
		.orderBy('message.id'),
);

export const messageOf = row((slot: Slot<OfId>) => messages().where('message.id', '=', slot('id')));

export const messageByDigest = row((slot: Slot<{ readonly digest: string }>) => messages().where('message.digest', '=', slot('digest')));

export const bytesOf = row((slot: Slot<OfId>) => db.selectFrom('message').select('raw').where('id', '=', slot('id')));

/** The first message of this Message-ID. */
export const withMessageId = row((slot: Slot<{ readonly digest: string }>) =>
	db.selectFrom('message').select('id').where('id_digest', '=', slot('digest')).limit(1),
);

/** The claim that the first message of this Message-ID became or belongs to. */
export const claimOfMessageId = row((slot: Slot<{ readonly digest: string }>) =>
	db.selectFrom('message').select('claim').where('id_digest', '=', slot('digest')).where('claim', 'is not', null).orderBy('id').limit(1),
);

/** The claim of that number in full, with what is known of its client. */
export const claimByNumber = row((slot: Slot<{ readonly number: string }>) =>
	db.selectFrom('claim').select(['id', 'number', 'client', 'contact']).where('number', '=', slot('number')),
);

/** The latest claim of one of these keys of a client, a list in JSON. */
export const claimOfKeys = row((slot: Slot<{ readonly keys: string }>) =>
	db
		.selectFrom('client_key')
		.innerJoin('claim', 'claim.id', 'client_key.claim')
		.select('claim.number')
		.where('client_key.key', 'in', sql<string>`(select value from json_each(${slot('keys')}))`)
		.where('claim.status', '!=', 'void')
		.orderBy('claim.id', 'desc')
		.limit(1),
);

interface Settled extends OfId {
	readonly state: MessageState;
	readonly claim: number | null;
	readonly reason: string | null;
	readonly on: Day | null;
	readonly by: string | null;
}

export const settle = run((slot: Slot<Settled>) =>
	db
		.updateTable('message')
		.set({ state: slot('state'), claim: slot('claim'), reason: slot('reason'), settled_on: slot('on'), settled_by: slot('by') })
		.where('id', '=', slot('id')),
);

/** Erases what is here of a message: that it came in stays known. */
export const erase = run((slot: Slot<OfId>) => db.updateTable('message').set({ raw: null, content: null }).where('id', '=', slot('id')));

/** The messages that belong to no claim and whose content is still here. */
export const unsettled = rows(() =>
	db.selectFrom('message').select(['id', 'digest', 'sha256']).where('claim', 'is', null).where('content', 'is not', null),
);

/** The claim that was registered under a key, when and by whom. */
export const registeredUnder = row((slot: Slot<{ readonly key: string }>) =>
	db
		.selectFrom('claim')
		.innerJoin('event', (join) => join.onRef('event.claim', '=', 'claim.id').on('event.sequence', '=', 1))
		.select(['claim.id as claim', sql<Day>`event.office_day`.as('on'), 'event.actor as by'])
		.where('claim.key', '=', slot('key')),
);

/**
 * The claim that a file of this hash was attached to together with what else is recorded of a message: its registration, a note, an answer to a
 * request. What somebody attached by hand stands alone.
 */
export const attachedWith = row((slot: Slot<{ readonly sha256: string }>) =>
	db
		.selectFrom('event as attached')
		.innerJoin('event as beside', (join) =>
			join.onRef('beside.claim', '=', 'attached.claim').onRef('beside.recorded_at', '=', 'attached.recorded_at'),
		)
		.select(['attached.claim', sql<Day>`attached.office_day`.as('on'), 'attached.actor as by', 'beside.type'])
		.where('attached.type', '=', 'attached')
		.where(sql`json_extract(attached.data, '$.sha256')`, '=', slot('sha256'))
		.where('beside.type', 'in', ['registered', 'noted', 'requestEnded'])
		.orderBy('attached.position')
		.orderBy('beside.sequence')
		.limit(1),
);

/** How many were set aside before a day and are not erased. */
export const countAside = count((slot: Slot<{ readonly before: Day }>) =>
	db
		.selectFrom('message')
		.select(sql<number>`count(*)`.as('count'))
		.where('state', '=', 'aside')
		.where('settled_on', '<', slot('before'))
		.where('content', 'is not', null),
);

/** Erases them. */
export const eraseAside = run((slot: Slot<{ readonly before: Day }>) =>
	db
		.updateTable('message')
		.set({ raw: null, content: null })
		.where('state', '=', 'aside')
		.where('settled_on', '<', slot('before'))
		.where('content', 'is not', null),
);
