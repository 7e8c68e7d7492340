/** One row of an old journal: its cells by role, cleaned, with what was mended or cut. */

import { clean, LINE_LIMIT, TEXT_LIMIT, withoutControls } from '../domain/text/clean.ts';
import { isBlank, mendedText, oneLine } from './cell/cellText.ts';
import type { Flaw, FlawCode } from './flaw.ts';
import type { Column } from './sheet/column.ts';
import type { ColumnRole } from './sheet/columnRole.ts';
import type { EntryRow } from './sheet/rowsOfSheet.ts';
import { type TableCell, textOfCell } from './table/table.ts';

/** What is written where the cell above is meant. */
const DITTO =
	/^(?:то же(?: самое)?|тот же(?: клиент)?|та же|те же|там же|он же|она же|они же|см\.? выше|как выше|ditto|as above|same|-?\s*\/\/\s*-?|[-–—]\s*["»]\s*[-–—]|["″〃]|-?"-?)$/i;

/** What a spreadsheet shows where a formula has no value. */
const ERROR =
	/^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|N\/A|SPILL!|CALC!|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ПУСТО!|ЧИСЛО!|Н\/Д|ПЕРЕНОС!|ВЫЧИСЛ!)$/i;
/** What it shows where a column is too narrow for a number or a day. */
const TOO_NARROW = /^#{3,}$/;
/** For these, the reader reports what is not a value, or they are kept as written. */
const READ_ELSEWHERE: ReadonlySet<ColumnRole> = new Set(['ordinal', 'received', 'term', 'note', 'words']);

const NONE: readonly Column[] = [];
const rolesOf = new WeakMap<readonly Column[], Map<ColumnRole, Column[]>>();

/** The columns of a layout by role: all its rows ask for them. */
function byRole(columns: readonly Column[]): ReadonlyMap<ColumnRole, readonly Column[]> {
	let roles = rolesOf.get(columns);
	if (roles) return roles;
	roles = new Map();
	for (const column of columns) {
		const alike = roles.get(column.role);
		if (alike) alike.push(column);
		else roles.set(column.role, [column]);
	}
	rolesOf.set(columns, roles);
	return roles;
}

function isDitto(text: string): boolean {
	return text.length < 20 && DITTO.test(text.trim());
}

/** Cells of one row, read by role. `above`: the row before, whose cells this one may repeat. */
export class RowReader {
	readonly flaws: Flaw[] = [];
	readonly #sheet: string | null;
	readonly #row: EntryRow;
	readonly #columns: readonly Column[];
	#above: RowReader | undefined;
	/** The cells that are not what stands in the file. */
	#resolved: Map<number, TableCell> | undefined;

	constructor(sheet: string | null, row: EntryRow, columns: readonly Column[], above: RowReader | undefined) {
		this.#sheet = sheet;
		this.#row = row;
		this.#columns = columns;
		this.#above = above;
	}

	get row(): number {
		return this.#row.row;
	}

	get year(): number | null {
		return this.#row.year;
	}

	column(role: ColumnRole): Column | undefined {
		return this.columns(role)[0];
	}

