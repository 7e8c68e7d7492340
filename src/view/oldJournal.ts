/** The verdict on an old journal as text: what was read and how, what is doubtful, row by row. */

import type { OldEntry } from '../import/oldEntry.ts';
import type { ProfileMatch } from '../import/profileMatch.ts';
import type { ReadJournal, ReadSheet } from '../import/readJournal.ts';
import { letterOf } from '../import/sheet/column.ts';
import type { WrittenTotal } from '../import/sheet/rowsOfSheet.ts';
import type { Table, TableRemark } from '../import/table/table.ts';
import { cellName, type ImportVerdict } from '../import/verdict.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';
import { gapLines, groupLines, indented, leftLines, MOST_LISTED, more, profileLines, ranges } from './oldJournalPlaces.ts';

/** A journal that was read, with its verdict. */
export interface OldJournalRead {
	readonly name: string;
	readonly sha256: string;
	readonly table: Table;
	readonly journal: ReadJournal;
	readonly verdict: ImportVerdict;
	/** Where a profile was named. */
	readonly profile?: ProfileMatch | undefined;
}

/** How many rows are shown as understood. */
const SHOWN_ROWS = 10;

/** The lines of the verdict, none wider than `width` where that is not needed to name a place. */
export function oldJournalLines(
	words: Words,
	oldWords: OldJournalWords,
	{ name, sha256, table, journal, verdict, profile }: OldJournalRead,
	width: number,
): readonly string[] {
	const delimiter = table.delimiter === null ? null : oldWords.delimiter(oldWords.delimiters[table.delimiter] ?? table.delimiter);
	const file = [oldWords.formats[table.format], table.encoding, delimiter].filter((part) => part !== null).join(', ');
	const lines = [
		oldWords.title(name),
		`  ${file}`,
		`  ${oldWords.digest(sha256)}`,
		...table.remarks.map((remark) => indented(remarkLine(oldWords, remark))),
		...journal.sheets.flatMap((sheet) => sheetLines(oldWords, sheet, table.sheets.length)).map(indented),
		...(profile ? profileLines(oldWords, profile) : []).map(indented),
		'',
	];
	if (journal.entries.length === 0) return [...lines, nothingFound(oldWords, journal), ...leftLines(oldWords, journal, width)];
	const years =
		verdict.years.length > 1
			? verdict.years.map(({ year, count }) => `${year}: ${count}`).join(', ')
			: String(verdict.years[0]?.year ?? '');
	return [
		...lines,
		oldWords.counted(journal.entries.length, years),
		...journal.totals.map((total) => totalLine(oldWords, total)),
		...gapLines(oldWords, journal),
		...(verdict.responsible.length > 0
			? [oldWords.people(verdict.responsible.map(({ name: person, count }) => `${visibleLine(person)} ${count}`).join(', '))]
			: []),
		oldWords.clients(verdict.clients.count, verdict.clients.repeated),
		'',
		...journal.sheets.flatMap((sheet) => columnLines(oldWords, sheet, journal.sheets.length)),
		'',
		`${oldWords.outcomes}:`,
		...verdict.outcomes
			.slice(0, MOST_LISTED)
			.map(({ words: outcome, ending, count }) =>
				indented(
					oldWords.outcome(
						outcome === '' ? oldWords.noOutcome : oldWords.quoted(outcome),
						ending ? oldWords.endings[ending] : outcome === '' ? oldWords.open : oldWords.unknown,
						count,
					),
				),
			),
		...more(oldWords, verdict.outcomes.length),
		'',
		...understoodLines(words, oldWords, { journal }, width),
		'',
		...openLines(words, oldWords, verdict),
		'',
		...groupLines(words, oldWords, oldWords.doubts, verdict.doubts),
		...groupLines(words, oldWords, oldWords.notices, verdict.notices),
		...leftLines(oldWords, journal, width),
	];
}

/** The first entries as they are understood, a line each; that nothing is, where there are none. */
export function understoodLines(
	words: Words,
	oldWords: OldJournalWords,
	{ journal }: Pick<OldJournalRead, 'journal'>,
	width: number,
): readonly string[] {
	if (journal.entries.length === 0) return [nothingFound(oldWords, journal)];
	return [
		`${oldWords.understood}:`,
		...journal.entries.slice(0, SHOWN_ROWS).map((entry) => cutTo(indented(entryLine(words, oldWords, entry, width - 2)), width)),
	];
}

function nothingFound(oldWords: OldJournalWords, { sheets, left }: ReadJournal): string {
	const isUndated = sheets.some(({ layout }) => layout) && left.some(({ why }) => why === 'unread');
	return isUndated ? oldWords.nothingDated : oldWords.nothing;
}

