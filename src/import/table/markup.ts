/**
 * Tables of a page in HTML and of XML as Excel 2003 wrote it (SpreadsheetML): accounting programs write both and call them .xls. The only file
 * that knows the parser; entities of a document type are left as they stand.
 */

import { Parser } from 'htmlparser2';
import { isDay } from '../../domain/day.ts';
import type { MarkedCell, TableCell, TableRow, TableSheet } from './table.ts';

/** More columns or rows than this no cell is merged over. */
const [MOST_ACROSS, MOST_DOWN] = [200, 5_000];
/** Further to the right no spreadsheet has a column. */
const MOST_COLUMNS = 16_384;
/** A million rows of twenty columns. */
const MOST_CELLS = 20_000_000;
/** A page with fewer rows in every table has none to read. */
const LEAST_ROWS = 2;
/** A table with fewer cells in a row that say something themselves arranges the tables in it. */
const LEAST_CELLS = 3;

/** The tables of the page that have rows, each as a sheet; one that only arranges others is none, one in a cell of entries is that cell's text. Throws where there are too many cells. */
export function htmlSheets(text: string): readonly TableSheet[] {
	const tables: Grid[] = [];
	/** Those that are open, the innermost last. */
	const open: Grid[] = [];
	let skipped = 0;
	const parser = new Parser({
		onopentag: (name, attributes) => {
			const grid = open.at(-1);
			if (name === 'table') {
				if (grid) grid.isAround = true;
				const inner = new Grid(grid);
				open.push(inner);
				tables.push(inner);
			} else if (name === 'script' || name === 'style') skipped++;
			else if (name === 'tr') {
				for (const around of open.slice(0, -1)) around.innerText('\n');
				grid?.row({ hidden: isHidden(attributes) });
			} else if (name === 'td' || name === 'th') {
				for (const around of open.slice(0, -1)) around.innerText(' ');
				grid?.cell({ across: Number(attributes.colspan ?? 1) - 1, down: Number(attributes.rowspan ?? 1) - 1 });
			} else if (name === 'br' || name === 'p' || name === 'div') grid?.text('\n');
		},
		ontext: (piece) => {
			if (skipped > 0) return;
			const words = piece.replace(/[\r\n\t ]+/g, ' ');
			open.at(-1)?.text(words);
			for (const around of open.slice(0, -1)) around.innerText(words);
		},
		onclosetag: (name) => {
			if (name === 'table') open.pop();
			else if (name === 'script' || name === 'style') skipped--;
			else if (name === 'td' || name === 'th') open.at(-1)?.endCell();
		},
	});
	parser.end(text);
	const full = tables.filter((grid) => !grid.isInCell && (!grid.isAround || grid.hasEntries) && grid.rows.length >= LEAST_ROWS);
	return full.map((grid, at) => ({ name: full.length > 1 ? String(at + 1) : null, hidden: false, rows: grid.rows }));
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
	return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes.style ?? '');
}

/** The worksheets of SpreadsheetML; undefined where the XML is something else. Throws where there are too many cells. */
export function spreadsheetMlSheets(text: string): readonly TableSheet[] | undefined {
	const sheets: { readonly name: string; readonly grid: Grid; hidden: boolean }[] = [];
	let inside: 'data' | 'comment' | 'visible' | undefined;
	let type = '';
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				const grid = sheets.at(-1)?.grid;
				const number = (key: string) => (attributes[key] === undefined ? undefined : Number(attributes[key]));
				switch (name.replace(/^ss:/, '')) {
					case 'Worksheet':
						sheets.push({ name: attributes['ss:Name'] ?? String(sheets.length + 1), grid: new Grid(), hidden: false });
						break;
					case 'Row':
						grid?.row({ at: number('ss:Index'), hidden: attributes['ss:Hidden'] === '1' });
						break;
					case 'Cell':
						grid?.cell({ at: number('ss:Index'), across: number('ss:MergeAcross') ?? 0, down: number('ss:MergeDown') ?? 0 });
						break;
					case 'Comment':
						inside = 'comment';
						break;
					case 'Data':
						if (inside === 'comment') break;
						inside = 'data';
						type = attributes['ss:Type'] ?? '';
						break;
					case 'Visible':
						inside = 'visible';
				}
			},
			ontext: (piece) => {
				const sheet = sheets.at(-1);
				if (inside === 'data') sheet?.grid.text(piece);
				else if (inside === 'comment') sheet?.grid.comment(piece);
				else if (inside === 'visible' && sheet && /hidden/i.test(piece)) sheet.hidden = true;
			},
			onclosetag: (name) => {
				const closed = name.replace(/^ss:/, '');
				if (closed === 'Data' && inside === 'data') {
					if (type === 'DateTime') sheets.at(-1)?.grid.isDay();
					inside = undefined;
				} else if (closed === 'Comment' || closed === 'Visible') inside = undefined;
				else if (closed === 'Cell') sheets.at(-1)?.grid.endCell();
			},
		},
		{ xmlMode: true },
	);
	parser.end(text);
	if (sheets.length === 0) return undefined;
	return sheets.map(({ name, grid, hidden }) => ({ name, hidden, rows: grid.rows }));
}

