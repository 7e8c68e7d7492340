/** The protocol between the program and the functions on the server: its edition, the errors, and the server's facts about itself and the member. */

import type { Head } from '../store/record/chain.ts';
import type { MemberRole } from './rights.ts';

export interface Hello extends Head {
	readonly shared: boolean;
	readonly edition: number;
	/** Whether it takes no records, as a standby does. */
	readonly isReadOnly: boolean;
	/** UTC, by its clock, and by that of this machine when the answer came. */
	readonly theirs: string;
	readonly own: string;
	/** The member; undefined where the login is none. */
	readonly member: { readonly name: string; readonly role: MemberRole } | undefined;
}

/** Asks for all that a connection begins with. */
export const HELLO = `select edition, position, hash, shared, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as theirs,
	current_setting('transaction_read_only')::boolean as "isReadOnly", session_user::text as login, member.name, member.role
	from claims.edition, claims.head left join claims.member on member.login = session_user`;

/** The row that `HELLO` gives. */
export type HelloRow = Omit<Hello, 'own' | 'member'> & {
	readonly login: string;
	readonly name: string | null;
	readonly role: MemberRole | null;
};

/**
 * The edition of what is installed on a server: raised with every change of it, among which is a new type of event. `test/server/edition.test.ts`
 * holds this.
 */
export const EDITION = 2;

/** SQLSTATEs of the functions that are installed, beside PostgreSQL's own. */
export const sqlStates = {
	notAMember: 'CJ001',
	notAllowed: 'CJ002',
	clockDiffers: 'CJ003',
	/** The sent events fail verification: no program of ours sends such. */
	notProven: 'CJ004',
	notShared: 'CJ005',
} as const;