	columns(role: ColumnRole): readonly Column[] {
		return byRole(this.#columns).get(role) ?? NONE;
	}

	/** The cell of the first column of this role, or the one above that it repeats. */
	cell(role: ColumnRole): TableCell {
		const column = this.column(role);
		return column ? this.#at(column.index) : '';
	}

	/** How many cells it has up to the last that says anything. */
	width(): number {
		return this.#row.cells.findLastIndex((cell) => textOfCell(cell).trim() !== '') + 1;
	}

	/** The whole row as it stands in the file. */
	whole(): string {
		return this.#row.cells.map(textOfCell).join(' | ');
	}

	/** What the cell says, to be kept word for word; control characters cannot be. */
	kept(index: number): string {
		const text = withoutControls(this.raw(index), 'many').trim();
		return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text;
	}

	/** As it stands in the file. */
	raw(index: number): string {
		return textOfCell(this.#row.cells[index]);
	}

	/** What somebody wrote beside the cell. */
	comment(index: number): string | undefined {
		const cell = this.#row.cells[index];
		return cell === undefined || typeof cell === 'string' ? undefined : cell.comment;
	}

	/** Whether the cell says what stands above. */
	isFilled(index: number): boolean {
		return this.#resolved?.has(index) ?? false;
	}

	/** Lets the row above go: what it repeats of it has been read. */
	settle(): void {
		for (const { index } of this.#columns) this.#at(index);
		this.#above = undefined;
	}

	#at(index: number): TableCell {
		const known = this.#resolved?.get(index);
		if (known !== undefined) return known;
		const own = this.#row.cells[index] ?? '';
		const lost = this.#lost(index, own);
		if (lost) {
			this.flag(lost, index, textOfCell(own));
			return this.#resolve(index, '');
		}
		if (typeof own !== 'string' && own.mergedFrom !== undefined) {
			this.flag('filledFromAbove', index, '', oneLine(own.text));
			return this.#resolve(index, own);
		}
		if (!isDitto(textOfCell(own))) return own;
		// In the first row it says nothing.
		if (!this.#above) return this.#resolve(index, '');
		const cell = this.#above.#at(index);
		this.flag('filledFromAbove', index, textOfCell(own), oneLine(textOfCell(cell)));
		return this.#resolve(index, cell);
	}

	/** Why the cell has no value, where it has none. */
	#lost(index: number, cell: TableCell): 'cellError' | 'cellHidden' | undefined {
		const text = textOfCell(cell).trim();
		const isFormula = typeof cell !== 'string' && cell.lost === true;
		if (!text.startsWith('#') && !isFormula) return undefined;
		const lost = isFormula || ERROR.test(text) ? 'cellError' : TOO_NARROW.test(text) ? 'cellHidden' : undefined;
		return lost && this.#columns.some((column) => column.index === index && !READ_ELSEWHERE.has(column.role)) ? lost : undefined;
	}

	#resolve(index: number, cell: TableCell): TableCell {
		this.#resolved ??= new Map();
		this.#resolved.set(index, cell);
		return cell;
	}

	/** Takes these cells from the row above, which it continues. */
	fillFromAbove(roles: readonly ColumnRole[]): void {
		for (const role of roles) {
			const column = this.column(role);
			if (!column || !this.#above || !isBlank(textOfCell(this.cell(role)))) continue;
			const cell = this.#above.cell(role);
			if (textOfCell(cell) === '') continue;
			this.#resolve(column.index, cell);
			this.flag('filledFromAbove', column.index, '', oneLine(textOfCell(cell)));
		}
	}

	/** The text of one line in the first column of this role; null where nothing is given. */
	line(role: ColumnRole): string | null {
		return this.#text(role, 'one');
	}

	/** The texts of all columns of this role, one beneath the other. */
	text(role: ColumnRole): string | null {
		return this.#text(role, 'many');
	}

	#text(role: ColumnRole, lines: 'one' | 'many'): string | null {
		const columns = lines === 'one' ? this.columns(role).slice(0, role === 'contact' ? undefined : 1) : this.columns(role);
		const parts = columns.flatMap(({ index }) => {
			const raw = textOfCell(this.#at(index));
			const mended = mendedText(raw, lines);
			if (isBlank(mended)) return [];
			if (!this.isFilled(index) && mended !== raw.replace(/\r\n?/g, '\n') && !isEqualByBlanks(mended, raw))
				this.flag('textMended', index, raw, mended);
			return [mended];
		});
		if (parts.length === 0) return null;
		const whole = parts.join(lines === 'one' ? '; ' : '\n');
		const limit = lines === 'one' ? LINE_LIMIT : TEXT_LIMIT;
		if (whole.length > limit) this.flag('textCut', columns[0]?.index ?? null, whole.slice(0, 80), String(limit));
		const cleaned = clean(whole.length > limit ? `${whole.slice(0, limit - 1)}…` : whole, lines);
		return cleaned.ok ? cleaned.text : null;
	}

	flag(code: FlawCode, column: number | null, value: string, chosen: string | null = null, other?: number): void {
		this.flaws.push({ code, sheet: this.#sheet, row: this.row, column, value, chosen, ...(other !== undefined && { other }) });
	}
}

/** Blanks within a line are not reported; around a name they are. */
function isEqualByBlanks(mended: string, raw: string): boolean {
	return mended === raw.replace(/\s+/g, ' ').trim() && raw === raw.trim() && !raw.includes('\u00a0');
}
