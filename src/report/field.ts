/** One value of a row for machines: its key, its type, and how it is read. */

/**
 * The type of a value, by which each format writes it its own way. `json`: the text of a value for machines alone, which JSON gives as
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
