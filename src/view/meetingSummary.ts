/** The meeting's summary of a month as a page to read out: short lines, bars beside the figures. */

import { type Day, monthOf, yearOf } from '../domain/day.ts';
import type { Counted, Example, MeetingSummary, PreventionLine } from '../domain/meetingSummary.ts';
import type { MeetingSummaryWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { bar } from './bar.ts';

/** The longest bar, in characters. */
const BAR = 20;

interface Bar {
	readonly label: string;
	readonly count: number;
	readonly remark?: string;
}

/** The summary as text. `asOf`: the day by which open measures are overdue; `blocks`: whether bars are drawn in block characters. */
export function showMeetingSummary(
	words: Words,
	summaryWords: MeetingSummaryWords,
	summary: MeetingSummary,
	asOf: Day,
	blocks: boolean,
): string {
	const { names } = words;
	const bars = (rows: readonly Bar[], shares = false) => barLines(rows, shares, blocks);
	const byCode = <T extends string>(counted: readonly Counted<T>[], family: Readonly<Record<T, string>>): readonly Bar[] =>
		counted.map(({ what, count }) => ({ label: family[what], count }));
	const plain = (counted: readonly Counted<string>[] = []): readonly Bar[] =>
		counted.map(({ what, count }) => ({ label: visibleLine(what), count }));
	const causes = summary.categories.map(({ what, count, before }) => ({
		label: visibleLine(what),
		count,
		...(before > 0 && { remark: summaryWords.again(before) }),
	}));
	const decided = [...byCode(summary.decisions, names.decision), ...byCode(summary.justified, names.justification)];
	return [
		summaryWords.title(words.months.full[monthOf(summary.from) - 1] ?? '', yearOf(summary.from)),
		'',
		...(summary.total === 0
			? [summaryWords.none]
			: [
					summaryWords.total(summary.total),
					...praise(summaryWords, summary),
					...section(summaryWords.kinds, bars(byCode(summary.kinds, names.kind))),
					...section(summaryWords.complaintTypes, bars(byCode(summary.complaintTypes, names.complaintType))),
					...section(summaryWords.departments, bars(plain(summary.departments), true)),
					...section(summaryWords.categories, bars(causes, true)),
					...(summary.withoutCategory > 0 ? ['', summaryWords.withoutCategory(summary.withoutCategory)] : []),
					...section(summaryWords.subjects, bars(plain(summary.subjects))),
					...section(summaryWords.responsibles, bars(plain(summary.responsibles))),
					...section(
						summaryWords.examples,
						summary.examples.map((example) => exampleLine(words, example)),
					),
					...section(summaryWords.decisions, bars(decided)),
				]),
		...section(
			summaryWords.preventionsDone,
			summary.preventionsDone.map((one) => preventionLine(words, summaryWords, one, asOf)),
		),
		...section(
			summaryWords.preventionsOpen,
			summary.preventionsOpen.map((one) => preventionLine(words, summaryWords, one, asOf)),
		),
		'',
	].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** Praise beside complaints (P22): a brief of faults alone is half of the month. */
function praise(summaryWords: MeetingSummaryWords, { kinds }: MeetingSummary): readonly string[] {
	const count = (kind: MeetingSummary['kinds'][number]['what']) => kinds.find(({ what }) => what === kind)?.count ?? 0;
	return [summaryWords.praise(count('praise'), count('claim') + count('complaint'))];
}

/** `shares`: with what part of the whole those up to here make, the greatest first (Pareto). */
function barLines(rows: readonly Bar[], shares: boolean, blocks: boolean): readonly string[] {
	const label = Math.max(0, ...rows.map((row) => row.label.length));
	const most = Math.max(1, ...rows.map((row) => row.count));
	const digits = String(most).length;
	const all = rows.reduce((sum, row) => sum + row.count, 0);
	let running = 0;
	return rows.map((row) => {
		running += row.count;
		const length = bar(BAR, row.count / most, blocks);
		const share = shares && rows.length > 1 ? `${Math.round((running * 100) / all)}%`.padStart(5) : '';
		const drawn = shares ? `${length.padEnd(BAR)}${share}` : length;
		return `${row.label.padEnd(label)}  ${String(row.count).padStart(digits)}  ${drawn}${row.remark ? `  ${row.remark}` : ''}`.trimEnd();
	});
}

function exampleLine(
	{ names }: Words,
	{ number, kind, complaintType, category, department, decision, justified, subject, cause }: Example,
): string {
	return line(number, [
		names.kind[kind],
		complaintType && names.complaintType[complaintType],
		department,
		category,
		subject ?? null,
		cause ?? null,
		decision && names.decision[decision],
		justified && names.justification[justified],
	]);
}

function preventionLine({ names }: Words, summaryWords: MeetingSummaryWords, prevention: PreventionLine, asOf: Day): string {
	const { number, category, department, text, due, doneOn, outcome, effect, by } = prevention;
	return line(number, [
		department,
		category,
		text,
		by ?? null,
		doneOn && outcome
			? summaryWords.done(doneOn, names.preventionOutcome[outcome])
			: due < asOf
				? summaryWords.overdue(due)
				: summaryWords.due(due),
		effect === null ? null : summaryWords.effect(effect),
	]);
}

function line(number: string, parts: readonly (string | null)[]): string {
	return `${number}: ${parts
		.filter((part) => part !== null)
		.map(visibleLine)
		.join('; ')}`;
}
