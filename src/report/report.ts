/** A report before it is formatted: typed columns, and rows in pages. */

import type { ClaimKey } from './claimColumns.ts';
import type { Field } from './field.ts';

/** The keys that have a title in `text/` in both languages: one without does not compile there. */
export type ColumnKey =
	| ClaimKey
	| 'overdueDays'
	| 'remaining'
	| 'on'
	| 'event'
	| 'details'
	| 'actor'
	| 'id'
	| 'edition'
	| 'rules'
	| 'inUse'
	| 'act'
	| 'confidence';

interface Shown<Row> extends Field<Row> {
	/** On a screen, read in full on several lines, not cut. */
	readonly wraps?: true;
	/** On a screen, whether it is shown in red as well: the words say it already. */
	readonly alarming?: (row: Row) => boolean;
}

/** A column of a row for people, too: its title is in `text/` under its key, or its own. */
export type Column<Row> =
	| (Shown<Row> & { readonly key: ColumnKey; readonly title?: undefined })
	| (Shown<Row> & { readonly title: string });

/** Rows for machines. */
export interface Listing<Row> {
	readonly columns: readonly Field<Row>[];
	readonly pages: AsyncIterable<readonly Row[]>;
}

/** Rows for people. */
export interface Report<Row> extends Listing<Row> {
	readonly columns: readonly Column<Row>[];
}
