/** What every part of the page of a report needs: the words, the report, and the entries that its figures lead to. */

import type { PeriodReport } from '../../report/period.ts';
import type { MonthWords, PageWords, Words } from '../../text/index.ts';
import { type Html, html } from './html.ts';
import type { RowSets } from './rowSets.ts';

export interface PageSpeech {
	readonly language: 'ru' | 'en';
	readonly words: Words;
	readonly month: MonthWords;
	readonly page: PageWords;
}

export interface ReportPage extends PageSpeech {
	readonly report: PeriodReport;
	readonly sets: RowSets;
}

/** A figure that leads to its entries, where there are any. `title`: what they are, shown above the table. */
export function leading(text: string, rows: number | undefined, title: string): Html {
	return rows === undefined ? html`${text}` : html`<a href="#entries" data-rows="${rows}" data-title="${title}">${text}</a>`;
}

/** How something is counted, folded away. */
export function collapsible(summary: string, sentences: readonly string[]): Html {
	return html`<details><summary>${summary}</summary>${sentences.map((sentence) => html`<p class="how">${sentence}</p>`)}</details>`;
}
