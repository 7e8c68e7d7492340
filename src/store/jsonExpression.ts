/** A claim as a JSON object, as an expression: SQLite writes it, so that it never becomes many values here. */

import { readingOf, type StoredFields } from './schema.ts';

export interface JsonCell {
	readonly key: string;
	readonly from: StoredFields;
	/** Numbers and what is stored as JSON are written as they are; 1 and 0 of a `yes` as what they mean. */
	readonly type: 'text' | 'number' | 'yes' | 'json';
}

/** The object on one line. Of control characters only C0 are escaped. */
export function jsonExpression(cells: readonly JsonCell[]): string {
	const members = cells.map((cell, place) => `'${place === 0 ? '{' : ','}"${cell.key}":', ${memberExpression(cell)}`);
	return `concat(${members.join(', ')}, '}')`;
}

function memberExpression({ from, type }: JsonCell): string {
	const value = readingOf(from);
	switch (type) {
		case 'number':
		case 'json':
			return `ifnull(${value}, 'null')`;
		case 'yes':
			return `case ${value} when 1 then 'true' when 0 then 'false' else 'null' end`;
		case 'text':
			return `json_quote(${value})`;
	}
}
