/** The file beside a shared journal: where the server is, where the password comes from, and whom this desk records for. */

import { mayBy } from '../files/folder.ts';
import { readWhole } from '../files/read.ts';
import { removeFile, writeWhole } from '../files/write.ts';
import { connectionFile } from '../store/open.ts';
import { ServerFailure } from '../store/sharing/journalServer.ts';
import type { World } from '../world.ts';

export interface Connection {
	/** `postgres://LOGIN@HOST:PORT/DATABASE`; it holds no password. */
	readonly server: string;
	/** Null: from `~/.pgpass` or a service file, or there is none. */
	readonly password: PasswordSource | null;
	/** The member's name, as the server gave it last. */
	readonly name: string;
}

/** A file with it, or the words of a program that prints it. */
export type PasswordSource = { readonly file: string } | { readonly command: readonly string[] };

/** Writes it, for its owner only. Throws FileFailure. */
export function writeConnection(journal: string, connection: Connection): void {
	writeWhole(`${JSON.stringify(connection, undefined, '\t')}\n`, connectionFile(journal), { replace: true, mode: 0o600 });
}

/** Throws ServerFailure where it cannot be read, is not such a file, or where others may change it: it names a program that is run. */
export function readConnection(journal: string, platform: World['platform']): Connection {
	const path = connectionFile(journal);
	if (mayBy(path, 0o022, platform)) throw new ServerFailure({ code: 'exposed', path }, path);
	try {
		const read: unknown = JSON.parse(Buffer.from(readWhole(path)).toString('utf8'));
		if (isConnection(read)) return read;
	} catch {
		// What is wrong with it makes no difference to what is to be done.
	}
	throw new ServerFailure({ code: 'connectionFile', path }, path);
}

/** Removes the file that says where the server of the journal is. Throws FileFailure. */
export function removeConnection(journal: string): void {
	removeFile(connectionFile(journal));
}

function isConnection(value: unknown): value is Connection {
	if (typeof value !== 'object' || value === null || !('server' in value && 'password' in value && 'name' in value)) return false;
	return typeof value.server === 'string' && typeof value.name === 'string' && (value.password === null || isSource(value.password));
}

function isSource(value: unknown): value is PasswordSource {
	if (typeof value !== 'object' || value === null) return false;
	if ('file' in value) return typeof value.file === 'string';
	return 'command' in value && Array.isArray(value.command) && value.command.every((word) => typeof word === 'string');
}
