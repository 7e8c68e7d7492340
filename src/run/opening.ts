/** Opens the journal of a run; of one that several desks share, with what the others recorded. */

import { wantedLanguage } from '../config/userConfig.ts';
import type { CommandRow } from '../grammar/commandRow.ts';
import { UsageError } from '../grammar/mistake.ts';
import { isStoreFailure } from '../interruption.ts';
import type { Journal, OpenOptions } from '../store/open.ts';
import type { World } from '../world.ts';
import type { Opened } from './explainError.ts';

/** It is opened, and what others recorded comes first, quickly or not at all. Throws StoreFailure. */
export async function openUpToDate(
	world: World,
	path: string,
	opened: Opened,
	row: Pick<CommandRow, 'journal'>,
	command: string,
): Promise<void> {
	const { isShared } = await import('../store/open.ts');
	const write = row.journal === 'write';
	const stateOf = command === 'check' ? (await import('../store/check/check.ts')).stateByEvents : undefined;
	if (!isShared(path)) {
		await openJournal(world, path, opened, write, stateOf);
		return;
	}
	world.begins(`shared-${command}`);
	const { arriveAt } = await import('../command/share/arrival.ts');
	const journal = await openJournal(world, path, opened, write, stateOf);
	const timeout = busyTimeout(world);
	const arrived = await arriveAt(world, journal, { own: Math.min(timeout, QUICKLY), there: timeout }, write);
	opened.arrived = arrived;
	if (arrived.pulled) journal.close();
	const current = arrived.pulled ? await openJournal(world, path, opened, write, stateOf) : journal;
	if (arrived.server) current.server = arrived.server;
	current.formerCopy = arrived.formerCopy;
}

async function openJournal(world: World, path: string, opened: Opened, write: boolean, stateOf?: OpenOptions['stateOf']): Promise<Journal> {
	const timeout = busyTimeout(world);
	const { openJournal: open } = await import('../store/open.ts');
	opened.journal = open({ path, write, timeout, nativeModule: world.nativeModule(), ...(stateOf && { stateOf }) });
	opened.language = wantedLanguage(world) ?? opened.journal.settings.language;
	return opened.journal;
}

/** How long who writes at this desk is waited for before what is there is shown, in milliseconds. */
const QUICKLY = 500;

/** How long to wait for a lock on the journal, in milliseconds: CLAIMS_WAIT, or a default. Throws UsageError where that is no number. */
export function busyTimeout({ environment, errors }: World): number {
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
