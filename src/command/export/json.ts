/** Claims as JSON: the store writes the objects. */

import { bytesWithoutSteering } from '../../format/json.ts';
import { formOf } from '../../format/value.ts';
import type { ClaimColumn } from '../../report/claimColumns.ts';
import type { ColumnType } from '../../report/report.ts';
import { claimObjects, type JsonCell } from '../../store/exportLines.ts';
import type { Journal } from '../../store/open.ts';
import { type ClaimFilter, exported } from '../../store/rows.ts';

interface Asked {
	readonly journal: Journal;
	readonly columns: readonly ClaimColumn[];
	readonly filter: ClaimFilter;
	/** Told how many rows go by. */
	readonly onRows: (rows: number) => void;
}

/** One object a line. */
export function claimNdjson(asked: Asked): AsyncGenerator<Uint8Array> {
	return objects(asked, { before: '', after: '\n' });
}

/** An array of objects, one a line. */
export async function* claimJson(asked: Asked): AsyncGenerator<string | Uint8Array> {
	let first = true;
	for await (const text of objects(asked, { before: ',\n', after: '' })) {
		if (first) yield '[\n';
		// No comma before the first.
		yield first ? text.subarray(2) : text;
		first = false;
	}
	yield first ? '[]\n' : '\n]\n';
}

async function* objects({ journal, columns, filter, onRows }: Asked, around: { readonly before: string; readonly after: string }) {
	const cells = columns.map(({ key, from, type }) => ({ key, from, type: typeOf(type) }));
	for await (const { text, rows } of claimObjects(journal, cells, around, exported(filter))) {
		onRows(rows);
		yield bytesWithoutSteering(text);
	}
}

function typeOf(type: ColumnType): JsonCell['type'] {
	const form = formOf(type);
	if (form === 'yes' || form === 'json') return form;
	return form === 'money' || form === 'count' ? 'number' : 'text';
}
