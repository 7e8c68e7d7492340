/** The paper journal as PDF: the title page, sheets of whole rows under their heads, the closing entry, each sheet numbered. */

import type { Book, BookColumn } from '../../report/book.ts';
import { bookCounts, bookPeriod, bookSigners, bookTitle, boundSheets, pageNumber } from '../../sentence/book.ts';
import type { PrintWords } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { type BookCells, bookColumns } from './bookCells.ts';
import type { BookSetting } from './bookPage.ts';
import { type Face, type Fonts, Paper, sheet } from './paper.ts';
import { linesOf, partsOf } from './typeset.ts';

const SIZE = 8.5;
const LINE = 10.5;
const PAD = 3;
const right = sheet.width - sheet.right;
const bottom = sheet.height - sheet.bottom;

const widths: Readonly<Record<BookColumn, number>> = {
	registeredOn: 66,
	number: 78,
	client: 112,
	summary: 224,
	execution: 188,
	reply: 89.89,
};

/** The left edges of the columns. */
const lefts = new Map(
	bookColumns.map((key, index) => [key, bookColumns.slice(0, index).reduce((sum, before) => sum + widths[before], Number(sheet.left))]),
);

/** The document in pieces, as it gets ready. */
export async function* bookPdf(
	{ language, printWords, book }: BookSetting,
	pages: AsyncIterable<readonly (BookCells & { readonly isVoid: boolean })[]>,
	fonts: Fonts,
): AsyncGenerator<Uint8Array> {
	const paper = new Paper(
		{
			title: `${printWords.title} ${bookPeriod(printWords, book)}`,
			author: visibleLine(book.office),
			language,
			on: book.printedOn,
			signs: printWords.signs,
			room: sheet,
			twoSided: book.twoSided,
		},
		fonts,
	);
	titlePage(paper, printWords, book);
	const table = new Table(paper, printWords, book);
	for await (const rows of pages) {
		for (const row of rows) table.add(row);
		yield* paper.pieces();
	}
	closing(paper, printWords, book, table.y);
	yield* paper.end();
}

function titlePage(paper: Paper, printWords: PrintWords, book: Book): void {
	paper.begin();
	const [wide, measure] = [right - sheet.left, paper.measure('plain', 14)];
	const office = linesOf(paper.drawable(visibleLine(book.office)), wide, measure);
	for (const [index, line] of office.slice(0, 4).entries()) paper.middle(line, 110 + index * 18, 'plain', 14);
	paper.middle(printWords.title, 210, 'bold', 26);
	for (const [index, line] of [bookPeriod(printWords, book), '', ...bookTitle(printWords, book)].entries())
		paper.middle(line, 255 + index * 24, 'plain', 14);
	paper.middle(`${printWords.keptBy} ${printWords.printedOn(book.printedOn)}`, bottom - 24, 'plain', 9);
	number(paper, printWords, book);
}

function number(paper: Paper, printWords: PrintWords, book: Book): void {
	paper.middle(pageNumber(printWords, book, paper.pages), bottom + 10, 'plain', 8.5);
}

/** Rows one under the other. None is parted between two sheets, unless no sheet holds it: then it begins on a sheet of its own. */
class Table {
	/** The top of the next row; below the last sheet where there is none yet. */
	y = Number.POSITIVE_INFINITY;
	readonly #paper: Paper;
	readonly #printWords: PrintWords;
	readonly #book: Book;
	#most = 0;

	constructor(paper: Paper, printWords: PrintWords, book: Book) {
		this.#paper = paper;
		this.#printWords = printWords;
		this.#book = book;
	}

