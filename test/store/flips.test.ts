/**
 * Bits of a journal that flipped: whoever checks it is told, whoever works with it goes on or is refused in a sentence, and nobody meets an error
 * of the program.
 */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exit } from '../../src/exit.ts';
import { Scene } from '../cli/harness.ts';

const scene = new Scene();
const base = join(scene.folder, 'journal.db');

const course = [
	'claims init --office Фирма --controller "Ежова Т. Л." --yes -q',
	'claims add --kind claim --channel post --client "Лещ Ф. И." --amount 500 --summary "Течёт" --responsible "Гайдук Е. Н." -q',
	'claims add --kind complaint --channel phone --client "Щукин В. Е." --summary "Грубили" -q',
	'claims add --kind inquiry --channel phone --client "Юдина О. С." --summary "Часы" -q',
	'claims take 1 --responsible "Гайдук Е. Н." --measure "Починить | +3d"',
	'claims request 1 --to client --what "Чек" --due +5d',
	'claims visa 1 legal --by "Юдин П. П." --outcome asked --due +5d',
	'claims decide 1 --decision partly --grounds "По акту" --amount 300 --remedy "refund | 300" --justified partly',
	'claims prevent 1 --text "Обучить" --by "Гайдук Е. Н." --due +30d',
	'claims withdraw 2 --how "Позвонил."',
	'claims reopen 2 --reason "Передумал"',
	'claims close 3 --answer "До шести." --satisfaction да',
	'claims settings --head "Строева И. А." --address "ул. Мира, 5" --position Директор --signer "Строева И. А." --reason "приказ 4"',
	'claims absent "Гайдук Е. Н." --until +5d --substitute "Юдин П. П."',
	'claims letter 2 --kind acknowledgement --form email -q',
];

beforeAll(async () => {
	await scene.play(course);
	mkdirSync(join(scene.folder, 'copies'));
	scene.today = '2026-10-06';
});

afterAll(() => scene.end());

const commands = [
	'check',
	'check --repair',
	'list',
	'show 1 --why',
	'show 2 --json',
	'history 1',
	'today',
	'overdue --as-of 2026-12-31',
	'month 2026-10',
	'export',
	'settings',
	'take 2 --responsible Юдин --measure "Узнать | +3d"',
	'note 1 --text Звонил.',
	'undo --dry-run',
	'backup --folder копии',
];

let copies = 0;

/** Runs each command on a fresh copy of the bytes. Gives what it must not come to. */
async function wrong(bytes: Buffer, lines: readonly string[]): Promise<readonly string[]> {
	const found: string[] = [];
	for (const line of lines) {
		const path = join(scene.folder, 'copies', `${++copies}.db`);
		writeFileSync(path, bytes);
		const { code, said } = await scene.line(`claims ${line} -j ${path}`);
		const text = said.map((one) => one.text).join('');
		if (code === exit.bug || /\bundefined\b|\[object Object\]|NaN/.test(text)) found.push(`${line}: ${code} ${text.slice(0, 300)}`);
	}
	return found;
}

/** Numbers below `limit`, the same every time. */
function* places(seed: number, limit: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		yield Math.floor((state / 2 ** 32) * limit);
	}
}

it('of the file, anywhere', async () => {
	const whole = readFileSync(base);
	const from = places(20_261_129, whole.length * 8);
	for (let times = 0; times < 24; times++) {
		const place = from.next().value ?? 0;
		const bytes = Buffer.from(whole);
		bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
		const some = commands.filter((_, index) => (index + times) % 3 === 0);
		expect(await wrong(bytes, some), `bit ${place}`).toEqual([]);
	}
});

it('of the list of free pages: one of them is in use', async () => {
	const path = join(scene.folder, 'copies', 'free.db');
	copyFileSync(base, path);
	const connection = new Database(path);
	connection.exec('create table filler (bytes blob); insert into filler values (zeroblob(40000)); drop table filler');
	connection.close();
	const checked = async () => (await scene.line(`claims check -j ${path}`)).said.map(({ text }) => text).join('');
	const bytes = readFileSync(path);
	expect(await checked()).not.toContain('2nd reference');
	const firstOfList = (bytes.readUInt32BE(32) - 1) * bytes.readUInt16BE(16);
	bytes.writeUInt32BE(2, firstOfList + 8);
	writeFileSync(path, bytes);
	expect(await checked()).toContain('2nd reference to page 2');
});

/** The bytes of the journal with one text of an event or of what follows from them changed by a bit. */
function flipped(table: string, column: string, row: number, bit: number): Buffer {
	const path = join(scene.folder, 'copies', 'flipped.db');
	copyFileSync(base, path);
	const connection = new Database(path);
	const triggers = connection
		.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
		.all();
	for (const { name } of triggers) connection.exec(`drop trigger ${name}`);
	const key = table === 'event' ? 'position' : 'rowid';
	const stored = connection.prepare<[number], Uint8Array>(`select cast(${column} as blob) from ${table} where ${key} = ?`).pluck().get(row);
	if (stored && stored.length > 0) {
		const bytes = Buffer.from(stored);
		const place = bit % (bytes.length * 8);
		bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
		connection.prepare(`update ${table} set ${column} = cast(? as text) where ${key} = ?`).run(bytes, row);
	}
	for (const { sql } of triggers) connection.exec(sql);
	connection.close();
	return readFileSync(path);
}

describe('of what was recorded', () => {
	it.each(['data', 'personal', 'type', 'office_day', 'recorded_at'])('in %s of events', async (column) => {
		const count = Number(new Database(base, { readonly: true }).prepare('select count(*) from event').pluck().get());
		const from = places(column.length * 7919, 1_000_000);
		for (let times = 0; times < (column === 'data' ? 24 : 9); times++) {
			const row = 1 + (times % count);
			const bytes = flipped('event', column, row, from.next().value ?? 0);
			const some = commands.filter((_, index) => (index + times) % 3 === 0);
			expect(await wrong(bytes, some), `${column} of ${row}, ${times}`).toEqual([]);
			if (!bytes.equals(readFileSync(base))) {
				const path = join(scene.folder, 'copies', 'checked.db');
				writeFileSync(path, bytes);
				expect((await scene.line(`claims check -j ${path}`)).code, `${column} of ${row}`).not.toBe(0);
			}
		}
	});
});

describe('of what follows from it', () => {
	it.each(['kind', 'channel', 'status', 'due_on', 'registered_on', 'status_on', 'satisfaction', 'attachment_files'])(
		'in %s of claims',
		async (column) => {
			const from = places(column.length * 104_729, 1_000_000);
			for (let times = 0; times < 3; times++) {
				const bytes = flipped('claim', column, 1 + (times % 3), from.next().value ?? 0);
				expect(
					await wrong(
						bytes,
						commands.filter((_, index) => (index + times) % 2 === 0),
					),
					`${column}, ${times}`,
				).toEqual([]);
			}
		},
	);
});
