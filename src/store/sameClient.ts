/** Earlier entries that may be of the same client, found by their keys: never by going through the journal. */

import type { Answered } from '../domain/answered.ts';
import { type ClientFacts, keysSought } from '../domain/clientKey.ts';
import type { Kind } from '../domain/code.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { ClientKeyTable } from './schema.ts';

/** An earlier entry whose client shares a key: whether it is the same is for `domain/sameClient.ts` to say. */
export interface Candidate extends Answered {
	readonly kind: Kind;
	readonly client: string | null;
	readonly contact: string | null;
	readonly contract: string | null;
}

/** The columns of what was answered. */
export const ANSWERED =
	'number, registered_on as registeredOn, status, decision, ground, reply_form as replyForm, replied_on as repliedOn, outgoing, repeat_of as repeatOf';

/** How many of the latest entries are looked at for each key, and for all: «Иванова А.» must not read a large journal through. */
const OF_A_KEY = 25;
const OF_ALL = 60;

/** Entries that may be of this client, the latest first; those taken for a mistake (void) are none. */
export function candidatesFor(journal: Journal, facts: ClientFacts): readonly Candidate[] {
	return query(journal, (connection) => {
		const byKey = connection
			.prepare<[string, number], ClientKeyTable['claim']>('select claim from client_key where key = ? order by claim desc limit ?')
			.pluck();
		const ids = new Set<number>();
		for (const key of keysSought(facts)) {
			if (ids.size >= OF_ALL) break;
			for (const id of byKey.all(key, OF_A_KEY)) ids.add(id);
		}
		if (ids.size === 0) return [];
		const byId = connection.prepare<[number], Candidate>(
			`select ${ANSWERED}, kind, client, contact, contract from claim where id = ? and status <> 'void'`,
		);
		return [...ids].toSorted((one, other) => other - one).flatMap((id) => byId.get(id) ?? []);
	});
}
