/** The charts of a report: each is drawn of one section, whose table has the same figures. */

import { asDay } from '../../domain/day.ts';
import { addMonths } from '../../domain/month.ts';
import type { ColumnKey, PeriodReport, Section, SectionKey, SectionRow } from '../../report/period.ts';
import { columnTitle, figureText, rowLabel } from '../../sentence/period.ts';
import { visibleLine } from '../../text/visible.ts';
import { columnChart } from '../chart/columns.ts';
import type { ChartWords } from '../chart/frame.ts';
import { type BarRow, rowChart } from '../chart/rows.ts';
import { type Html, html } from './html.ts';
import type { PageSpeech } from './periodPage.ts';

/** A chart shows this many rows at most; its table has them all. */
const ROWS = 12;
/** And this many months. */
const MONTHS = 13;

/** In their order on the page. */
const drawn: readonly (readonly [SectionKey, (speech: ChartSpeech, section: Section) => Html | undefined])[] = [
	['trend', trendChart],
	['terms', lateChart],
	['daysToAnswer', daysChart],
	['causes', causeChart],
	['byChannel', channelChart],
];

/** With the report, by whose periods the columns are called. */
interface ChartSpeech extends PageSpeech {
	readonly report: PeriodReport;
}

/** The charts that there is something to draw for. */
export function periodCharts(page: PageSpeech, report: PeriodReport, sections: readonly Section[]): readonly Html[] {
	const speech = { ...page, report };
	return drawn.flatMap(([key, draw]) => {
		const section = sections.find((one) => one.key === key);
		const chart = section && draw(speech, section);
		return chart ? [html`<figure><figcaption>${titleOf(speech, key)}</figcaption>${chart}</figure>`] : [];
	});
}

function titleOf({ page, month }: PageSpeech, key: SectionKey): string {
	return page.chartTitles[key] ?? month.sections[key];
}

/** Its name, and every figure drawn: `октябрь 2026: пришло 5, ушло 4; …` */
function described(speech: ChartSpeech, { key, columns, rows }: Section, shown: readonly ColumnKey[]): ChartWords {
	const { words, month } = speech;
	const rowText = (row: SectionRow) => {
		const values = columns.flatMap((column, index) =>
			shown.includes(column.key)
				? [
						`${columnTitle(words, month, speech.report, column.key, false)} ${figureText(words, row.values[index] ?? null, row.unit ?? column.unit)}`,
					]
				: [],
		);
		return `${visibleLine(rowLabel(words, month, row.label))}: ${values.join(', ')}`;
	};
	return { id: `chart-${key}`, title: titleOf(speech, key), description: rows.map(rowText).join('; ') };
}

function valuesOf({ columns, rows }: Section, key: ColumnKey): readonly number[] {
	const at = columns.findIndex((column) => column.key === key);
	return rows.map(({ values }) => values[at] ?? 0);
}

/** Months in which nothing moved have no row; drawn, they must not be passed over. */
function withQuietMonths(section: Section): Section {
	const rows = section.rows.flatMap((row, index): readonly SectionRow[] => {
		const before = section.rows[index - 1];
		if (!before || !('month' in before.label) || !('month' in row.label)) return [row];
		const [last, next] = [asDay(`${before.label.month}-01`), asDay(`${row.label.month}-01`)];
		const quiet: SectionRow[] = [];
		for (let day = addMonths(last, 1); day < next; day = addMonths(day, 1)) {
			const month = day.slice(0, 7);
			const values = section.columns.map(({ key }, at) => (key === 'end' ? (before.values[at] ?? 0) : 0));
			quiet.push({ key: month, label: { month }, values });
		}
		return [...quiet, row];
	});
	return { ...section, rows: rows.slice(-MONTHS) };
}

function trendChart(speech: ChartSpeech, reported: Section): Html | undefined {
	const section = withQuietMonths(reported);
	const months = section.rows.flatMap(({ label }) => ('month' in label ? [label.month] : []));
	const { month, words } = speech;
	const labels = months.map((one, index) => ({
		text: words.months.short[Number(one.slice(5)) - 1] ?? '',
		...(index === 0 || one.endsWith('-01') ? { below: one.slice(0, 4) } : {}),
	}));
	return columnChart({
		...described(speech, section, ['opened', 'ended', 'end']),
		labels,
		columns: [
			{ tone: 'first', title: month.columns.opened, values: valuesOf(section, 'opened') },
			{ tone: 'second', title: month.columns.ended, values: valuesOf(section, 'ended') },
		],
		line: { tone: 'third', title: month.columns.end, values: valuesOf(section, 'end') },
	});
}

