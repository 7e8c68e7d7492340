/** The arguments of every part of a report's page: the words, the report, and the entries that its figures lead to. */

import type { Language } from '../../domain/code.ts';
import type { PeriodReport, SectionColumn, SectionRow } from '../../report/period.ts';
import type { MonthWords, PageWords, Words } from '../../text/index.ts';
import { type Html, html } from './html.ts';
import type { RowSets } from './rowSets.ts';

export interface PageSpeech {
	readonly language: Language;
	readonly words: Words;
	readonly monthWords: MonthWords;
	readonly page: PageWords;
}

export interface ReportPage extends PageSpeech {
	readonly report: PeriodReport;
	readonly sets: RowSets;
}

/** A figure that leads to its entries, where there are any. `title`: what they are, shown above the table; `count`: how many times they count. */
export function leading(text: string, rows: number | undefined, title: string, count?: number): Html {
	if (rows === undefined) return html`${text}`;
	return html`<a href="#entries" data-rows="${rows}" data-title="${title}"${count === undefined ? html`` : html` data-count="${count}"`}>${text}</a>`;
}

/** The value of a row where it is a number of something; undefined where it is days, money or a share. */
export function countIn(row: SectionRow, { unit }: Pick<SectionColumn, 'unit'>, index: number): number | undefined {
	return (row.unit ?? unit) === 'count' ? (row.values[index] ?? undefined) : undefined;
}

/** How something is counted, folded away. */
export function collapsible(summary: string, sentences: readonly string[]): Html {
	return html`<details><summary>${summary}</summary>${sentences.map((sentence) => html`<p class="how">${sentence}</p>`)}</details>`;
}
