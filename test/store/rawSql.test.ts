/** Which files write SQL by hand: Kysely writes all ordinary statements, and what it cannot or need not write stands here with its reason. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', 'src', 'store');

const byHand: Readonly<Record<string, string>> = {
	'lists/exportLines.ts': 'SQLite writes the lines of a million rows: expressions of hundreds of columns, a page as one text',
	'lists/awaiting.ts':
		'its columns are those that are shown: a text for each choice, which Kysely would have to write at each start of what cron runs',
	'import/bulk.ts': 'it takes indexes away and makes them again',
	'lists/rows.ts': 'its text follows from the filter, the columns and the order: Kysely would have to write it at each start of list',
	'record/journalState.ts':
		'tells what is missing or damaged from an error of the disk; one statement over three tables in the order in which they grew',
	'derived/formerTables.ts': 'temporary tables stand in for those that a former file does not have',
	'driver.ts': 'pragmas of a connection',
	'open.ts': 'pragmas of a connection',
	'migrate.ts': 'runs the statements of the migrations',
	'files/backup.ts': 'copies the file by a statement of SQLite that Kysely does not know',
	'month/sealedClaims.ts': 'a temporary table hides the stored one, which Kysely cannot say of a table of the same name',
	'schema.ts': 'the one statement that inserts a row of any table',
	'derived/sharedRows.ts': 'a contentless FTS5 table, which Kysely does not know, and tables that it knows by name only',
	'check/sums.ts': 'check believes nothing: it sums tables that it knows by name only',
	'fileVersion.ts': 'a pragma, asked with every claim that is recorded',
	'record/change.ts': 'the write path: begins its transaction and commits it',
	'sharing/pull.ts': 'the write path: begins its transaction and commits it',
	'sharing/push.ts': 'the write path: begins its transaction and commits it',
	'clients/withWords.ts': 'a condition for each word, where a file of the first version is read through',
	'derived/tables.ts': 'check believes nothing: it asks of tables that it knows by name only',
	'derived/writeRows.ts': 'the write path: one loop over tables that it knows by name only',
	'check/check.ts': 'check believes nothing: it reads what is stored, row by row, of any shape',
	'check/chain.ts': 'check believes nothing: it reads what is stored, row by row, of any shape',
	'check/claims.ts': 'check believes nothing: it reads what is stored, row by row, of any shape',
	'check/numbers.ts': 'check believes nothing: it reads what is stored, row by row, of any shape',
	'check/rows.ts': 'check believes nothing: it compares tables that it knows by name only',
	'check/values.ts': 'check believes nothing: it compares tables that it knows by name only',
	'check/schema.ts': "check reads SQLite's own tables",
	'sharing/join.ts': 'pragmas of a connection, and its transaction',
	'derived/refill.ts': 'reads events in order, a statement prepared once, and writes tables that it knows by name only',
	'check/repair.ts': 'drops and creates tables that it knows by name only',
};

const files = readdirSync(root, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
	.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
	.filter((name) => !name.startsWith('migrations/'));

/** A statement in a string: not a fragment of one, which Kysely takes as `sql`. */
const STATEMENT =
	/(?<!sql(?:<[^`]*>)?)[`'"]\s*(?:select|insert|update|delete|with|create|drop|begin|commit|rollback|savepoint|release|pragma|vacuum)\b[^`'"]/i;

it('raw SQL stands in these files only', () => {
	const found = files.filter((name) => STATEMENT.test(readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
	expect(found.toSorted()).toEqual(Object.keys(byHand).toSorted());
});
