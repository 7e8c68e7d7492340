/** Opens the journal of a run; of one that several desks share, with what the others recorded. */

import type { Opened } from './explainError.ts';
import { UsageError } from './grammar/mistake.ts';
import { isStoreFailure } from './interruption.ts';
import type { OpenOptions } from './store/open.ts';
import { wantedLanguage } from './userConfig.ts';
import type { World } from './world.ts';

/** What others recorded comes first, quickly or not at all; then it is opened. Throws StoreFailure. */
export async function openUpToDate(
	world: World,
	path: string,
	opened: Opened,
	write: boolean,
	stateOf: OpenOptions['stateOf'],
): Promise<void> {
	const { isShared } = await import('./store/open.ts');
	if (!isShared(path)) return await openJournal(world, path, opened, write, stateOf);
	const { arriveAt } = await import('./command/share/arrival.ts');
	const timeout = Math.min(busyTimeout(world), QUICKLY);
	const arrived = await arriveAt(world, { path, timeout, nativeModule: world.nativeModule() }, write);
	opened.arrived = arrived;
	await openJournal(world, path, opened, write, stateOf);
	const { journal } = opened;
	if (!journal) return;
	if (arrived.server) journal.server = arrived.server;
	journal.formerCopy = arrived.formerCopy;
}

async function openJournal(world: World, path: string, opened: Opened, write: boolean, stateOf?: OpenOptions['stateOf']): Promise<void> {
	const timeout = busyTimeout(world);
	const { openJournal: open } = await import('./store/open.ts');
	opened.journal = open({ path, write, timeout, nativeModule: world.nativeModule(), ...(stateOf && { stateOf }) });
	opened.language = wantedLanguage(world) ?? opened.journal.settings.language;
}

/** How long who writes at this desk is waited for before what is there is shown, in milliseconds. */
const QUICKLY = 500;

/** How long to wait for a lock on the journal, in milliseconds: CLAIMS_WAIT, or a default. */
function busyTimeout({ environment, errors }: World): number {
	const { CLAIMS_WAIT: wanted } = environment;
	// A clerk should soon learn that the journal is busy; a script can wait its turn.
	if (!wanted) return errors.isTerminal ? 15_000 : 60_000;
	if (/^\d{1,7}$/.test(wanted)) return Number(wanted);
	throw new UsageError([{ code: 'notANumber', option: { called: 'CLAIMS_WAIT' }, value: wanted, from: 0, to: 9_999_999 }]);
}

/** For help and terms: uses the journal's language and rules if there is a journal; silent if there is none. */
export async function openIfThere(world: World, path: string, opened: Opened): Promise<void> {
	try {
		await openJournal(world, path, opened, false);
	} catch (error) {
		if (!isStoreFailure(error)) throw error;
	}
}
