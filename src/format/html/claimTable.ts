/** The entries as a table that can be sorted and searched, and read without either. */

import type { Column } from '../../report/report.ts';
import type { PageWords, Words } from '../../text/index.ts';
import { formOf, shownWriter, titleOf } from '../value.ts';
import { type Html, html } from './html.ts';

/** The entries of a page: those that fit, and how many there are. */
export interface PageClaims<Row> {
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	readonly count: number;
}

/** Of a longer text the beginning is shown. */
const LETTERS = 200;

/** The table with its search box, which the script shows. */
export function claimTable<Row>(words: Words, pageWords: PageWords, { columns, rows, count }: PageClaims<Row>): Html {
	if (count === 0) return html`<p>${pageWords.noClaims}</p>`;
	const cutOff = rows.length < count ? html`<p>${pageWords.firstOf(rows.length, count)}</p>` : [];
	return html`${cutOff}<div class="tools" id="tools" hidden><label for="search">${pageWords.search}</label><input type="search" id="search" autocomplete="off" spellcheck="false"><span id="count" role="status" data-shown="${pageWords.shown('{shown}', '{all}')}"></span></div>
<div class="wide" role="region" aria-label="${pageWords.claims}" tabindex="0"><table id="claims"><thead><tr>${columns.map((column) => head(words, column))}</tr></thead><tbody>
${rows.map((row, index) => html`<tr>${columns.map((column) => cell(words, column, row, index))}</tr>\n`)}</tbody></table></div>`;
}

function head<Row>(words: Words, column: Column<Row>): Html {
	const form = formOf(column.type);
	const sort = column.key === 'number' || form === 'money' || form === 'count' ? 'number' : 'text';
	return html`<th scope="col" data-sort="${sort}">${titleOf(words, column)}</th>`;
}

function cell<Row>(words: Words, { key, type, value }: Column<Row>, row: Row, index: number): Html {
	const found = value(row);
	const shown = shownWriter(words, type)(found);
	// The numbers stand in the order of the journal, whatever their template is.
	if (key === 'number') return html`<td class="i" data-key="${index}">${shown}</td>`;
	if (found === null) return html`<td data-key=""></td>`;
	switch (formOf(type)) {
		case 'day':
			return html`<td class="d" data-key="${String(found)}"><time datetime="${String(found)}">${shown}</time></td>`;
		case 'money':
			return html`<td class="n" data-key="${String(found)}">${shown}</td>`;
		case 'count':
			return html`<td class="n">${shown}</td>`;
		case 'text':
			return html`<td class="t">${beginning(String(found))}</td>`;
		default:
			return html`<td class="l">${shown}</td>`;
	}
}

function beginning(text: string): string {
	const letters = [...text.slice(0, 2 * LETTERS + 2)];
	return letters.length <= LETTERS ? text : `${letters.slice(0, LETTERS).join('')}…`;
}
