/** A register in two sheets: what came in on the one, the answers on the other, joined by number. */

import type { Day } from '../domain/day.ts';
import { pushTo } from '../domain/grouped.ts';
import { LINE_LIMIT } from '../domain/text/clean.ts';
import { readAnswer } from './answerReader.ts';
import { oneLine } from './cell/cellText.ts';
import { writtenDay } from './cell/dayColumn.ts';
import { dayFrom } from './cell/oldDay.ts';
import { readOldNumber } from './cell/oldNumber.ts';
import type { Responsibles } from './cell/responsibles.ts';
import type { Flaw } from './flaw.ts';
import { foldedNumber } from './numberFlaws.ts';
import type { OldEntry, OldWords, Understanding } from './oldEntry.ts';
import { RowReader } from './rowReader.ts';
import { type Column, headOrNumber, indexOfRole, type Layout } from './sheet/column.ts';
import type { ColumnRole } from './sheet/columnRole.ts';
import { anyLayoutOf } from './sheet/columns.ts';
import { type LeftRow, sortRows } from './sheet/rowsOfSheet.ts';
import { type Table, type TableCell, type TableSheet, textOfCell } from './table/table.ts';

const ANSWER: readonly ColumnRole[] = ['outcome', 'outgoing', 'answered', 'closed'];

/**
 * The layouts of the sheets that answer the entries of others, by the index of the sheet: they have numbers and outcomes, nothing of what was
 * complained of, and most of their numbers are those of entries. `layouts`: of the sheets as journals; a sheet of answers may look like one.
 */
export function answerLayouts(
	{ sheets }: Table,
	layouts: readonly (Layout | undefined)[],
	{ columns, sheets: wanted }: Understanding,
): ReadonlyMap<number, Layout> {
	const found = new Map<number, Layout>();
	if (sheets.length < 2) return found;
	for (const [at, sheet] of sheets.entries()) {
		if (wanted.length > 0 ? !wanted.includes(sheet.name ?? '') : sheet.hidden) continue;
		const layout = asAnswers(anyLayoutOf(sheet.rows, columns));
		if (layout.headRows.length === 0 || !isOfAnswers(layout)) continue;
		const entries = new Set(
			sheets.flatMap((other, index) => {
				const journal = layouts[index];
				return index === at || !journal || !hasEnough(journal, layout) ? [] : numbersOf(other, journal);
			}),
		);
		const numbers = numbersOf(sheet, layout);
		if (numbers.filter((number) => entries.has(number)).length * 2 > numbers.length) found.set(at, layout);
	}
	return found;
}

/** «Дата» of an answer, where no other column has its day. */
function asAnswers(layout: Layout): Layout {
	if (has(layout, 'answered')) return layout;
	return {
		...layout,
		columns: layout.columns.map((column) =>
			column.role === 'received' && /^дата$|^date$/i.test(column.head) ? { ...column, role: 'answered' } : column,
		),
	};
}

function isOfAnswers(layout: Layout): boolean {
	return has(layout, 'number') && has(layout, ...ANSWER) && !has(layout, 'summary', 'demand');
}

/** Whether the sheet is a journal that the other one, without what was complained of, cannot be by itself. */
function hasEnough(journal: Layout, answers: Layout): boolean {
	if (!has(journal, 'summary', 'demand')) return false;
	return !has(answers, 'client') || !has(answers, 'received') || !has(journal, ...ANSWER);
}

function has({ columns }: Layout, ...roles: readonly ColumnRole[]): boolean {
	return columns.some(({ role }) => roles.includes(role));
}

function numbersOf({ rows }: TableSheet, { headRows, columns }: Layout): readonly string[] {
	const index = indexOfRole(columns, 'number') ?? -1;
	return rows.flatMap(({ row, cells }) => (row > (headRows.at(-1) ?? 0) ? (numberIn(cells[index] ?? '') ?? []) : []));
}

/** The number by which entry and answer are compared; undefined where there is none. */
function numberIn(cell: TableCell): string | undefined {
	const { text } = readOldNumber(cell);
	return text === null || !/\d/.test(text) ? undefined : bare(text);
}

function bare(number: string): string {
	return foldedNumber(number.replace(/^(?:№|n[o°]?\.?|вх\.?)\s*/i, ''));
}

interface Reading {
	readonly understanding: Understanding;
	readonly responsibles: Responsibles;
	readonly today: Day;
}

interface JoinedAnswers {
	readonly entries: readonly OldEntry[];
	readonly flaws: readonly Flaw[];
	readonly left: readonly LeftRow[];
	/** How many rows were joined, by the index of the sheet. */
	readonly counts: ReadonlyMap<number, number>;
}

