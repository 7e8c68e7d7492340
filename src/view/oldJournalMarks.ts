/** The sheets of an old journal as they stand in the file, with the notes on each cell. */

import { grouped } from '../domain/grouped.ts';
import { isDoubtful } from '../import/flaw.ts';
import { textOfCell } from '../import/table/table.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import type { OldJournalRead } from './oldJournal.ts';
import { flawLine } from './oldJournalPlaces.ts';

export interface MarkedCell {
	readonly text: string;
	/** The notes on it, a sentence each. */
	readonly marks: readonly string[];
	/** Somebody has to look at it. */
	readonly doubtful: boolean;
}

interface MarkedSheet {
	/** Null where the file is one sheet without a name. */
	readonly name: string | null;
	readonly rows: readonly { readonly row: number; readonly cells: readonly MarkedCell[] }[];
}

/** The sheets that were read. A note on a whole row stands at its first cell. */
export function markedSheets(words: Words, oldWords: OldJournalWords, { table, journal }: OldJournalRead): readonly MarkedSheet[] {
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
					cells: Array.from({ length: width }, (_, column): MarkedCell => {
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
