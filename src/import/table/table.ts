/** A table as it was read from a file: rows of cells, and what of the file itself is worth reporting. */

import type { Day } from '../../domain/day.ts';

export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'html' | 'xml';

/** A cell that is more than its text. */
export interface MarkedCell {
	readonly text: string;
	/** Of a cell that holds a date, whatever it looks like. */
	readonly day?: Day;
	/** Of a cell that is merged with others: the row whose text it repeats. */
	readonly mergedFrom?: number;
	/** What somebody wrote beside it. */
	readonly comment?: string;
	/** It is a formula whose value the file does not have; its text is the formula. */
	readonly lost?: true;
}

export type TableCell = string | MarkedCell;

export interface TableRow {
	/** Its number in the sheet, or of the record in a CSV file; from 1. */
	readonly row: number;
	readonly cells: readonly TableCell[];
	/** It was not shown in the spreadsheet. */
	readonly hidden?: true;
	/** The fill of most of its cells that say anything, `#92D050`, or another name of it; missing where they have none, or a white one. */
	readonly colour?: string;
	/** Most of its cells that say anything are struck out. */
	readonly struck?: true;
}

export interface TableSheet {
	/** Null where a file is one sheet without a name. */
	readonly name: string | null;
	readonly hidden: boolean;
	/** From 0: those that were not shown. */
	readonly hiddenColumns?: readonly number[];
	readonly rows: readonly TableRow[];
}

/** What of the file is worth reporting besides its rows. */
export type TableRemark =
	/** The text had been converted twice, and was taken back. */
	| { readonly code: 'encodedTwice' }
	/** In these rows a quotation mark is not closed: quotation marks were taken for letters. */
	| { readonly code: 'quoteNotClosed'; readonly rows: readonly number[] }
	/** So many zero bytes were left out. */
	| { readonly code: 'zeroBytes'; readonly count: number }
	/** Whether rows and sheets are hidden cannot be seen in a file of this format. */
	| { readonly code: 'hidingUnseen' }
	/** The file is so large that it was read without the colours of its rows. */
	| { readonly code: 'coloursUnseen' };

export interface Table {
	readonly format: TableFormat;
	/** Of text: how its letters and columns were read. */
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly sheets: readonly TableSheet[];
	readonly remarks: readonly TableRemark[];
}

/** Why a file cannot be read as a table. */
export type TableFault =
	| { readonly code: 'empty' }
	/** It would unfold to so many bytes. */
	| { readonly code: 'bomb'; readonly bytes: number }
	| { readonly code: 'encrypted' }
	/** Its text was to be read in one encoding, and its bytes are of another. */
	| { readonly code: 'otherEncoding'; readonly named: string; readonly found: string }
	/** A page or another text with the name of a workbook. */
	| { readonly code: 'notWorkbook'; readonly is: 'html' | 'xml' | 'pdf' | 'word' | 'archive' | 'bytes' }
	/** What the reader of workbooks says of it. */
	| { readonly code: 'damaged'; readonly detail: string };

export type TableRead = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly fault: TableFault };

/** What the cell says; empty where there is none. */
export function textOfCell(cell: TableCell | undefined): string {
	return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}
