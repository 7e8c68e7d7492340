/** What a run of `mail fetch` leaves for the next one, beside the journal. Without it nothing is lost: each message comes in once by its bytes. */

import type { JournalContext } from '../../context.ts';
import { listOf, orNull, record, text, whole } from '../../domain/shape.ts';
import { readSidecar, type Sidecars, writeSidecar } from '../../store/sidecars.ts';

export type FetchState = Omit<Sidecars['mail'], 'at'>;

/** How long nobody logs in after a refused password, in milliseconds: providers lock who goes on trying. */
const PAUSE = 3_600_000;

export function readFetchState({ journal }: JournalContext): FetchState {
	const { at, ...found } = readSidecar(journal.path, 'mail') ?? { at: '' };
	return shape.fits(found) ? found : { refusedAt: null, folder: null, uidValidity: null, kept: [], failed: [] };
}

/** Anybody may have written the note. */
const shape = record<FetchState>({
	refusedAt: orNull(text),
	folder: orNull(text),
	uidValidity: orNull(text),
	kept: listOf(whole),
	failed: listOf(record<FetchState['failed'][number]>({ uid: whole, times: whole })),
});

export function writeFetchState({ world, journal }: JournalContext, state: FetchState): void {
	writeSidecar(journal.path, 'mail', { at: world.clock.now(), ...state });
}

/** The instant from which on logging in is tried again; undefined where it may be tried now. */
export function pausedUntil({ world }: JournalContext, { refusedAt }: FetchState): string | undefined {
	if (refusedAt === null) return undefined;
	const until = Date.parse(refusedAt) + PAUSE;
	const now = Date.parse(world.clock.now());
	// A clock that was set back does not make an hour longer.
	return now < until && now >= Date.parse(refusedAt) ? new Date(until).toISOString() : undefined;
}

/** What is known of the messages of this folder; nothing where the server numbers them again (UIDVALIDITY). */
export function stateOfFolder(state: FetchState, folder: string, uidValidity: string): FetchState {
	return state.folder === folder && state.uidValidity === uidValidity ? state : { ...state, folder, uidValidity, kept: [], failed: [] };
}
