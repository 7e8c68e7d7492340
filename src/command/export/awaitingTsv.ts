/** What awaits its answer, as tab-separated lines that the store writes: cron reads them every few minutes. */

import { tsvHeader, tsvWriter } from '../../format/tsv.ts';
import { wordsOfCodes } from '../../format/value.ts';
import { type ClaimColumn, selectFor } from '../../report/claimColumns.ts';
import { type AwaitingQuestion, awaitingLines } from '../../store/awaiting.ts';
import type { CellStyle } from '../../store/lineExpression.ts';
import type { Journal } from '../../store/open.ts';
import type { Words } from '../../text/index.ts';
import { isPlainTable } from '../../text/visible.ts';

interface Writing {
	readonly words: Words;
	readonly header: boolean;
	readonly tell: (rows: number) => void;
}

/** The lines in pieces, as `tsv` would write the same columns; each page's size is told as it goes by. */
export async function* awaitingTsv(
	journal: Journal,
	chosen: readonly ClaimColumn[],
	question: AwaitingQuestion,
	{ words, header, tell }: Writing,
): AsyncGenerator<string> {
	const { needed, columns } = selectFor(chosen);
	if (header) yield tsvHeader(columns);
	const cells = chosen.map((column) => ({ from: column.from, style: styleOf(words, column) }));
	for await (const { text, rows, values } of awaitingLines(journal, needed, cells, { delimiter: '\t', text: 'bare' }, question)) {
		tell(rows);
		yield isPlainTable(text) ? text : tsvWriter(columns, words)(values());
	}
}

function styleOf(words: Words, { type, daysUntil }: ClaimColumn): CellStyle {
	if (daysUntil) return { daysUntil };
	if (type === 'count') return 'number';
	if (type === 'money') return { roubles: '.' };
	if (type === 'yes') return { words: { 0: words.reports.no, 1: words.reports.yes } };
	const codes = wordsOfCodes(words, type);
	return codes ? { words: codes } : 'text';
}
