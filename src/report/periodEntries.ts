/** The entries that a report is made of, with what each is to its figures: whoever filters and adds them up comes to the same. */

import { daysBetween } from '../domain/day.ts';
import type { ClaimTable } from '../store/derived/claimRow.ts';
import type { MonthWords, WorkbookWords } from '../text/index.ts';
import { claimColumns } from './claimColumns.ts';
import { type ClaimInPeriod, overdueSince } from './claimInPeriod.ts';
import { type ClaimsBehind, cellKey, type FigureClaims } from './claimsBehind.ts';
import type { Value } from './field.ts';
import { type FigureRule, figureRules } from './figureRules.ts';
import type { FigureUnit, PeriodColumn, PeriodReport, RowLabel, Section, SectionRow } from './period.ts';
import type { Column } from './report.ts';

/** An entry as it stood when the report was counted. */
export interface Entry {
	readonly row: ClaimTable;
	readonly seen: ClaimInPeriod;
}

/** The columns of an entry: those of the journal, what else the figures are counted by, and how much of each figure it is. */
export function entryColumns(
	report: PeriodReport,
	behind: ClaimsBehind,
	monthWords: MonthWords,
	{ facts }: WorkbookWords,
): readonly Column<Entry>[] {
	return [
		...claimColumns.flatMap((column): readonly Column<Entry>[] => {
			const { from, key, type } = column;
			if ('computed' in from) return [];
			return [{ key, type, value: ({ row }) => stored(type, from.map((name) => row[name]).find((value) => value !== null) ?? null) }];
		}),
		{ key: 'daysTaken', type: 'count', title: facts.daysTaken, value: ({ seen }) => oneOrList(seen.daysTaken) },
		{ key: 'waited', type: 'count', title: facts.waited, value: ({ seen }) => waitedDays(seen) },
		{ key: 'overdueDays', type: 'count', title: facts.overdueDays, value: ({ seen }) => overdueDays(seen) },
		...figuresOf(report)
			// What the entries are not proven to come to has no column: it would add up to something else.
			.filter(({ key, value }) => behind.has(key) || !value)
			.flatMap(({ key, unit }) => figureColumns(key, unit, behind.get(key), monthWords.figures[key], facts)),
	];
}

type Figure = keyof typeof figureRules;

function isFigure(label: RowLabel): label is { readonly figure: Figure } {
	return 'figure' in label && Object.hasOwn(figureRules, label.figure);
}

/** The figures of the report, each once. */
function figuresOf({
	sections,
}: PeriodReport): readonly { readonly key: Figure; readonly unit: FigureUnit; readonly value: number | null }[] {
	const figures = new Map<Figure, { readonly unit: FigureUnit; readonly value: number | null }>();
	for (const { rows } of sections)
		for (const { label, unit = 'count', values } of rows)
			if (isFigure(label)) figures.set(label.figure, { unit, value: values[0] ?? null });
	return [...figures].map(([key, figure]) => ({ key, ...figure }));
}

/** The columns of a figure: of a ratio its part and its whole; none of what is no number of entries, as a median. */
function figureColumns(
	key: Figure,
	unit: FigureUnit,
	found: FigureClaims | undefined,
	title: string,
	facts: WorkbookWords['facts'],
): readonly Column<Entry>[] {
	const rule: FigureRule = figureRules[key];
	const column = (name: string, shown: string, of: 'part' | 'whole'): Column<Entry> => ({
		...{ key: name, title: shown, type: unit === 'kopecks' ? 'money' : 'count' },
		value: ({ row }) => found?.adds.get(row.number)?.[of] ?? null,
	});
	if (rule.none) return [];
	if (!rule.by) return [column(key, title, 'part')];
	return [column(`${key}.part`, facts.part(title), 'part'), column(`${key}.whole`, facts.whole(title), 'whole')];
}

function stored(type: Column<Entry>['type'], value: string | number | null): Value {
	return type === 'yes' && value !== null ? value === 1 : value;
}

function oneOrList(numbers: readonly number[]): Value {
	const [only = null, ...others] = numbers;
	return others.length > 0 ? numbers.join(', ') : only;
}