function remarkLine({ remarks }: OldJournalWords, remark: TableRemark): string {
	switch (remark.code) {
		case 'quoteNotClosed':
			return remarks.quoteNotClosed(ranges(remark.rows));
		case 'zeroBytes':
			return remarks.zeroBytes(remark.count);
		case 'encodedTwice':
		case 'hidingUnseen':
		case 'coloursUnseen':
			return remarks[remark.code];
	}
}

/** A total that counts the whole sheet, or what came since the one before. */
function totalLine(oldWords: OldJournalWords, { sheet, row, text, written, counted, countedAll }: WrittenTotal): string {
	const cell = cellName(sheet, row, null);
	return written === countedAll || written === counted
		? oldWords.totalRight(cell, written)
		: oldWords.totalWrong(cell, text, written, countedAll);
}

function sheetLines({ sheet: words }: OldJournalWords, sheet: ReadSheet, sheets: number): readonly string[] {
	const { name, hidden, rows, layout, hiddenRows, hiddenColumns, comments, entries, answers } = sheet;
	const headless = layout && layout.headRows.length === 0 ? [words.noHead] : [];
	const about = [
		...headless,
		...(layout && hiddenRows.length > 0 ? [words.hiddenRows(ranges(hiddenRows))] : []),
		...(hiddenColumns.length > 0 ? [words.hiddenColumns(hiddenColumns.map(letterOf).join(', '))] : []),
		...(layout ? comments.slice(0, MOST_LISTED).map(({ row, column, text }) => words.comment(cellName(name, row, column), text)) : []),
	];
	if (name === null || (sheets === 1 && layout)) return about;
	if (layout) return [answers > 0 ? words.answers(name, answers) : words.journal(name, entries), ...about];
	if (rows === 0) return [words.empty(name)];
	return [hidden ? words.hidden(name, rows) : words.notJournal(name, rows)];
}

function columnLines(oldWords: OldJournalWords, { name, layout }: ReadSheet, sheets: number): readonly string[] {
	if (!layout) return [];
	const title = name === null || sheets === 1 ? oldWords.columns : `${oldWords.columns}, ${visibleLine(name)}`;
	return [
		`${title}:`,
		...layout.columns.map(({ index, head, role }) =>
			indented(oldWords.column(letterOf(index), head === '' ? oldWords.noHead : oldWords.quoted(head), oldWords.roles[role])),
		),
	];
}

const SEPARATOR = ' · ';
const [LEAST_SUMMARY, MOST_SUMMARY] = [8, 40];

/** `№ 1 · 09.01.2024 · Гусева Т. И. · Не горит половина гирлянды… · Ларионова · удовлетворена` */
function entryLine(words: Words, oldWords: OldJournalWords, entry: OldEntry, width: number): string {
	const { sheet, row, number, receivedOn, summary, responsible, ending, answeredOn } = entry;
	const outcome = [ending ? oldWords.endings[ending] : oldWords.open, answeredOn && words.day(answeredOn)]
		.filter((part) => part !== null)
		.join(' ');
	const before = [
		cellName(sheet, row, null),
		`№ ${number.text ?? oldWords.noNumber}`,
		words.day(receivedOn),
		clientOf(words, oldWords, entry),
	];
	const behind = [responsible ?? '—', outcome];
	// The summary gives way: what is behind it was understood, too.
	const taken = [...before, ...behind].reduce((total, part) => total + part.length + SEPARATOR.length, 0);
	const parts = [...before, cutTo(summary, Math.min(MOST_SUMMARY, Math.max(LEAST_SUMMARY, width - taken))), ...behind];
	return parts.map(visibleLine).join(SEPARATOR);
}

function openLines(words: Words, oldWords: OldJournalWords, { open }: ImportVerdict): readonly string[] {
	if (open.length === 0) return [oldWords.allEnded];
	const overdue = open.filter((one) => one.overdue).length;
	return [
		oldWords.openCount(open.length, overdue),
		...open.slice(0, MOST_LISTED).map(({ entry, due, overdue: late }) => {
			const until = due === undefined ? oldWords.noTerm : `${words.day(due)}${late ? `, ${oldWords.overdue}` : ''}`;
			const { sheet, row, number } = entry;
			return indented(
				oldWords.openOne(
					cellName(sheet, row, null),
					visibleLine(number.text ?? oldWords.noNumber),
					visibleLine(clientOf(words, oldWords, entry)),
					until,
				),
			);
		}),
		...more(oldWords, open.length),
	];
}

function clientOf({ names }: Words, { noClient }: OldJournalWords, { client, kind }: OldEntry): string {
	return client ?? (kind === 'anonymous' ? names.kind.anonymous : noClient);
}
