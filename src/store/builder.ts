/**
 * Ordinary statements: Kysely writes them against the typed schema, the synchronous connection runs them. The journal is a local file read
 * by one process at a time, so asynchronous queries would gain nothing.
 */

import { type Compilable, type CompiledQuery, DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteQueryCompiler, sql } from 'kysely';
import type { Journal } from './open.ts';
import { prepared } from './prepared.ts';
import { query } from './query.ts';
import type { Schema } from './schema.ts';

/** Builds statements; it never runs one. */
export const db = new Kysely<Schema>({
	dialect: {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new DummyDriver(),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createIntrospector: () => {
			throw new Error('the journal is never introspected');
		},
	},
});

/** All rows that the statement gives. Throws StoreFailure as `query` does. */
export function all<Row>(journal: Pick<Journal, 'connection' | 'path'>, statement: Compilable<Row>): readonly Row[] {
	return query(journal, (connection) => {
		const { sql: text, parameters } = statement.compile();
		return prepared<Row>(connection, text).all(...parameters);
	});
}

/** The first row that the statement gives; undefined where it gives none. Throws StoreFailure as `query` does. */
export function first<Row>(journal: Pick<Journal, 'connection' | 'path'>, statement: Compilable<Row>): Row | undefined {
	return query(journal, (connection) => {
		const { sql: text, parameters } = statement.compile();
		return prepared<Row>(connection, text).get(...parameters);
	});
}

/** Stands in a statement for a value that is given each time it is asked. */
export type Slot<Given> = <Name extends keyof Given>(name: Name) => RawBuilder<Given[Name]>;

/**
 * A statement that is written once and asked with many values: a report asks the same of several periods, and most questions are answered faster
 * than their statement is written. It must not depend on the values otherwise than through the slots.
 */
export function writtenOnce<Given extends object, Row>(write: (slot: Slot<Given>) => Compilable<Row>): (given: Given) => Compilable<Row> {
	const slots = new Map<unknown, keyof Given>();
	let written: CompiledQuery<Row> | undefined;
	const slot: Slot<Given> = (name) => {
		const place = Symbol(String(name));
		slots.set(place, name);
		return sql`${place}`;
	};
	return (given) => ({
		compile: () => {
			written ??= write(slot).compile();
			const parameters = written.parameters.map((parameter) => {
				const name = slots.get(parameter);
				return name === undefined ? parameter : given[name];
			});
			return { ...written, parameters };
		},
	});
}

/**
 * The table, read by this index: SQLite has no statistics here and would often take another one. It refuses the statement where the
 * index cannot serve it.
 */
export function byIndex<Table extends keyof Schema, Alias extends string = Table>(table: Table, index: string, alias?: Alias) {
	return sql<Schema[Table]>`${sql.table(table)}`.as<Alias>(sql`${sql.id(alias ?? table)} indexed by ${sql.id(index)}`);
}

/** A condition of a partial index: the planner uses the index only where the query repeats the condition verbatim, without parameters. */
export function literally(condition: string) {
	return sql<boolean>`${sql.raw(condition)}`;
}
