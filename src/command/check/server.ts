/** `check` of the server through which several desks share the journal. */

import { type JournalContext, printError } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { isServerFailure, isStoreFailure } from '../../interruption.ts';
import { withProgress } from '../../progress.ts';
import { notWritten, problemAlone, serverFault } from '../../sentence/serverProblem.ts';
import { checkServer } from '../../server/check.ts';
import { serverOf, upToDate } from '../../server/desk.ts';
import { isShared } from '../../store/open.ts';
import { headOf } from '../../store/record/apply.ts';
import { sharedThrough } from '../../store/sharing/journalServer.ts';
import { type DeskWords, textOf } from '../../text/index.ts';

interface ServerChecked {
	/** `done`: all is well; `found`: a fault; `environment`: it could not be asked. */
	readonly code: ExitCode;
	readonly lines: readonly string[];
	/** Why it could not be asked: shown after what was found of the copy. */
	readonly notAsked?: string;
}

/** Brings what others recorded, without hurry, then compares the server with the copy; each fault is shown. */
export async function serverChecked(context: JournalContext): Promise<ServerChecked> {
	const { journal } = context;
	const words = await textOf('desks', context.language);
	if (!isShared(journal.path)) {
		const problem = { code: 'connectionLost', path: journal.path } as const;
		return { code: exit.environment, lines: [], notAsked: problemAlone(words, { problem, server: sharedThrough(journal) ?? '' }) };
	}
	try {
		return await compared(context, words);
	} catch (error) {
		if (isStoreFailure(error) && error.failure !== 'busy') return { code: exit.environment, lines: [], notAsked: notWritten(words, error) };
		if (!isServerFailure(error)) throw error;
		const sentence = problemAlone(words, error);
		if (error.problem.code !== 'another' && error.problem.code !== 'strange')
			return { code: exit.environment, lines: [], notAsked: sentence };
		printError(context, sentence);
		return { code: exit.found, lines: [] };
	}
}

/** Throws ServerFailure where the server cannot be asked, or is that of another journal. */
async function compared(context: JournalContext, words: DeskWords): Promise<ServerChecked> {
	const { journal, world } = context;
	const { server } = serverOf(world, journal.path, context.lockTimeout());
	try {
		// A large file over a slow line takes minutes.
		await withProgress(context, 'join', () => upToDate(journal, context.lockTimeout(), server), true);
		const own = headOf(journal);
		const faults = await checkServer(server, own);
		for (const fault of faults) printError(context, serverFault(words, fault));
		return { code: faults.length > 0 ? exit.found : exit.done, lines: [words.check.sound(server.name, own.position)] };
	} finally {
		await server.end();
	}
}
