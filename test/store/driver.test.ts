/** Which driver is loaded from where, and what is said where it does not load. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadingFailure, sqliteVersion } from '../../src/store/driver.ts';
import { nativeModuleIn } from '../../src/system/nativeModule.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-driver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checkout = join(import.meta.dirname, '..', '..');

/** A process of that Node, as far as it is asked. */
function node(modules: string, platform: NodeJS.Platform = 'linux'): Parameters<typeof nativeModuleIn>[1] {
	return { arch: 'x64', platform, versions: { ...process.versions, modules }, getBuiltinModule: process.getBuiltinModule };
}

describe('the native module', () => {
	test('is the one that was compiled on Node 20, the one in the package on newer ones', () => {
		expect(nativeModuleIn(checkout, node('115'))).toMatch(/\.node20.node_modules.better-sqlite3.build.Release.better_sqlite3\.node$/);
		for (const modules of ['127', '137', '147'])
			expect(nativeModuleIn(checkout, node(modules))).toMatch(/node_modules.better-sqlite3.prebuilds.linux-x64\.node$/);
		expect(nativeModuleIn(checkout, node('127', 'win32'))).toMatch(/win32-x64\.node$/);
	});

	test('may lie above the package, where npm puts it for others', () => {
		const root = join(folder, 'node_modules', 'claims-journal');
		const above = join(folder, 'node_modules', 'better-sqlite3');
		for (const made of [root, above]) mkdirSync(made, { recursive: true });
		writeFileSync(join(above, 'package.json'), '{}');
		expect(nativeModuleIn(root, node('127'))).toBe(join(above, 'prebuilds', 'linux-x64.node'));
	});

	test('works here', () => {
		expect(sqliteVersion(nativeModuleIn(checkout, process))).toMatch(/^3\.\d+\.\d+$/);
	});
});

describe('what does not load is told as what it is', () => {
	const failed = (message: string, code: string) =>
		loadingFailure(Object.assign(new Error(message), { code }), '/opt/claims/x.node')?.failure;

	test('a system that is too old', () => {
		const message = "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /opt/claims/x.node)";
		expect(failed(message, 'ERR_DLOPEN_FAILED')).toBe('oldLibc');
	});

	test('a module that is missing or of another Node', () => {
		expect(failed('/opt/claims/x.node: cannot open shared object file', 'ERR_DLOPEN_FAILED')).toBe('nativeModule');
		expect(failed('compiled against a different Node.js version using NODE_MODULE_VERSION 115', 'ERR_DLOPEN_FAILED')).toBe('nativeModule');
	});

	test("nothing else: the rest is SQLite's own", () => {
		expect(failed('disk I/O error', 'SQLITE_IOERR')).toBeUndefined();
	});
});
