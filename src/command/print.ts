/** `print`: the paper journal of a year or of a part of it, to be bound and signed. */

import { type JournalContext, printInfo } from '../context.ts';
import type { Language } from '../domain/code.ts';
import { addDays, dayOf, daysInMonth, monthOf, yearOf } from '../domain/day.ts';
import { printSeal } from '../domain/month/seal.ts';
import { monthPeriod, wholeMonths } from '../domain/period.ts';
import { keptFor } from '../domain/retention.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type BookCells, bookCells } from '../format/print/bookCells.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Book } from '../report/book.ts';
import { type BookEntry, type BookRange, bookPages, bookSummary, broughtIn } from '../store/lists/bookPages.ts';
import { overlaySealedClaims } from '../store/month/sealedClaims.ts';
import { sealsOf } from '../store/month/seals.ts';
import { type PrintWords, textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { periodTyped } from './month/period.ts';
import { deliver, fontsIn } from './output/deliver.ts';
import { formatNamed, targetGiven, withFile } from './output/target.ts';

type Options = 'printYear' | 'printMonth' | 'volume' | 'twoSided' | 'printFormat' | 'output' | 'force';

/** The most entries of one book: some two thousand sheets, more than one volume holds. */
const ENTRIES = 20_000;

/** The endings of files, and what is written into them. */
const endings = { pdf: 'pdf', html: 'html', htm: 'html' } as const;

type Row = BookCells & { readonly isVoid: boolean };

export async function run(wanted: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { journal, world, words, language } = context;
	const name = {
		base: `${words.reports.bookFileName}-${typed?.replace(/[^\p{L}\d-]+/gu, '-') ?? wanted.printYear ?? yearOf(context.today)}`,
		ending: wanted.printFormat ?? 'pdf',
	};
	const given = world.out.isTerminal ? await withFile(context, wanted, name, { isText: false }) : wanted;
	const format = given.printFormat ?? formatNamed(given.output, 'printFormat', endings) ?? 'pdf';
	const path = targetGiven(context, given, { option: 'printFormat', value: format });
	const range = await rangeOf(given, context, typed);
	const { year } = range;
	const seals = sealsOf(journal).filter(({ month }) => {
		const { from, to } = monthPeriod(month);
		return from >= range.from && to <= range.to;
	});
	// The month that is closed is printed as it was sealed.
	const [sealed] = wholeMonths(range) === 1 ? seals : [];
	if (sealed) overlaySealedClaims(journal, sealed);
	const summary = bookSummary(journal, range);
	if (summary.entries > ENTRIES) throw new UsageError([{ code: 'tooManyToPrint', count: summary.entries, limit: ENTRIES, year }]);
	const printWords = await textOf('print', language);
	const setting = { language, printWords, book: bookOf(context, given, range, summary, seals.map(printSeal)) };
	let done = 0;
	const pages = rowPages(bookPages(journal, range, sealed?.upTo), (entry) => {
		done++;
		return { ...bookCells(words, printWords, entry), isVoid: entry.status === 'void' };
	});
	const pieces = format === 'html' ? inHtml(setting, pages) : inPdf(context, setting, pages);
	await deliver(context, pieces, { path, force: given.force ?? false, done: () => done, total: () => summary.entries });
	if (path !== undefined) printInfo(context, printWords.written(visibleLine(path), summary.entries));
	const old = broughtIn(journal, range);
	if (old > 0) printInfo(context, printWords.broughtIn(old));
	return exit.done;
}

/** What is to be printed: without a word about it, this year. Throws UsageError where it is no period, is of two years, or is given twice. */
async function rangeOf({ printYear, printMonth }: Given<Options>, context: JournalContext, typed: string | undefined): Promise<BookRange> {
	const { today } = context;
	if (typed !== undefined) {
		const option = printYear !== undefined ? 'printYear' : printMonth && 'printMonth';
		if (option) throw new UsageError([{ code: 'notBoth', left: { called: typed }, right: option }]);
		const { from, to } = await periodTyped(context, typed, 'print');
		const year = yearOf(from);
		if (yearOf(to) === year) return { from, to, year };
		throw new UsageError([{ code: 'severalYears', option: { called: context.words.commandLine('print') }, value: typed }]);
	}
	const yearOfMonth = printMonth?.year;
	if (printYear !== undefined && yearOfMonth !== undefined && yearOfMonth !== printYear)
		throw new UsageError([{ code: 'notBoth', left: 'printYear', right: 'printMonth' }]);
	if (printMonth === undefined) return monthsOf(printYear ?? yearOf(today), 1, 12);
	const { month } = printMonth;
	// Without a year it is the last one that has begun.
	return monthsOf(yearOfMonth ?? printYear ?? yearOf(today) - Number(month > monthOf(today)), month, month);
}

function monthsOf(year: number, first: number, last: number): BookRange {
	const from = dayOf(year, first, 1);
	const to = dayOf(year, last, daysInMonth(year, last));
	if (!from || !to) throw new RangeError(`no such days: ${year}, ${first}`);
	return { year, from, to };
}

function bookOf(
	{ journal, today, terms }: JournalContext,
	{ volume, twoSided }: Given<Options>,
	{ year, from, to }: BookRange,
	{ entries, voided, first, last, missing, firstOn, lastOn }: ReturnType<typeof bookSummary>,
	seals: readonly string[],
): Book {
	const { settings } = journal;
	const isYear = wholeMonths({ from, to }) === 12;
	return {
		...{
			office: settings.office,
			year,
			period: { from, to },
			volume: volume ?? (isYear ? 1 : null),
			printedOn: today,
			caseIndex: settings.caseIndex ?? null,
			kept: keptFor(terms.regulations),
			signatories: { keeper: null, controller: settings.controller, head: settings.authority.head },
			twoSided: twoSided ?? false,
			entries,
			voided,
			first,
			last,
			seals,
		},
		begunOn: firstOn,
		// On its last day something may still come.
		endedOn: addDays(to, 1) <= today ? lastOn : null,
		missing: isYear ? missing : null,
	};
}

async function* rowPages(pages: AsyncIterable<readonly BookEntry[]>, rowOf: (entry: BookEntry) => Row): AsyncGenerator<readonly Row[]> {
	for await (const page of pages) yield page.map(rowOf);
}

interface Setting {
	readonly language: Language;
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
	yield* bookPdf(setting, pages, fontsIn(world));
}
