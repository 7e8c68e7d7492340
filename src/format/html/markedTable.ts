/** A page with tables whose cells say what is doubtful about them; above them, all of it as text. */

import type { Language } from '../../domain/code.ts';
import { type Html, html } from './html.ts';
import { pageText } from './page.ts';

/** A cell and the notes on it; `doubtful`: somebody has to look at it. */
interface NotedCell {
	readonly text: string;
	readonly marks: readonly string[];
	readonly doubtful: boolean;
}

interface MarkedPage {
	readonly language: Language;
	readonly title: string;
	readonly lines: readonly string[];
	readonly sheets: readonly {
		readonly name: string | null;
		readonly rows: readonly { readonly row: number; readonly cells: readonly NotedCell[] }[];
	}[];
	/** Over the column of the rows' numbers. */
	readonly rowTitle: string;
	/** `A`, `B` … of each column. */
	readonly letterOf: (column: number) => string;
}

const STYLE = `
body{margin:1rem;font:15px/1.45 system-ui,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif;color:#1b1f24;background:#fff;color-scheme:light}
pre{white-space:pre-wrap;font:inherit}
table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid #d5dae0;padding:.2rem .4rem;vertical-align:top;text-align:left;white-space:pre-line}
th{background:#f4f6f8;color:#565f6a;font-weight:600}
td.doubtful{background:#ffe1e4}td.noted{background:#fff4d6}
td small{display:block;color:#6b2020}td.noted small{color:#5c4a00}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}
`;

/** The page, whole; a doubtful cell is red, another with a note yellow. */
export function markedPage({ language, title, lines, sheets, rowTitle, letterOf }: MarkedPage): string {
	const body = html`<h1>${title}</h1>
<pre>${lines.join('\n')}</pre>
${sheets.map(({ name, rows }) => {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const letters = Array.from({ length: width }, (_, column) => html`<th scope="col">${letterOf(column)}</th>`);
	return html`${name === null ? [] : html`<h2>${name}</h2>`}
<table><thead><tr><th scope="col">${rowTitle}</th>${letters}</tr></thead><tbody>
${rows.map(({ row, cells }) => html`<tr><th scope="row">${row}</th>${cells.map(cellOf)}</tr>\n`)}</tbody></table>`;
})}`;
	return pageText({ language, title, style: STYLE, body });
}

function cellOf({ text, marks, doubtful }: NotedCell): Html {
	if (marks.length === 0) return html`<td>${text}</td>`;
	return html`<td class="${doubtful ? 'doubtful' : 'noted'}">${text}${marks.map((mark) => html`<small>${mark}</small>`)}</td>`;
}
