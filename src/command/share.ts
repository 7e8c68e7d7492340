/** `share` and `unshare`: several desks use the journal, through a PostgreSQL server, or no longer. */

import { inLanguageOf } from '../config/userConfig.ts';
import { type CommandContext, endWith, failWith, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { removeFile } from '../files/write.ts';
import type { Given } from '../grammar/option.ts';
import { isServerFailure } from '../interruption.ts';
import { withProgress } from '../progress.ts';
import { problemAlone } from '../sentence/serverProblem.ts';
import { readConnection, removeConnection, writeConnection } from '../server/connectionFile.ts';
import { serverOf, upToDate } from '../server/desk.ts';
import { installation } from '../server/schema.ts';
import { sendJournal } from '../server/share.ts';
import { upgrade } from '../store/migrate.ts';
import { isShared, type Journal, openJournal } from '../store/open.ts';
import { headOf } from '../store/record/apply.ts';
import { sharedThrough, unmarkShared } from '../store/sharing/journalServer.ts';
import { whileLocked } from '../store/sharing/push.ts';
import { writeSidecar } from '../store/sidecars.ts';
import { markShared } from '../store/statements/shared.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { filesChecked } from './check/files.ts';
import { type Login, loginOf } from './share/login.ts';

type Options = 'sql' | 'passwordFile' | 'passwordCommand';

/** `share`: several desks use it from now on; `--sql` prints what is installed on the server. */
export async function run(given: Given<Options>, context: CommandContext, [address]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('desks', context.language);
	if (given.sql) {
		context.world.out.write(installation(words.sql));
		return exit.done;
	}
	if (address === undefined) return failWith(context, words.addressMissing);
	const { world, journalPath: path } = context;
	const journal = openJournal({ path, write: true, timeout: context.lockTimeout(), nativeModule: world.nativeModule() });
	try {
		return await shareJournal(await inLanguageOf(journal, context), journal, address, given);
	} finally {
		journal.close();
	}
}

async function shareJournal(context: CommandContext, journal: Journal, address: string, given: Given<Options>): Promise<ExitCode> {
	const words = await textOf('desks', context.language);
	if (isShared(journal.path)) return failWith(context, words.sharedAlready(readConnection(journal.path, context.world.platform).server));
	const login = await loginOf(context, address, given);
	if (!login) return exit.refused;
	// The other desks are to have every file that is named.
	const { faults } = await filesChecked({ ...context, journal }, { verbose: false, repair: false });
	if (faults > 0) return failWith(context, words.missingFiles(faults), exit.environment);
	try {
		const name = await withProgress(context, 'share', (step) => sharing(journal, login, step));
		return endWith(context, words.shared(login.server.name, headOf(journal).position, name));
	} finally {
		await login.server.end();
	}
}

/** What others record at this desk waits until the file beside the journal says that it is shared. */
async function sharing(journal: Journal, { server, connection }: Login, step: Parameters<typeof sendJournal>[2]): Promise<string> {
	return await whileLocked(journal, async () => {
		const formerCopy = await upgrade(journal);
		try {
			const name = await sendJournal(journal, server, step);
			markShared(journal, { server: server.name });
			writeConnection(journal.path, { ...connection, name });
			writeSidecar(journal.path, 'pull', { at: (await server.hello()).own });
			return name;
		} catch (error) {
			if (formerCopy !== undefined) removeFile(formerCopy);
			throw error;
		}
	});
}

/** `unshare`: this desk's copy becomes a journal of its own. */
export async function unshareCopy(_: Given<never>, asked: CommandContext): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	const journal = openJournal({ path, write: true, timeout: asked.lockTimeout(), nativeModule: world.nativeModule() });
	try {
		return await unshare(journal, await inLanguageOf(journal, asked));
	} finally {
		journal.close();
	}
}

async function unshare(journal: Journal, context: CommandContext): Promise<ExitCode> {
	const { path } = journal;
	const words = await textOf('desks', context.language);
	if (!isShared(path)) {
		const lost = sharedThrough(journal);
		if (lost !== undefined) return await parted(journal, context, lost);
		return failWith(context, words.notShared(visibleLine(path)));
	}
	const { server } = serverOf(context.world, path, context.lockTimeout());
	try {
		await upToDate(journal, context.lockTimeout(), server);
	} catch (error) {
		// A server that is gone for good keeps nobody.
		if (!isServerFailure(error)) throw error;
		printError(context, problemAlone(words, error));
	} finally {
		await server.end();
	}
	return await parted(journal, context, server.name);
}

async function parted(journal: Journal, context: CommandContext, server: string): Promise<ExitCode> {
	const { path } = journal;
	await whileLocked(journal, async () => {
		unmarkShared(journal);
		removeConnection(path);
	});
	return endWith(context, (await textOf('desks', context.language)).unshared(path, server));
}
