/** The small files beside the journal: what happened around it that the journal itself does not record. Whether they can be written matters to nobody. */

import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** What follows the name of the journal in the names of the files that lie beside it; the first two are SQLite's own. */
export const beside = {
	wal: '-wal',
	shm: '-shm',
	draft: '.draft-',
	overdue: '.last-overdue',
	backup: '.last-backup',
	attachments: '.attachments',
} as const;

/** What is being written has such a name until it is whole. */
export const PART = { before: '.claims-', after: '.part' } as const;

interface Beside {
	/** The last run of `overdue`; `unattended`: the last that no terminal saw, as cron's. Instants. */
	readonly overdue: { readonly at: string; readonly unattended: string | null };
	/** The last backup: when, where it lies, and the last event in it. */
	readonly backup: { readonly at: string; readonly folder: string; readonly events: number };
}

/** Keeps what happened last, in one piece; silently not where the folder cannot be written to. */
export function keepBeside<N extends keyof Beside>(journal: string, name: N, what: Beside[N]): void {
	const file = fileOf(journal, name);
	try {
		const descriptor = openSync(`${file}.part`, 'w', 0o600);
		// One line: of two who write at once, the shorter one leaves the rest of the longer one on a line of its own.
		writeSync(descriptor, `${JSON.stringify(what)}\n`);
		closeSync(descriptor);
		renameSync(`${file}.part`, file);
	} catch {
		// A read-only folder, a full disk: the answer itself was given.
	}
}

/** What happened last; undefined where nothing is known of it. */
export function keptBeside<N extends keyof Beside>(journal: string, name: N): Beside[N] | undefined {
	try {
		const [line = ''] = readFileSync(fileOf(journal, name), 'utf8').split('\n', 1);
		const kept: Beside[N] | null = JSON.parse(line);
		return kept !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(kept.at) ? kept : undefined;
	} catch {
		return undefined;
	}
}

function fileOf(journal: string, name: keyof Beside): string {
	return journal + beside[name];
}
