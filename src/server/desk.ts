/** A run at a desk of a shared journal: it hears first what others recorded, quickly or not at all. */

import { isStoreFailure } from '../interruption.ts';
import { headOf } from '../store/apply.ts';
import { ServerFailure } from '../store/journalServer.ts';
import { connectionFile, type OpenOptions, openJournal } from '../store/open.ts';
import { readSidecar, writeSidecar } from '../store/sidecars.ts';
import type { World } from '../world.ts';
import { type Address, readAddress } from './address.ts';
import { Client, patient } from './client.ts';
import { type Connection, readConnection } from './connectionFile.ts';
import type { Hello } from './hello.ts';
import { passwordOf, servicesOf } from './password.ts';

/** How long a run waits for what others recorded, in milliseconds. */
const QUICKLY = 500;

/** What a run finds at its beginning. */
export interface Arrived {
	/** Undefined where the file beside the journal does not tell: then nothing is recorded. */
	readonly server: Client | undefined;
	/** The member's name: the actor of all that is recorded here. */
	readonly name: string | undefined;
	/** Why the copy may not have what others recorded, and until when it has; undefined where it has all. */
	readonly stale: Stale | undefined;
	/** The file as it was before the pull brought it to this version. */
	readonly formerCopy: string | undefined;
}

export interface Stale {
	readonly failure: ServerFailure | undefined;
	/** The instant at which it was last up to date; undefined where that is not known. */
	readonly since: string | undefined;
}

/** The server of a journal, and what the file beside the journal says of it. */
export interface Desk {
	readonly server: Client;
	readonly connection: Connection;
}

/** The server that the file beside the journal names. Throws ServerFailure where that file cannot be read. */
export function serverOf(world: World, path: string): Desk {
	const connection = readConnection(path);
	const read = readAddress(connection.server, () => servicesOf(world));
	if (!read.ok) throw new ServerFailure({ code: 'connectionFile', path: connectionFile(path) }, connectionFile(path));
	return { server: clientFor(world, read.address, connection.password), connection };
}

export function clientFor(world: World, address: Address, password: Connection['password']): Client {
	return new Client(
		address,
		() => passwordOf(address, password, world),
		() => world.clock.now(),
	);
}

/** Connects and pulls, for as long as that is quick. What goes wrong with the server is given, not thrown: reading goes on. */
export async function arrive(opening: Omit<OpenOptions, 'write'>, { server, connection }: Desk): Promise<Arrived> {
	server.limits = { ...patient, answer: QUICKLY };
	const over = setTimeout(() => server.drop(`no answer in ${QUICKLY} ms`), QUICKLY);
	try {
		const { hello, formerCopy } = await upToDate(opening, server);
		return { server, name: hello.member?.name ?? connection.name, stale: undefined, formerCopy };
	} catch (error) {
		const isBusy = isStoreFailure(error) && error.failure === 'busy';
		if (!(error instanceof ServerFailure) && !isBusy) throw error;
		const failure = error instanceof ServerFailure ? error : undefined;
		return { server, name: connection.name, stale: staleCopy(opening.path, failure), formerCopy: undefined };
	} finally {
		clearTimeout(over);
		server.limits = patient;
	}
}

export function staleCopy(path: string, failure: ServerFailure | undefined): Stale {
	return { failure, since: readSidecar(path, 'pull')?.at };
}

/** Brings the copy up to date, page by page. Throws ServerFailure and StoreFailure; what came until then stays. */
export async function upToDate(
	opening: Omit<OpenOptions, 'write'>,
	server: Client,
): Promise<{ readonly hello: Hello; readonly formerCopy: string | undefined }> {
	const hello = await server.hello();
	const journal = openJournal({ ...opening, write: true });
	try {
		const own = headOf(journal);
		const formerCopy =
			own.position === hello.position && own.hash === hello.hash
				? undefined
				: await (await import('../store/pull.ts')).pullPages(journal, server);
		writeSidecar(opening.path, 'pull', { at: hello.own });
		return { hello, formerCopy };
	} finally {
		journal.close();
	}
}
