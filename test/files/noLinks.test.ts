/** A disk that has no links, as a stick with FAT: a file gets its name all the same, and never that of another. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { writeWhole } from '../../src/files/write.ts';

let code = '';

vi.mock('node:fs', async (original) => ({
	...(await original<typeof import('node:fs')>()),
	linkSync: () => {
		throw Object.assign(new Error(`${code}: link`), { code });
	},
}));

const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Linux says EPERM, Windows EISDIR of FAT and ENOTSUP of a network drive.
it.each(['EPERM', 'EISDIR', 'ENOTSUP'])('which is told by %s', (reason) => {
	code = reason;
	const file = join(folder, reason);
	writeWhole('first', file, { replace: false, mode: 'usual' });
	expect(() => writeWhole('second', file, { replace: false, mode: 'usual' })).toThrow(/exists/);
	expect(readFileSync(file, 'utf8')).toBe('first');
	expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});
