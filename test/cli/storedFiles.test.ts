/** Files that events name, letters above all: what is lost or altered is named, and no earlier backup is deleted meanwhile. */

import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { bytesOf } from '../../src/store/files/storedFiles.ts';
import { openJournal } from '../../src/store/open.ts';
import { change } from '../../src/store/record/change.ts';
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
	await done(
		'claims add --kind claim --channel post --client "Иванова А. П." --contact "г. Нерехта" --responsible Ким --summary Холодно -q',
	);
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

describe('a backup that is not whole', () => {
	const backup = () => at('usb', 'journal-2026-10-12-120000');

	const inBackup: readonly (readonly [string, () => string])[] = [
		['a letter under its name', () => join(backup(), 'journal.db.letters', 'ПР-2026-0001_1_извинение.docx')],
		['a letter under its hash', () => stored(readFileSync(letter)).replace(at('journal.db'), join(backup(), 'journal.db'))],
	];

	it.each(inBackup.flatMap(([what, placeOf]) => harms.map(([how, harm]) => [what, how, placeOf, harm] as const)))(
		'%s, %s: is named, and restored with --partial only',
		async (_what, _how, placeOf, harm) => {
			const path = placeOf();
			harm(path);
			const refused = await scene.line('claims restore usb/journal-2026-10-12-120000 -j new.db');
			expect([refused.code, existsSync(at('new.db')), existsSync(at('new.db.attachments'))]).toEqual([3, false, false]);
			expect(errorsOf(refused)).toContain(path);
			expect((await scene.line('claims restore usb/journal-2026-10-12-120000 -j new.db --partial')).code).toBe(3);
			// It was whole at its other place.
			expect(await done('claims check -j new.db')).toBe('');
		},
	);

	it.each([
		`update event set data = '{' where type = 'letterIssued'`,
		`update event set data = json_set(data, '$.digest', 'none') where type = 'letterIssued'`,
		`update event set data = json_remove(data, '$.file') where type = 'letterIssued'`,
	])('in a record: is told in a sentence: %s', async (change) => {
		const journal = new Database(join(backup(), 'journal.db'));
		journal.exec('drop trigger if exists event_no_update');
		for (const name of journal.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all())
			journal.exec(`drop trigger ${name}`);
		journal.exec(change);
		journal.close();
		const restored = await scene.line('claims restore usb/journal-2026-10-12-120000 -j new.db');
		expect([restored.code, existsSync(at('new.db'))]).toEqual([3, false]);
		expect(errorsOf(restored)).not.toMatch(/undefined|\n\s+at /);
	});

	it('whose journal is a link is none', async () => {
		renameSync(join(backup(), 'journal.db'), at('elsewhere.db'));
		symlinkSync(at('elsewhere.db'), join(backup(), 'journal.db'));
		for (const named of ['usb/journal-2026-10-12-120000', 'usb/journal-2026-10-12-120000/journal.db'])
			expect([(await scene.line(`claims restore ${named} -j new.db`)).code, existsSync(at('new.db'))]).toEqual([3, false]);
	});
});

it('a link in the place of the letters’ folder is not followed, and told', async () => {
	renameSync(at('journal.db.letters'), at('elsewhere'));
	symlinkSync(at('elsewhere'), at('journal.db.letters'));
	const before = readdirSync(at('elsewhere'));
	await done('claims add --kind complaint --channel post --client "Ким Р." --contact "г. Нерехта" --responsible Ким --summary Грубо -q');
	const issued = await scene.line('claims letter 2 --kind apology');
	expect(issued.code).toBe(3);
	expect(errorsOf(issued)).toContain(at('journal.db.letters'));
	expect(readdirSync(at('elsewhere'))).toEqual(before);
	expect(errorsOf(await scene.line('claims check'))).toContain(at('journal.db.letters'));
	expect(outOf(await scene.line('claims doctor'))).toContain(at('journal.db.letters'));
});

it('links in the places of the small files beside the journal are not written through', async () => {
	writeFileSync(at('precious'), 'precious');
	for (const name of ['.last-overdue', '.last-overdue.part', '.last-backup', '.last-backup.part'])
		if (!existsSync(at(`journal.db${name}`))) symlinkSync(at('precious'), at(`journal.db${name}`));
	rmSync(at('journal.db.last-backup'));
	symlinkSync(at('precious'), at('journal.db.last-backup'));
	await scene.line('claims overdue');
	await done('claims backup --folder usb -q');
	expect(readFileSync(at('precious'), 'utf8')).toBe('precious');
});

it('the copy of a killed backup is told by doctor, and an old one is cleared by --keep, whoever made it', async () => {
	// As another machine, or the first version, may have left it.
	const part = at('usb', '.claims-ff0000000000.part');
	mkdirSync(part);
	writeFileSync(join(part, 'journal.db'), 'half');
	expect(outOf(await scene.line('claims doctor'))).toContain('.claims-ff0000000000.part');
	await done('claims backup --folder usb --keep 1 -q');
	expect(existsSync(part)).toBe(true);
	utimesSync(part, new Date('2026-01-01'), new Date('2026-01-01'));
	scene.today = '2026-10-14';
	await done('claims backup --folder usb --keep 1 -q');
	expect(readdirSync(at('usb'))).toEqual(['journal-2026-10-14-120000']);
});

it('a letter of the first version, under its name only, is proven there, and in a backup of it and its restoring', async () => {
	const journal = openJournal({ path: at('journal.db'), write: true, timeout: 1000 });
	const bytes = Buffer.from('A letter as the first version kept it.');
	const name = 'ПР-2026-0001_2_ответ.txt';
	writeFileSync(at('journal.db.letters', name), bytes);
	const stamp = { recordedAt: '2026-10-13T09:00:00.000Z', officeDay: asDay('2026-10-13'), actor: 'тест', dryRun: false };
	const event: ClaimEvent = {
		...{ type: 'letterIssued', on: asDay('2026-10-13'), letter: 'apology', form: 'post', of: null, outgoing: null },
		...{ given: false, file: name, digest: bytesOf(bytes).sha256, template: null },
	};
	expect(await change(journal, stamp, { id: 1, decide: () => ({ ok: true, events: [event] }) })).toMatchObject({ ok: true });
	journal.close();
	expect(await done('claims check')).toBe('');
	await done('claims backup --folder usb -q');
	await done('claims restore usb/journal-2026-10-13-120000 -j new.db -q');
	expect(await done('claims check -j new.db')).toBe('');
	expect(readFileSync(at('new.db.letters', name))).toEqual(bytes);
	rmSync(at('journal.db.letters', name));
	const check = await scene.line('claims check');
	expect(check.code).toBe(1);
	expect(errorsOf(check)).toContain(name);
});

it('a template of the office is proven as letters are, and goes into a backup', async () => {
	await done('claims letter templates export templates --kind answer -q');
	const [name = ''] = readdirSync(at('templates'));
	// Another file with the same text: its archive has a comment.
	writeFileSync(at('own.docx'), Buffer.concat([readFileSync(at('templates', name)).subarray(0, -2), Buffer.from([1, 0, 0x78])]));
	await done('claims letter templates load own.docx --kind answer -q');
	expect(await done('claims check')).toBe('');
	await done('claims backup --folder elsewhere -q');
	await done(`claims restore elsewhere/${readdirSync(at('elsewhere'))[0]} -j new.db -q`);
	expect(await done('claims check -j new.db')).toBe('');
	const template = stored(readFileSync(at('own.docx')));
	rmSync(template);
	const check = await scene.line('claims check');
	expect(check.code).toBe(1);
	expect(errorsOf(check)).toContain('template-answer');
});
