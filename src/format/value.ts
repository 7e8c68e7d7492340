/** One value as text, the same way in every format for people. */

import type { ColumnType, Value } from '../report/report.ts';
import type { Words } from '../text/index.ts';

/** What a code is called in this language; the code itself where it has no word. */
export function codeWord(words: Words, type: ColumnType, code: string): string {
	switch (type) {
		case 'kind':
		case 'channel':
		case 'status':
		case 'target':
		case 'complaintType':
		case 'demandKind':
		case 'decision':
		case 'satisfaction':
		case 'ground': {
			const family: Readonly<Record<string, string>> = words.names[type];
			return family[code] ?? code;
		}
		default:
			return code;
	}
}

/** A value for a machine that reads text: ISO days, words for codes, `yes`/`no` in the language, nothing for nothing. */
export function plainText(words: Words, type: ColumnType, value: Value): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? words.reports.yes : words.reports.no;
	if (typeof value === 'string') return codeWord(words, type, value);
	return type === 'money' ? `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}` : String(value);
}
