/** `open`: a copy of a letter or of an attachment, shown in the system's program or, where there is none, named. */

import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opensAsDocument } from '../../src/domain/media.ts';
import { openFile } from '../../src/system/programs.ts';
import { type Ended, outOf, Scene } from './harness.ts';

let scene: Scene;
beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-10-12';
	await claims('claims init --office Фирма --yes -q');
	await claims('claims settings --address "г. Москва" --signer "О. С. Юдина" --position Директор -q');
	await claims(
		'claims add --kind claim --channel post --client "Иванова А. П." --contact "г. Нерехта" --responsible Ким --summary Холодно -q',
	);
});
afterEach(() => scene.end());

async function claims(line: string): Promise<Ended & { readonly out: string; readonly errors: string }> {
	const ended = await scene.line(line);
	return { ...ended, out: outOf(ended).trim(), errors: ended.said.map(({ to, text }) => (to === 'errors' ? text : '')).join('') };
}

async function attached(name: string, content: string): Promise<void> {
	writeFileSync(join(scene.folder, name), content);
	expect(await claims(`claims attach 1 ${name} -q`)).toMatchObject({ code: 0 });
}

describe('without a screen', () => {
	it('names a copy of the attachment that nobody can save over, readable by its owner alone', async () => {
		await attached('скан.pdf', '%PDF-1.4 чек');
		const { code, out } = await claims('claims open 1');
		expect([code, basename(out), readFileSync(out, 'utf8'), statSync(out).mode & 0o777]).toEqual([0, 'скан.pdf', '%PDF-1.4 чек', 0o400]);
	});

	it('takes the last letter, or the attachment that was named', async () => {
		await attached('чек.txt', 'чек');
		await attached('фото.txt', 'фото');
		expect(await claims('claims open 1')).toMatchObject({ code: 2, out: '' });
		const letter = (await claims('claims letter 1 --kind apology -q')).out;
		const copy = (await claims('claims open 1')).out;
		expect(readFileSync(copy)).toEqual(readFileSync(letter));
		expect(basename((await claims('claims open 1 2')).out)).toBe('фото.txt');
		expect((await claims('claims open 1 3')).code).toBe(2);
	});

	it('says that there is nothing to open', async () => {
		expect(await claims('claims open 1')).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('нет ни писем, ни вложений') });
	});

	it('opens nothing that was altered', async () => {
		const letter = (await claims('claims letter 1 --kind apology -q')).out;
		const folder = join(scene.folder, 'journal.db.attachments');
		expect(existsSync(folder)).toBe(true);
		writeFileSync(letter, 'другое');
		// The copy in the store is whole.
		expect(readFileSync((await claims('claims open 1')).out, 'utf8')).not.toBe('другое');
		await attached('чек.txt', 'чек');
		const stored = outOf(await scene.line('claims attachments 1 --ndjson')).match(/"sha256":"([0-9a-f]{64})"/)?.[1] ?? '';
		const path = join(folder, stored.slice(0, 2), stored);
		chmodSync(path, 0o600);
		writeFileSync(path, 'нет');
		expect(await claims('claims open 1 1')).toMatchObject({ code: 3, out: '' });
	});
});

describe.each([
	['скан.pdf', true],
	['СКАН.PDF', true],
	['письмо.docx', true],
	['фото.jpeg', true],
	['запись.mp3', true],
	['страница.html', false],
	['рисунок.svg', false],
	['счёт.pdf.exe', false],
	['отчёт.xlsm', false],
	['run.sh', false],
	['a.bat', false],
	['a.js', false],
	['a.lnk', false],
	['a.desktop', false],
	['a.zip', false],
	['pdf', false],
	['', false],
])('%s', (name, opens) => {
	it(opens ? 'is a document' : 'is not given to the system to open', () => {
		expect(opensAsDocument(name)).toBe(opens);
	});
});

describe('the system’s program', () => {
	function withStarter(script: string): NodeJS.ProcessEnv {
		const folder = join(scene.folder, 'programs');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`, DISPLAY: ':0' };
	}

	it('gets the path as one word, whatever is in it', async () => {
		const told = join(scene.folder, 'told');
		const environment = withStarter(`printf '%s' "$1" > '${told}'`);
		const path = join(scene.folder, `a b 'c" $(d).pdf`);
		expect(await openFile(path, { platform: 'linux', environment })).toBe(true);
		expect(readFileSync(told, 'utf8')).toBe(path);
	});

	it('that fails, is not there or has no screen, opened nothing', async () => {
		expect(await openFile('/a.pdf', { platform: 'linux', environment: withStarter('exit 3') })).toBe(false);
		expect(await openFile('/a.pdf', { platform: 'linux', environment: { DISPLAY: ':0', PATH: scene.folder } })).toBe(false);
		expect(
			await openFile('/a.pdf', { platform: 'linux', environment: { ...withStarter('exit 0'), DISPLAY: '', WAYLAND_DISPLAY: '' } }),
		).toBe(false);
	});
});
