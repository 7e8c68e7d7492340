/** The charts of a report: each is drawn of one section, whose table has the same figures. */

import type { PeriodColumn, Section, SectionKey, SectionRow } from '../../report/period.ts';
import { columnTitle, figureText, rowLabel } from '../../sentence/period.ts';
import { visibleLine } from '../../text/visible.ts';
import { columnChart, type Series } from '../chart/columns.ts';
import { drawnMonths } from '../chart/drawnMonths.ts';
import type { Behind, ChartWords } from '../chart/frame.ts';
import { type BarRow, rowChart } from '../chart/rows.ts';
import { type Html, html } from './html.ts';
import type { ReportPage } from './reportPage.ts';

/** A chart shows this many rows at most; its table has them all. */
const ROWS = 12;
/** The causes that make up this part of all are those to begin with. */
const VITAL = 0.8;

const drawn: { readonly [S in SectionKey]?: (speech: ReportPage, section: Section) => Html | undefined } = {
	trend: trendChart,
	terms: termsChart,
	daysToAnswer: daysChart,
	causes: causeChart,
	byChannel: channelChart,
};

/** The chart of a section; nothing where it has none, or less than two bars: a single one says no more than its figure. */
export function periodChart(speech: ReportPage, section: Section): readonly Html[] {
	const chart = drawn[section.key]?.(speech, section);
	return chart ? [html`<figure><figcaption>${titleOf(speech, section.key)}</figcaption>${chart}</figure>`] : [];
}

function titleOf({ page, monthWords }: ReportPage, key: SectionKey): string {
	return page.chartTitles[key] ?? monthWords.sections[key];
}

/** A chart in words: its name, and every figure drawn, `октябрь 2026: пришло 5, ушло 4; …`. */
function described(speech: ReportPage, { key, columns, rows }: Section, shown: readonly PeriodColumn[]): ChartWords {
	const { words } = speech;
	const rowText = (row: SectionRow) => {
		const values = columns.flatMap((column, index) =>
			shown.includes(column.key)
				? [
						`${columnTitle(speech, speech.report, column.key, false)} ${figureText(words, row.values[index] ?? null, row.unit ?? column.unit)}`,
					]
				: [],
		);
		return `${visibleLine(rowLabel(speech, row))}: ${values.join(', ')}`;
	};
	return { id: `chart-${key}`, title: titleOf(speech, key), description: rows.map(rowText).join('; ') };
}

function numberIn({ columns }: Section, { values }: SectionRow, key: PeriodColumn): number {
	return values[columns.findIndex((column) => column.key === key)] ?? 0;
}

/** The entries that a bar leads to. */
function behind(speech: ReportPage, section: Section, row: SectionRow, key: PeriodColumn): Behind | undefined {
	const { sets, report, monthWords } = speech;
	const rows = sets.behindCell(section, row, key);
	const column = 'figure' in row.label ? '' : `, ${columnTitle(speech, report, key, false)}`;
	return rows === undefined
		? undefined
		: { rows, title: `${monthWords.sections[section.key]}: ${visibleLine(rowLabel(speech, row))}${column}` };
}

function series(speech: ReportPage, section: Section, key: PeriodColumn, tone: Series['tone']): Series {
	return {
		tone,
		title: columnTitle(speech, speech.report, key, false),
		values: section.rows.map((row) => numberIn(section, row, key)),
		behind: section.rows.map((row) => behind(speech, section, row, key)),
	};
}

function trendChart(speech: ReportPage, reported: Section): Html | undefined {
	const section = drawnMonths(reported);
	const months = section.rows.flatMap(({ label }) => ('month' in label ? [label.month] : []));
	if (months.length < 2) return undefined;
	const labels = months.map((one, index) => ({
		text: speech.words.months.short[Number(one.slice(5)) - 1] ?? '',
		...(index === 0 || one.endsWith('-01') ? { below: one.slice(0, 4) } : {}),
	}));
	return columnChart({
		...described(speech, section, ['opened', 'ended', 'end']),
		labels,
		columns: [series(speech, section, 'opened', 'first'), series(speech, section, 'ended', 'second')],
		line: series(speech, section, 'end', 'third'),
	});
}

function daysChart(speech: ReportPage, section: Section): Html | undefined {
	if (section.rows.filter((row) => numberIn(section, row, 'count') > 0).length < 2) return undefined;
	return columnChart({
		...described(speech, section, ['count']),
		labels: section.rows.map(({ label }) => ({ text: daysText(label) })),
		columns: [series(speech, section, 'count', 'first')],
	});
}

