/** A report on its way out: a table on a terminal, tab-separated in a pipe, JSON where asked. */

import type { CommandContext } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { emit } from '../../format/emit.ts';
import { json, ndjson } from '../../format/json.ts';
import { tsv } from '../../format/tsv.ts';
import type { Given } from '../../grammar/option.ts';
import type { Field } from '../../report/field.ts';
import type { Column, Report } from '../../report/report.ts';
import { refuseUnknownFields } from './fields.ts';

/** How a list is to be printed. */
export type Listed = 'json' | 'ndjson' | 'header';

/** A report, and what JSON gives of it where that is not what people read. */
export interface Printed<Row> extends Report<Row> {
	readonly fields?: readonly Field<Row>[];
}

/**
 * Prints the rows: JSON where asked, a table on a terminal, tab-separated lines elsewhere. False where somebody who leafed through
 * them had enough before the end.
 */
export async function printReport<Row>(context: CommandContext, given: Given<Listed>, report: Printed<Row>): Promise<boolean> {
	const { world, words } = context;
	if (forMachine(given)) {
		const listing = { columns: report.fields ?? report.columns, pages: report.pages };
		await emit(given.ndjson ? ndjson(listing) : json(listing), world.out);
	} else if (world.out.isTerminal) {
		const { table } = await import('../../format/table.ts');
		const { paintIf } = await import('../../view/paint.ts');
		const { present } = await import('./pages.ts');
		return await present(context, table(report, words, { width: world.out.columns, ...(await paintIf(context.colour.out)) }));
	} else await emit(tsv(report, words, given.header ?? false), world.out);
	return true;
}

/** Prints a list that is at hand, however long. */
export async function printRows<Row>(
	context: CommandContext,
	given: Given<Listed>,
	rows: readonly Row[],
	columns: readonly Column<Row>[],
): Promise<void> {
	await printReport(context, given, { columns: given.json === undefined ? columns : jsonColumns(given, columns), pages: onePage(rows) });
}

/** The columns for a screen: what remains until the due day stands behind it, in words. */
export async function inWords<Row>(
	{ words, calendar, today }: CommandContext,
	columns: readonly Column<Row>[],
	asOf: Day = today,
): Promise<readonly Column<Row>[]> {
	const { withRemaining } = await import('../../report/remaining.ts');
	return withRemaining(columns, words, calendar, asOf);
}

/** Whether JSON was asked for. */
export function forMachine(given: Given<'json' | 'ndjson'>): boolean {
	return given.json !== undefined || given.ndjson !== undefined;
}

/** What to print: for machines the fields that `--json` asks for, or all; for people those of the keys `shown`. */
export function chosenColumns<C extends { readonly key: string }>(
	given: Given<'json' | 'ndjson'>,
	all: readonly C[],
	shown: readonly C['key'][],
): readonly C[] {
	return forMachine(given) ? jsonColumns(given, all) : shown.flatMap((key) => all.filter((column) => column.key === key));
}

/** The keys of columns. */
export function keysOf(columns: readonly { readonly key: string }[]): readonly string[] {
	return columns.map(({ key }) => key);
}

/** The fields asked for by `--json`, or all. Throws UsageError that lists them where one is unknown. */
export function jsonColumns<C extends { readonly key: string }>(given: Given<'json'>, fields: readonly C[]): readonly C[] {
	const wanted = given.json ?? [];
	if (wanted.length === 0) return fields;
	refuseUnknownFields(wanted, keysOf(fields));
	return wanted.flatMap((key) => fields.filter((field) => field.key === key));
}

/** Rows that are all there, as pages. */
export async function* onePage<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
	if (rows.length > 0) yield rows;
}

/** The same pages; calls `onRows` with each page's size. */
export async function* counted<Row>(pages: AsyncIterable<readonly Row[]>, onRows: (rows: number) => void): AsyncGenerator<readonly Row[]> {
	for await (const page of pages) {
		onRows(page.length);
		yield page;
	}
}
