/** SQLite's own check of the file, and whether its tables, indexes and triggers are those of this version. */

import type Database from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { connect, type Journal } from '../open.ts';
import type { ReportFault } from './fault.ts';

/**
 * Reports what SQLite's own check finds. Within one transaction, some ten seconds for a million claims: table by table it would not find a page
 * that two of them use, or that is in use and on the list of free pages at once.
 */
export function checkIntegrity(connection: Database.Database, report: ReportFault): void {
	let rows: readonly { integrity_check: string }[];
	try {
		rows = connection.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
	} catch (error) {
		// Without one of its own tables the index of words cannot be opened, and SQLite looks no further.
		if (!(error instanceof Error) || !/^vtable constructor failed: claim_word\b/.test(error.message)) throw error;
		report({ code: 'derived', table: 'claim_word' });
		return;
	}
	// Tables derived from the events can be rebuilt.
	for (const { integrity_check: detail } of rows)
		if (/^fts5: |\bFTS5 table\b/.test(detail)) report({ code: 'derived', table: 'claim_word' });
		else if (detail !== 'ok') report({ code: 'integrity', detail });
}

/** Reports each table, index and trigger that is missing, foreign or defined otherwise: without a trigger, forbidden changes would succeed. */
export function checkSchema(journal: Journal, report: ReportFault): void {
	const expected = new Map(createdParts(journal).map((part) => [part.name, part]));
	for (const part of partsOf(journal.connection)) {
		const right = expected.get(part.name);
		expected.delete(part.name);
		if (!right || right.type !== part.type || right.of !== part.of || right.sql !== part.sql)
			report({ code: 'schema', type: part.type, name: part.name });
	}
	for (const { type, name } of expected.values()) report({ code: 'schema', type, name });
}

/** A table, an index or a trigger as SQLite keeps it. */
export interface Part {
	readonly type: string;
	readonly name: string;
	/** The table that it belongs to. */
	readonly of: string;
	/** The statement that made it; null for an index that SQLite made for a key. */
	readonly sql: string | null;
}

/** The parts of a journal of this version as this program makes it. */
export function createdParts({ nativeModule, version }: Pick<Journal, 'nativeModule' | 'version'>): readonly Part[] {
	const empty = connect(':memory:', 0, nativeModule, false);
	try {
		for (const statement of migrations.slice(0, version).flat()) empty.exec(statement);
		return partsOf(empty);
	} finally {
		empty.close();
	}
}

function partsOf(connection: Database.Database): readonly Part[] {
	return connection.prepare<[], Part>('select type, name, tbl_name as "of", sql from sqlite_schema').all();
}
