/** What the events make is made anew where somebody or something altered it; what was recorded is never touched. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedTables } from '../../src/store/derived/tables.ts';
import { outOf, Scene } from '../cli/harness.ts';

const scene = new Scene();
const base = join(scene.folder, 'journal.db');
let copies = 0;

const course = [
	'claims init --office Фирма --controller "Ежова Т. Л." --first-outgoing 119 --yes -q',
	'claims add --kind claim --channel post --client "Лещ Ф. И." --contact "+7 913 000-11-22" --amount 500 --summary "Течёт" --responsible "Гайдук Е. Н." -q',
	'claims add --kind complaint --channel phone --client "Щукин В. Е." --summary "Грубили" -q',
	'claims add --kind inquiry --channel phone --client "Юдина О. С." --summary "Часы" -q',
	'claims take 1 --responsible "Гайдук Е. Н." --measure "Починить | +3d"',
	'claims prevent 1 --text "Обучить" --by "Гайдук Е. Н." --due +30d',
	'claims withdraw 2 --how "Позвонил."',
	'claims reopen 2 --reason "Передумал"',
	'claims undo',
	'claims correct 3 --client "Юдина Ольга" --reason "Уточнили"',
	'claims close 3 --answer "До шести." --satisfaction да',
	'claims settings --head "Строева И. А." --reason "приказ 4"',
	'claims absent "Гайдук Е. Н." --until +5d --substitute "Юдин П. П."',
];

beforeAll(() => scene.play(course));

afterAll(() => scene.end());

/** All that is in the file: definitions and rows. */
function contentOf(path: string): unknown {
	const connection = new Database(path, { readonly: true });
	try {
		const parts = connection.prepare<[], { type: string; name: string }>('select type, name, tbl_name, sql from sqlite_schema').all();
		// Of the index of words the words themselves, which `claim_word_term` reads: its pages lie otherwise when it is made anew.
		const pages = ['claim_word', 'claim_word_data', 'claim_word_idx', 'claim_word_config'];
		const tables = parts.filter(({ type, name }) => type === 'table' && !pages.includes(name)).map(({ name }) => name);
		const rows = tables.toSorted().map((name) => [
			name,
			connection
				.prepare(`select * from ${name}`)
				.raw()
				.all()
				.map((row) => JSON.stringify(row))
				.toSorted(),
		]);
		return [parts.toSorted((one, other) => (one.name < other.name ? -1 : 1)), rows];
	} finally {
		connection.close();
	}
}

/** A copy in which these statements were run with the triggers out of the way. */
function altered(...statements: readonly string[]): string {
	const path = join(scene.folder, `altered-${++copies}.db`);
	copyFileSync(base, path);
	const connection = new Database(path);
	connection.unsafeMode();
	const triggers = connection
		.prepare<[], { name: string; of: string; sql: string }>(`select name, tbl_name as "of", sql from sqlite_schema where type = 'trigger'`)
		.all();
	for (const { name } of triggers) connection.exec(`drop trigger ${name}`);
	for (const statement of statements) connection.exec(statement);
	const isThere = connection.prepare<[string], number>('select 1 from sqlite_schema where name = ?').pluck();
	for (const { sql, of } of triggers) if (!statements.includes(sql) && isThere.get(of) !== undefined) connection.exec(sql);
	connection.close();
	return path;
}

/** Statements that put into a column what its definition does not allow. */
function mistyped(table: string, column: string, value: string): readonly string[] {
	const put = (sql: string) => `update sqlite_schema set sql = ${sql} where type = 'table' and name = '${table}'`;
	return [
		`create temp table former as select sql from sqlite_schema where type = 'table' and name = '${table}'`,
		'pragma writable_schema = on',
		put(`replace(replace(replace(sql, ' strict', ''), '${column} text', '${column} blob'), ' not null', '')`),
		'pragma writable_schema = reset',
		`update ${table} set ${column} = ${value} where ${column} = (select max(${column}) from ${table})`,
		'pragma writable_schema = on',
		put('(select sql from former)'),
		'pragma writable_schema = reset',
	];
}

const textOf = ({ said }: Awaited<ReturnType<Scene['line']>>) => said.map(({ text }) => text).join('');

