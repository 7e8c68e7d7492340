/** How a report opens: one sentence made of its figures. */

import type { FigureKey, OverdueList, PeriodReport } from '../report/period.ts';
import { capitalized } from '../text/codeWord.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { figureText, periodName } from './period.ts';

/** The sentence; undefined where there is nothing to say it of: a period without figures, a sealed report of edition 1. */
export function openingSentence(words: Words, monthWords: MonthWords, report: PeriodReport): string | undefined {
	const summary = report.sections.find(({ key }) => key === 'summary');
	if (!summary || report.still) return undefined;
	const { opening } = monthWords;
	const value = (figure: FigureKey, column = 0) => summary.rows.find(({ key }) => key === figure)?.values[column] ?? null;
	const [received, closed, end, overdue] = [value('received'), value('closed'), value('end'), value('overdue')];
	const [kept, before] = [value('keptShare'), value('overdue', 1)];
	const parts = [
		opening.flow(capitalized(periodName(words, monthWords, report.compared.now)), received ?? 0, closed ?? 0, end ?? 0),
		overdue === 0 ? opening.noneOverdue : opening.overdue(overdue ?? 0),
		...(before === null || (before === 0 && overdue === 0) ? [] : [opening.before(before)]),
		...mostOf(monthWords, report.overdue),
	];
	return [parts.join(''), ...(kept === null ? [] : [opening.kept(figureText(words, kept, 'share'))])].join('; ').concat('.');
}

/**
 * What there is most of among the overdue, where all of them are known: the cause, else the department, else the kind. What nobody recorded is
 * passed over; a value that is not at least that of a third of them says too little.
 */
function mostOf({ opening: { most } }: MonthWords, overdue: OverdueList | null): readonly string[] {
	if (overdue === null || overdue.count < 2 || overdue.entries.length < overdue.count) return [];
	const { entries } = overdue;
	const category = mostFrequent(entries.map((entry) => entry.category));
	if (category) return [most.category(visibleLine(category.value), category.count)];
	const department = mostFrequent(entries.map((entry) => entry.department));
	if (department) return [most.department(visibleLine(department.value), department.count)];
	const kind = mostFrequent(entries.map((entry) => entry.kind));
	return kind ? [most.kind(kind.value, kind.count)] : [];
}

/** The value that there is more of than of any other, and that at least two, and a third of all, have. */
function mostFrequent<V extends string>(values: readonly (V | null)[]): { readonly value: V; readonly count: number } | undefined {
	const counts = new Map<V, number>();
	for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
	const [first, second] = [...counts].toSorted(([, left], [, right]) => right - left);
	if (!first || first[1] < 2 || first[1] * 3 < values.length || first[1] === second?.[1]) return undefined;
	return { value: first[0], count: first[1] };
}
