/** Reads columns of claims from the rows of the store. */

import type { StoredValue } from '../store/query.ts';
import type { Reading } from '../store/storedValue.ts';
import { type ClaimColumn, readingFor } from './claimColumns.ts';
import type { Value } from './field.ts';
import type { Column } from './report.ts';

/** A row of a page: the values of the columns that were selected, in their order. */
export type ClaimRow = readonly StoredValue[];

/** The readings that these columns need of the store, in their order, and the columns as they read a row of just those. */
export function selectFor(columns: readonly ClaimColumn[]): {
	readonly needed: readonly Reading[];
	readonly columns: readonly Column<ClaimRow>[];
} {
	return {
		needed: columns.map(readingFor),
		columns: columns.map((column, index) => ({
			key: column.key,
			type: column.type,
			value: (row) => readValue(column, row[index] ?? null),
		})),
	};
}

function readValue({ type }: ClaimColumn, stored: StoredValue): Value {
	return type === 'yes' && stored !== null ? stored === 1 : stored;
}
