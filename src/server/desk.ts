/** A run at a desk of a shared journal: it hears first what others recorded, quickly or not at all. */

import { isStoreFailure } from '../interruption.ts';
import { type StoreFailure, storeFailure } from '../store/failure.ts';
import { connectionFile, type Journal, openJournal } from '../store/open.ts';
import { headOf } from '../store/record/apply.ts';
import type { Head } from '../store/record/chain.ts';
import { ServerFailure } from '../store/sharing/journalServer.ts';
import { readSidecar, writeSidecar } from '../store/sidecars.ts';
import type { World } from '../world.ts';
import { type Address, readAddress } from './address.ts';
import { Client } from './client.ts';
import { type Connection, readConnection } from './connectionFile.ts';
import { passwordOf, servicesOf } from './password.ts';
import type { Hello } from './protocol.ts';
import { usualLimits } from './session.ts';

/** How long a run waits for what others recorded, in milliseconds. */
const QUICKLY = 500;

/** How long whoever holds a lock is waited for, in milliseconds. */
export interface LockTimeouts {
	/** On the own copy, for what others recorded to be written into it. */
	readonly own: number;
	/** On the server, to record. */
	readonly there: number;
}

/** The state of the server and the copy at the beginning of a run. */
export interface Arrived {
	/** Undefined where the file beside the journal does not say: then nothing is recorded. */
	readonly server: Client | undefined;
	/** The member's name: the actor of all that is recorded here. */
	readonly name: string | undefined;
	/** Why the copy may not have what others recorded, and until when it has; undefined where it has all. */
	readonly stale: Stale | undefined;
	/** Whether something may have come into the copy, and the file as it was before that brought it to this version. */
	readonly pulled: boolean;
	readonly formerCopy: string | undefined;
}

export interface Stale {
	/** The problem of the server, or why its events could not be written into the copy. */
	readonly failure: ServerFailure | StoreFailure;
	/** The instant at which it was last up to date; undefined where that is not known. */
	readonly since: string | undefined;
}

/** The server of a journal, and what the file beside the journal says of it. */
export interface Desk {
	readonly server: Client;
	readonly connection: Connection;
}

/**
 * The server that the file beside the journal names; `lock`: how long a lock on it is waited for, in milliseconds. Throws ServerFailure where that
 * file cannot be read.
 */
export function serverOf(world: World, path: string, lock: number): Desk {
	const connection = readConnection(path, world.platform);
	const read = readAddress(connection.server, () => servicesOf(world));
	if (!read.ok) throw new ServerFailure({ code: 'connectionFile', path: connectionFile(path) }, connectionFile(path));
	return { server: clientFor(world, read.address, connection.password, lock), connection };
}

/** A client of the server at this address. `lock`: how long it waits for a lock there, in milliseconds. */
export function clientFor(world: World, address: Address, password: Connection['password'], lock: number): Client {
	return new Client(
		address,
		(timeout) => passwordOf(address, password, world, timeout),
		() => world.clock.now(),
		lock,
	);
}

/** Connects and pulls, for as long as that is quick. What goes wrong with that is given, not thrown: reading goes on. */
export async function arrive(journal: Copy, timeouts: LockTimeouts, { server, connection }: Desk): Promise<Arrived> {
	server.limits = { password: QUICKLY, answer: QUICKLY, recording: QUICKLY, lock: QUICKLY / 2 };
	const over = setTimeout(() => server.drop(QUICKLY), QUICKLY);
	try {
		const { hello, pulled, formerCopy } = await upToDate(journal, timeouts.own, server);
		return { server, name: hello.member?.name ?? connection.name, stale: undefined, pulled, formerCopy };
	} catch (error) {
		if (!(error instanceof ServerFailure || isStoreFailure(error))) throw error;
		return { server, name: connection.name, stale: staleCopy(journal.path, error), pulled: true, formerCopy: undefined };
	} finally {
		clearTimeout(over);
		server.limits = usualLimits(timeouts.there);
	}
}

/** The notice that the copy could not be brought up to date, and when it last was. */
export function staleCopy(path: string, failure: Stale['failure']): Stale {
	return { failure, since: readSidecar(path, 'pull')?.at };
}

type Copy = Pick<Journal, 'path' | 'connection' | 'nativeModule'>;

interface UpToDate extends Pick<Arrived, 'pulled' | 'formerCopy'> {
	readonly hello: Hello;
}

/**
 * Brings the copy up to date, part by part, on a connection of its own: whoever has read it reads it again. `timeout`: how long another writer is
 * waited for, in milliseconds. Throws ServerFailure and StoreFailure; what came until then stays.
 */
export async function upToDate(journal: Copy, timeout: number, server: Client): Promise<UpToDate> {
	const own = lastOf(journal);
	const hello = await server.hello(own);
	const pulled = own.position !== hello.position || own.hash !== hello.hash;
	const formerCopy = pulled ? await pullInto(journal, timeout, server) : undefined;
	writeSidecar(journal.path, 'pull', { at: hello.own });
	return { hello, pulled, formerCopy };
}

function lastOf(journal: Copy): Head {
	try {
		return headOf(journal);
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

async function pullInto({ path, nativeModule }: Copy, timeout: number, server: Client): Promise<string | undefined> {
	const { pullPages } = await import('../store/sharing/pull.ts');
	const journal = openJournal({ path, timeout, nativeModule, write: true });
	try {
		return await pullPages(journal, server);
	} finally {
		journal.close();
	}
}
