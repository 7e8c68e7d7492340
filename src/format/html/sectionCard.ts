/** A section of a report as a card: its chart, its figures, each with its definition folded under it and a way to its entries. */

import type { PeriodReport, Section, SectionColumn, SectionRow } from '../../report/period.ts';
import { cellText, columnTitle, rowLabel, shownSections } from '../../sentence/period.ts';
import { definitionOf } from '../../sentence/periodFigures.ts';
import { visibleLine } from '../../text/visible.ts';
import { sparkLine } from '../chart/spark.ts';
import { type Html, html } from './html.ts';
import { periodChart } from './periodCharts.ts';
import { collapsible, countIn, leading, type ReportPage } from './reportPage.ts';

/** A table of more columns has short titles, and is read row by row on a phone. */
const FEW = 4;

/** Any section: one that the report gets later needs nothing here. */
export function sectionCard(speech: ReportPage, section: Section): Html {
	const { monthWords, page, report } = speech;
	const { key, rows } = section;
	const columns = shownColumns(section);
	const isShort = columns.length > FEW;
	const heads = columns.map(({ column }) => {
		const title = columnTitle(speech, report, column.key, false);
		const short = columnTitle(speech, report, column.key, isShort);
		return html`<th scope="col" class="n">${short === title ? title : html`<abbr title="${title}">${short}</abbr>`}</th>`;
	});
	const how = monthWords.sectionDefinitions[key];
	return html`<section class="card" id="s-${key}" aria-labelledby="h-${key}"><h3 id="h-${key}">${monthWords.sections[key]}</h3>
${periodChart(speech, section)}<table${isShort ? html` class="many"` : html``} aria-labelledby="h-${key}"><thead><tr><td></td>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${named(speech, section, row)}</th>${columns.map(({ column, index }) => cell(speech, section, row, column, index))}</tr>\n`)}</tbody></table>
${how.length > 0 ? collapsible(page.howCounted, how) : html``}</section>\n`;
}

/** The columns of a section, without those of a wide table in which every value is 0. */
function shownColumns({ columns, rows }: Section): readonly { readonly column: SectionColumn; readonly index: number }[] {
	return columns
		.map((column, index) => ({ column, index }))
		.filter(({ column, index }) => columns.length <= FEW || column.unit !== 'count' || rows.some(({ values }) => values[index] !== 0));
}

/** The name of a row, with its definition where it is a figure that has one. */
function named(speech: ReportPage, { key }: Section, row: SectionRow): Html {
	const { monthWords } = speech;
	const { label } = row;
	const name = visibleLine(rowLabel(speech, row));
	const definition = 'figure' in label ? definitionOf(monthWords, key, label) : null;
	return definition === null ? html`${name}` : collapsible(name, [definition]);
}

function cell(speech: ReportPage, section: Section, row: SectionRow, column: SectionColumn, index: number): Html {
	const { key } = column;
	const { monthWords, report, sets } = speech;
	const title = columnTitle(speech, report, key, false);
	const name = visibleLine(rowLabel(speech, row));
	const text = leading(
		cellText(speech, section, row, index),
		row.values[index] == null ? undefined : sets.behindCell(section, row, key),
		`${monthWords.sections[section.key]}: ${'figure' in row.label ? name : `${name}, ${title}`}`,
		countIn(row, column, index),
	);
	return html`<td class="n" data-label="${title}">${text}</td>`;
}

/** The figures that the report opens with: each with its change, and how it went month by monthWords. */
export function summaryCards(speech: ReportPage): readonly Html[] {
	const { monthWords, report, sets } = speech;
	const summary = shownSections(report).find(({ key }) => key === 'summary');
	if (!summary) return [];
	const text = (row: SectionRow, column: string) => {
		const index = summary.columns.findIndex(({ key }) => key === column);
		return cellText(speech, summary, row, index);
	};
	const former = summary.columns.flatMap(({ key }) =>
		key === 'before' || key === 'yearBefore' ? [{ key, title: columnTitle(speech, report, key, false) }] : [],
	);
	return [
		html`<dl class="summary">${summary.rows.map((row) => {
			const name = rowLabel(speech, row);
			const now = summary.columns.findIndex(({ key }) => key === 'now');
			const count = countIn(row, summary.columns[now] ?? { unit: 'count' }, now);
			const figure = leading(text(row, 'now'), sets.behindCell(summary, row, 'now'), name, count);
			return html`<div><dt>${named(speech, summary, row)}</dt><dd><b>${figure}</b> <span class="change">${monthWords.columns.change} <span>${text(row, 'change')}</span></span>
<small>${former.map(({ key, title }) => html`<span>${title}: ${text(row, key)}</span>`)}</small>${sparkLine(valuesByMonth(report, row.key))}</dd></div>\n`;
		})}</dl>`,
	];
}

/** The months of the trend that a figure of the summary is counted for; none of the others. */
function valuesByMonth({ sections }: PeriodReport, figure: string | null): readonly (number | null)[] {
	const trend = sections.find(({ key }) => key === 'trend');
	const at = trend?.columns.findIndex(({ key }) => key === figure) ?? -1;
	return at < 0 ? [] : (trend?.rows.map(({ values }) => values[at] ?? null) ?? []);
}
