/** A report before it is formatted: typed columns, and rows in pages. */

import type { ClaimKey } from './claimColumns.ts';

/**
 * What a value is, so that each format can write it its own way. `json`: the text of a value for machines alone, which JSON gives as
 * that value.
 */
export type ColumnType = 'text' | 'line' | 'day' | 'money' | 'count' | 'yes' | 'json' | CodeFamily;

/** Codes that have words: `text/` names each family. */
export type CodeFamily =
	| 'kind'
	| 'channel'
	| 'status'
	| 'target'
	| 'complaintType'
	| 'demandKind'
	| 'decision'
	| 'satisfaction'
	| 'ground'
	| 'justification'
	| 'courtState'
	| 'purpose'
	| 'event'
	| 'confidence';

export type Value = string | number | boolean | null;

/** A field of a row for machines: JSON and tab-separated lines. */
export interface Field<Row> {
	/** Stable, English. */
	readonly key: string;
	readonly type: ColumnType;
	readonly value: (row: Row) => Value;
}

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
