/** The versions of the journal file. Statement lists, in order: version N is what the first N lists make. */

import { fieldColumns } from '../schema.ts';
import { SCHEMA_VERSION } from '../schemaVersion.ts';
import { journal } from './0001-journal.ts';

const written: readonly (readonly string[])[] = [journal];

/** What is written out for a version, and a column for each field that it brought. */
export const migrations: readonly (readonly string[])[] = Array.from({ length: SCHEMA_VERSION }, (_, index) => [
	...(written[index] ?? []),
	...(index === 0 ? [] : fieldColumns(index + 1).map((column) => `alter table claim add column ${column}`)),
]);
