/** Files kept by their hash: whole in their place or not there, once however often they come, and never elsewhere. */

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileBytes } from '../../src/domain/storedFile.ts';
import { FileFault, provenBytes, type Staged, stage, storedPath, storeFolder } from '../../src/store/files/storedFiles.ts';

let folder: string;
let journal: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'claims-kept-'));
	journal = join(folder, 'journal.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
	for (const text of texts) yield Buffer.from(text);
}

async function kept(...texts: readonly string[]): Promise<Staged> {
	const staged = await stage(journal, pieces(...texts));
	staged.store();
	staged.discard();
	return staged;
}

function everything(): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

const mode = (path: string) => statSync(path).mode & 0o777;

function read(bytes: FileBytes): Uint8Array {
	return Buffer.concat([...provenBytes(storedPath(journal, bytes.sha256), bytes)]);
}

function faultOf(bytes: FileBytes): FileFault['what'] | undefined {
	try {
		read(bytes);
		return undefined;
	} catch (error) {
		if (error instanceof FileFault) return error.what;
		throw error;
	}
}

describe('a file', () => {
	it('lies under the hash of its bytes, for its owner to read and nobody to write', async () => {
		const { sha256, size } = await kept('the ', 'scan');
		expect(sha256).toBe(createHash('sha256').update('the scan').digest('hex'));
		expect(size).toBe(8);
		const path = storedPath(journal, sha256);
		expect(path).toBe(join(`${journal}.attachments`, sha256.slice(0, 2), sha256));
		expect(readFileSync(path, 'utf8')).toBe('the scan');
		expect([path, join(path, '..'), storeFolder(journal)].map(mode)).toEqual([0o400, 0o700, 0o700]);
		expect(faultOf({ sha256, size })).toBeUndefined();
	});

	it('lies there once, whoever brings it', async () => {
		const both = [await stage(journal, pieces('scan')), await stage(journal, pieces('scan'))];
		for (const staged of both) staged.store();
		for (const staged of both) staged.discard();
		expect(everything().filter((name) => statSync(join(folder, name)).isFile())).toHaveLength(1);
		expect(faultOf(await kept('scan'))).toBeUndefined();
	});

	it('is not there until it is given its place, and leaves nothing where it is not', async () => {
		const staged = await stage(journal, pieces('scan'));
		expect(everything()).toEqual(['journal.db.attachments', expect.stringMatching(/attachments.\.claims-[0-9a-f]{12}\.part$/)]);
		staged.discard();
		expect(everything()).toEqual([]);
	});

	it('leaves nothing where reading it breaks off', async () => {
		async function* broken(): AsyncGenerator<Uint8Array> {
			yield Buffer.from('half');
			throw new Error('gone');
		}
		await expect(stage(journal, broken())).rejects.toThrow('gone');
		expect(everything()).toEqual([]);
	});
});

describe('what was done to it is told', () => {
	const done: readonly (readonly [string, (path: string) => void])[] = [
		['missing', (path) => rmSync(path)],
		['altered', (path) => overwritten(path, 'scaN')],
		['otherSize', (path) => overwritten(path, 'scans')],
		['otherSize', (path) => overwritten(path, '')],
		[
			'notAFile',
			(path) => {
				rmSync(path);
				mkdirSync(path);
			},
		],
		[
			'notAFile',
			(path) => {
				rmSync(path);
				writeFileSync(join(folder, 'elsewhere'), 'scan');
				symlinkSync(join(folder, 'elsewhere'), path);
			},
		],
	];

	it.each(done)('%s', async (code, act) => {
		const bytes = await kept('scan');
		act(storedPath(journal, bytes.sha256));
		expect(faultOf(bytes)).toBe(code);
	});

	it.each(['altered', 'missing', 'otherSize'])('and mended where the same bytes come again: %s', async (code) => {
		const bytes = await kept('scan');
		done.find(([name]) => name === code)?.[1](storedPath(journal, bytes.sha256));
		await kept('scan');
		expect(faultOf(bytes)).toBeUndefined();
	});

	it('before the last of its bytes were given away', async () => {
		const bytes = await kept('a'.repeat(600_000));
		overwritten(storedPath(journal, bytes.sha256), `${'a'.repeat(599_999)}b`);
		let length = 0;
		const measure = () => {
			for (const piece of provenBytes(storedPath(journal, bytes.sha256), bytes)) length += piece.length;
		};
		expect(measure).toThrowError(expect.objectContaining({ what: 'altered' }));
		expect(length).toBeLessThan(600_000);
	});
});

describe('a folder that leads elsewhere', () => {
	it('is not written to, and not read', async () => {
		const bytes = await kept('scan');
		const [own, elsewhere] = [storeFolder(journal), join(folder, 'elsewhere')];
		mkdirSync(elsewhere);
		rmSync(own, { recursive: true });
		symlinkSync(elsewhere, own);
		await expect(kept('scan')).rejects.toMatchObject({ failure: 'notAFolder', path: own });
		expect(() => faultOf(bytes)).toThrowError(expect.objectContaining({ failure: 'notAFolder', path: own }));
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	it('nor is one within it', async () => {
		const { sha256 } = await kept('scan');
		const [inner, elsewhere] = [join(storeFolder(journal), sha256.slice(0, 2)), join(folder, 'elsewhere')];
		mkdirSync(elsewhere);
		rmSync(inner, { recursive: true });
		symlinkSync(elsewhere, inner);
		await expect(kept('scan')).rejects.toMatchObject({ failure: 'notAFolder', path: inner });
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	it('a hash that is none is no path', () => {
		for (const hash of ['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`])
			expect(() => storedPath(journal, hash)).toThrow(RangeError);
	});
});

function overwritten(path: string, text: string): void {
	chmodSync(path, 0o600);
	writeFileSync(path, text);
}