/** The entries with what other sheets answer to them. An answer that belongs to none, or may belong to several, is reported and not joined. */
export function joinAnswers(
	{ sheets }: Table,
	answering: ReadonlyMap<number, Layout>,
	entries: readonly OldEntry[],
	reading: Reading,
): JoinedAnswers {
	const joined = [...entries];
	const indexesByNumber = new Map<string, number[]>();
	for (const [index, { number }] of entries.entries()) if (number.text !== null) pushTo(indexesByNumber, bare(number.text), index);
	const flaws: Flaw[] = [];
	const left: LeftRow[] = [];
	const counts = new Map<number, number>();
	for (const [at, layout] of answering) {
		const sheet = sheets[at];
		if (!sheet) continue;
		const sorted = sortRows(sheet, layout, says);
		left.push(...sorted.left, ...sorted.continued.map((row) => row.left));
		let above: RowReader | undefined;
		for (const row of sorted.entries) {
			const reader: RowReader = new RowReader(sheet.name, row, layout.columns, above);
			const index = indexOfEntry(reader, indexesByNumber, joined);
			const entry = index === undefined ? undefined : joined[index];
			if (index !== undefined && entry) {
				joined[index] = answered(entry, reader, layout, reading);
				counts.set(at, (counts.get(at) ?? 0) + 1);
			}
			reader.settle();
			flaws.push(...reader.flaws);
			above = reader;
		}
	}
	return { entries: joined, flaws, left, counts };
}

/** Whether a row has a number or says anything of an outcome. */
function says(columns: readonly Column[], texts: readonly string[]): boolean {
	return columns.some(({ index, role }) => (role === 'number' || ANSWER.includes(role)) && (texts[index] ?? '') !== '');
}

/** Where the entry of the answer stands; of several with its number, the last that came before it. */
function indexOfEntry(
	row: RowReader,
	indexesByNumber: ReadonlyMap<string, readonly number[]>,
	entries: readonly OldEntry[],
): number | undefined {
	const cell = row.cell('number');
	const number = numberIn(cell);
	const column = row.column('number')?.index ?? null;
	const known = (number === undefined ? undefined : indexesByNumber.get(number)) ?? [];
	if (known.length < 2) {
		if (known[0] === undefined) row.flag('answerWithoutEntry', column, oneLine(textOfCell(cell)));
		return known[0];
	}
	const written = writtenDay(row.cell('answered'));
	const day = written && dayFrom(written);
	const years = new Set(known.map((index) => entries[index]?.receivedOn.slice(0, 4)));
	const before = known.filter((index) => day !== undefined && (entries[index]?.receivedOn ?? day) <= day);
	if (years.size === known.length && before.length > 0) return before.at(-1);
	row.flag('answerOfSeveral', column, oneLine(textOfCell(cell)));
	return undefined;
}

/** The entry with this answer; what it said before of its outcome stays in words. */
function answered(entry: OldEntry, row: RowReader, { columns }: Layout, { understanding, responsibles, today }: Reading): OldEntry {
	const answer = readAnswer(row, entry.receivedOn, entry.term, understanding, today);
	const number = row.column('number')?.index ?? null;
	const earlier = entry.outcome !== '' && (entry.answeredOn ?? '') > (answer.answeredOn ?? '');
	if (entry.outcome !== '' && entry.ending !== 'inProgress') row.flag('answerTwice', number, oneLine(row.whole()));
	const [last, other] = earlier ? [entry, answer] : [answer, entry];
	const { ending, outcomeWords, outcome, outgoing, answeredOn } = last;
	const ended = ending !== undefined && ending !== 'inProgress';
	const words: OldWords[] = columns.flatMap((column) => {
		const { index, role } = column;
		const comment = row.comment(index);
		const beside = comment === undefined ? [] : [{ head: headOrNumber(column), text: oneLine(comment).slice(0, LINE_LIMIT) }];
		const text = row.kept(index);
		const isSaid = text === '' || role === 'number' || (ended && ANSWER.includes(role));
		return isSaid ? beside : [{ head: headOrNumber(column), text }, ...beside];
	});
	const responsible = entry.responsible ?? responsibles.read(textOfCell(row.cell('responsible')))?.name ?? null;
	return {
		...entry,
		...{ ending, outcomeWords, outcome, outgoing, answeredOn, responsible },
		words: [...entry.words, ...(other.outcome === '' ? [] : [{ head: row.column('outcome')?.head ?? '', text: other.outcome }]), ...words],
	};
}
