/** `export`: the entries that match, as CSV, a workbook, JSON or days of a calendar, to a file or to standard output. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import type { Seal } from '../domain/month/seal.ts';
import { type Period, wholeMonths } from '../domain/period.ts';
import { type ExitCode, exit } from '../exit.ts';
import { bytesWithoutSteering } from '../format/json.ts';
import { formOf } from '../format/value.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { type ClaimColumn, claimColumns, filesColumn } from '../report/claimColumns.ts';
import type { ColumnType } from '../report/field.ts';
import { exportedNote } from '../sentence/exported.ts';
import { claimObjects, type JsonCell } from '../store/lists/exportLines.ts';
import { type ClaimFilter, countClaims, exported } from '../store/lists/rows.ts';
import { entriesIn } from '../store/month/sealedClaims.ts';
import { sealsOf } from '../store/month/seals.ts';
import type { Journal } from '../store/open.ts';
import { textOf } from '../text/index.ts';
import { visible } from '../text/visible.ts';
import { type FilterOption, filterGiven } from './claim/filter.ts';
import { claimCsv } from './export/csv.ts';
import { teachComputed } from './output/computed.ts';
import { deliver } from './output/deliver.ts';
import { present } from './output/pages.ts';
import { formatNamed, targetGiven, withFile } from './output/target.ts';

type Options = FilterOption | 'output' | 'profile' | 'format' | 'force';

/** The endings of files, and what is written into them. */
const endings = { csv: 'csv', xlsx: 'xlsx', json: 'json', ndjson: 'ndjson', jsonl: 'ndjson', ics: 'ics' } as const;

export async function run(wanted: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { world, words } = context;
	const typed = world.out.isTerminal
		? await withFile(context, wanted, nameFor(wanted, context), { isText: wanted.format !== 'xlsx' })
		: wanted;
	const format = typed.format ?? formatNamed(typed.output, 'format', endings) ?? 'csv';
	const given = { ...typed, format };
	if (given.profile && format !== 'csv')
		throw new UsageError([{ code: 'notBoth', left: 'profile', right: { option: 'format', value: format } }]);
	const path = targetGiven(context, given, format === 'xlsx' ? { option: 'format', value: format } : undefined);
	const seal = given.month && sealOfMonth(context, given.month);
	let rows = 0;
	const onRows = (size: number) => {
		rows += size;
	};
	const asked = await filterGiven(given, context);
	const { filter, filed } = entriesOf(context, given, asked, seal);
	const pieces = await piecesOf(context, given, { asked, filter }, seal, onRows);
	if (!pieces) return exit.environment;
	if (path === undefined && world.out.isTerminal) {
		if (!(await present(context, shown(pieces)))) return exit.done;
	} else
		await deliver(context, pieces, {
			path,
			force: given.force ?? false,
			done: () => rows,
			total: () => countClaims(context.journal, filter),
		});
	if (seal) printInfo(context, words.reports.exportedSealed(seal.month));
	if (filed && filed.late.size > 0) printInfo(context, words.reports.exportedLate(filed.late.size));
	if (filed && filed.elsewhere.size > 0) printInfo(context, words.reports.exportedElsewhere(filed.elsewhere.size));
	const exportWords = format === 'ics' ? await textOf('terms', context.language) : words.reports;
	return endWith(context, exportedNote(context.words, exportWords.exported(rows), path));
}

/** `обращения-2026-10.xlsx`: the month or the day, and Excel, which most open it with. */
function nameFor(
	{ format, profile, month }: Given<Options>,
	{ words, today }: JournalContext,
): { readonly base: string; readonly ending: string } {
	const about = month && wholeMonths(month) === 1 ? month.from.slice(0, 7) : today;
	return { base: `${words.reports.fileName}-${about}`, ending: format ?? (profile ? 'csv' : 'xlsx') };
}

/** The export in pieces; undefined where there is none, which has been reported. */
async function piecesOf(
	context: JournalContext,
	given: Given<Options>,
	{ asked, filter }: { readonly asked: ClaimFilter; readonly filter: ClaimFilter },
	seal: Seal | undefined,
	onRows: (rows: number) => void,
): Promise<AsyncIterable<string | Uint8Array> | undefined> {
	const { journal, words } = context;
	const format = given.format ?? 'csv';
	await teachComputed(context, claimColumns);
	if (format === 'ics') return (await import('./export/terms.ts')).exportTerms(context, filter, onRows);
	if (format === 'xlsx') return (await import('./export/workbook.ts')).exportWorkbook(context, { asked, filter }, seal, onRows);
	if (format === 'csv') return claimCsv(journal, claimColumns, filter, { words, profile: given.profile ?? 'excel', onRows });
	return formats[format]({ journal, columns: [...claimColumns, filesColumn], filter, onRows });
}

/** The filter that was asked for; with `--month` that of the month's file, of a closed month as it was when it was sealed. */
function entriesOf(
	{ journal }: JournalContext,
	given: Given<Options>,
	filter: ClaimFilter,
	seal: Seal | undefined,
): ReturnType<typeof entriesIn> | { readonly filter: ClaimFilter; readonly filed: undefined } {
	// A calendar has the terms that run now.
	if (!given.month || given.format === 'ics') return { filter, filed: undefined };
	const file = entriesIn(journal, given.month, seal);
	return { filter: { ...filter, ...file.filter }, filed: file.filed };
}

/** The seal of the period, where it is a month that is closed. */
function sealOfMonth({ journal }: JournalContext, period: Period): Seal | undefined {
	return wholeMonths(period) === 1 ? sealsOf(journal).find(({ month }) => period.from.startsWith(month)) : undefined;
}

const formats = { json: claimJson, ndjson: claimNdjson } as const;

/** For a terminal: makes control characters visible, drops the BOM and CRs meant for spreadsheets; files and pipes get the text unchanged. */
async function* shown(text: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
	for await (const piece of text) {
		const read = typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
		yield visible(read.replace(/^\ufeff|\r(?=\n)/g, ''));
	}
}

interface Asked {
	readonly journal: Journal;
	readonly columns: readonly ClaimColumn[];
	readonly filter: ClaimFilter;
	/** Told how many rows go by. */
	readonly onRows: (rows: number) => void;
}

/** One object a line. */
function claimNdjson(asked: Asked): AsyncGenerator<Uint8Array> {
	return objects(asked, { before: '', after: '\n' });
}

/** An array of objects, one a line. */
export async function* claimJson(asked: Asked): AsyncGenerator<string | Uint8Array> {
	let first = true;
	for await (const text of objects(asked, { before: ',\n', after: '' })) {
		if (first) yield '[\n';
		// No comma before the first.
		yield first ? text.subarray(2) : text;
		first = false;
	}
	yield first ? '[]\n' : '\n]\n';
}

async function* objects({ journal, columns, filter, onRows }: Asked, around: { readonly before: string; readonly after: string }) {
	const cells = columns.map(({ key, from, type }) => ({ key, from, type: typeOf(type) }));
	for await (const { text, rows } of claimObjects(journal, cells, around, exported(filter))) {
		onRows(rows);
		yield bytesWithoutSteering(text);
	}
}

function typeOf(type: ColumnType): JsonCell['type'] {
	const form = formOf(type);
	if (form === 'yes' || form === 'json') return form;
	return form === 'money' || form === 'count' ? 'number' : 'text';
}