describe('what is mended', () => {
	const faults: readonly (readonly [what: string, named: string, ...statements: string[]])[] = [
		['a column of a claim', 'claim', `update claim set due_on = '2030-01-01' where id = 1`],
		['a claim that is gone', 'claim', 'delete from claim where id = 2'],
		[
			'a claim of which there are no events',
			'claim',
			'create temp table one as select * from claim where id = 3',
			`update one set id = 99, number = 'Х-1', ordinal = 99, key = null`,
			'insert into claim select * from one',
		],
		['a task', 'task', `update task set due_on = '2030-01-01'`],
		['tasks that are gone', 'task', 'delete from task'],
		['a preventive measure', 'prevention', `update prevention set by = 'Никто'`],
		['a round', 'round', 'delete from round where claim = 2'],
		['a key of a client', 'client_key', 'delete from client_key where key = (select min(key) from client_key)'],
		['a key of nobody', 'client_key', `insert into client_key values ('t 1', 1)`],
		['a sum', 'tally', 'update tally set received = received + 1 where month = (select max(month) from tally)'],
		['words of a name', 'client_word', 'delete from client_word'],
		['a word of nobody', 'client_word', `insert into client_word values ('никто', 'никто')`],
		['a word of the index', 'claim_word', `insert into claim_word (claim_word, rowid, words) values ('delete', 2, 'пр')`],
		['an index of words that is gone', 'claim_word', 'drop table claim_word'],
		['the list of words that is gone', 'claim_word_term', 'drop table claim_word_term'],
		['a counter', 'counter', `update counter set last = 700 where series = 'outgoing'`],
		['counters that are gone', 'counter', 'delete from counter'],
		['the settings', 'setting', `update setting set value = json_set(value, '$.office', 'Другая')`],
		['an index', 'claim_registered', 'drop index claim_registered'],
		['an index of another making', 'claim_client', 'drop index claim_client', 'create index claim_client on claim (client)'],
		['last days', 'due_day', 'delete from due_day'],
		['counted last days', 'due_tally', 'update due_tally set kept = kept + 1'],
		['counted answers', 'answer_tally', 'update answer_tally set count = count + 1'],
		['late registrations counted', 'arrival_tally', `insert into arrival_tally values ('2026-10-05', '2026-10-01', '', 1)`],
		[
			'last days that ended late',
			'late_tally',
			`insert into late_tally values ('sort', '2026-10-05', '2026-10-05', '2026-10-06', 'done', 1)`,
		],
		['payments', 'payment', `insert into payment values (1, 1, '2026-10-05', 5, null)`],
		['a lawsuit', 'lawsuit', `insert into lawsuit values (1, 1, '2026-10-05', null, null, null)`],
		['an entry that waits to be accepted', 'unaccepted', `insert into unaccepted values (4, '2026-10-05')`],
		['an entry of which something is to be found out', 'unanalysed', `insert into unanalysed values (4, '2026-10-05', 'cause')`],
		['a task behind the last claim', 'task', `insert into task values (4, 'measure', 1, 'Никто', null, null, '2026-10-05', null)`],
		[
			'a preventive measure behind the last claim',
			'prevention',
			`insert into prevention values (9, 1, 'Учить', 'Никто', '2026-10-05', null, null, null)`,
		],
		[
			'a round behind the last claim',
			'round',
			'create temp table one as select * from round limit 1',
			'update one set claim = 4, place = 1',
			'insert into round select * from one',
		],
		[
			'last days behind the last claim',
			'due_day',
			`insert into due_day values (4, 1, 'answer', '2026-10-05', '2026-10-05', '2026-10-05', null, null, null)`,
		],
		['a payment behind the last claim', 'payment', `insert into payment values (4, 1, '2026-10-05', 5, null)`],
		['the index of words without its settings', 'claim_word', 'drop table claim_word_config'],
		['the index of words without its pages', 'claim_word', 'drop table claim_word_data'],
		['a table', 'task', 'drop table task'],
		['the table of claims', 'claim', 'drop table claim'],
		['the table of the journal’s state', 'setting', 'drop table setting'],
		['settings that cannot be read', 'setting', `update setting set value = 'x'`],
		['the table of rules', 'rule', 'drop table rule'],
		[
			'two indexes in each other’s place',
			'task_open',
			'pragma writable_schema = on',
			`update sqlite_schema set rootpage = (select sum(rootpage) from sqlite_schema where name in ('task_open', 'task_request')) - rootpage where name in ('task_open', 'task_request')`,
			'pragma writable_schema = reset',
		],
		['a value of another type', 'client_key', ...mistyped('client_key', 'key', `x'00'`)],
		['a number where a word should be', 'client_word', ...mistyped('client_word', 'word', '12')],
		['a word where a sum should be', 'tally', ...mistyped('tally', 'received', `'много'`)],
		['nothing where something must be', 'due_day', ...mistyped('due_day', 'purpose', 'null')],
		['a day of another type, of the claim itself', 'claim', ...mistyped('claim', 'due_on', '5')],
		['settings of another type', 'setting', ...mistyped('setting', 'value', `x'00'`)],
		['a trigger that somebody added', 'spy', 'create trigger spy after insert on event begin select 1; end'],
		['two tables at once', 'round', 'delete from round', 'delete from client_key', `update claim set client = 'Иной' where id = 1`],
	];

	it.each(faults)('%s', async (_, named, ...statements) => {
		const path = altered(...statements);
		expect((await scene.line(`claims check -j ${path}`)).code).toBe(1);
		const mended = await scene.line(`claims check --repair -j ${path}`);
		expect({ code: mended.code, text: textOf(mended) }).toEqual({
			code: 0,
			text: expect.stringMatching(new RegExp(`Исправлено по событиям.*\\b${named}\\b`)),
		});
		expect(await scene.line(`claims check -j ${path}`)).toEqual({ code: 0, said: [] });
		expect(contentOf(path)).toEqual(contentOf(base));
	});

	it('a trigger that was dropped', async () => {
		const path = join(scene.folder, 'untriggered.db');
		copyFileSync(base, path);
		const connection = new Database(path);
		connection.exec('drop trigger event_kept');
		connection.close();
		expect((await scene.line(`claims check --repair -j ${path}`)).code).toBe(0);
		expect(contentOf(path)).toEqual(contentOf(base));
	});

	it('every table of the list: none is forgotten here', () => {
		const named = new Set(faults.map(([, name]) => name));
		expect(derivedTables.map(({ table }) => table).filter((table) => !named.has(table))).toEqual([]);
	});

	it('nothing where nothing is wrong', async () => {
		const path = altered();
		const ended = await scene.line(`claims check --repair -j ${path}`);
		expect({ code: ended.code, text: textOf(ended) }).toEqual({ code: 0, text: expect.stringContaining('Исправлять нечего') });
		expect(contentOf(path)).toEqual(contentOf(base));
	});
});

