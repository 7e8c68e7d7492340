/** Counts by one or two things on a screen: crosswise where that fits, else one under the other; with bars. */

import { type PivotCell, sumsBy } from '../domain/pivot.ts';
import type { Column } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';
import { bar } from './bar.ts';

const LABEL = 30;
const BAR = 20;

/** The counts as text. */
export function showPivot(
	words: Words,
	columns: readonly Column<PivotCell>[],
	cells: readonly PivotCell[],
	width: number,
	blocks: boolean,
): string {
	if (cells.length === 0) return '';
	const word = (index: number, value: string | null) => {
		if (value === null) return words.reports.notGiven;
		const type = columns[index]?.type ?? 'line';
		const family: Readonly<Record<string, string>> | undefined = type in words.names ? words.names[type as 'kind'] : undefined;
		return visibleLine(family?.[value] ?? value);
	};
	const sums = [...sumsBy(cells, 0)];
	const across = columns.length > 2 ? [...sumsBy(cells, 1)] : [];
	const at = (left: string | null, right: string | null) =>
		cells.find(({ values }) => values[0] === left && values[1] === right)?.count ?? 0;
	const all = cells.reduce((sum, { count }) => sum + count, 0);
	const titles = [...across.map(([value]) => word(1, value)), words.reports.count];
	const lines = [
		...sums.map(([value, sum]) => ({ label: word(0, value), numbers: [...across.map(([other]) => at(value, other)), sum], share: sum })),
		{ label: words.reports.sum, numbers: [...across.map(([, sum]) => sum), all], share: 0 },
	];
	const widths = titles.map((title, index) => Math.max(title.length, ...lines.map(({ numbers }) => String(numbers[index] ?? 0).length)));
	const name = Math.min(LABEL, Math.max(...lines.map(({ label }) => label.length), columns[0]?.title?.length ?? 0));
	const used = name + widths.reduce((sum, one) => sum + one + 2, 0);
	if (used > width) return oneUnderOther(cells, word, blocks, width);
	const most = Math.max(...sums.map(([, sum]) => sum));
	const line = (label: string, texts: readonly string[], end = '') =>
		`${cutTo(label, name).padEnd(name)}${texts.map((text, index) => `  ${text.padStart(widths[index] ?? 0)}`).join('')}${end}`.trimEnd();
	const room = Math.min(BAR, width - used - 2);
	return `${[
		line(columns[0]?.title ?? '', titles),
		...lines.map(({ label, numbers, share }) => line(label, numbers.map(String), room < 4 ? '' : `  ${bar(room, share / most, blocks)}`)),
	].join('\n')}\n`;
}

function oneUnderOther(
	cells: readonly PivotCell[],
	word: (index: number, value: string | null) => string,
	blocks: boolean,
	width: number,
): string {
	const most = Math.max(...cells.map(({ count }) => count));
	const digits = String(cells.reduce((sum, { count }) => sum + count, 0)).length;
	const name = Math.max(8, Math.min(LABEL + 2, width - digits - 2));
	const line = (label: string, count: number, end: string) => `${cutTo(label, name).padEnd(name)}  ${String(count).padStart(digits)}${end}`;
	const lines = [...sumsBy(cells, 0)].flatMap(([value, sum]) => [
		line(word(0, value), sum, ''),
		...cells
			.filter(({ values }) => values.length > 1 && values[0] === value)
			.map(({ values, count }) =>
				line(`  ${word(1, values[1] ?? null)}`, count, `  ${bar(Math.min(BAR, width - name - digits - 4), count / most, blocks)}`),
			),
	]);
	return `${lines.map((one) => one.trimEnd()).join('\n')}\n`;
}
