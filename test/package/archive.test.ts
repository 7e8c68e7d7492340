/** The archives that need nothing: unpacked in an empty folder, with nothing in the environment, they keep a journal. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkout, entry, program, type Ran, scratch } from '../bundle/program.ts';
import { needed } from '../systemProgram.ts';

const folder = scratch();
const { version }: { readonly version: string } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
const linux = `claims-${version}-linux-x64`;
const windows = `claims-${version}-win-x64`;
const debian = `claims-journal_${version}_amd64.deb`;

beforeAll(() => {
	needed('xz');
	for (const times of ['once', 'twice'])
		execFileSync(process.execPath, [join(checkout, 'packaging', 'package.mjs'), '--fast', '--folder', join(folder, times)], {
			stdio: ['ignore', 'ignore', 'inherit'],
			// Nothing of the machine gets into the archives.
			env: { ...process.env, ...(times === 'twice' && { TZ: 'Asia/Tokyo', LC_ALL: 'C' }) },
		});
	execFileSync('tar', ['-xf', join(folder, 'once', `${linux}.tar.xz`), '-C', folder]);
}, 600_000);

const bytes = (times: string, name: string) => readFileSync(join(folder, times, name));

/** Runs a starter by its path in an empty environment. */
function start(starter: string, ...words: readonly string[]): Promise<Ran> {
	return program('/usr/bin/env', ['-i', starter, ...words], { folder }).ended;
}

test('made twice, they have the same bytes, and their sums beside them', () => {
	expect(readdirSync(join(folder, 'once')).sort()).toEqual(
		[`${linux}.tar.xz`, `${windows}.zip`, debian].flatMap((name) => [name, `${name}.sha256`]).sort(),
	);
	for (const name of [`${linux}.tar.xz`, `${windows}.zip`, debian]) {
		expect(bytes('twice', name).equals(bytes('once', name)), name).toBe(true);
		const sum = createHash('sha256').update(bytes('once', name)).digest('hex');
		expect(bytes('once', `${name}.sha256`).toString()).toBe(`${sum}  ${name}\n`);
	}
});

describe('the archive for Linux', () => {
	const unpacked = join(folder, linux);
	const journal = join(folder, 'журнал.db');

	test('keeps a journal without Node, npm, home and environment', async () => {
		expect(await start(join(unpacked, 'претензии'), 'создать', '-j', journal, '--office', 'Firma', '--yes')).toMatchObject({ code: 0 });
		expect((await start(join(unpacked, 'claims'), 'add', '-j', journal, ...entry)).out).toMatch(/-0001\n$/);
		expect((await start(join(unpacked, 'claims'), 'list', '-j', journal)).out.split('\n')).toHaveLength(2);
		const pdf = join(folder, 'книга.pdf');
		expect(await start(join(unpacked, 'claims'), 'print', '-j', journal, '-o', pdf)).toMatchObject({ code: 0 });
		expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
		expect(await start(join(unpacked, 'claims'), 'check', '-j', journal)).toMatchObject({ code: 0 });
	});

	test('its lines of a schedule name the Node inside', async () => {
		const { out } = await start(join(unpacked, 'claims'), 'schedule', '--for', 'cron', '-j', journal);
		expect(out).toContain(` ${join(unpacked, 'bin', 'node')} ${join(unpacked, 'bin', 'claims.js')} overdue `);
	});

	test('has manual and licences', () => {
		for (const file of ['README.ru.md', 'LICENSE', 'man/claims.1', 'licenses/Node.txt', 'licenses/THIRD-PARTY-LICENSES.txt'])
			expect(existsSync(join(unpacked, file)), file).toBe(true);
	});

	test('starts by links, with nothing of what it writes for speed', async () => {
		const cache = join(unpacked, 'dist', 'cache');
		execFileSync('rm', ['-rf', cache]);
		// Root writes in every folder, but not below a file.
		writeFileSync(cache, '');
		chmodSync(cache, 0o400);
		execFileSync('ln', ['-s', `${linux}/claims`, join(folder, 'near')]);
		execFileSync('ln', ['-s', join(folder, 'near'), join(folder, 'far')]);
		const { code, out, errors } = await program('/usr/bin/env', ['-i', 'PATH=/usr/bin:/bin', join(folder, 'far'), '--version'], {}).ended;
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
		expect(out).toContain(`claims ${version} `);
		expect(lstatSync(cache).size).toBe(0);
	});
});

test('the archive for Windows holds what that one does, and starters of its own', async () => {
	const zip = await JSZip.loadAsync(bytes('once', `${windows}.zip`));
	const names = Object.keys(zip.files).map((name) => name.slice(windows.length + 1));
	const starters = ['claims.cmd', 'претензии.cmd', 'Журнал претензий.cmd'];
	const own = ['bin/node.exe', 'node_modules/better-sqlite3/prebuilds/win32-x64.node'];
	expect(names).toEqual(expect.arrayContaining([...starters, ...own]));
	const common = execFileSync('tar', ['-tf', join(folder, 'once', `${linux}.tar.xz`), '--quoting-style=literal'], { encoding: 'utf8' })
		.split('\n')
		.filter((name) => name !== '' && !name.endsWith('/'))
		.map((name) => name.slice(linux.length + 1));
	const onlyLinux = /^(?:claims|претензии|bin\/node|man\/.*|.*\.node)$/;
	expect(names.filter((name) => ![...starters, ...own].includes(name)).sort()).toEqual(
		common.filter((name) => !onlyLinux.test(name)).sort(),
	);
	for (const starter of starters) {
		const text = await zip.file(`${windows}/${starter}`)?.async('string');
		// cmd.exe reads neither other letters nor other ends of lines reliably.
		expect(text, starter).toMatch(/^(?:[\x20-\x7e]+\r\n)+$/);
	}
});

test('the Debian package is installed, runs and is purged without a trace', async () => {
	const root = join(folder, 'root');
	mkdirSync(join(root, 'var/lib/dpkg'), { recursive: true });
	writeFileSync(join(root, 'var/lib/dpkg/status'), '');
	// A root of its own has neither libc nor shell, and the machine stays as it is.
	const dpkg = (...words: readonly string[]) =>
		execFileSync('dpkg', [`--root=${root}`, '--force-script-chrootless,depends,not-root', '--log=/dev/null', ...words], {
			stdio: 'pipe',
			env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
		});
	dpkg('--install', join(folder, 'once', debian));
	for (const starter of ['claims', 'претензии'])
		expect(
			(await program('/usr/bin/env', ['-i', 'PATH=/usr/bin:/bin', join(root, 'usr/bin', starter), '--version'], {}).ended).out,
		).toContain(`claims ${version} `);
	// Made at once: whoever runs it may not write there.
	expect(readdirSync(join(root, 'usr/lib/claims-journal/dist/cache'))).toHaveLength(1);
	for (const page of ['man1/claims.1.gz', 'ru/man1/претензии.1.gz']) expect(existsSync(join(root, 'usr/share/man', page))).toBe(true);
	dpkg('--purge', 'claims-journal');
	expect(readdirSync(root)).toEqual(['var']);
});
