/**
 * Ordinary statements: Kysely writes them against the typed schema, the synchronous connection runs them (`query.ts`). The journal is a local file
 * read by one process at a time, so asynchronous queries would gain nothing.
 */

import { type Compilable, DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteQueryCompiler, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { type Given, type Statement, statementOf } from './statement.ts';

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

/** Stands in a statement for a value that is given each time it is asked. */
export type Slot<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** A statement that is asked with values of these names: what is written must not depend on them otherwise than through the slots. */
export function statement<Values extends object, Row>(write: (slot: Slot<Values>) => Compilable<Row>): Statement<Values, Row> {
	const slots = new Map<unknown, Given>();
	const { sql: text, parameters } = write((name) => {
		const slotKey = Symbol(name);
		slots.set(slotKey, { given: name });
		return sql`${slotKey}`;
	}).compile();
	return statementOf({ sql: text, values: parameters.map((value) => slots.get(value) ?? { value }) });
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