/** How long it had waited at the end; null where it was not open. */
function waitedDays({ rounds, asOf }: ClaimInPeriod): number | null {
	const open = rounds.find(({ openedOn, endedOn }) => openedOn <= asOf && (endedOn === null || endedOn > asOf));
	return open ? Math.max(0, daysBetween(open.receivedOn, asOf)) : null;
}

function overdueDays({ dueDays, asOf }: ClaimInPeriod): number | null {
	const since = overdueSince(dueDays, asOf);
	return since === undefined ? null : daysBetween(since, asOf);
}

/** A last day that counts in the period, and whose it is. */
export interface EntryDueDay {
	readonly number: string;
	readonly day: ClaimInPeriod['due'][number];
}

/** The columns of a last day: what became of it by the end, and by how much it was late. */
export function dueDayColumns(
	{ purposes, columns }: MonthWords,
	{ dueDays }: WorkbookWords,
	numberTitle: string,
): readonly Column<EntryDueDay>[] {
	const outcome = ({ day }: EntryDueDay) => columns[day.outcome === 'ended' ? 'endedOtherwise' : day.outcome];
	return [
		{ key: 'number', type: 'line', title: numberTitle, value: ({ number }) => number },
		{ key: 'purpose', type: 'line', title: dueDays.purpose, value: ({ day }) => purposes[day.purpose] },
		{ key: 'due', type: 'day', title: dueDays.due, value: ({ day }) => day.due },
		{ key: 'countsOn', type: 'day', title: dueDays.countsOn, value: ({ day }) => day.countsOn },
		{ key: 'outcome', type: 'line', title: dueDays.outcome, value: outcome },
		{ key: 'endedOn', type: 'day', title: dueDays.endedOn, value: ({ day }) => (day.outcome === 'open' ? null : day.endedOn) },
		{ key: 'lateDays', type: 'count', title: dueDays.lateDays, value: lateDays },
	];
}

function lateDays({ day: { due, endedOn, outcome } }: EntryDueDay): number | null {
	return outcome === 'late' && endedOn !== null ? daysBetween(due, endedOn) : null;
}

/** How much of a cell of a section that is counted by something an entry is. */
interface BehindRow {
	readonly section: string;
	readonly row: string;
	readonly column: string;
	readonly number: string;
	readonly unit: FigureUnit;
	readonly amount: number;
}

/** The entries behind the cells of the sections that are counted by something, in the order of the report. `named`: what a section, row and column are called. */
export function* behindRows(
	report: PeriodReport,
	behind: ClaimsBehind,
	named: {
		readonly section: (section: Section) => string;
		readonly row: (row: SectionRow) => string;
		readonly column: (column: PeriodColumn) => string;
	},
): Generator<BehindRow> {
	for (const section of report.sections)
		for (const row of section.rows)
			for (const { key: column, unit } of section.columns) {
				if ('figure' in row.label || (unit !== 'count' && unit !== 'kopecks')) continue;
				const found = behind.get(cellKey(report, section.key, row, column) ?? '');
				for (const [number, { part }] of found?.adds ?? [])
					yield { section: named.section(section), row: named.row(row), column: named.column(column), number, unit, amount: part };
			}
}

/** The columns of the sheet that says which entries stand behind which figure. */
export function behindColumns({ behind }: WorkbookWords, numberTitle: string): readonly Column<BehindRow>[] {
	return [
		{ key: 'section', type: 'line', title: behind.section, value: ({ section }) => section },
		{ key: 'row', type: 'line', title: behind.row, value: ({ row }) => row },
		{ key: 'column', type: 'line', title: behind.column, value: ({ column }) => column },
		{ key: 'number', type: 'line', title: numberTitle, value: ({ number }) => number },
		{ key: 'amount', type: 'count', title: behind.amount, value: ({ unit, amount }) => (unit === 'kopecks' ? null : amount) },
		{ key: 'sum', type: 'money', title: behind.sum, value: ({ unit, amount }) => (unit === 'kopecks' ? amount : null) },
	];
}