	add(row: BookCells & { readonly isVoid: boolean }): void {
		const faceOf = (key: BookColumn): Face => (row.isVoid && key !== 'summary' && key !== 'client' ? 'bold' : 'plain');
		if (this.y === Number.POSITIVE_INFINITY) this.#begin();
		const cells = this.#linesOf(row, faceOf);
		for (const [index, part] of partsOf(cells, bookColumns, this.#most).entries()) {
			const again =
				index === 0
					? part
					: new Map([...part, ['number', [...this.#linesIn('number', `${row.number} (${this.#printWords.continued})`)]]] as const);
			const height = heightOf(again);
			if (this.y + height > bottom) this.#begin();
			this.#draw(again, height, faceOf);
		}
	}

	#linesOf(row: BookCells, faceOf: (key: BookColumn) => Face): Readonly<Record<BookColumn, readonly string[]>> {
		const lines = (key: BookColumn) => this.#linesIn(key, row[key], faceOf(key));
		return {
			registeredOn: lines('registeredOn'),
			number: lines('number'),
			client: lines('client'),
			summary: lines('summary'),
			execution: lines('execution'),
			reply: lines('reply'),
		};
	}

	#linesIn(key: BookColumn, text: string, face: Face = 'plain'): readonly string[] {
		return linesOf(this.#paper.drawable(text, face), widths[key] - 2 * PAD, this.#paper.measure(face, SIZE));
	}

	/** A new sheet with the head of the table. */
	#begin(): void {
		this.#paper.begin();
		number(this.#paper, this.#printWords, this.#book);
		this.y = sheet.top;
		this.#paper.rule(sheet.left, this.y, right, this.y);
		const head = new Map(bookColumns.map((key) => [key, this.#linesIn(key, this.#printWords.columns[key], 'bold')]));
		this.#draw(head, heightOf(head), () => 'bold');
		this.#most = Math.floor((bottom - this.y - 2 * PAD) / LINE);
	}

	#draw(row: ReadonlyMap<BookColumn, readonly string[]>, height: number, faceOf: (key: BookColumn) => Face): void {
		for (const [key, lines] of row) {
			const left = lefts.get(key) ?? sheet.left;
			for (const [index, line] of lines.entries()) this.#paper.line(line, left + PAD, this.y + PAD + index * LINE, faceOf(key), SIZE);
			this.#paper.rule(left, this.y, left, this.y + height);
		}
		this.y += height;
		this.#paper.rule(right, this.y - height, right, this.y);
		this.#paper.rule(sheet.left, this.y, right, this.y);
	}
}

function heightOf(row: ReadonlyMap<BookColumn, readonly string[]>): number {
	return Math.max(1, ...[...row.values()].map(({ length }) => length)) * LINE + 2 * PAD;
}

const CLOSING_LINE = 15;

function closing(paper: Paper, printWords: PrintWords, book: Book, from: number): void {
	const measure = paper.measure('plain', 10);
	const textOf = (pages: number) =>
		[
			...(book.entries === 0 ? [printWords.none] : []),
			...bookCounts(printWords, book),
			boundSheets(printWords, book, pages),
			...(book.seals.length > 0 ? [printWords.seals, ...book.seals] : []),
		].flatMap((sentence) => linesOf(paper.drawable(sentence), right - sheet.left, measure));
	const signers = bookSigners(printWords, book);
	const signatures = signers.length * 40 + 30;
	const fits = from + 60 + textOf(paper.pages).length * CLOSING_LINE + signatures <= bottom;
	if (!fits) {
		paper.begin();
		number(paper, printWords, book);
	}
	let y = fits ? from + 24 : sheet.top;
	paper.line(printWords.closing, sheet.left, y, 'bold', 12);
	y += 24;
	for (const line of textOf(paper.pages)) {
		paper.line(line, sheet.left, y, 'plain', 10);
		y += CLOSING_LINE;
	}
	for (const { who, name: written } of signers) {
		y += 24;
		paper.line(who, sheet.left, y, 'plain', 10);
		const name = paper.drawable(written);
		paper.line(name, sheet.left + 560 - paper.measure('plain', 10)(name), y, 'plain', 10);
		paper.rule(sheet.left + 130, y + 12, sheet.left + 560, y + 12);
		paper.line(printWords.signature, sheet.left + 260, y + 14, 'plain', 7);
		y += 16;
	}
	paper.line(printWords.signedOn, sheet.left, y + 16, 'plain', 10);
}
