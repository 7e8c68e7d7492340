/** The versions of the journal file. Statement lists, in order: version N is what the first N lists make. */

import { type FieldRow, fieldNames, fieldRow } from '../../domain/fields.ts';
import { SCHEMA_VERSION } from '../schemaVersion.ts';
import { journal } from './0001-journal.ts';
import { deadlines } from './0002-deadlines.ts';
import { late } from './0002-late.ts';
import { words } from './0002-words.ts';
import { court } from './0003-court.ts';
import { deadlineIndexes, waitingIndexes } from './0003-deadlines.ts';
import { messages } from './0004-messages.ts';
import { acceptance, unanalysed } from './0005-acceptance.ts';
import { shared } from './0005-shared.ts';
import { dayTallies } from './0005-tallies.ts';

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
