/** The sheets of an old journal as they stand in the file, with the notes on each cell. */

import { grouped } from '../domain/grouped.ts';
import { isDoubtful } from '../import/flaw.ts';
import type { NotedCell, NotedSheet } from '../import/table/markedWorkbook.ts';
import { textOfCell } from '../import/table/table.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import type { OldJournalRead } from './oldJournal.ts';
import { flawLine } from './oldJournalPlaces.ts';

/** The sheets that were read. A note on a whole row stands at its first cell. */
export function markedSheets(words: Words, oldWords: OldJournalWords, { table, journal }: OldJournalRead): readonly NotedSheet[] {
	const byCell = grouped(journal.flaws, ({ sheet, row, column }) => `${sheet ?? ''}\n${row} ${column ?? 0}`);
	return table.sheets
		.filter((_, at) => journal.sheets[at]?.layout)
		.map(({ name, rows }) => ({
			name,
			rows: rows.map(({ row, cells }) => {
				// An empty cell at the end is not there, but there may be a note on it.
				const width = Math.max(cells.length, ...journal.sheets.map(({ layout }) => layout?.columns.length ?? 0));
				return {
					row,
					cells: Array.from({ length: width }, (_, column): NotedCell => {
						const flaws = byCell.get(`${name ?? ''}\n${row} ${column}`) ?? [];
						return {
							text: textOfCell(cells[column]),
							marks: flaws.map((flaw) => `${oldWords.flaws[flaw.code]}: ${flawLine(words, oldWords, flaw)}`),
							doubtful: flaws.some(({ code }) => isDoubtful(code)),
						};
					}),
				};
			}),
		}));
}