function daysText(label: SectionRow['label']): string {
	if (!('days' in label)) return '';
	const [from, to] = label.days;
	if (to === null) return `${from}+`;
	return from === to ? String(from) : `${from}–${to}`;
}

/** The most frequent first, the rest as one row. Entries without a cause are counted beside the chart. */
function causeChart(speech: ReportPage, reported: Section): Html | undefined {
	const section = { ...reported, rows: reported.rows.filter(({ key }) => key !== null) };
	if (section.rows.length < 2) return undefined;
	const { words, page } = speech;
	const upTo = section.rows.map((row) => numberIn(section, row, 'upTo'));
	const rows = section.rows.map((row, index): BarRow => {
		const count = numberIn(section, row, 'count');
		const isVital = (upTo[index - 1] ?? 0) < VITAL;
		const lead = behind(speech, section, row, 'count');
		return {
			label: visibleLine(rowLabel(speech, row)),
			values: isVital ? [count, 0] : [0, count],
			behind: isVital ? [lead] : [undefined, lead],
			note: `${count} · ${figureText(words, upTo[index] ?? null, 'share')}`,
		};
	});
	const parts = [
		{ tone: 'first', title: page.vital(figureText(words, VITAL, 'share')) },
		{ tone: 'rest', title: page.notVital },
	] as const;
	const chart = rowChart({ ...described(speech, section, ['count', 'upTo']), parts, rows: fewOf(rows, page.others) });
	const known = section.rows.reduce((sum, row) => sum + numberIn(section, row, 'count'), 0);
	const unknown = reported.rows.filter(({ key }) => key === null).reduce((sum, row) => sum + numberIn(reported, row, 'count'), 0);
	return html`${chart}<p class="soft">${page.cumulative}${unknown > 0 ? ` ${page.causesUnknown(unknown, known + unknown)}` : ''}</p>`;
}

function channelChart(speech: ReportPage, section: Section): Html | undefined {
	const { monthWords, page } = speech;
	const received = section.rows
		.map((row) => ({ row, count: numberIn(section, row, 'received') }))
		.filter(({ count }) => count > 0)
		.toSorted((left, right) => right.count - left.count);
	if (received.length < 2) return undefined;
	const rows = received.map(
		({ row, count }): BarRow => ({
			label: rowLabel(speech, row),
			values: [count],
			behind: [behind(speech, section, row, 'received')],
			note: String(count),
		}),
	);
	const parts = [{ tone: 'first', title: monthWords.columns.received }] as const;
	return rowChart({ ...described(speech, section, ['received']), parts, rows: fewOf(rows, page.others) });
}

/** The terms of this period and of those it is compared with: kept, late, and those whose day passed without an answer. */
function termsChart(speech: ReportPage, section: Section): Html | undefined {
	const { monthWords, page, report } = speech;
	const parts = [
		{ figure: 'kept', tone: 'first', title: monthWords.columns.kept },
		{ figure: 'late', tone: 'second', title: monthWords.columns.late },
		{ figure: 'open', tone: 'fourth', title: monthWords.columns.open },
	] as const;
	const figures = parts.map(({ figure }) => section.rows.find(({ key }) => key === figure));
	const rows = section.columns
		.map(({ key }, column): BarRow => {
			const values = figures.map((row) => row?.values[column] ?? 0);
			const all = values.reduce((sum, value) => sum + value, 0);
			return {
				label: columnTitle(speech, report, key, false),
				values,
				behind: figures.map((row) => row && behind(speech, section, row, key)),
				note: page.ofAll(values[0] ?? 0, all),
			};
		})
		.filter(({ values }) => values.some((value) => value > 0));
	if (rows.length < 2) return undefined;
	const description = rows.map(
		({ label, values }) => `${label}: ${parts.map(({ title }, index) => `${title} ${values[index] ?? 0}`).join(', ')}`,
	);
	return rowChart({ id: 'chart-terms', title: titleOf(speech, 'terms'), description: description.join('; '), parts, rows });
}

/** The rows that are shown; the last one sums up those left out. */
function fewOf(rows: readonly BarRow[], others: (count: number) => string): readonly BarRow[] {
	if (rows.length <= ROWS) return rows;
	const rest = rows.slice(ROWS - 1);
	const values = (rest[0]?.values ?? []).map((_, part) => rest.reduce((all, row) => all + (row.values[part] ?? 0), 0));
	const sum = values.reduce((all, value) => all + value, 0);
	return [...rows.slice(0, ROWS - 1), { label: others(rest.length), values, note: String(sum) }];
}
