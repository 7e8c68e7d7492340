/** Whatever differs in a table that is derived from the events, `check` finds it: any column, a row too few, a row too many. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { claimColumns, claimValues } from '../../src/store/derived/claimRow.ts';
import { derivedTables } from '../../src/store/derived/tables.ts';
import { openJournal } from '../../src/store/open.ts';
import { claimOf, type EventText } from '../../src/store/record/events.ts';
import { Scene } from '../cli/harness.ts';

const scene = new Scene();
const base = join(scene.folder, 'journal.db');
const copy = join(scene.folder, 'altered.db');

/** Fills every table. */
const course = [
	'claims init --office Фирма --controller "Ежова Т. Л." --yes -q',
	'claims add --kind claim --channel post --client "Лещ Ф. И." --contact "+7 913 000-11-22" --amount 500 --summary "Течёт" --responsible "Гайдук Е. Н." -q',
	'claims add --kind complaint --channel phone --client "Щукин В. Е." --summary "Грубили" --responsible "Гайдук Е. Н." -q',
	'claims add --kind inquiry --channel phone --client "Лещ Ф. И." --summary "Часы" -q',
	'claims add --kind inquiry --channel post --client "Ерш П. П." --summary "Адрес" --received 2026-09-01 -q',
	'claims close 4 --answer "Мира, 3." --satisfaction да',
	'claims take 1 --responsible "Гайдук Е. Н." --measure "Починить | +3d"',
	'claims prevent 1 --text "Обучить" --by "Гайдук Е. Н." --due +30d',
	'claims court 1 --court "Мировой суд" --case 2-17/2026 --on today',
	'claims measure-done 1 1 --result "Починили."',
	'claims decide 1 --decision satisfied --grounds "Течёт." --amount 500',
	'claims reply 1 --form post --text "Вернём." --without-visas "Спешно"',
	'claims fulfil 1 --text "Деньги на карте."',
	'claims done 1 --result "Вернули."',
];

beforeAll(() => scene.play(course));
afterAll(() => scene.end());

/** The tables in which something was found after the edit. */
async function foundAfter(edit: (connection: Database.Database) => void): Promise<ReadonlySet<string>> {
	copyFileSync(base, copy);
	const connection = new Database(copy);
	connection.unsafeMode();
	connection.pragma('ignore_check_constraints = on');
	const triggers = connection
		.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
		.all();
	for (const { name } of triggers) connection.exec(`drop trigger ${name}`);
	edit(connection);
	for (const { sql } of triggers) connection.exec(sql);
	connection.close();
	const journal = openJournal({ path: copy, write: false, timeout: 1000 });
	const found = new Set<string>();
	try {
		await checkJournal(journal, (fault) => found.add(tableOf(fault)));
	} finally {
		journal.close();
	}
	return found;
}

function tableOf(fault: Fault): string {
	switch (fault.code) {
		case 'derived':
			return fault.table;
		case 'tasks':
			return 'task';
		case 'row':
		case 'rowMissing':
		case 'rowExtra':
			return 'claim';
		case 'integrity':
			return /^non-(?:TEXT|INTEGER) value in (\w+)\.\w+$/.exec(fault.detail)?.[1] ?? fault.detail;
		default:
			return fault.code;
	}
}

type Row = Readonly<Record<string, string | number | null>>;

const tables = derivedTables.filter(({ sharing }) => sharing.by !== 'words');

it('finds nothing where nothing was altered', async () => expect(await foundAfter(() => {})).toEqual(new Set()));

it.each(tables)('finds what differs in $table', async ({ table, key }) => {
	const connection = new Database(base, { readonly: true });
	const types = new Map(connection.prepare<[], [string, string]>(`select name, type from pragma_table_info('${table}')`).raw().all());
	const row = connection.prepare<[], Row>(`select * from ${table} limit 1`).get();
	connection.close();
	if (!row) throw new RangeError(`the journal has no row in ${table}`);
	const where = key.map((column) => `${column} = @${column}`).join(' and ');
	const other = (column: string) => (types.get(column) === 'TEXT' ? `${row[column] ?? ''}x` : Number(row[column] ?? 0) + 40);
	for (const column of types.keys()) {
		const found = await foundAfter((to) =>
			to.prepare(`update ${table} set ${column} = @to where ${where}`).run({ ...row, to: other(column) }),
		);
		expect(found, column).toContain(table);
	}
	expect(await foundAfter((to) => to.prepare(`delete from ${table} where ${where}`).run(row)), 'a row too few').toContain(table);
	const unique = table === 'claim' ? ['id', 'number', 'year', 'ordinal', 'key'] : key;
	const more = { ...row, ...Object.fromEntries(unique.map((column) => [column, other(column)])) };
	const places = Object.keys(more).map((column) => `@${column}`);
	expect(await foundAfter((to) => to.prepare(`insert into ${table} values (${places.join(', ')})`).run(more)), 'a row too many').toContain(
		table,
	);
});

/** Stores what a column of this type does not hold: SQLite lets it pass while the column says that it may hold anything. */
function anyStored(connection: Database.Database, edit: () => void): void {
	const schema = connection.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'table'`).all();
	const write = (of: (sql: string) => string) => {
		connection.pragma('writable_schema = on');
		for (const { name, sql } of schema)
			connection.prepare(`update sqlite_schema set sql = ? where type = 'table' and name = ?`).run(of(sql), name);
		connection.pragma('writable_schema = reset');
	};
	write((sql) => (sql.includes('strict') ? sql.replaceAll(/ (?:text|integer)\b(?! primary key)/g, ' any') : sql));
	edit();
	write((sql) => sql);
}

const others = [
	['a text with an invalid byte', 'TEXT', (text: string) => `cast(cast(coalesce(${text}, '') as blob) || x'd0' as text)`],
	['a text that ends in a zero byte', 'TEXT', (text: string) => `coalesce(${text}, '') || char(0)`],
	['the bytes of a text', 'TEXT', (text: string) => `cast(coalesce(${text}, '') as blob)`],
	['the digits of a number', 'INTEGER', (number: string) => `cast(coalesce(${number}, 1) as text)`],
	['a number with a fraction of zero', 'INTEGER', (number: string) => `cast(coalesce(${number}, 1) as real)`],
] as const;

it.each(others)('finds %s in every table, and goes on to the end', async (_, type, other) => {
	const connection = new Database(base, { readonly: true });
	const columnOf = connection
		.prepare<[string, string], string>(
			`select name from pragma_table_info(?) where type = ? and name not in ('id', 'claim') order by cid desc limit 1`,
		)
		.pluck();
	const columns = new Map(tables.map(({ table }) => [table, columnOf.get(table, type)]));
	connection.close();
	const altered = [...columns].flatMap(([table, column]) => (column === undefined ? [] : [{ table, column }]));
	expect(altered.length).toBeGreaterThan(9);
	const found = await foundAfter((to) =>
		anyStored(to, () => {
			for (const { table, column } of altered) to.exec(`update ${table} set ${column} = ${other(column)}`);
		}),
	);
	expect(altered.filter(({ table }) => !found.has(table))).toEqual([]);
});

it('makes each column of a claim once', () => {
	const connection = new Database(base, { readonly: true });
	const events = connection.prepare<[], EventText>('select * from event where claim = 1 order by sequence').all();
	const columns = connection.prepare<[], string>(`select name from pragma_table_info('claim')`).pluck().all();
	connection.close();
	const claim = claimOf(1, events, base);
	expect(claimColumns(claim).toSorted()).toEqual(columns.toSorted());
	expect(claimValues(claim)).toHaveLength(columns.length);
});
