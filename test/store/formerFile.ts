/** Files of former versions, made of those of this one. */

import Database from 'better-sqlite3';
import { migrations } from '../../src/store/migrations/index.ts';

/** Takes back what later versions of this program brought: what is left is a file as the former version writes it. */
export function stepBack(file: string, version: number): void {
	const statements = migrations.flat();
	const kept = migrations.slice(0, version).flat().length;
	const connection = new Database(file);
	try {
		for (let at = statements.length - 1; at >= kept; at--) {
			const statement = statements[at] ?? '';
			const [, kind, name] = /^create (?:virtual )?(table|index) (\w+)/.exec(statement) ?? [];
			const [, column] = /^alter table claim add column (\w+)/.exec(statement) ?? [];
			const [, dropped] = /^drop index (\w+)/.exec(statement) ?? [];
			if (name !== undefined) connection.exec(`drop ${kind} ${name}`);
			if (column !== undefined) connection.exec(`alter table claim drop column ${column}`);
			if (dropped !== undefined)
				connection.exec(statements.slice(0, at).findLast((former) => former.startsWith(`create index ${dropped} `)) ?? '');
		}
		connection.pragma(`user_version = ${version}`);
	} finally {
		connection.close();
	}
}
