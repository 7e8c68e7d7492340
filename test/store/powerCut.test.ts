/**
 * Backup and restore before a power cut at any moment: their calls to the file system are recorded, and replayed as far as a disk need have
 * kept them. What was not flushed may be lost: the bytes of a file, and each name in a folder, by itself.
 */

import { mkdirSync, mkdtempSync, type PathLike, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkJournal } from '../../src/store/check/check.ts';
import { backUp, restore } from '../../src/store/files/backup.ts';
import { namedFiles } from '../../src/store/files/namedFiles.ts';
import { checkFiles } from '../../src/store/files/storedCheck.ts';
import { openJournal } from '../../src/store/open.ts';
import { outOf, Scene } from '../cli/harness.ts';

/** A call that changes what is on the disk, with absolute paths. */
type Call =
	| { readonly does: 'create' | 'folder' | 'remove'; readonly path: string }
	| { readonly does: 'rename' | 'link'; readonly path: string; readonly to: string }
	| { readonly does: 'flush'; readonly path: string; readonly content: Buffer | undefined };

const { calls, record } = vi.hoisted(() => {
	const calls: Call[] = [];
	return { calls, record: (call: Call) => void calls.push(call) };
});

vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	const paths = new Map<number, string>();
	const path = (given: PathLike) => String(given);
	return {
		...fs,
		openSync: (given: PathLike, flags: string | number = 'r', mode?: number) => {
			const isNew = flags !== 'r' && flags !== 'r+' && !fs.existsSync(given);
			const descriptor = fs.openSync(given, flags, mode);
			paths.set(descriptor, path(given));
			if (isNew && fs.statSync(given).isFile() && typeof flags === 'string') record({ does: 'create', path: path(given) });
			return descriptor;
		},
		fsyncSync: (descriptor: number) => {
			fs.fsyncSync(descriptor);
			const flushed = paths.get(descriptor) ?? '';
			record({ does: 'flush', path: flushed, content: fs.statSync(flushed).isFile() ? fs.readFileSync(flushed) : undefined });
		},
		mkdirSync: (given: PathLike, options: object) => {
			fs.mkdirSync(given, options);
			record({ does: 'folder', path: path(given) });
		},
		renameSync: (from: PathLike, to: PathLike) => {
			fs.renameSync(from, to);
			record({ does: 'rename', path: path(from), to: path(to) });
		},
		linkSync: (from: PathLike, to: PathLike) => {
			fs.linkSync(from, to);
			record({ does: 'link', path: path(from), to: path(to) });
		},
		unlinkSync: (given: PathLike) => {
			fs.unlinkSync(given);
			record({ does: 'remove', path: path(given) });
		},
		rmSync: (given: PathLike, options: object) => {
			const wasThere = fs.existsSync(given);
			fs.rmSync(given, options);
			if (wasThere) record({ does: 'remove', path: path(given) });
		},
	};
});

/** What a disk holds: the bytes that a file is sure to have, and the names in a folder, those first that are sure. */
class Entry {
	content: Buffer | undefined;
	readonly names = new Map<string, Entry>();
	sure: ReadonlyMap<string, Entry> = new Map();

	constructor(content: Buffer | undefined) {
		this.content = content;
	}
}

/** A change of the names in a folder that was not flushed. */
interface Pending {
	readonly folder: Entry;
	readonly name: string;
	readonly entry: Entry | undefined;
}

class Disk {
	readonly root: Entry;
	readonly #at: string;
	#pending: Pending[] = [];

	constructor(at: string) {
		this.#at = at;
		this.root = read(at);
	}

	do(call: Call): void {
		const entry = this.#find(call.path);
		switch (call.does) {
			case 'create':
				this.#name(call.path, new Entry(Buffer.alloc(0)));
				break;
			case 'folder':
				this.#name(call.path, new Entry(undefined));
				break;
			case 'remove':
				this.#name(call.path, undefined);
				break;
			case 'link':
				this.#name(call.to, entry);
				break;
			case 'rename':
				this.#name(call.to, entry);
				this.#name(call.path, undefined);
				break;
			case 'flush':
				if (!entry) return;
				if (call.content) entry.content = call.content;
				else {
					entry.sure = new Map(entry.names);
					this.#pending = this.#pending.filter(({ folder }) => folder !== entry);
				}
		}
	}

