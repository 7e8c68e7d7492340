/** The paper journal as a page to be printed by a browser, which parts it into sheets and numbers them. */

import type { Language } from '../../domain/code.ts';
import type { Book } from '../../report/book.ts';
import { bookCounts, bookPeriod, bookSigners, bookTitle, boundSheets } from '../../sentence/book.ts';
import type { PrintWords } from '../../text/index.ts';
import { type Html, html } from '../html/html.ts';
import { pageText } from '../html/page.ts';
import { type BookCells, bookColumns } from './bookCells.ts';

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:75rem;font:13px/1.35 "DejaVu Sans Condensed","Liberation Sans",Arial,sans-serif;color:#000;background:#fff}
.title{text-align:center;padding:6rem 1rem;min-height:30rem}
.title h1{font-size:2rem;margin:3rem 0 1rem}.title p{font-size:1.1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #000;padding:.2rem .35rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#eee;font-weight:600;white-space:normal}
.registeredOn{width:10%}.number{width:11%}.client{width:15%}.summary{width:28%}.execution{width:24%}.reply{width:12%}
.void td{color:#444}.void .execution{font-weight:600}
.closing{margin-top:2rem;break-inside:avoid}
.signature{display:grid;grid-template-columns:12rem 1fr;gap:1rem;margin:1.4rem 0 0}
.signature span{border-bottom:1px solid #000;text-align:right}
.signature small{grid-column:2;text-align:center;margin-top:-.8rem}
@page{size:A4 landscape;margin:12mm 10mm 14mm 20mm;@bottom-center{content:counter(page);font:9pt sans-serif}}
@media print{
body{max-width:none;padding:0;font-size:8.5pt}
.title{break-after:page;padding:20mm 0}
.wide{overflow:visible}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (max-width:600px){.title{padding:2rem 0;min-height:0}.signature{grid-template-columns:1fr}.signature small{grid-column:1}}
@media screen{table{min-width:72rem}}
`;

export interface BookSetting {
	readonly language: Language;
	readonly printWords: PrintWords;
	readonly book: Book;
}

/** The page as text. */
export function bookPage({ language, printWords, book }: BookSetting, rows: readonly (BookCells & { readonly isVoid: boolean })[]): string {
	const title = `${printWords.title} ${bookPeriod(printWords, book)}`;
	const body = html`<header class="title"><p>${book.office}</p><h1>${printWords.title}</h1><p>${bookPeriod(printWords, book)}</p>
${bookTitle(printWords, book).map((line) => html`<p>${line}</p>`)}<p>${printWords.keptBy} ${printWords.printedOn(book.printedOn)}</p></header>
<main>${rows.length === 0 ? html`<p>${printWords.none}</p>` : table(printWords, rows)}
${closing(printWords, book)}</main>`;
	return pageText({ language, title, style, body });
}

function table(printWords: PrintWords, rows: readonly (BookCells & { readonly isVoid: boolean })[]): Html {
	return html`<div class="wide" role="region" aria-label="${printWords.title}" tabindex="0"><table><thead><tr>${bookColumns.map((key) => html`<th scope="col" class="${key}">${printWords.columns[key]}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr class="${row.isVoid ? 'void' : 'entry'}">${bookColumns.map((key) => html`<td class="${key}">${row[key]}</td>`)}</tr>\n`)}</tbody></table></div>`;
}

/** How many sheets there are only the printer will know: they are written in by hand. */
function closing(printWords: PrintWords, book: Book): Html {
	return html`<section class="closing"><h2>${printWords.closing}</h2>${bookCounts(printWords, book).map((line) => html`<p>${line}</p>`)}
<p>${boundSheets(printWords, book, null)}</p>${book.seals.length > 0 ? html`<p>${printWords.seals}</p><ul>${book.seals.map((seal) => html`<li>${seal}</li>`)}</ul>` : []}
${bookSigners(printWords, book).map(({ who, name }) => html`<div class="signature">${who}<span>${name}</span><small>${printWords.signature}</small></div>`)}<p>${printWords.signedOn}</p></section>`;
}
