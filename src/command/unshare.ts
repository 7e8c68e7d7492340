/** `unshare`: this desk's copy becomes a journal of its own. */

import { inLanguageOf } from '../config/userConfig.ts';
import { type CommandContext, endWith, failWith, printError } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { isServerFailure } from '../interruption.ts';
import { staleNotice } from '../sentence/serverProblem.ts';
import { removeConnection } from '../server/connectionFile.ts';
import { serverOf, upToDate } from '../server/desk.ts';
import { sharedThrough, unmarkShared } from '../store/journalServer.ts';
import { isShared, type Journal, openJournal } from '../store/open.ts';
import { whileLocked } from '../store/push.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

export async function run(_: Given<never>, asked: CommandContext): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	const journal = openJournal({ path, write: true, timeout: asked.patience(), nativeModule: world.nativeModule() });
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
	const { server } = serverOf(context.world, path, context.patience());
	try {
		await upToDate(journal, context.patience(), server);
	} catch (error) {
		// A server that is gone for good keeps nobody.
		if (!isServerFailure(error)) throw error;
		printError(context, staleNotice(words, error, undefined));
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
