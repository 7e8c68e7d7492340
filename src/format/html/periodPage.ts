/** The report of a period as one page: what it comes to, what is overdue, every section as a card, the entries behind the figures, the seal. */

import type { PeriodReport, Section } from '../../report/period.ts';
import {
	balanceSentences,
	correctionLine,
	openingSentence,
	othersOverdue,
	overdueCells,
	overdueTitles,
	periodTitle,
	shownSections,
} from '../../sentence/period.ts';
import { contextLines, nothing } from '../../sentence/periodContext.ts';
import { visibleLine } from '../../text/visible.ts';
import { beginning, claimTable, labelStyle, type PageClaims, TEXT, withoutEmpty } from './claimTable.ts';
import { type Html, html } from './html.ts';
import { pageText } from './page.ts';
import { leading, type PageSpeech, type ReportPage } from './reportPage.ts';
import { RowSets } from './rowSets.ts';
import { script } from './script.ts';
import { sectionCard, summaryCards } from './sectionCard.ts';
import { style } from './style.ts';

/** The page as text. */
export function periodPage<Row>(words: PageSpeech, report: PeriodReport, given: PageClaims<Row>): string {
	const claims = withoutEmpty(given);
	const numbers = claims.rows.map((row) => String(claims.columns[0]?.value(row) ?? ''));
	const speech: ReportPage = { ...words, report, sets: new RowSets(numbers, claims.behind) };
	const { monthWords, page, language } = speech;
	const title = periodTitle(speech, report.from, report.to);
	const sections = shownSections(report).filter(({ key }) => key !== 'summary');
	const sentence = openingSentence(speech, report);
	// The figures before the entries, which say which figures they are behind.
	const [summary, overdue, figures] = [summaryCards(speech), overdueTable(speech, claims), figureCards(speech, sections)];
	const body = html`<header><h1>${title}</h1>
<dl class="context">${contextLines(speech, report).map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${nothing(monthWords, report).map((one) => html`<p class="lead">${one}</p>`)}
${sentence === undefined ? [] : html`<p class="lead">${sentence}</p>`}
${summary}
<nav>${sections.length > 0 ? html`<a href="#figures">${page.figures}</a>` : []}<a href="#entries">${page.claims}</a></nav></header>
<main>
${overdue}
${figures}
${corrections(speech)}
${sections.length > 0 ? signatures(speech) : []}
<section id="register"><h2 id="entries" tabindex="-1">${page.claims}</h2><p class="annex">${page.annex}</p>
${claimTable(speech, claims)}</section>
</main>
<footer>${report.seal ? html`<p class="seal">${monthWords.seal(report.seal.on, report.seal.by, report.seal.printed)}</p>` : []}</footer>`;
	return pageText({ language, title, style: style + labelStyle(speech.words, claims), script, body });
}

function figureCards(speech: ReportPage, sections: readonly Section[]): readonly Html[] {
	if (sections.length === 0) return [];
	const { monthWords, page, report } = speech;
	return [
		html`<h2 id="figures">${page.figures}</h2>${balanceSentences(monthWords, report).map((one) => html`<p>${one}</p>`)}<p class="soft hint" hidden>${page.figuresHow}</p>
<div class="cards">${sections.map((section) => sectionCard(speech, section))}</div>`,
	];
}

/** How many letters say what an entry is about. */
const ABOUT = 90;

/** What was overdue at the end: the longest first. */
function overdueTable<Row>(speech: ReportPage, claims: PageClaims<Row>): readonly Html[] {
	const { monthWords, page, sets } = speech;
	const { overdue } = speech.report;
	if (overdue === null || overdue.count === 0) return [];
	const title = monthWords.overdue.title(overdue.count, overdue.on);
	const others = othersOverdue(monthWords, overdue, overdue.entries.length);
	const titles = [...overdueTitles(monthWords), page.about];
	const text = claims.columns.find(({ key }) => key === TEXT);
	const about = (index: number | undefined) => {
		const row = index === undefined ? undefined : claims.rows[index];
		return row === undefined ? '' : visibleLine(beginning(String(text?.value(row) ?? '').replace(/\s+/g, ' '), ABOUT));
	};
	return [
		html`<section id="overdue" class="card"><table aria-labelledby="h-overdue"><caption><h2 id="h-overdue">${title}</h2></caption>
<thead><tr>${titles.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${overdue.entries.map((entry) => {
			const row = sets.of([entry.number]);
			return html`<tr>${[...overdueCells(speech, entry), about(sets.rowOf(entry.number))].map((cell, at) => (at === 0 ? html`<th scope="row">${leading(cell, row, cell)}</th>` : html`<td data-label="${titles[at] ?? ''}">${cell}</td>`))}</tr>\n`;
		})}</tbody></table>
${others.map((sentence) => html`<p class="soft">${sentence}</p>`)}</section>`,
	];
}

function corrections(speech: ReportPage): readonly Html[] {
	const { monthWords, report } = speech;
	const { corrections: past } = report;
	if (past.length === 0) return [];
	return [
		html`<h2>${monthWords.corrections}</h2><ul>${past.map((one) => html`<li>${visibleLine(correctionLine(speech, one))}</li>`)}</ul><p class="soft">${monthWords.correctionsHow}</p>`,
	];
}

/** On paper: who drew it up and who approved it. */
function signatures({ page }: ReportPage): Html {
	return html`<div class="signatures">${page.signatures.map((who) => html`<p>${who}<span></span>${page.signedOn}</p>`)}</div>`;
}
