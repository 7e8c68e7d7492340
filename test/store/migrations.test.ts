/** The versions of the journal file. */

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { type FieldRow, fieldNames, fieldRow } from '../../src/domain/fields.ts';
import { migrations, migrationsTo } from '../../src/store/migrations/index.ts';

const rows = fieldNames.map(fieldRow);
const added: readonly FieldRow[] = [
	{ value: 'line', column: 'insurer', option: 'insurer', ru: 'страховщик', personal: true, since: 2 },
	{ value: 'money', column: 'paid', option: 'paid', ru: 'оплачено', since: 3 },
];

it('a field of a later version adds its column to a journal of an older one, and is empty there', () => {
	const connection = new Database(':memory:');
	const later = migrationsTo(3, [...rows, ...added]);
	expect(later[0]).toEqual(migrations[0]);
	for (const statement of migrations[0] ?? []) connection.exec(statement);
	connection.exec(`insert into event (position, claim, sequence, recorded_at, office_day, actor, type, data, previous, hash)
		values (1, 0, 1, '', '', '', 'journalOpened', '{}', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`);
	for (const statement of later.slice(1).flat()) connection.exec(statement);
	const columns = connection
		.prepare<[], { name: string; type: string; notnull: number }>('select name, type, "notnull" from pragma_table_info(\'claim\')')
		.all();
	expect(columns.filter(({ name }) => added.some(({ column }) => column === name))).toEqual([
		{ name: 'insurer', type: 'TEXT', notnull: 0 },
		{ name: 'paid', type: 'INTEGER', notnull: 0 },
	]);
	expect(connection.prepare('select count(*) from event').pluck().get()).toBe(1);
	connection.close();
});

it('every field has its column, as the table of fields has it', () => {
	const connection = new Database(':memory:');
	for (const statement of migrations.flat()) connection.exec(statement);
	const columns = new Map(
		connection
			.prepare<[], { name: string; type: string; notnull: number }>('select name, type, "notnull" from pragma_table_info(\'claim\')')
			.all()
			.map(({ name, type, notnull }) => [name, [type, notnull]]),
	);
	for (const { column, value, required, personal } of rows)
		if (column !== null)
			expect([column, columns.get(column)]).toEqual([column, [value === 'money' ? 'INTEGER' : 'TEXT', required && !personal ? 1 : 0]]);
	connection.close();
});
