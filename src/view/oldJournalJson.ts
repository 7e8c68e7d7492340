/** The verdict on an old journal for machines: everything that the text says, and every entry as it is understood. */

import { isDoubtful } from '../import/flaw.ts';
import { letterOf } from '../import/sheet/column.ts';
import { cellName } from '../import/verdict.ts';
import type { OldJournalRead } from './oldJournal.ts';

/** The keys are stable. Days are `YYYY-MM-DD`, money is kopecks. */
export function oldJournalJson(
	{ name, sha256, table, journal, verdict, profile }: OldJournalRead,
	imported: { readonly added: number; readonly known: number; readonly differing: readonly unknown[] } | undefined,
	recorded: boolean,
): Readonly<Record<string, unknown>> {
	return {
		recorded,
		added: imported?.added ?? 0,
		known: imported?.known ?? 0,
		differing: imported?.differing ?? [],
		file: {
			name,
			sha256,
			format: table.format,
			encoding: table.encoding,
			delimiter: table.delimiter,
			remarks: table.remarks.map(({ code }) => code),
		},
		profile: profile ?? null,
		sheets: journal.sheets.map(({ name: sheet, hidden, rows, layout, hiddenRows, hiddenColumns, comments, entries, answers }) => ({
			sheet,
			hidden,
			rows,
			entries,
			answers,
			columns: layout?.columns.map(({ index, head, role, by }) => ({ column: letterOf(index), head, role, by })) ?? null,
			hiddenRows,
			hiddenColumns: hiddenColumns.map(letterOf),
			comments: comments.map(({ row, column, text }) => ({ cell: cellName(null, row, column), text })),
		})),
		count: journal.entries.length,
		years: verdict.years,
		totals: journal.totals.map(({ sheet, row, text, written, countedAll }) => ({ sheet, row, text, said: written, counted: countedAll })),
		missingNumbers: journal.gaps,
		outcomes: verdict.outcomes.map(({ words, ending = null, count }) => ({ words, ending, count })),
		responsible: verdict.responsible,
		clients: verdict.clients,
		open: verdict.open.map(({ entry, due = null, overdue }) => ({
			sheet: entry.sheet,
			row: entry.row,
			number: entry.number.text,
			due,
			overdue,
		})),
		flaws: journal.flaws.map(({ code, sheet, row, column, value, chosen, other = null }) => ({
			code,
			doubtful: isDoubtful(code),
			sheet,
			row,
			cell: cellName(null, row, column),
			value,
			chosen,
			other,
		})),
		left: journal.left,
		entries: journal.entries.map(({ number, ending = null, ...entry }) => ({ ...entry, number: number.text, ending })),
	};
}
