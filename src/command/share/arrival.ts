/** How a command begins at a desk of a shared journal: first it fetches what others recorded; it records under the name of the server's account. */

import { type CommandContext, printInfo } from '../../context.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { isServerFailure } from '../../interruption.ts';
import { type Arrived, arrive, type Desk, type LockTimeouts, type Stale, serverOf, staleCopy } from '../../server/desk.ts';
import type { Journal } from '../../store/open.ts';
import type { ServerFailure } from '../../store/sharing/journalServer.ts';
import { textOf } from '../../text/index.ts';
import type { World } from '../../world.ts';

/**
 * What the others recorded comes first, quickly or not at all. `write`: the run is to record something. Throws
 * ServerFailure where it is to record and the file beside the journal does not say where the server is.
 */
export async function arriveAt(world: World, journal: Journal, timeouts: LockTimeouts, write: boolean): Promise<Arrived> {
	const desk = deskOf(world, journal.path, timeouts.there);
	if (isServerFailure(desk)) {
		if (write) throw desk;
		return { server: undefined, name: undefined, stale: staleCopy(journal.path, desk), pulled: false, formerCopy: undefined };
	}
	try {
		return await arrive(journal, timeouts, desk);
	} catch (error) {
		await desk.server.end();
		throw error;
	}
}

function deskOf(world: World, path: string, lock: number): Desk | ServerFailure {
	try {
		return serverOf(world, path, lock);
	} catch (error) {
		if (!isServerFailure(error)) throw error;
		return error;
	}
}

/** The actor in a shared journal: the member whose account the server accepted. Throws UsageError where another actor is given. */
export function memberOnly(name: string, given: string | undefined): Pick<CommandContext, 'actor' | 'byLogin'> {
	if (given !== undefined && given !== name) throw new UsageError([{ code: 'actorOfServer', name }]);
	return { actor: () => name, byLogin: false };
}

/** As of when the copy is, by the day and the time of the office; undefined where that is not known. */
export function lastKnown(
	{ journal, world, words }: CommandContext,
	{ since }: Stale,
): { readonly day: string; readonly time: string } | undefined {
	if (since === undefined || !journal) return undefined;
	const { day, time } = world.clock.local(since, journal.settings.zone);
	return { day: words.day(day), time: time.slice(0, 5) };
}

/** Says that what is shown may not be all, and as of when it is. */
export async function warnStale(context: CommandContext, stale: Stale): Promise<void> {
	const { staleNotice } = await import('../../sentence/serverProblem.ts');
	const desks = await textOf('desks', context.language);
	printInfo(context, staleNotice(desks, stale.failure, lastKnown(context, stale)));
}
