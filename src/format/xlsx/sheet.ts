/** One sheet of a workbook, row by row. */

import { type Day, dayNumber } from '../../domain/day.ts';
import { signsIn } from '../../text/signs.ts';
import { heightOf } from './height.ts';
import { type CellKind, type Look, type RowKind, styleOf } from './styles.ts';
import { CELL_LIMIT, cutToCell, escaped } from './text.ts';

/** A cell's value: a text, a day, or a number of the given kind. */
export type Cell =
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'day'; readonly value: Day }
	/** What stands where a number would, if there were one. */
	| { readonly kind: 'instead'; readonly value: string }
	| { readonly kind: Exclude<CellKind, 'text' | 'day' | 'instead'>; readonly value: number }
	| null;

export interface SheetRow {
	/** The first cell of a title, a line or a note goes across the whole width; the second one of a pair across all but the first column. */
	readonly kind: RowKind;
	readonly cells: readonly Cell[];
	/** Of a header: all columns but the first are of figures. */
	readonly figures?: true;
	/** Of a header: the column whose numbers below it are shown as bars, too. */
	readonly bars?: number;
}

export interface Sheet {
	/** At most 31 characters, none of `: \ / ? * [ ]`. */
	readonly name: string;
	/** Of the columns, in digits. */
	readonly widths: readonly number[];
	/** How many columns are printed; the others are there for the screen. */
	readonly printed: number;
	/** The first row is a header that filters what is below. The first row of every sheet stays and is repeated on each page. */
	readonly list: boolean;
	/** How many columns at the left stay, too. */
	readonly fixed: number;
	/** How the paper lies. */
	readonly paper: 'portrait' | 'landscape';
	/** What stands above each printed page. */
	readonly above: { readonly left: string; readonly middle: string; readonly right: string };
	/** What stands below it: of so many pages, each a code that counts. */
	readonly below: (page: string, pages: string) => string;
	readonly rows: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
}

/** What the workbook says of a sheet that was written. */
export interface WrittenSheet {
	/** The last row of the sheet, and the last that is listed below a header; 0: none. */
	rows: number;
	listed: number;
	/** Texts that were longer than a cell. */
	cut: number;
}

/** The most rows that a sheet has. */
export const ROW_LIMIT = 1_048_576;
/** What the button of a filter takes, in digits. */
const BUTTON = 2.5;
/** Day 0 of a workbook's calendar, as ours counts days; before March 1900 it has a day that never was. */
const EPOCH = 25_569;
const FIRST_DAY = '1900-03-01';

