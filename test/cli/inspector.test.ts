/** The program that the page for inspectors prints gives the journal's seal, and finds what was altered. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAIN_START, eventHash } from '../../src/store/record/chain.ts';
import type { EventTable } from '../../src/store/schema.ts';
import { needed } from '../systemProgram.ts';
import { Scene } from './harness.ts';

const scene = new Scene();
const journal = join(scene.folder, 'journal.db');
const program = join(scene.folder, 'chain.py');

/** What the program says of a file, and its exit code. */
function judged(file: string) {
	const { stdout, stderr, status } = spawnSync(needed('python3'), [program, file], {
		encoding: 'utf8',
		env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
	});
	return { out: stdout.trim(), errors: stderr.trim(), status };
}

/** A copy of the journal in which events can be changed. */
function unguarded(name: string) {
	const altered = join(scene.folder, `${name}.db`);
	copyFileSync(journal, altered);
	const connection = new Database(altered);
	connection.exec('drop trigger event_unchanged; drop trigger event_kept;');
	return { altered, connection };
}

beforeAll(async () => {
	const [, code = ''] = /^```python\n([\s\S]*?)^```$/m.exec(readFileSync('docs/inspector.ru.md', 'utf8')) ?? [];
	writeFileSync(program, code);
	writeFileSync(join(scene.folder, 'old.csv'), 'Номер;Дата;Заявитель;Содержание\n7;01.03.2024;Окунь;Старое\n9;02.03.2024;Сом;Давнее\n');
	for (const line of [
		'claims init --office "ООО «Фирма»" --first-incoming 41 --yes',
		'claims add --kind claim --channel post --client "Лещ “Ф.” \\ И." --summary "Две\tколонки, 😀 и «ёлочки»" -q',
		'claims add --kind anonymous --channel post --summary "Без имени." -q',
		'claims add --kind claim --channel post --client "Щукин В. Е." --summary "Третье." --actor "Ёжик \\"\\\\" -q',
		'claims void 42 --reason "Дважды" -q',
		'claims import old.csv --yes -q',
	]) {
		const ended = await scene.line(line);
		expect([line, ended.code, ended.code === 0 ? [] : ended.said]).toEqual([line, 0, []]);
	}
});

afterAll(() => scene.end());

it('prints the seal that check prints', async () => {
	const { out, errors, status } = judged(journal);
	expect({ errors, status }).toEqual({ errors: '', status: 0 });
	expect(out).toMatch(/^[0-9a-f]{64}$/);
	const checked = await scene.line('claims check -v');
	expect(checked.said.map(({ text }) => text).join('')).toContain(out);
	expect((await scene.line(`claims check --seal ${out}`)).code).toBe(0);
});

describe('names the first event that is not as it was', () => {
	it.each([
		['a day', "update event set data = replace(data, '2026', '2025') where position = 2", 'событие 2: цепочка прервана'],
		['who recorded', "update event set actor = 'другой' where position = 3", 'событие 3: цепочка прервана'],
		['a text', "update event set personal = replace(personal, 'Третье', 'Другое') where claim = 3", 'имена или тексты не те'],
		['a text that is gone', 'update event set personal = null, salt = null where position = 2', 'событие 2: имена или тексты не те'],
		['an event taken out', 'delete from event where position = 4', 'событие 5: цепочка прервана'],
	])('%s', (name, statement, said) => {
		const { altered, connection } = unguarded(name);
		expect(connection.prepare(statement).run().changes).toBeGreaterThan(0);
		connection.close();
		const { errors, status } = judged(altered);
		expect(errors).toContain(said);
		expect(status).toBe(1);
	});
});

it('names a number that is left out of a chain that was made anew', () => {
	const { altered, connection } = unguarded('renumbered');
	connection.exec(`update event set data = json_set(data, '$.number.ordinal', 44) where claim = 3 and type = 'registered'`);
	let previous = CHAIN_START;
	for (const event of connection.prepare<[], EventTable>('select * from event order by position').all()) {
		const hash = eventHash({ ...event, previous });
		connection.prepare('update event set previous = ?, hash = ? where position = ?').run(previous, hash, event.position);
		previous = hash;
	}
	connection.close();
	expect(judged(altered)).toEqual({ out: '', errors: '2026: нет номеров [43]', status: 1 });
});
