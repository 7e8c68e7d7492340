/** `check` of the server through which several desks share the journal. */

import { type JournalContext, printError } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { isServerFailure } from '../../interruption.ts';
import { serverFault, serverProblem } from '../../sentence/serverProblem.ts';
import { checkServer } from '../../server/check.ts';
import { serverOf, upToDate } from '../../server/desk.ts';
import { headOf } from '../../store/apply.ts';
import { textOf } from '../../text/index.ts';

interface ServerChecked {
	/** `done`: all is well; `found`: a fault; `environment`: it could not be asked. */
	readonly code: ExitCode;
	readonly lines: readonly string[];
}

/** Brings what others recorded, without hurry, then compares the server with the copy; each fault is told. */
export async function serverChecked(context: JournalContext): Promise<ServerChecked> {
	const { journal, world } = context;
	const words = await textOf('desks', context.language);
	const { server } = serverOf(world, journal.path);
	try {
		await upToDate({ path: journal.path, timeout: 15_000, nativeModule: world.nativeModule() }, server);
		const own = headOf(journal);
		const faults = await checkServer(server, own);
		for (const fault of faults) printError(context, serverFault(words, fault));
		return { code: faults.length > 0 ? exit.found : exit.done, lines: [words.check.sound(server.name, own.position)] };
	} catch (error) {
		if (!isServerFailure(error)) throw error;
		printError(context, serverProblem(words, error));
		return { code: error.problem.code === 'another' ? exit.found : exit.environment, lines: [] };
	} finally {
		await server.end();
	}
}