	/** The states that a power cut may leave now: no name that was not flushed, all of them, and all but each. */
	*states(): Generator<(folder: Entry) => ReadonlyMap<string, Entry>> {
		const withThose = (chosen: readonly Pending[]) => (folder: Entry) => {
			const names = new Map(folder.sure);
			for (const { folder: of, name, entry } of chosen)
				if (of === folder)
					if (entry) names.set(name, entry);
					else names.delete(name);
			return names;
		};
		yield withThose([]);
		yield withThose(this.#pending);
		for (const one of this.#pending) yield withThose(this.#pending.filter((other) => other !== one));
	}

	#find(path: string): Entry | undefined {
		let entry: Entry | undefined = this.root;
		for (const name of path.slice(this.#at.length + 1).split('/')) if (name !== '') entry = entry?.names.get(name);
		return entry;
	}

	#name(path: string, entry: Entry | undefined): void {
		const folder = this.#find(dirname(path));
		if (!folder) throw new Error(`no folder for ${path}`);
		const name = basename(path);
		if (entry) folder.names.set(name, entry);
		else folder.names.delete(name);
		this.#pending.push({ folder, name, entry });
	}
}

function read(path: string): Entry {
	if (statSync(path).isFile()) return new Entry(readFileSync(path));
	const folder = new Entry(undefined);
	for (const name of readdirSync(path)) folder.names.set(name, read(join(path, name)));
	folder.sure = new Map(folder.names);
	return folder;
}

/** Writes a state down. */
function write(entry: Entry, path: string, namesOf: (folder: Entry) => ReadonlyMap<string, Entry>): void {
	if (entry.content) writeFileSync(path, entry.content);
	else {
		mkdirSync(path, { recursive: true });
		for (const [name, inner] of namesOf(entry)) write(inner, join(path, name), namesOf);
	}
}

let scene: Scene;
const at = (...parts: readonly string[]) => join(scene.folder, ...parts);
const open = (path: string) => openJournal({ path, write: false, timeout: 1000 });
const copying = { nativeModule: undefined, step: async () => {} };

beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-10-12';
	writeFileSync(at('scan.pdf'), 'a scan');
	for (const line of [
		'claims init --office Фирма --yes -q',
		'claims settings --address "г. Москва" --signer "О. С. Юдина" --position Директор -q',
		'claims add --kind claim --channel post --client "Иванова А. П." --contact "г. Нерехта" --responsible Ким --summary Холодно -q',
		'claims attach 1 scan.pdf -q',
		'claims letter 1 --kind apology -q',
	])
		expect(await scene.line(line)).toMatchObject({ code: 0 });
});

afterEach(() => scene.end());

/** Whether there is a journal, and all that its events name is as it was. Throws where something is there and is not that. */
async function isWhole(path: string): Promise<boolean> {
	if (!statSync(path, { throwIfNoEntry: false })) return false;
	const journal = open(path);
	try {
		const faults: unknown[] = [];
		await checkJournal(journal, (fault) => faults.push(fault));
		await checkFiles(
			journal,
			namedFiles(journal).values(),
			(fault) => faults.push(fault),
			async () => {},
		);
		expect(faults).toEqual([]);
		expect(namedFiles(journal).size).toBe(2);
		return true;
	} finally {
		journal.close();
	}
}

/** Does the work, then looks at every state that a power cut at any moment of it may have left. */
async function replayed(work: () => Promise<unknown>, look: (folder: string) => Promise<boolean>): Promise<number> {
	const disk = new Disk(scene.folder);
	calls.length = 0;
	await work();
	const made = [...calls];
	expect(made.length).toBeGreaterThan(20);
	const states = mkdtempSync(join(tmpdir(), 'claims-power-'));
	let count = 0;
	try {
		for (let done = 0; done <= made.length; done++) {
			const call = made[done - 1];
			if (call) disk.do(call);
			for (const namesOf of disk.states()) {
				const state = join(states, String(++count));
				write(disk.root, state, namesOf);
				const whole = await look(state);
				// It was told: it must be there, whatever is lost.
				if (done === made.length) expect(whole, `state ${count}, at the end`).toBe(true);
				rmSync(state, { recursive: true });
			}
		}
	} finally {
		rmSync(states, { recursive: true });
	}
	return count;
}

describe('a power cut at any moment', () => {
	it('of a backup leaves no backup or a whole one, and a whole one once it was told', async () => {
		const journal = openJournal({ path: at('journal.db'), write: true, timeout: 1000 });
		const to = at('backups', 'journal-2026-10-12-120000');
		const count = await replayed(
			() => backUp(journal, to, copying),
			(folder) => isWhole(join(folder, 'backups', basename(to), 'journal.db')),
		);
		journal.close();
		expect(count).toBeGreaterThan(100);
	});

	it('of a restoring leaves no journal, an empty file, or a whole one, and a whole one once it was told', async () => {
		expect(await scene.line('claims backup -q')).toMatchObject({ code: 0 });
		const backup = openJournal({ path: at('backups', 'journal-2026-10-12-120000', 'journal.db'), write: true, timeout: 1000 });
		const count = await replayed(
			() => restore(backup, at('new', 'journal.db'), { ...copying, makeFolder: true, partial: false }),
			async (folder) => {
				const path = join(folder, 'new', 'journal.db');
				// What a run that was cut off in the very naming leaves; every command says what to do.
				return statSync(path, { throwIfNoEntry: false })?.size !== 0 && (await isWhole(path));
			},
		);
		backup.close();
		expect(count).toBeGreaterThan(100);
	});

	it('of a letter leaves the letter wherever its event is', async () => {
		const ended = await scene.line('claims letter 1 --kind request --text "Пришлите чек" -q');
		expect(outOf(ended)).toBe('');
		const disk = new Disk(scene.folder);
		calls.length = 0;
		expect(await scene.line('claims attach 1 journal.db.letters/ПР-2026-0001_1_извинение.docx -q')).toMatchObject({ code: 0 });
		// All calls come before the commit: after them nothing of the file may be lost.
		for (const call of [...calls]) disk.do(call);
		const states = [...disk.states()];
		for (const namesOf of states) {
			const state = mkdtempSync(join(tmpdir(), 'claims-power-'));
			write(disk.root, state, namesOf);
			writeFileSync(join(state, 'journal.db'), readFileSync(at('journal.db')));
			expect(await isWhole(join(state, 'journal.db'))).toBe(true);
			rmSync(state, { recursive: true });
		}
	});
});
