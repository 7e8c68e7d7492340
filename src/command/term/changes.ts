/** Terms of open claims that a change of the calendar, of rules or of settings would move: shown before anything is written. */

import { type JournalContext, printInfo } from '../../context.ts';
import { bindingClock } from '../../domain/term/clock.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import { bindingTerm, originOf } from '../../domain/term/term.ts';
import type { Given } from '../../grammar/option.ts';
import type { Field } from '../../report/field.ts';
import type { Report } from '../../report/report.ts';
import { type Moved, movedColumnsOf } from '../../report/rules.ts';
import type { RecomputedTerms } from '../../store/record/changeJournal.ts';
import type { RuleWords } from '../../text/index.ts';
import { type Listed, onePage, printRows } from '../output/report.ts';

/** The number, both due days and whether each is provisional, the client. */
const changeColumns = [
	{ key: 'number', type: 'line', value: ({ before }) => before.number.text },
	{ key: 'from', type: 'day', value: ({ before }) => bindingTerm(before.terms)?.due ?? null },
	{ key: 'to', type: 'day', value: ({ after }) => bindingTerm(after.terms)?.due ?? null },
	{ key: 'wasProvisional', type: 'yes', value: ({ before }) => bindingTerm(before.terms)?.provisional ?? false },
	{ key: 'provisional', type: 'yes', value: ({ after }) => bindingTerm(after.terms)?.provisional ?? false },
	{ key: 'client', type: 'line', value: ({ before }) => before.client },
] as const satisfies readonly Field<RecomputedTerms>[];

type Titles = Readonly<Record<(typeof changeColumns)[number]['key'], string>>;

/** Changed terms as a report: the old and the new day. */
export function recomputedReport(titles: Titles, moved: readonly RecomputedTerms[]): Report<RecomputedTerms> {
	return { columns: changeColumns.map((column) => ({ ...column, title: titles[column.key] })), pages: onePage(moved) };
}

/** The same for machines. */
export function recomputedJson(one: RecomputedTerms): Readonly<Record<string, unknown>> {
	return Object.fromEntries(changeColumns.map(({ key, value }) => [key, value(one)]));
}

/** The claims whose answer becomes due on another day; how many have other terms only. `editions` are those that are new. */
export async function printMoves(
	context: JournalContext,
	given: Given<Listed>,
	ruleWords: RuleWords,
	editions: readonly Regulation[],
	recomputed: readonly RecomputedTerms[],
): Promise<void> {
	const known = [...context.terms.editions, ...editions];
	const rows = recomputed.flatMap(({ before, after }): readonly Moved[] => {
		const [was, now] = [bindingClock(before), bindingClock(after)];
		if (was?.due === now?.due) return [];
		const article = now ? (originOf(now.term, known)?.rule.article ?? null) : null;
		const { number, client } = after;
		return [{ number: number.text, client, from: was?.due ?? null, to: now?.due ?? null, rule: now?.term.rule ?? null, article }];
	});
	if (rows.length > 0 || given.json || given.ndjson) await printRows(context, given, rows, movedColumnsOf(ruleWords));
	printInfo(context, rows.length === 0 ? ruleWords.nothingMoves : ruleWords.moves(rows.length));
	if (recomputed.length > rows.length) printInfo(context, ruleWords.otherTerms(recomputed.length - rows.length));
}
