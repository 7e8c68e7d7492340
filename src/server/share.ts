/** Gives a journal to the server, event by event as it was recorded; a share that was cut off goes on where it stood. */

import type { CheckStep } from '../store/check/fault.ts';
import type { Journal } from '../store/open.ts';
import { headOf } from '../store/record/apply.ts';
import { ServerFailure, sharedThrough } from '../store/sharing/journalServer.ts';
import { putFiles } from '../store/sharing/push.ts';
import { eventsBehind, hashAt } from '../store/statements/events.ts';
import type { Client } from './client.ts';

/** Why a copy of the server's journal is continued by it no longer; undefined where it is no copy of it. Throws ServerFailure. */
export async function otherCourse(journal: Journal, server: Client): Promise<ServerFailure | undefined> {
	if (sharedThrough(journal) !== undefined) return new ServerFailure({ code: 'another' }, server.name);
	const isOfOneOrigin = (await server.hashAt(1)) === hashAt(journal, { position: 1 })?.hash;
	return isOfOneOrigin ? new ServerFailure({ code: 'parted' }, server.name) : undefined;
}

/** Events that are sent at once. */
const PAGE = 500;

/**
 * Makes the journal, whose write lock is held, the shared one. Where it is already, as after a connection file was lost, nothing is sent. Gives the
 * member's name. Throws ServerFailure.
 */
export async function sendJournal(journal: Journal, server: Client, step: CheckStep): Promise<string> {
	const { position, hash, shared, member } = await server.greet();
	const own = headOf(journal);
	if (!member) throw new ServerFailure({ code: 'notAMember', login: server.login }, server.name);
	if (shared) {
		if ((await server.hashAt(own.position)) !== own.hash)
			throw (await otherCourse(journal, server)) ?? new ServerFailure({ code: 'shared' }, server.name);
		return member.name;
	}
	if (member.role !== 'head') throw new ServerFailure({ code: 'notAllowed', role: member.role, least: 'head' }, server.name);
	const [begun] = position === 0 ? [] : eventsBehind(journal, { position: position - 1, limit: 1 });
	if (position > 0 && begun?.hash !== hash) throw new ServerFailure({ code: 'shared' }, server.name);
	let head = { position, hash };
	do {
		const page = eventsBehind(journal, { position: head.position, limit: PAGE });
		await putFiles(journal.path, page, server);
		const last = page.at(-1) ?? head;
		if ((await server.found(head, page, last.position === own.position)) === 'late')
			throw new ServerFailure({ code: 'shared' }, server.name);
		head = { position: last.position, hash: last.hash };
		await step(head.position, own.position);
	} while (head.position < own.position);
	return member.name;
}
