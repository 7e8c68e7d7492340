/** A report on its way out: a table on a terminal, tab-separated in a pipe, JSON where asked. */

import type { Desk } from '../desk.ts';
import { emit } from '../format/emit.ts';
import { json, ndjson } from '../format/json.ts';
import { tsv } from '../format/tsv.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Column, Report } from '../report/report.ts';

type Options = 'json' | 'ndjson' | 'header';

/** Prints rows of `pages`: `columns` on screens and in pipes; all of `fields`, or those that were asked for, in JSON. */
export async function printReport<Row>(
	desk: Desk,
	given: Given<Options>,
	{
		columns,
		fields,
		pages,
	}: { readonly columns: readonly Column<Row>[]; readonly fields: readonly Column<Row>[]; readonly pages: AsyncIterable<readonly Row[]> },
): Promise<void> {
	const { world, words } = desk;
	const report: Report<Row> = { columns, pages };
	if (given.json || given.ndjson) {
		const chosen = { pages, columns: jsonColumns(given, fields) };
		await emit(given.ndjson ? ndjson(chosen) : json(chosen), world.out);
	} else if (world.out.isTerminal) {
		const { table } = await import('../format/table.ts');
		const { paintIf } = await import('../view/paint.ts');
		await emit(table(report, words, { width: world.out.columns, ...(await paintIf(desk.colour.out)) }), world.out);
	} else await emit(tsv(report, words, given.header ?? false), world.out);
}

/** The fields asked for by `--json`, or all. Throws Misuse that lists them where one is unknown. */
export function jsonColumns<Row>(given: Given<'json'>, fields: readonly Column<Row>[]): readonly Column<Row>[] {
	const wanted = given.json ?? [];
	if (wanted.length === 0) return fields;
	const allowed = fields.map(({ key }) => key);
	const unknown = wanted.filter((key) => !allowed.includes(key));
	if (unknown.length > 0) throw new Misuse([{ code: 'unknownKey', value: unknown.join(', '), allowed }]);
	return wanted.flatMap((key) => fields.filter((field) => field.key === key));
}

/** The same pages; each page's size is told as it goes by. */
export async function* counted<Row>(pages: AsyncIterable<readonly Row[]>, tell: (rows: number) => void): AsyncGenerator<readonly Row[]> {
	for await (const page of pages) {
		tell(page.length);
		yield page;
	}
}