describe('what is not mended leaves everything as it is', () => {
	const beyond: readonly (readonly [what: string, ...statements: string[]])[] = [
		['an event that was altered', `update event set actor = 'Никто' where position = 3`],
		['personal data that were altered', `update event set personal = replace(personal, 'Течёт', 'Сухо')`],
		['personal data that are gone', 'update event set personal = null, salt = null where position = 2'],
		['an event that is gone', 'delete from event where position = 4'],
		['a table of somebody', 'create table note (text)'],
		['an event of another type', ...mistyped('event', 'actor', `x'00'`)],
	];

	it.each(beyond)('%s, with a row that could be mended', async (_, ...statements) => {
		const path = altered(...statements, `update claim set due_on = '2030-01-01' where id = 1`);
		const before = contentOf(path);
		const ended = await scene.line(`claims check --repair -j ${path}`);
		expect({ code: ended.code, text: textOf(ended) }).toEqual({ code: 1, text: expect.stringContaining('Не исправлено ничего') });
		expect(contentOf(path)).toEqual(before);
	});

	it('a journal that another program is writing to', async () => {
		const path = altered(`update claim set due_on = '2030-01-01' where id = 1`);
		const other = new Database(path);
		try {
			other.exec('begin immediate');
			const ended = await scene.claims(['check', '--repair', '-j', path], { ...scene.environment, CLAIMS_WAIT: '50' });
			expect(ended.code).toBe(4);
		} finally {
			other.close();
		}
	});
});

it('gives a backup again where a wrong row stopped it', async () => {
	const path = altered('delete from client_word');
	const stopped = await scene.line(`claims backup -j ${path}`);
	expect({ code: stopped.code, text: textOf(stopped) }).toEqual({ code: 3, text: expect.stringContaining('проверить --исправить') });
	expect((await scene.line(`claims check --repair -j ${path}`)).code).toBe(0);
	const made = await scene.line(`claims backup -j ${path}`);
	expect({ code: made.code, out: outOf(made) }).toEqual({ code: 0, out: expect.stringContaining('backups') });
});
