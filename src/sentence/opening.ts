/** How a report opens: one sentence made of its figures. */

import type { FigureKey, OverdueList, PeriodReport } from '../report/period.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { capitalized } from './explanation.ts';
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
		...(before === null ? [] : [opening.before(before)]),
		...mostOf(words, monthWords, report.overdue),
	];
	return [parts.join(''), ...(kept === null ? [] : [opening.kept(figureText(words, kept, 'share'))])].join('; ').concat('.');
}

/** What most of the overdue entries have in common, where all of them are known: the department, the cause or the kind. */
function mostOf({ names }: Words, { opening }: MonthWords, overdue: OverdueList | null): readonly string[] {
	if (overdue === null || overdue.count < 2 || overdue.entries.length < overdue.count) return [];
	for (const [name, textOf] of [
		['department', visibleLine],
		['category', visibleLine],
		['kind', (kind: string) => Object.entries(names.kind).find(([code]) => code === kind)?.[1] ?? kind],
	] as const) {
		const counts = new Map<string, number>();
		for (const entry of overdue.entries) {
			const value = entry[name];
			if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const [most, next] = [...counts].toSorted(([, left], [, right]) => right - left);
		if (most && most[1] * 2 > overdue.count && most[1] > (next?.[1] ?? 0)) return [opening.most(textOf(most[0]), most[1])];
	}
	return [];
}
