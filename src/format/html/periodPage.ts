/** The report of a period as one page: the balance, charts, every figure in a table with how it is counted, the entries, the seal. */

import type { PeriodReport, Section } from '../../report/period.ts';
import { openingSentence } from '../../sentence/opening.ts';
import { othersOverdue, overdueCells, overdueTitles } from '../../sentence/overdue.ts';
import { balanceSentences, cellText, columnTitle, correctionLine, howCounted, periodTitle, rowLabel } from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import type { MonthWords, PageWords, Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { sparkLine } from '../chart/spark.ts';
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
	const sentence = openingSentence(words, month, report);
	const charts = periodCharts(speech, report, sections);
	const body = html`<header><h1>${title}</h1>
<dl class="context">${contextLines(words, month, report).map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${nothing(month, report).map((sentence) => html`<p class="lead">${sentence}</p>`)}
${sentence === undefined ? [] : html`<p class="lead">${sentence}</p>`}
${summaryCards(speech, report)}
<nav>${charts.length > 0 ? html`<a href="#charts">${page.charts}</a>` : []}${sections.length > 0 ? html`<a href="#figures">${page.figures}</a>` : []}<a href="#entries">${page.claims}</a></nav></header>
<main>
${overdueTable(words, month, report)}
${charts.length > 0 ? html`<h2 id="charts">${page.charts}</h2><p class="soft">${page.chartsHow}</p><div class="charts">${charts}</div>` : []}
${sections.length > 0 ? html`<h2 id="figures">${page.figures}</h2>${balanceSentences(month, report).map((one) => html`<p>${one}</p>`)}<div class="figures">${sections.map((section) => sectionTable(speech, report, section))}</div>` : []}
${corrections(words, month, report)}
<h2 id="entries">${page.claims}</h2>
${claimTable(words, page, claims)}
</main>
<footer>${report.seal ? html`<p class="seal">${month.seal(report.seal.on, report.seal.by, report.seal.printed)}</p>` : []}</footer>`;
	return pageText({ language, title, style, script, body });
}

/** The figures that the report opens with: each with its change, and how it went month by month. */
function summaryCards({ words, month }: PageSpeech, report: PeriodReport): readonly Html[] {
	const summary = report.sections.find(({ key }) => key === 'summary');
	if (!summary || report.still) return [];
	const change = summary.columns.findIndex(({ key }) => key === 'change');
	const before = columnTitle(words, month, report, 'before', false);
	return [
		html`<dl class="summary">${summary.rows.map(
			(row) => html`<div><dt>${rowLabel(words, month, row.label)}</dt><dd><b>${cellText(words, month, summary, row, 0)}</b>
<small>${month.columns.change} ${cellText(words, month, summary, row, change)} (${before}: ${cellText(words, month, summary, row, 1)})</small>${sparkLine(valuesByMonth(report, row.key))}</dd></div>\n`,
		)}</dl>`,
	];
}

/** The months of the trend that a figure of the summary is counted for; none of the others. */
function valuesByMonth({ sections }: PeriodReport, figure: string | null): readonly number[] {
	const trend = sections.find(({ key }) => key === 'trend');
	const at = trend?.columns.findIndex(({ key }) => key === figure) ?? -1;
	return at < 0 ? [] : (trend?.rows.map(({ values }) => values[at] ?? 0) ?? []);
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

function sectionTable({ words, month }: PageSpeech, report: PeriodReport, section: Section): Html {
	const { key, columns, rows } = section;
	const how = howCounted(month, section);
	return html`<section id="${key}"><div class="wide" role="region" aria-label="${month.sections[key]}" tabindex="0"><table><caption>${month.sections[key]}</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col" class="n">${columnTitle(words, month, report, column.key, false)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${visibleLine(rowLabel(words, month, row.label))}</th>${columns.map((_, index) => html`<td class="n">${cellText(words, month, section, row, index)}</td>`)}</tr>\n`)}</tbody></table></div>
${how.length > 0 ? html`<ul class="how">${how.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : []}</section>`;
}

function corrections(words: Words, month: MonthWords, { corrections: past }: PeriodReport): readonly Html[] {
	if (past.length === 0) return [];
	return [
		html`<h2>${month.corrections}</h2><ul>${past.map((one) => html`<li>${visibleLine(correctionLine(words, month, one))}</li>`)}</ul><p class="soft">${month.correctionsHow}</p>`,
	];
}
