/**
 * Statements whose text does not depend on what they are asked with. Kysely writes them in `statements/`; the build does that once and for all, so
 * that the program starts without Kysely and asks without writing.
 */

/** A statement with what it is asked with. `Row` is what it gives: it stands for the compiler alone. */
export interface Question<Row> {
	readonly sql: string;
	readonly parameters: readonly unknown[];
	readonly row?: Row;
}

/** Stands in a statement for what is given under this name. */
export interface Given {
	readonly given: string;
}

/** The text, and what each of its question marks stands for. */
export interface StatementText {
	readonly sql: string;
	readonly values: readonly (Given | { readonly value: unknown })[];
}

/** A statement to be asked with values of these names. */
export interface Statement<Values extends object, Row> {
	(values: Values): Question<Row>;
	readonly text: StatementText;
}

/** The statement of this text. */
export function statementOf<Values extends object, Row>(text: StatementText): Statement<Values, Row> {
	const { sql, values } = text;
	const asked = (given: Values): Question<Row> => ({
		sql,
		parameters: values.map((one): unknown => ('given' in one ? Reflect.get(given, one.given) : one.value)),
	});
	return Object.assign(asked, { text });
}
