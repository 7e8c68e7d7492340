/** How the cells of an export are written, for each kind of column and each way to write it. */

import { formOf, wordsOfCodes } from '../../format/value.ts';
import type { ColumnType } from '../../report/field.ts';
import type { CellStyle } from '../../store/lists/exportLines.ts';
import type { Words } from '../../text/index.ts';

/**
 * `excel`: days as дд.мм.гггг, sums with a decimal comma, words for codes. `raw`: ISO days, kopecks, codes, texts as they are. `tsv`: ISO days,
 * sums with a decimal point, words for codes.
 */
export function cellStyle(words: Words, type: ColumnType, way: 'excel' | 'raw' | 'tsv'): CellStyle {
	switch (formOf(type)) {
		case 'day':
			return ({ excel: 'dottedDay', raw: 'isoDay', tsv: 'text' } as const)[way];
		case 'money':
			return ({ excel: { roubles: ',' }, raw: 'number', tsv: { roubles: '.' } } as const)[way];
		case 'count':
			return 'number';
		case 'yes':
			return { words: way === 'raw' ? { 0: 'false', 1: 'true' } : { 0: words.reports.no, 1: words.reports.yes } };
		case 'code':
			return way === 'raw' ? 'code' : { words: wordsOfCodes(words, type) ?? {} };
		case 'text':
		case 'line':
		case 'json':
			return 'text';
	}
}
