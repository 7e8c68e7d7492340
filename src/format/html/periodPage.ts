/** The report of a period as one page: the balance, charts, every figure in a table with how it is counted, the entries, the seal. */

import type { PeriodReport, Section } from '../../report/period.ts';
import { othersOverdue, overdueCells, overdueTitles } from '../../sentence/overdue.ts';
import { columnTitle, correctionLine, figureText, periodTitle, rowLabel } from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import type { MonthWords, PageWords, Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { claimTable, type PageClaims } from './claimTable.ts';
import { type Html, html } from './html.ts';
import { pageText } from './page.ts';
import { periodCharts } from './periodCharts.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface PageSpeech {
	readonly language: 'ru' | 'en';
	readonly words: Words;
	readonly month: MonthWords;
	readonly page: PageWords;
}

/** The page as text. */
export function periodPage<Row>(speech: PageSpeech, report: PeriodReport, claims: PageClaims<Row>): string {
	const { words, month, page, language } = speech;
	const title = periodTitle(words, month, report.from, report.to);
	const sections = (report.still ? [] : report.sections).filter(({ rows }) => rows.length > 0);
	const charts = periodCharts(speech, report, sections);
	const body = html`<header><h1>${title}</h1>
<dl class="context">${contextLines(words, month, report).map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${nothing(month, report).map((sentence) => html`<p class="lead">${sentence}</p>`)}
${opening(month, report)}
<nav>${charts.length > 0 ? html`<a href="#charts">${page.charts}</a>` : []}${sections.length > 0 ? html`<a href="#figures">${page.figures}</a>` : []}<a href="#entries">${page.claims}</a></nav></header>
<main>
${overdueTable(words, month, report)}
${charts.length > 0 ? html`<h2 id="charts">${page.charts}</h2><p class="soft">${page.chartsHow}</p><div class="charts">${charts}</div>` : []}
${sections.length > 0 ? html`<h2 id="figures">${page.figures}</h2><div class="figures">${sections.map((section) => sectionTable(speech, report, section))}</div>` : []}
${corrections(words, month, report)}
<h2 id="entries">${page.claims}</h2>
${claimTable(words, page, claims)}
</main>
<footer>${report.seal ? html`<p class="seal">${month.seal(report.seal.on, report.seal.by, report.seal.printed)}</p>` : []}</footer>`;
	return pageText({ language, title, style, script, body });
}

/** The balance as one line that can be checked by hand; and where the start is not the sealed end of the month before, why. */
function opening(month: MonthWords, { sections, still, sealedStart }: PeriodReport): readonly Html[] {
	const [balance] = sections;
	if (!balance || still) return [];
	const numbers = Object.fromEntries(balance.rows.map(({ key, values }) => [key ?? '', values[0] ?? 0]));
	const { start } = numbers;
	const other = start !== undefined && sealedStart !== null && sealedStart !== start ? [month.sealedStart(sealedStart, start)] : [];
	return [month.equation(numbers), ...other].map((sentence) => html`<p class="lead">${sentence}</p>`);
}

/** What was overdue at the end: the longest first. */
function overdueTable(words: Words, month: MonthWords, { overdue }: PeriodReport): readonly Html[] {
	if (overdue === null || overdue.count === 0) return [];
	const title = month.overdue.title(overdue.count, overdue.on);
	const others = othersOverdue(month, overdue, overdue.entries.length);
	return [
		html`<section id="overdue"><div class="wide" role="region" aria-label="${title}" tabindex="0"><table><caption>${title}</caption>
<thead><tr>${overdueTitles(month).map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${overdue.entries.map((entry) => html`<tr>${overdueCells(words, month, entry).map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>\n`)}</tbody></table></div>
${others.map((sentence) => html`<p class="soft">${sentence}</p>`)}</section>`,
	];
}

function sectionTable({ words, month }: PageSpeech, report: PeriodReport, { key, columns, rows }: Section): Html {
	const how = [...month.sectionHow[key], ...rows.flatMap(({ label }) => ('figure' in label ? (month.how[label.figure] ?? []) : []))];
	return html`<section id="${key}"><div class="wide" role="region" aria-label="${month.sections[key]}" tabindex="0"><table><caption>${month.sections[key]}</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col" class="n">${columnTitle(words, month, report, column.key, false)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${visibleLine(rowLabel(words, month, row.label))}</th>${columns.map(({ unit }, index) => html`<td class="n">${figureText(words, row.values[index] ?? null, row.unit ?? unit)}</td>`)}</tr>\n`)}</tbody></table></div>
${how.length > 0 ? html`<ul class="how">${how.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : []}</section>`;
}

function corrections(words: Words, month: MonthWords, { corrections: past }: PeriodReport): readonly Html[] {
	if (past.length === 0) return [];
	return [
		html`<h2>${month.corrections}</h2><ul>${past.map((one) => html`<li>${visibleLine(correctionLine(words, month, one))}</li>`)}</ul><p class="soft">${month.correctionsHow}</p>`,
	];
}
