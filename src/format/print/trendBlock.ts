/** The months of a report as columns with their numbers: what came, what ended, and below it what was left open. */

import type { PeriodColumn, Section } from '../../report/period.ts';
import type { PeriodWords } from '../../sentence/period.ts';
import { drawnMonths } from '../chart/drawnMonths.ts';
import { type Block, blockWidth } from './flow.ts';
import type { Paper, Room } from './paper.ts';

const HEAD = 16;
const COLUMNS = 64;
const SMALL = 7;
/** The height of a line of small letters. */
const LINE = 10;
/** Before the months: what the row of numbers below them is. */
const NAMES = 70;
const columns = [
	{ key: 'opened', tone: '#4a4a4a' },
	{ key: 'ended', tone: '#b4b4b4' },
] as const;

/** The block; none of two months, which the figures compare. */
export function trendBlocks(paper: Paper, room: Room, { words: { months }, monthWords }: PeriodWords, trend: Section): readonly Block[] {
	const section = drawnMonths(trend);
	const { rows } = section;
	if (rows.length < 3) return [];
	const valuesOf = (key: PeriodColumn) => {
		const at = section.columns.findIndex((column) => column.key === key);
		return rows.map(({ values }) => values[at] ?? 0);
	};
	const series = columns.map(({ key, tone }) => ({ tone, title: monthWords.columns[key], values: valuesOf(key) }));
	const drawn = series.flatMap(({ values }) => values);
	const end = valuesOf('end');
	const most = Math.max(1, ...drawn);
	const step = (blockWidth(room, true) - NAMES) / rows.length;
	const width = Math.min(18, step * 0.4);
	const measure = paper.measure('plain', SMALL);
	const amid = (text: string, middle: number, y: number) => paper.line(text, middle - measure(text) / 2, y, 'plain', SMALL);
	// Numbers that would run into each other are in the table.
	const fits = drawn.every((value) => measure(String(value)) <= step / 2 - 1);
	return [
		{
			wide: true,
			gap: 9,
			height: HEAD + LINE + COLUMNS + 3 * LINE + 4,
			draw: (x, y) => {
				paper.line(monthWords.sections.trend, x, y, 'bold', 9);
				let left = x + NAMES;
				for (const { tone, title } of series) {
					paper.fill(left, y + 2, 8, 8, tone);
					paper.line(title, left + 11, y + 2, 'plain', SMALL);
					left += 24 + measure(title);
				}
				const bottom = y + HEAD + LINE + COLUMNS;
				for (const [index, row] of rows.entries()) {
					const middle = x + NAMES + step * (index + 0.5);
					for (const [nth, { tone, values }] of series.entries()) {
						const value = values[index] ?? 0;
						const height = (value / most) * COLUMNS;
						const at = middle + (nth - 1) * (width + 1);
						paper.fill(at, bottom - height, width, height, tone);
						if (fits) amid(String(value), at + width / 2, bottom - height - LINE);
					}
					const month = row.key ?? '';
					amid(months.short[Number(month.slice(5)) - 1] ?? '', middle, bottom + 3);
					if (index === 0 || month.endsWith('-01')) amid(month.slice(0, 4), middle, bottom + LINE + 2);
					amid(String(end[index] ?? 0), middle, bottom + 2 * LINE + 3);
				}
				paper.line(monthWords.columns.end, x, bottom + 2 * LINE + 3, 'plain', SMALL);
				paper.rule(x + NAMES, bottom, x + NAMES + step * rows.length, bottom);
			},
		},
	];
}
