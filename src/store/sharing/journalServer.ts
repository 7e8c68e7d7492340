/** The server through which several desks share a journal, as the write path sees it; implemented in `server/`. Absent where the journal is not shared. */

import type { ClaimEvent } from '../../domain/event/event.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { StoreFailure, type StoreFailureCode } from '../failure.ts';
import type { Source } from '../query.ts';
import type { Head } from '../record/chain.ts';
import type { EventTable } from '../schema.ts';
import * as queries from '../statements/shared.ts';

export interface JournalServer {
	/** What people call it by: host and database. */
	readonly name: string;
	/**
	 * The events behind this one, page by page, not verified yet: whoever takes them over verifies them. Throws ServerFailure, `another` where the
	 * server does not have that event.
	 */
	after(head: Head): AsyncIterable<readonly EventTable[]>;
	/** The bytes of a file that an event names. Throws ServerFailure. */
	pieces(sha256: string): AsyncIterable<Uint8Array>;
	/** Puts a file there, unless it is there already. Throws ServerFailure. */
	put(sha256: string, pieces: () => Iterable<Uint8Array>): Promise<void>;
	/**
	 * Records the events behind `head`, the last act before the own commit. `late`: somebody recorded something else behind it, and nothing was
	 * recorded. Throws ServerFailure, `unknown` where it cannot be learned whether it was.
	 */
	append(head: Head, events: readonly EventTable[]): Promise<'taken' | 'late'>;
	/**
	 * To be called before an event of the type is prepared. Throws ServerFailure where the server is known to refuse it: to this member, or to
	 * anybody now; does nothing where the server cannot be reached.
	 */
	refuse(type: (ClaimEvent | JournalEvent)['type']): void;
	/** Closes the connection. */
	end(): Promise<void>;
}

export type ServerProblem =
	/** It cannot be reached, as the system says, or did not answer in so many milliseconds. */
	| { readonly code: 'away'; readonly reason: string; readonly waited: number | undefined }
	/** It does not encrypt. */
	| { readonly code: 'noTls' }
	/** It refuses this login or password, or its certificate is not trusted; its message. */
	| { readonly code: 'denied'; readonly reason: string }
	/** The tables and functions are not installed, or are of a former edition. */
	| { readonly code: 'notReady' }
	/** They are newer than this program. */
	| { readonly code: 'newer' }
	/** Nobody has shared a journal there. */
	| { readonly code: 'notShared' }
	/** Somebody has already. */
	| { readonly code: 'shared' }
	/** Its events are not those of this copy, or fewer. */
	| { readonly code: 'another' }
	/** The copy was detached from it, and has gone its own way since. */
	| { readonly code: 'parted' }
	/** It has an event in the chain that this program cannot read, as of a newer program; and the actor that the event names. */
	| { readonly code: 'strange'; readonly position: number; readonly actor: string }
	/** It takes no records: a standby, or one that was set so. */
	| { readonly code: 'readOnly' }
	/** It cannot do it now: its disk is full, it has too many connections …; its message. */
	| { readonly code: 'trouble'; readonly reason: string }
	/** Somebody holds a lock there, for longer than was waited. */
	| { readonly code: 'busy' }
	/** It knows this connection by another login than was given: a pooler stands before it. */
	| { readonly code: 'otherLogin'; readonly login: string; readonly known: string }
	/** Its clock and that of this machine are more than a minute apart; instants. */
	| { readonly code: 'clock'; readonly own: string; readonly theirs: string }
	| { readonly code: 'notAMember'; readonly login: string }
	/** Not in this role; the least one that may, where that is known. */
	| { readonly code: 'notAllowed'; readonly role: string; readonly least?: string | undefined }
	/** Whether it recorded what was sent cannot be learned. */
	| { readonly code: 'unknown' }
	/** A file that an event names is not there whole. */
	| { readonly code: 'fileMissing'; readonly sha256: string }
	/** A file of so many bytes, which an event behind those of the copy names, did not come whole. */
	| { readonly code: 'fileComing'; readonly size: number }
	/** Its answer is not of the form that these functions give. */
	| { readonly code: 'unexpected'; readonly reason: string }
	/** The password or the certificate cannot be read: from where, and why not. */
	| { readonly code: 'unreadable'; readonly from: string; readonly reason: string }
	/** Others may read a file with a password, or change the file that says where the server is. */
	| { readonly code: 'exposed'; readonly path: string }
	/** The program that prints the password does not, or did not in so many milliseconds. */
	| { readonly code: 'passwordCommand'; readonly program: string; readonly waited: number | undefined }
	/** It recorded what was sent, and the own copy could not, for this reason or as the system says; the next pull brings it. */
	| { readonly code: 'onlyThere'; readonly failure: StoreFailureCode | undefined; readonly reason: string }
	/** The file that says where the server is cannot be read. */
	| { readonly code: 'connectionFile'; readonly path: string }
	/** The journal at this path is shared, and there is no such file. */
	| { readonly code: 'connectionLost'; readonly path: string };

/** The server of a shared journal refused or failed; nothing was written here. */
export class ServerFailure extends Error {
	readonly problem: ServerProblem;
	/** What people call it by: host and database. */
	readonly server: string;

	constructor(problem: ServerProblem, server: string) {
		super(`${problem.code}: ${server} ${JSON.stringify(problem)}`);
		this.problem = problem;
		this.server = server;
	}
}

/** The name, for people, of the server through which the journal was shared last; undefined where it is not shared. Throws StoreFailure. */
export function sharedThrough(copy: Source): string | undefined {
	try {
		return queries.shared(copy)?.server;
	} catch (error) {
		// Files of former versions lack the table.
		if (error instanceof StoreFailure && error.detail.endsWith('no such table: shared')) return undefined;
		throw error;
	}
}

/** Within a write transaction: the journal is shared no longer. */
export function unmarkShared(copy: Source): void {
	if (sharedThrough(copy) !== undefined) queries.unmarkShared(copy);
}
