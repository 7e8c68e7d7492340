/**
 * Ordinary statements: Kysely writes them against the typed schema, the synchronous connection runs them (`query.ts`). The journal is a local file
 * read by one process at a time, so asynchronous queries would gain nothing.
 */

import { type Compilable, DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteQueryCompiler, sql } from 'kysely';
import { countOf, type Given, rowOf, rowsOf, runOf, type StatementText } from './query.ts';
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

/** Stands in a statement for a value that is given each time it is asked. */
export type Slot<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** What is written must not depend on the values otherwise than through the slots. */
type Write<Values, Row> = (slot: Slot<Values>) => Compilable<Row>;

/** The fixed statements of `statements/`, by what they give: see `query.ts`. */
export const rows = <Values extends object, Row>(write: Write<Values, Row>) => rowsOf<Values, Row>(textOf(write));
export const row = <Values extends object, Row>(write: Write<Values, Row>) => rowOf<Values, Row>(textOf(write));
export const count = <Values extends object>(write: Write<Values, object>) => countOf<Values>(textOf(write));
export const run = <Values extends object>(write: Write<Values, unknown>) => runOf<Values>(textOf(write));

function textOf<Values, Row>(write: Write<Values, Row>): StatementText {
	const slots = new Map<unknown, Given>();
	const { sql: text, parameters } = write((name) => {
		const slotKey = Symbol(name);
		slots.set(slotKey, { given: name });
		return sql`${slotKey}`;
	}).compile();
	return { sql: text, values: parameters.map((value) => slots.get(value) ?? { value }) };
}

/**
 * The table, read by this index: SQLite has no statistics here and would often take another one. It refuses the statement where the
 * index cannot serve it.
 */
export function byIndex<Table extends keyof Schema, Alias extends string = Table>(table: Table, index: string, alias?: Alias) {
	return sql<Schema[Table]>`${sql.table(table)}`.as<Alias>(sql`${sql.id(alias ?? table)} indexed by ${sql.id(index)}`);
}

/** How many rows there are, or are in each group. */
export const COUNT = sql<number>`count(*)`.as('count');

/** A condition of a partial index: the planner uses the index only where the query repeats the condition verbatim, without parameters. */
export function literally(condition: string) {
	return sql<boolean>`${sql.raw(condition)}`;
}
