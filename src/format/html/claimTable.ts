/** The entries that a report is about, as a table that can be filtered, sorted and searched, and read without any of it. */

import { pushTo } from '../../domain/grouped.ts';
import type { Column } from '../../report/report.ts';
import type { Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { formOf, shownWriter, titleOf } from '../value.ts';
import { type Html, html } from './html.ts';
import type { ReportPage } from './reportPage.ts';
import type { Behind } from './rowSets.ts';
import { ROW_BY_ROW } from './style.ts';

/** The entries of a page: those that fit, and how many there are. */
export interface PageClaims<Row> {
	/** The number first. */
	readonly columns: readonly Column<Row>[];
	/** The details that an entry unfolds besides its text. */
	readonly more: readonly Column<Row>[];
	readonly rows: readonly Row[];
	readonly count: number;
	/** Whether it came in the period. The others are there because the period is about them, too. */
	readonly cameIn: (row: Row) => boolean;
	readonly behind: Behind;
}

/** How many letters of a text are shown. */
const LETTERS = 200;
/** The column whose text unfolds. */
export const TEXT = 'summary';
/** Values of more than so many kinds are no choice to click on. */
const CHOICES = 8;

/** The claims without columns in which nothing stands. */
export function withoutEmpty<Row>(claims: PageClaims<Row>): PageClaims<Row> {
	return { ...claims, columns: claims.columns.filter(({ value }) => claims.rows.some((row) => value(row) !== null)) };
}

/** The titles of the columns as a style, for windows in which they stand before each value: once, not in each row. */
export function labelStyle<Row>(words: Words, { columns }: PageClaims<Row>): string {
	const labels = columns.map((column, index) =>
		column.key === 'number' || column.key === TEXT
			? ''
			: `#claims td:nth-child(${index + 1})::before{content:"${cssText(visibleLine(titleOf(words, column)))}"}`,
	);
	return `@media screen and (max-width:${ROW_BY_ROW}){${labels.join('')}#claims td::before{flex:none;max-width:60%;color:var(--soft);text-align:left}}`;
}

/** The text escaped for a string in a style: nothing in it can end the string or the style. */
function cssText(text: string): string {
	return [...text].map((letter) => (/[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('');
}

/** The table with what it is filtered by, which the script shows. */
export function claimTable<Row>(speech: ReportPage, claims: PageClaims<Row>): Html {
	const { columns, rows, count } = claims;
	const { page } = speech;
	if (count === 0) return html`<p>${page.noClaims}</p>`;
	const cutOff = rows.length < count ? html`<p>${page.firstOf(rows.length, count)}</p>` : html``;
	// Before the rows: they say which sets they are in.
	const chips = [figureChips(speech), ...(['kind', 'department', 'responsible'] as const).map((key) => valueChips(speech, claims, key))];
	return html`${cutOff}<div class="tools" id="tools" hidden>
${chips}<p class="find"><label for="search">${page.search}</label> <input type="search" id="search" autocomplete="off" spellcheck="false"></p>
<p><span id="count" role="status" data-shown="${page.shown('{shown}', '{all}')}" data-repeated="${page.repeated('{count}')}"></span> <button type="button" id="clear" hidden>${page.showAll}</button></p></div>
<div class="wide" role="region" aria-label="${page.claims}" tabindex="0"><table id="claims"><thead><tr>${columns.map((column) => head(speech, column))}</tr></thead><tbody>
${rows.map((row, index) => tableRow(speech, claims, row, index))}</tbody></table></div>
<p class="more"><button type="button" id="more" data-more="${page.showMore('{count}')}" hidden></button></p>`;
}

/** The figures that the report opens with, as filters. */
function figureChips({ report, sets, monthWords, page }: ReportPage): Html {
	const summary = report.sections.find(({ key }) => key === 'summary');
	const chips = (summary?.rows ?? []).flatMap((row) => {
		if (!('figure' in row.label) || row.label.figure === 'keptShare' || !summary) return [];
		const set = sets.behindCell(summary, row, 'now');
		return set === undefined ? [] : [{ set, title: monthWords.figures[row.label.figure] }];
	});
	return group(page.figures, chips);
}

/** The values that the entries have in a column, as filters, where there is a choice. */
function valueChips<Row>({ words, sets }: ReportPage, { columns, rows }: PageClaims<Row>, key: Column<Row>['key']): Html {
	const [number, column] = [columns[0], columns.find((one) => one.key === key)];
	if (!number || !column) return html``;
	const found = new Map<string, string[]>();
	for (const row of rows) {
		const value = column.value(row);
		if (value === null) continue;
		const shown = shownWriter(words, column.type)(value);
		pushTo(found, shown, String(number.value(row)));
	}
	if (found.size < 2 || found.size > CHOICES) return html``;
	const chips = [...found]
		.toSorted(([, left], [, right]) => right.length - left.length)
		.flatMap(([title, numbers]) => {
			const set = sets.of(numbers);
			return set === undefined ? [] : [{ set, title }];
		});
	return group(titleOf(words, column), chips);
}

function group(title: string, chips: readonly { readonly set: number; readonly title: string }[]): Html {
	if (chips.length === 0) return html``;
	return html`<div class="chips" role="group" aria-label="${title}"><span>${title}</span>${chips.map((chip) => html`<button type="button" aria-pressed="false" data-set="${chip.set}" data-title="${chip.title}">${chip.title}</button>`)}</div>\n`;
}

function head<Row>({ words }: ReportPage, column: Column<Row>): Html {
	const form = formOf(column.type);
	const sort = column.key === 'number' || form === 'money' || form === 'count' ? 'number' : 'text';
	return html`<th scope="col" class="${column.key === TEXT ? 't' : `${form} ${form === 'line' || form === 'code' ? (column.key ?? '') : ''}`}" data-sort="${sort}">${titleOf(words, column)}</th>`;
}

function tableRow<Row>(speech: ReportPage, claims: PageClaims<Row>, row: Row, index: number): Html {
	const cells = claims.columns.map((column) =>
		column.key === TEXT ? textCell(speech, claims, column, row) : cell(speech, column, row, index),
	);
	return html`<tr id="e${index}" class="${claims.cameIn(row) ? 'own' : 'other'}" data-in="${speech.sets.setsOf(index).join(' ')}">${cells}</tr>\n`;
}

function cell<Row>({ words }: ReportPage, column: Column<Row>, row: Row, index: number): Html {
	const { key, type, value } = column;
	const found = value(row);
	const shown = shownWriter(words, type)(found);
	// The numbers stand in the order of the journal, whatever their template is.
	if (key === 'number') return html`<th scope="row" class="i" data-key="${index}">${shown}</th>`;
	if (found === null) return html`<td class="none" data-key=""></td>`;
	switch (formOf(type)) {
		case 'day':
			return html`<td class="d" data-key="${String(found)}"><time datetime="${String(found)}">${shown}</time></td>`;
		case 'money':
			return html`<td class="n" data-key="${String(found)}">${shown}</td>`;
		case 'count':
			return html`<td class="n">${shown}</td>`;
		default:
			return html`<td class="l">${shown}</td>`;
	}
}

/** The beginning of the text, which unfolds to the whole of it and to what else is known. */
function textCell<Row>({ words }: ReportPage, { more }: PageClaims<Row>, column: Column<Row>, row: Row): Html {
	const text = String(column.value(row) ?? '');
	const others = more.flatMap((one) => {
		const found = one.value(row);
		return found === null ? [] : [{ title: titleOf(words, one), text: shownWriter(words, one.type)(found) }];
	});
	const start = beginning(text, LETTERS);
	const whole = start === text ? html`<details>` : html`<details class="long">`;
	return html`<td class="t">${whole}<summary>${start}</summary>${start === text ? [] : html`<p>${text}</p>`}<dl>${others.map((one) => html`<dt>${one.title}</dt><dd>${one.text}</dd>`)}</dl></details></td>`;
}

/** The beginning of a text of at most so many letters, with its last word whole. */
export function beginning(text: string, most: number): string {
	const letters = [...text.slice(0, 2 * most + 2)];
	if (letters.length <= most) return text;
	const start = letters.slice(0, most).join('');
	return `${start.replace(/\s\S*$/, '')}…`;
}
