/** `join`: a whole copy of a shared journal comes to this desk, or one that is there already is attached again. */

import { inLanguageOf } from '../config/userConfig.ts';
import { type CommandContext, failWith, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { isStoreFailure } from '../interruption.ts';
import { withProgress } from '../progress.ts';
import type { Client } from '../server/client.ts';
import { readConnection, writeConnection } from '../server/connectionFile.ts';
import { otherCourse } from '../server/share.ts';
import { refuseExisting } from '../store/create.ts';
import { StoreFailure } from '../store/failure.ts';
import { isShared, type OpenOptions, openJournal } from '../store/open.ts';
import { headOf } from '../store/record/apply.ts';
import { createCopy } from '../store/sharing/join.ts';
import { ServerFailure } from '../store/sharing/journalServer.ts';
import { pullPages } from '../store/sharing/pull.ts';
import { writeSidecar } from '../store/sidecars.ts';
import { textOf } from '../text/index.ts';
import { loginOf } from './share/login.ts';

type Options = 'passwordFile' | 'passwordCommand';

export async function run(given: Given<Options>, asked: CommandContext, [address = '']: readonly string[]): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	const opening = { path, timeout: asked.lockTimeout(), nativeModule: world.nativeModule() };
	const isCopy = isJournal(opening);
	if (!isCopy) refuseExisting(path);
	else if (isShared(path)) {
		const { server } = readConnection(path, world.platform);
		return failWith(asked, (await textOf('desks', asked.language)).joinedAlready(path, server), exit.environment);
	}
	const login = await loginOf(asked, address, given);
	if (!login) return exit.refused;
	const { server, connection } = login;
	try {
		const { member, own, shared } = await server.hello();
		if (!member) throw new ServerFailure({ code: 'notAMember', login: server.login }, server.name);
		if (!shared) throw new ServerFailure({ code: 'notShared' }, server.name);
		const before = () => writeConnection(path, { ...connection, name: member.name });
		if (isCopy) {
			await attachAgain(opening, server);
			before();
		} else await withProgress(asked, 'join', (step) => createCopy({ ...opening, makeFolder: asked.usualPlace, server, step, before }));
		writeSidecar(path, 'pull', { at: own });
		const journal = openJournal({ ...opening, write: false });
		try {
			const context = await inLanguageOf(journal, asked);
			const words = await textOf('desks', context.language);
			printInfo(context, words.joined(path, journal.settings.office, headOf(journal).position, member.name));
		} finally {
			journal.close();
		}
	} finally {
		await server.end();
	}
	return exit.done;
}

/** Whether there is a journal. */
function isJournal(opening: Omit<OpenOptions, 'write'>): boolean {
	try {
		openJournal({ ...opening, write: false }).close();
		return true;
	} catch (error) {
		if (!isStoreFailure(error)) throw error;
		return false;
	}
}

/** A copy whose connection file was lost, or that came out of a backup, has the rest. Throws StoreFailure where it is another journal. */
async function attachAgain(opening: Omit<OpenOptions, 'write'>, server: Client): Promise<void> {
	const journal = openJournal({ ...opening, write: true });
	try {
		const { position, hash } = headOf(journal);
		if ((await server.hashAt(position)) !== hash) throw (await otherCourse(journal, server)) ?? new StoreFailure('exists', opening.path);
		await pullPages(journal, server);
	} finally {
		journal.close();
	}
}
