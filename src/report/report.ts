/** A question's answer before it has a look: columns with meaning, and rows in pages. */

/** What a value is, so that each format can write it its own way. */
/** `json`: the text of a value for machines alone, which JSON gives as that value. */
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
	| 'purpose'
	| 'event'
	| 'confidence';

export type Value = string | number | boolean | null;

export interface Column<Row> {
	/** For machines: stable, English. Its title stands in `text/` under the same key. */
	readonly key: string;
	readonly type: ColumnType;
	/** Its title, where `text/` has none under that key. */
	readonly title?: string;
	readonly value: (row: Row) => Value;
	/** On a screen, read in full on several lines, not cut. */
	readonly wraps?: true;
	/** On a screen, whether it is shown in red as well: the words say it already. */
	readonly alarming?: (row: Row) => boolean;
}

export interface Report<Row> {
	readonly columns: readonly Column<Row>[];
	readonly pages: AsyncIterable<readonly Row[]>;
}
