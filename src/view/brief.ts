/** The brief of a month as a page to read out: short lines, bars beside the figures. */

import type { Brief, Counted, Example, PreventionTold } from '../domain/brief.ts';
import { type Day, monthOf, yearOf } from '../domain/day.ts';
import type { BriefWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { bar } from './bar.ts';

/** The longest bar, in characters. */
const BAR = 20;

interface Bar {
	readonly label: string;
	readonly count: number;
	readonly remark?: string;
}

/** The brief as text. `asOf`: what is still open is seen from this day; `blocks`: whether bars are drawn in blocks. */
export function showBrief(words: Words, said: BriefWords, brief: Brief, asOf: Day, blocks: boolean): string {
	const { names } = words;
	const bars = (rows: readonly Bar[], shares = false) => barLines(rows, shares, blocks);
	const byCode = <T extends string>(counted: readonly Counted<T>[], family: Readonly<Record<T, string>>): readonly Bar[] =>
		counted.map(({ what, count }) => ({ label: family[what], count }));
	const plain = (counted: readonly Counted<string>[] = []): readonly Bar[] =>
		counted.map(({ what, count }) => ({ label: visibleLine(what), count }));
	const causes = brief.categories.map(({ what, count, before }) => ({
		label: visibleLine(what),
		count,
		...(before > 0 && { remark: said.again(before) }),
	}));
	const decided = [...byCode(brief.decisions, names.decision), ...byCode(brief.justified, names.justification)];
	return [
		said.title(words.months.full[monthOf(brief.from) - 1] ?? '', yearOf(brief.from)),
		'',
		...(brief.total === 0
			? [said.none]
			: [
					said.total(brief.total),
					...praise(said, brief),
					...section(said.kinds, bars(byCode(brief.kinds, names.kind))),
					...section(said.complaintTypes, bars(byCode(brief.complaintTypes, names.complaintType))),
					...section(said.departments, bars(plain(brief.departments), true)),
					...section(said.categories, bars(causes, true)),
					...(brief.withoutCategory > 0 ? ['', said.withoutCategory(brief.withoutCategory)] : []),
					...section(said.subjects, bars(plain(brief.subjects))),
					...section(said.responsibles, bars(plain(brief.responsibles))),
					...section(
						said.examples,
						brief.examples.map((one) => exampleLine(words, one)),
					),
					...section(said.decisions, bars(decided)),
				]),
		...section(
			said.preventionsDone,
			brief.preventionsDone.map((one) => preventionLine(words, said, one, asOf)),
		),
		...section(
			said.preventionsOpen,
			brief.preventionsOpen.map((one) => preventionLine(words, said, one, asOf)),
		),
		'',
	].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** Praise beside complaints (P22): a brief of faults alone is half of the month. */
function praise(said: BriefWords, { kinds }: Brief): readonly string[] {
	const count = (kind: Brief['kinds'][number]['what']) => kinds.find(({ what }) => what === kind)?.count ?? 0;
	return [said.praise(count('praise'), count('claim') + count('complaint'))];
}

/** `shares`: with what part of the whole those up to here make, the greatest first (Pareto). */
function barLines(rows: readonly Bar[], shares: boolean, blocks: boolean): readonly string[] {
	const label = Math.max(0, ...rows.map((row) => row.label.length));
	const most = Math.max(1, ...rows.map((row) => row.count));
	const digits = String(most).length;
	const all = rows.reduce((sum, row) => sum + row.count, 0);
	let so = 0;
	return rows.map((row) => {
		so += row.count;
		const length = bar(BAR, row.count / most, blocks);
		const share = shares && rows.length > 1 ? `${Math.round((so * 100) / all)}%`.padStart(5) : '';
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

function preventionLine({ names }: Words, said: BriefWords, told: PreventionTold, asOf: Day): string {
	const { number, category, department, text, due, doneOn, outcome, effect, by } = told;
	return line(number, [
		department,
		category,
		text,
		by ?? null,
		doneOn && outcome ? said.done(doneOn, names.preventionOutcome[outcome]) : due < asOf ? said.overdue(due) : said.due(due),
		effect === null ? null : said.effect(effect),
	]);
}

function line(number: string, parts: readonly (string | null)[]): string {
	return `${number}: ${parts
		.filter((part) => part !== null)
		.map(visibleLine)
		.join('; ')}`;
}
