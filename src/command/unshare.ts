/** `unshare`: this desk's copy becomes a journal of its own. */

import { type CommandContext, printError, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { isServerFailure } from '../interruption.ts';
import { staleNotice } from '../sentence/serverProblem.ts';
import { removeConnection } from '../server/connectionFile.ts';
import { serverOf, upToDate } from '../server/desk.ts';
import { isShared, openJournal } from '../store/open.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { inLanguageOf } from './config/languageOf.ts';

export async function run(_: Given<never>, asked: CommandContext): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	const opening = { path, timeout: 15_000, nativeModule: world.nativeModule() };
	const journal = openJournal({ ...opening, write: false });
	const context = await inLanguageOf(journal, asked);
	journal.close();
	const words = await textOf('desks', context.language);
	if (!isShared(path)) {
		printError(context, words.notShared(visibleLine(path)));
		return exit.refused;
	}
	const { server } = serverOf(world, path);
	try {
		await upToDate(opening, server);
	} catch (error) {
		// A server that is gone for good keeps nobody.
		if (!isServerFailure(error)) throw error;
		printError(context, staleNotice(words, error, undefined));
	} finally {
		await server.end();
	}
	removeConnection(path);
	printInfo(context, words.unshared(path, server.name));
	return exit.done;
}
