/** Files that events name, letters above all: what is lost or altered is named, and no earlier backup is deleted meanwhile. */

import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, outOf, Scene } from './harness.ts';

let scene: Scene;
let letter: string;

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect({ line, code: ended.code, errors: ended.code === 0 ? '' : errorsOf(ended) }).toEqual({ line, code: 0, errors: '' });
	return outOf(ended).trim();
}

function errorsOf({ said }: Ended): string {
	return said.map(({ to, text }) => (to === 'errors' ? text : '')).join('');
}

const at = (...parts: readonly string[]) => join(scene.folder, ...parts);

/** The copy of the letter in the store, by its hash. */
function stored(bytes: Uint8Array): string {
	const folder = at('journal.db.attachments');
	const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile() && readFileSync(path).equals(bytes));
	expect(found).toHaveLength(1);
	return found[0] ?? '';
}

beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-10-12';
	await done('claims init --office Фирма --yes -q');
	await done('claims settings --address "г. Москва" --signer "О. С. Юдина" --position Директор -q');
	await done('claims add --kind claim --channel post --client "Иванова А. П." --contact "г. Н." --responsible Ким --summary Холодно -q');
	letter = await done('claims letter 1 --kind apology -q');
	await done('claims backup --folder usb -q');
	scene.today = '2026-10-13';
});

afterEach(() => scene.end());

/** What may become of a file. */
const harms: readonly (readonly [string, (path: string) => void])[] = [
	['lost', (path) => rmSync(path)],
	[
		'altered',
		(path) => {
			chmodSync(path, 0o600);
			writeFileSync(path, 'Nothing of the kind was written.');
		},
	],
	[
		'a link elsewhere',
		(path) => {
			renameSync(path, at('elsewhere'));
			symlinkSync(at('elsewhere'), path);
		},
	],
];

const places: readonly (readonly [string, () => string])[] = [
	['its readable copy', () => letter],
	['its place in the store', () => stored(readFileSync(letter))],
];

describe.each(places)('a letter harmed in %s', (_, placeOf) => {
	it.each(harms)('%s: is named by check, doctor and backup, which deletes no older backup', async (_harm, harm) => {
		const path = placeOf();
		harm(path);
		const check = await scene.line('claims check');
		expect(check.code).toBe(1);
		expect(errorsOf(check)).toContain('ПР-2026-0001_1_извинение.docx');
		expect(errorsOf(check)).toContain(path);
		const doctor = await scene.line('claims doctor');
		expect(doctor.code).toBe(1);
		expect(outOf(doctor)).toMatch(/файлы\tнеисправно/);
		const backup = await scene.line('claims backup --folder usb --keep 1');
		expect(backup.code).toBe(3);
		expect(errorsOf(backup)).toContain('ПР-2026-0001_1_извинение.docx');
		expect(readdirSync(at('usb'))).toContain('journal-2026-10-12-120000');
	});
});

it('a letter that is lost in both places comes back out of the backup', async () => {
	rmSync(stored(readFileSync(letter)));
	rmSync(letter);
	expect((await scene.line('claims backup --folder usb --keep 1')).code).toBe(3);
	renameSync(at('journal.db'), at('former.db'));
	rmSync(at('journal.db.attachments'), { recursive: true });
	rmSync(at('journal.db.letters'), { recursive: true });
	await done('claims restore usb/journal-2026-10-12-120000 -q');
	expect(existsSync(letter)).toBe(true);
	expect(await done('claims check')).toBe('');
});

it('what lies among the letters and was never issued is told by doctor', async () => {
	writeFileSync(at('journal.db.letters', 'ПР-2026-0001_188_ответ.docx'), 'We agree to everything.');
	const doctor = await scene.line('claims doctor');
	expect(doctor.code).toBe(1);
	expect(outOf(doctor)).toContain('ПР-2026-0001_188_ответ.docx');
});