function daysChart(speech: ChartSpeech, section: Section): Html | undefined {
	const { words, month } = speech;
	return columnChart({
		...described(speech, section, ['count']),
		labels: section.rows.map(({ label }) => ({ text: rowLabel(words, month, label) })),
		columns: [{ tone: 'first', title: month.columns.count, values: valuesOf(section, 'count') }],
	});
}

/** The most frequent first, the rest as one row; and what part of all they make together. */
function causeChart(speech: ChartSpeech, reported: Section): Html | undefined {
	// Those that nobody named are no cause; a single one needs no drawing.
	const section = { ...reported, rows: reported.rows.filter(({ key }) => key !== null) };
	if (section.rows.length < 2) return undefined;
	const { words, month, page } = speech;
	const [counts, shares] = [valuesOf(section, 'count'), valuesOf(section, 'upTo')];
	const rows = section.rows.map(
		({ label }, index): BarRow => ({
			label: visibleLine(rowLabel(words, month, label)),
			values: [counts[index] ?? 0],
			note: `${counts[index] ?? 0}, ${figureText(words, shares[index] ?? null, 'share')}`,
			upTo: shares[index] ?? null,
		}),
	);
	return rowChart({
		...described(speech, section, ['count', 'upTo']),
		parts: [{ tone: 'first', title: month.columns.count }],
		rows: fewOf(rows, page.others),
		line: page.upTo,
	});
}

function channelChart(speech: ChartSpeech, section: Section): Html | undefined {
	const { words, month, page } = speech;
	const received = valuesOf(section, 'received');
	const rows = section.rows
		.map(({ label }, index): BarRow => {
			const count = received[index] ?? 0;
			return { label: rowLabel(words, month, label), values: [count], note: String(count) };
		})
		.filter(({ values }) => values[0] !== 0)
		.toSorted((left, right) => (right.values[0] ?? 0) - (left.values[0] ?? 0));
	if (rows.length === 0) return undefined;
	const words_ = described(speech, section, ['received']);
	return rowChart({ ...words_, parts: [{ tone: 'first', title: month.columns.received }], rows: fewOf(rows, page.others) });
}

/** The terms of this period and of those it is compared with: kept, late, and those whose day passed without an answer. */
function lateChart(speech: ChartSpeech, section: Section): Html | undefined {
	const { words, month, page, report } = speech;
	const figure = (key: string, index: number) => section.rows.find((row) => row.key === key)?.values[index] ?? 0;
	const rows = section.columns.map(({ key }, index): BarRow => {
		const [kept, late, open] = [figure('kept', index), figure('late', index), figure('open', index)];
		return { label: columnTitle(words, month, report, key, false), values: [kept, late, open], note: page.ofAll(kept, kept + late + open) };
	});
	if (rows.every(({ values }) => values.every((value) => value === 0))) return undefined;
	const parts = [
		{ tone: 'first', title: month.columns.kept },
		{ tone: 'second', title: month.columns.late },
		{ tone: 'fourth', title: month.columns.open },
	] as const;
	const description = rows.map(
		({ label, values }) => `${label}: ${parts.map(({ title }, index) => `${title} ${values[index] ?? 0}`).join(', ')}`,
	);
	return rowChart({ id: 'chart-terms', title: titleOf(speech, 'terms'), description: description.join('; '), parts, rows });
}

/** As many rows as are shown; what they leave out is the last one. */
function fewOf(rows: readonly BarRow[], others: (count: number) => string): readonly BarRow[] {
	if (rows.length <= ROWS) return rows;
	const rest = rows.slice(ROWS - 1);
	const sum = rest.reduce((all, { values }) => all + (values[0] ?? 0), 0);
	return [...rows.slice(0, ROWS - 1), { label: others(rest.length), values: [sum], note: String(sum) }];
}
