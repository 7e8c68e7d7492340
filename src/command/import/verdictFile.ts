/** The verdict as a file: a page or a workbook with the doubtful cells marked, or the text that the screen shows. */

import { type JournalContext, printInfo } from '../../context.ts';
import { letterOf } from '../../import/sheet/column.ts';
import type { OldJournalWords } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { type OldJournalRead, oldJournalLines } from '../../view/oldJournal.ts';
import { markedSheets } from '../../view/oldJournalMarks.ts';
import { writeFile } from '../output/file.ts';

const WIDTH = 160;

/** What it is, the ending of its name says. Throws OutputFailure where it cannot be written. */
export async function writeVerdict(
	context: JournalContext,
	oldWords: OldJournalWords,
	old: OldJournalRead,
	path: string,
	force: boolean,
): Promise<void> {
	await writeFile([await verdictOf(context, oldWords, old, path)], path, force);
	printInfo(context, oldWords.verdictWritten(visibleLine(path)));
}

async function verdictOf(
	{ words, language }: JournalContext,
	oldWords: OldJournalWords,
	old: OldJournalRead,
	path: string,
): Promise<string | Uint8Array> {
	const lines = oldJournalLines(words, oldWords, old, WIDTH);
	const [, ending = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
	if (/^xlsx$/i.test(ending)) {
		const { markedWorkbook } = await import('../../import/table/markedWorkbook.ts');
		return markedWorkbook(markedSheets(words, oldWords, old), oldWords.sheetName);
	}
	if (!/^html?$/i.test(ending)) return `${lines.join('\n')}\n`;
	const { markedPage } = await import('../../format/html/markedTable.ts');
	const sheets = markedSheets(words, oldWords, old);
	return markedPage({ language, title: oldWords.title(old.name), lines: lines.slice(1), sheets, rowTitle: oldWords.table.row, letterOf });
}
