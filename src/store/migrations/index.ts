/** The versions of the journal file. Statement lists, in order: version N is what the first N lists make. */

import { type FieldRow, fieldNames, fieldRow } from '../../domain/fields.ts';
import { SCHEMA_VERSION } from '../fileVersion.ts';
import { journal } from './0001-journal.ts';
import { deadlines, late, words } from './0002.ts';
import { court, deadlineIndexes, waitingIndexes } from './0003.ts';
import { messages } from './0004-messages.ts';
import { acceptance, dayTallies, shared, unanalysed } from './0005.ts';

const written: readonly (readonly string[])[] = [
	journal,
	[...late, ...words, ...deadlines],
	[...court, ...deadlineIndexes, ...waitingIndexes],
	messages,
	[...acceptance, ...unanalysed, ...shared, ...dayTallies],
];

/** What is written out for each version, and a column for each field of an entry that it brought. */
export function migrationsTo(version: number, fields: readonly FieldRow[]): readonly (readonly string[])[] {
	return Array.from({ length: version }, (_, index) => [
		...(written[index] ?? []),
		...(index === 0 ? [] : fieldColumns(index + 1, fields).map((column) => `alter table claim add column ${column}`)),
	]);
}

export const migrations = migrationsTo(SCHEMA_VERSION, fieldNames.map(fieldRow));

/** The definitions of the columns that the fields of an entry have, of those fields that came with this version of the file. */
function fieldColumns(version: number, rows: readonly FieldRow[]): readonly string[] {
	return rows
		.filter(({ since = 1, column }) => since === version && column !== null)
		.map(({ column, value, required, personal }) => {
			const type = value === 'money' ? `integer check (${column} >= 0)` : 'text';
			// What holds personal data is null once they are destroyed.
			return `${column} ${type}${required && !personal ? ' not null' : ''}`;
		});
}
