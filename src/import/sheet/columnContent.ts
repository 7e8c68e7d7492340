/** What columns hold by what stands in them, where their heads say nothing, or too little. */

import { isBlank } from '../cell/cellText.ts';
import { kindNamed } from '../cell/entryWords.ts';
import { readOldDay } from '../cell/oldDay.ts';
import { readOutcome } from '../cell/outcome.ts';
import { type TableRow, textOfCell } from '../table/table.ts';
import { type Column, indexOfRole } from './column.ts';
import { type ColumnRole, columnRoles } from './columnRole.ts';

/** How many cells of a column are looked at. */
const LOOKED_AT = 200;

/** What a column seems to hold by its cells; undefined where they say nothing known. */
export function roleByContent(rows: readonly TableRow[], index: number, taken: ReadonlySet<ColumnRole>): ColumnRole | undefined {
	const texts = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => {
		const text = textOfCell(cells[index]).trim();
		return isBlank(text) ? [] : [text];
	});
	if (texts.length < 3) return undefined;
	const share = (is: (text: string) => boolean) => texts.filter(is).length / texts.length;
	const wanted: readonly (readonly [ColumnRole, () => boolean])[] = [
		['received', () => share((text) => text.length < 25 && readOldDay(text) !== undefined && !/^\d{1,4}$/.test(text)) > 0.7],
		['outcome', () => share((text) => readOutcome(text).ending !== undefined) > 0.6],
		['number', () => share((text) => /^\d{1,6}(?:[/-]\S{1,6})?[а-яa-z]?$/i.test(text)) > 0.8],
		['contact', () => share((text) => /^[+\d][\d\s()-]{5,}|@/.test(text)) > 0.6],
		[
			'client',
			() =>
				share((text) => text.length < 80 && /^(?:[А-ЯЁA-Z][а-яёa-z-]+(?:\s|$)|ООО|ИП|АО|ЗАО|ПАО|аноним)/.test(text)) > 0.7 &&
				new Set(texts).size > texts.length / 2,
		],
		[
			'responsible',
			() =>
				share((text) => text.length < 40 && /^[А-ЯЁA-Z][а-яёa-z-]+(?:\s[А-ЯЁA-Z]\S*){0,2}$/.test(text)) > 0.8 &&
				new Set(texts).size < texts.length / 2,
		],
		['summary', () => texts.reduce((total, text) => total + text.length, 0) / texts.length > 20],
	];
	return wanted.find(([role, fits]) => !taken.has(role) && fits())?.[0];
}

/** A number column whose cells have a day, too, is the column of receipt where there is no other; an only running number is the number. */
export function settled(columns: readonly Column[], below: readonly TableRow[]): readonly Column[] {
	const has = (role: ColumnRole) => columns.some((column) => column.role === role);
	const first = (role: ColumnRole, becomes: ColumnRole): readonly Column[] => {
		const at = columns.findIndex((column) => column.role === role);
		return columns.map((column, index) => (index === at ? { ...column, role: becomes } : column));
	};
	if (!has('summary') && !has('demand') && has('kind') && saysMore(below, indexOfRole(columns, 'kind') ?? -1))
		return settled(first('kind', 'summary'), below);
	if (!has('client') && has('contact') && namesPeople(below, indexOfRole(columns, 'contact') ?? -1))
		return settled(first('contact', 'client'), below);
	if (!has('received') && has('registered')) return settled(first('registered', 'received'), below);
	if (!has('number') && has('ordinal')) return first('ordinal', 'number');
	if (!has('received') && !has('number')) {
		// «РА № и дата»: whatever the letters before stand for.
		const combined = columns.find(({ index, role, head }) => role === 'words' && /(?:№|номер|no)/i.test(head) && hasDays(below, index));
		if (combined) return columns.map((column) => (column === combined ? { ...column, role: 'number' } : column));
	}
	return columns;
}

/** «Характер заявки» that says what is wrong, not of which kind it is. */
function saysMore(rows: readonly TableRow[], index: number): boolean {
	const texts = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => textOfCell(cells[index]).trim() || []);
	return texts.filter((text) => kindNamed(text) === undefined).length * 2 > texts.length;
}

/** «Контакт» of a CRM: whom it names, not how to reach him. */
function namesPeople(rows: readonly TableRow[], index: number): boolean {
	return roleByContent(rows, index, new Set(columnRoles.filter((role) => role !== 'client'))) === 'client';
}

function hasDays(rows: readonly TableRow[], index: number): boolean {
	const texts = rows
		.slice(0, LOOKED_AT)
		.map(({ cells }) => textOfCell(cells[index]))
		.filter((text) => text.trim() !== '');
	return texts.filter((text) => readOldDay(text) !== undefined).length * 2 > texts.length;
}
