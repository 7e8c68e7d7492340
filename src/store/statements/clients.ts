/** Statements by which clients and their claims are found: by keys, by words of names and texts, each by an index. */

import { sql } from 'kysely';
import { COUNT, count, db, literally, row, rows, type Slot } from '../builder.ts';
import { PICKED } from '../indexConditions.ts';

/** The latest claims of a key of a client: see `domain/client/clientKey.ts`. */
export const ofKey = rows((slot: Slot<{ readonly key: string; readonly most: number }>) =>
	db.selectFrom('client_key').select('claim').where('key', '=', slot('key')).orderBy('claim', 'desc').limit(slot('most')),
);

/** The folded names of the latest claims of a key. */
export const namesOfKey = rows((slot: Slot<{ readonly key: string; readonly most: number }>) =>
	db
		.selectFrom('client_key')
		.innerJoin('claim', 'claim.id', 'client_key.claim')
		.select('claim.client_folded as name')
		.where('client_key.key', '=', slot('key'))
		.orderBy('client_key.claim', 'desc')
		.limit(slot('most')),
);

/** The claims of a folded name that can be picked. */
function ofName(slot: Slot<{ readonly name: string }>) {
	return db.selectFrom('claim').where('client_folded', '=', slot('name')).where(literally(PICKED));
}

/** The latest of them. */
export const idsOfName = rows((slot: Slot<{ readonly name: string; readonly most: number }>) =>
	ofName(slot).select('id').orderBy('id', 'desc').limit(slot('most')),
);

/** How many they are. */
export const countOfName = count((slot: Slot<{ readonly name: string }>) => ofName(slot).select(COUNT));

/** The contacts of the latest of them. */
export const contactsOfName = rows((slot: Slot<{ readonly name: string; readonly most: number }>) =>
	ofName(slot).select(sql<string>`contact`.as('contact')).where('contact', 'is not', null).orderBy('id', 'desc').limit(slot('most')),
);

/** The client of a claim, and what was answered. */
export const clientOf = row((slot: Slot<{ readonly id: number }>) =>
	db
		.selectFrom('claim')
		.select(['number', 'registered_on as registeredOn', 'status', 'decision', 'ground', 'reply_form as replyForm'])
		.select(['replied_on as repliedOn', 'outgoing', 'repeat_of as repeatOf', 'contact', 'contract', 'reply_by as replyBy'])
		.select(sql<string>`client`.as('client'))
		.where('id', '=', slot('id')),
);

/** The clients of the claims with these ids, a list in JSON, that can be picked; the latest first. */
export const clientsOf = rows((slot: Slot<{ readonly ids: string }>) =>
	db
		.selectFrom('claim')
		.select(['client', 'contact', 'contract', 'client_folded as name'])
		.where('id', 'in', sql<number>`(select value from json_each(${slot('ids')}))`)
		.where(literally(PICKED))
		.orderBy('id', 'desc'),
);

/** The folded names with a word in a range. */
export const namesWithWord = rows((slot: Slot<{ readonly from: string; readonly to: string; readonly most: number }>) =>
	db.selectFrom('client_word').select('name').where('word', '>=', slot('from')).where('word', '<', slot('to')).limit(slot('most')),
);

/** The first word of the index of words in a range. */
export const nextWord = row((slot: Slot<{ readonly from: string; readonly end: string }>) =>
	db.selectFrom('claim_word_term').select('term').where('term', '>=', slot('from')).where('term', '<', slot('end')).limit(1),
);

/** The claims that a question in the language of FTS5 finds in the index of words, the latest first. */
export const claimsMatching = rows((slot: Slot<{ readonly match: string; readonly most: number }>) =>
	db
		.selectFrom('claim_word')
		.select('rowid')
		.where(sql<boolean>`claim_word match ${slot('match')}`)
		.orderBy('rowid', 'desc')
		.limit(slot('most')),
);