/** A table as it is written, cell by cell. */
class Grid {
	/** Another table stands in it. */
	isAround = false;
	readonly #within: Grid | undefined;
	/** How many rows have enough cells with words of their own, and how many such cells the open row has. */
	#fullRows = 0;
	#filledCells = 0;
	#hasText = false;
	readonly #rows: { readonly row: number; readonly cells: TableCell[]; readonly hidden?: true }[] = [];
	/** By column, the cell that still reaches down, and over how many more rows. */
	readonly #reaching = new Map<number, { left: number; readonly cell: MarkedCell }>();
	#open: { readonly column: number; readonly across: number; readonly down: number } | undefined;
	/** The columns of the row that cells above reach into, and the next that is free. */
	#taken: ReadonlySet<number> = new Set();
	#next = 0;
	#filled = 0;
	#text = '';
	#comment = '';
	#day = false;

	/** `within`: the table in whose cell it stands. */
	constructor(within?: Grid) {
		this.#within = within;
	}

	/** Whether its rows hold text besides the tables in them. */
	get hasEntries(): boolean {
		this.endCell();
		return this.#fullRows >= LEAST_ROWS;
	}

	/** Whether it stands in a cell of a table that has entries. */
	get isInCell(): boolean {
		const around = this.#within;
		return around !== undefined && (around.hasEntries || around.isInCell);
	}

	get rows(): readonly TableRow[] {
		this.endCell();
		return this.#rows;
	}

	row({ at, hidden }: { readonly at?: number | undefined; readonly hidden: boolean }): void {
		this.endCell();
		this.#filledCells = 0;
		const before = this.#rows.at(-1)?.row ?? 0;
		this.#rows.push({ row: Math.max(before + 1, at ?? 0), cells: [], ...(hidden && { hidden: true as const }) });
		this.#fillFromAbove();
	}

	cell({ at, across, down }: { readonly at?: number | undefined; readonly across: number; readonly down: number }): void {
		this.endCell();
		if (this.#rows.length === 0) this.row({ hidden: false });
		let column = at === undefined ? this.#next : bounded(at - 1, MOST_COLUMNS);
		while (this.#taken.has(column)) column++;
		this.#open = { column, across: bounded(across, MOST_ACROSS), down: bounded(down, MOST_DOWN) };
		this.#next = column + this.#open.across + 1;
	}

	text(piece: string): void {
		if (!this.#open) return;
		this.#text += piece;
		if (piece.trim() !== '') this.#hasText = true;
	}

	/** The text of a table in the open cell. */
	innerText(piece: string): void {
		if (this.#open) this.#text += piece;
	}

	comment(piece: string): void {
		this.#comment += piece;
	}

	/** What was written in the cell is a day as XML writes it. */
	isDay(): void {
		this.#day = true;
	}

	endCell(): void {
		const row = this.#rows.at(-1);
		if (!this.#open || !row) return;
		const { column, across, down } = this.#open;
		if (this.#hasText && ++this.#filledCells === LEAST_CELLS) this.#fullRows++;
		this.#hasText = false;
		const text = this.#text
			.replaceAll('\u00a0', ' ')
			.replace(/ *\n */g, '\n')
			.trim();
		const day = text.slice(0, 10);
		const time = text.slice(11, 16);
		const cell: MarkedCell = {
			text: this.#day && isDay(day) ? [day, ...(time === '' || time === '00:00' ? [] : [time])].join(' ') : text,
			...(this.#day && isDay(day) && { day }),
			...(this.#comment.trim() !== '' && { comment: this.#comment.trim() }),
		};
		const before = row.cells.length;
		while (row.cells.length < column) row.cells.push('');
		row.cells[column] = cell.day === undefined && cell.comment === undefined ? cell.text : cell;
		for (let beside = 1; beside <= across; beside++) row.cells[column + beside] ??= '';
		this.#count(row.cells.length - before);
		if (down > 0 && cell.text !== '') {
			const { comment: _, ...repeated } = cell;
			this.#reaching.set(column, { left: down, cell: { ...repeated, mergedFrom: row.row } });
		}
		[this.#open, this.#text, this.#comment, this.#day] = [undefined, '', '', false];
	}

	#fillFromAbove(): void {
		const cells = this.#rows.at(-1)?.cells ?? [];
		this.#taken = new Set(this.#reaching.keys());
		this.#next = 0;
		for (const [column, reaching] of this.#reaching) {
			while (cells.length < column) cells.push('');
			cells[column] = reaching.cell;
			reaching.left--;
			if (reaching.left <= 0) this.#reaching.delete(column);
		}
		this.#count(cells.length);
	}

	#count(more: number): void {
		this.#filled += more;
		if (this.#filled > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells`);
	}
}

function bounded(count: number, most: number): number {
	return Number.isFinite(count) ? Math.min(Math.max(Math.trunc(count), 0), most) : 0;
}