/** The XML of the sheet in pieces, one per page of rows. Counts what was written in `written`. */
export async function* sheetXml(sheet: Sheet, written: WrittenSheet): AsyncGenerator<string> {
	const { widths, list, fixed } = sheet;
	const pane = `<pane ${fixed > 0 ? `xSplit="${fixed}" ` : ''}ySplit="1" topLeftCell="${columnName(fixed)}2" activePane="${fixed > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
	const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
	yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
	const writer = new RowWriter(widths, written);
	for await (const page of sheet.rows) yield page.map((row) => writer.row(row)).join('');
	yield `</sheetData>${writer.end(list)}${pageXml(sheet)}${ignored(widths.length, written.rows)}</worksheet>`;
}

class RowWriter {
	readonly #widths: readonly number[];
	readonly #letters: readonly string[];
	readonly #written: WrittenSheet;
	readonly #merged: string[] = [];
	readonly #bars: { readonly column: string; readonly from: number; to: number }[] = [];

	constructor(widths: readonly number[], written: WrittenSheet) {
		this.#widths = widths;
		this.#letters = widths.map((_, index) => columnName(index));
		this.#written = written;
	}

	row({ kind, cells, bars, figures }: SheetRow): string {
		const number = ++this.#written.rows;
		if (number > ROW_LIMIT) throw new RangeError('more rows than a sheet has');
		if (cells.length === 0) return '';
		const from = acrossFrom(kind);
		if (from !== undefined && from < this.#letters.length - 1)
			this.#merged.push(`${this.#letters[from]}${number}:${this.#letters.at(-1)}${number}`);
		if (kind === 'header' && bars !== undefined) this.#bars.push({ column: this.#letters[bars] ?? 'A', from: number + 1, to: number });
		const range = this.#bars.at(-1);
		if (kind === 'data') {
			this.#written.listed = number;
			if (range && range.to === number - 1) range.to = number;
		}
		const texts: (readonly [string, number])[] = [];
		let xml = '';
		cells.forEach((cell, index) => {
			if (cell === null) return;
			const reference = `${this.#letters[index]}${number}`;
			if (cell.kind === 'text' || cell.kind === 'instead') {
				const text = this.#fitting(signsIn('xlsx', cell.value));
				const width = this.#roomFor(kind, index);
				texts.push([text, width]);
				xml += `<c r="${reference}" s="${styleOf(cell.kind === 'instead' ? cell.kind : lookOf(kind, index, figures))}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
			} else xml += numberXml(reference, cell);
		});
		return `<row r="${number}" ht="${heightOf(texts)}" customHeight="1">${xml}</row>`;
	}

	/** What stands behind the rows, in the order that the format wants. */
	end(list: boolean): string {
		const filter = list ? `<autoFilter ref="A1:${this.#letters.at(-1)}${Math.max(1, this.#written.listed)}"/>` : '';
		const merged = this.#merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
		const bars = this.#bars
			.filter(({ from, to }) => to >= from)
			.map(
				({ column, from, to }, index) =>
					`<conditionalFormatting sqref="${column}${from}:${column}${to}">${BAR(index + 1)}</conditionalFormatting>`,
			);
		return `${filter}${merged && `<mergeCells count="${this.#merged.length}">${merged}</mergeCells>`}${bars.join('')}`;
	}

	/** In digits of the usual size: what is written larger or bolder needs more, and over a list a button stands in each header. */
	#roomFor(kind: RowKind, index: number): number {
		const from = acrossFrom(kind);
		if (from === index) return sum(this.#widths.slice(from)) * (kind === 'title' ? 0.7 : 1);
		const width = this.#widths[index] ?? 0;
		return kind === 'header' ? width * 0.9 - BUTTON : width;
	}

	#fitting(text: string): string {
		if (text.length <= CELL_LIMIT) return text;
		this.#written.cut++;
		return cutToCell(text);
	}
}

/** The column from which on the row is one merged cell; undefined for a row of separate cells. */
function acrossFrom(kind: RowKind): 0 | 1 | undefined {
	switch (kind) {
		case 'title':
		case 'line':
		case 'note':
			return 0;
		case 'pair':
			return 1;
		default:
			return undefined;
	}
}

/** The look of a text. */
function lookOf(kind: RowKind, index: number, figures: true | undefined): Look {
	if (kind === 'data' || kind === 'line') return 'text';
	if (kind === 'pair') return index === 0 ? 'label' : 'text';
	return figures && index > 0 ? 'figures' : kind;
}

/** The bars of a column: nothing is drawn for 0, and the longest leaves room for its number. */
const BAR = (priority: number) =>
	`<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="90"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF9DC3E6"/></dataBar></cfRule>`;

function numberXml(reference: string, cell: Exclude<Cell, null | { readonly kind: 'text' | 'instead' }>): string {
	if (cell.kind === 'day' && cell.value < FIRST_DAY)
		return `<c r="${reference}" s="${styleOf('text')}" t="inlineStr"><is><t>${cell.value}</t></is></c>`;
	return `<c r="${reference}" s="${styleOf(cell.kind)}"><v>${cell.kind === 'day' ? dayNumber(cell.value) + EPOCH : cell.kind === 'money' ? roubles(cell.value) : cell.value}</v></c>`;
}

/** Written, not divided: a sum of kopecks is no fraction of two. */
function roubles(kopecks: number): string {
	const digits = String(Math.abs(kopecks)).padStart(3, '0');
	return `${kopecks < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A4, as wide as the page, a list with its grid; what stands above and below each page. */
function pageXml({ above, below, list, paper }: Sheet): string {
	const { left, middle, right } = above;
	const header = `&L${headerText(left)}&C${headerText(middle)}&R${headerText(right)}`;
	return `${list ? '<printOptions gridLines="1"/>' : ''}<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${paper}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${escaped(header)}</oddHeader><oddFooter>${escaped(`&C${below('&P', '&N')}`)}</oddFooter></headerFooter>`;
}

/** All that stands above a page may have 255 characters; `&` begins a code there. */
function headerText(text: string): string {
	const signs = signsIn('xlsx', text);
	const shown = signs.length > 70 ? `${signs.slice(0, 69).replace(/[\ud800-\udbff]$/, '')}…` : signs;
	return shown.replaceAll('&', '&&');
}

/** No green corners at numbers that are texts: `0012` is meant so. */
function ignored(columns: number, rows: number): string {
	return `<ignoredErrors><ignoredError sqref="A1:${columnName(columns - 1)}${Math.max(1, rows)}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** `A`, `B` … `Z`, `AA` …, from 0. */
export function columnName(index: number): string {
	return `${index >= 26 ? columnName(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
