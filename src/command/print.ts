/** `print`: the paper journal of a year or of one of its months, to be bound and signed. */

import { type JournalContext, printInfo } from '../context.ts';
import { addDays, dayOf, daysInMonth, yearOf } from '../domain/day.ts';
import { printSeal } from '../domain/seal.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type BookCells, bookCells } from '../format/print/bookCells.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Book } from '../report/book.ts';
import { type BookEntry, type BookRange, type BookSummary, bookPages, bookSummary } from '../store/bookPages.ts';
import { seeSealed } from '../store/sealedClaims.ts';
import { sealsOf } from '../store/seals.ts';
import { type PrintWords, textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { formatNamed } from './export/formatOfName.ts';
import { deliver } from './output/deliver.ts';
import { fileTyped, refuseScreen, refuseTarget } from './output/file.ts';

type Options = 'printYear' | 'printMonth' | 'volume' | 'printFormat' | 'output' | 'force';

/** More entries fill some two thousand sheets: nobody binds those in one volume. */
const ENTRIES = 20_000;

/** The endings of files, and what is written into them. */
const endings = { pdf: 'pdf', html: 'html', htm: 'html' } as const;

type Row = BookCells & { readonly isVoid: boolean };

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { journal, world, words, language } = context;
	const path = given.output === undefined || given.output === '-' ? undefined : fileTyped(given.output, world);
	const format = given.printFormat ?? formatNamed(given.output, 'printFormat', endings) ?? 'pdf';
	refuse(given, context, format, path);
	const year = given.printYear ?? yearOf(context.today);
	const month = given.printMonth ?? null;
	const range = rangeOf(year, month);
	const seals = sealsOf(journal).filter((seal) => seal.month.startsWith(month === null ? `${year}-` : range.from.slice(0, 7)));
	// The month that is closed is printed as it was sealed.
	const [sealed] = month === null ? [] : seals;
	if (sealed) seeSealed(journal, sealed);
	const summary = bookSummary(journal, range);
	if (summary.entries > ENTRIES) throw new UsageError([{ code: 'tooManyToPrint', count: summary.entries, limit: ENTRIES, year }]);
	const printWords = await textOf('print', language);
	const setting = { language, printWords, book: bookOf(context, range, month, given.volume, summary, seals.map(printSeal)) };
	let done = 0;
	const pages = rowPages(bookPages(journal, range, sealed?.upTo), (entry) => {
		done++;
		return { ...bookCells(words, printWords, entry), isVoid: entry.status === 'void' };
	});
	const pieces = format === 'html' ? inHtml(setting, pages) : inPdf(context, setting, pages);
	await deliver(context, pieces, { path, force: given.force ?? false, done: () => done, total: () => summary.entries });
	if (path !== undefined) printInfo(context, printWords.written(visibleLine(path), summary.entries));
	return exit.done;
}

/** Throws UsageError or OutputFailure before anything is read. */
function refuse(
	{ output, force, printMonth, printYear }: Given<Options>,
	{ world, journalPath }: JournalContext,
	format: 'html' | 'pdf',
	path: string | undefined,
): void {
	if (printMonth !== undefined && printYear === undefined)
		throw new UsageError([{ code: 'needsOption', option: 'printMonth', needed: 'printYear' }]);
	refuseScreen(world, { output, force }, { option: 'printFormat', value: format });
	if (path === undefined) return;
	refuseTarget(path, journalPath, force ?? false);
}

function rangeOf(year: number, month: number | null): BookRange {
	const [first, last] = [month ?? 1, month ?? 12];
	const from = dayOf(year, first, 1);
	const to = dayOf(year, last, daysInMonth(year, last));
	if (!from || !to) throw new RangeError(`no such days: ${year}, ${month}`);
	return { year, from, to };
}

function bookOf(
	{ journal, today }: JournalContext,
	{ year, to }: BookRange,
	month: number | null,
	volume: number | undefined,
	{ entries, voided, first, last, missing, firstOn, lastOn }: BookSummary,
	seals: readonly string[],
): Book {
	return {
		...{
			office: journal.settings.office,
			year,
			month,
			volume: volume ?? month ?? 1,
			printedOn: today,
			entries,
			voided,
			first,
			last,
			seals,
		},
		begunOn: firstOn,
		// On its last day something may still come.
		endedOn: addDays(to, 1) <= today ? lastOn : null,
		missing: month === null ? missing : null,
	};
}

async function* rowPages(pages: AsyncIterable<readonly BookEntry[]>, rowOf: (entry: BookEntry) => Row): AsyncGenerator<readonly Row[]> {
	for await (const page of pages) yield page.map(rowOf);
}

interface Setting {
	readonly language: 'ru' | 'en';
	readonly printWords: PrintWords;
	readonly book: Book;
}

async function* inHtml(setting: Setting, pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
	const { bookPage } = await import('../format/print/bookPage.ts');
	const rows: Row[] = [];
	for await (const page of pages) rows.push(...page);
	yield bookPage(setting, rows);
}

async function* inPdf({ world }: JournalContext, setting: Setting, pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Uint8Array> {
	const { bookPdf } = await import('../format/print/bookPdf.ts');
	const others = [() => world.font('emoji'), ...world.otherFonts()];
	yield* bookPdf(setting, pages, { plain: world.font('plain'), bold: world.font('bold'), others });
}
