/** Folders that are made, that are there, and that the system lets nobody make. */

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolders, removeEmptyFolders } from '../../src/files/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('are made with all that are missing above them, for their owner only', () => {
	makeFolders(join(folder, 'a', 'b', 'c'), 0o700);
	expect(['a', 'a/b', 'a/b/c'].map((one) => statSync(join(folder, one)).mode & 0o777)).toEqual([0o700, 0o700, 0o700]);
});

it('are told, and taken away again where nothing came into them', () => {
	const path = join(folder, 'd', 'e', 'f');
	const made = makeFolders(path, 0o700);
	expect(made).toEqual([join(folder, 'd'), join(folder, 'd', 'e'), path]);
	expect(makeFolders(path, 0o700)).toEqual([]);
	writeFileSync(join(folder, 'd', 'file'), '');
	removeEmptyFolders(made);
	expect(readdirSync(join(folder, 'd'))).toEqual(['file']);
	writeFileSync(join(folder, 'd', 'no folder'), '');
	expect(() => makeFolders(join(folder, 'g', 'h\0'), 0o700)).toThrow();
	expect(readdirSync(folder)).not.toContain('g');
});

it('are left as they are where they are there', () => {
	makeFolders(join(folder, 'there'), 0o755);
	makeFolders(join(folder, 'there'), 0o700);
	expect(statSync(join(folder, 'there')).mode & 0o777).toBe(0o755);
	makeFolders('/', 0o700);
});

// What the system says of the last is not the same everywhere; that it ends is.
it.each(['file', 'file/deeper', '/proc/claims/deeper'])(
	'end in what the system says where a file or the system is in the way: %s',
	(path) => {
		writeFileSync(join(folder, 'file'), '');
		expect(() => makeFolders(path.startsWith('/') ? path : join(folder, path), 0o700)).toThrow(/E[A-Z]+/);
		expect(readdirSync(folder)).toContain('file');
	},
);
