/** The commands that change one claim by one rule, a row each: from the options given to the rule that decides. */

import type { JournalContext } from '../../context.ts';
import { type Claim, grants } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import * as rules from '../../domain/decide/index.ts';
import { onTheSpot } from '../../domain/status.ts';
import type { ExitCode } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import type { Values } from '../../grammar/value.ts';
import type { Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { changeClaim, type Rule } from './change.ts';
import { itemIndex } from './find.ts';

/** What every row understands beside its own options. */
type Common = 'on' | 'ifSequence' | 'dryRun';
type Handler<N extends OptionName> = (given: Given<N | Common>, context: JournalContext, operands: readonly string[]) => Promise<ExitCode>;

export const ruleCommands = {
	take: byRule<'responsible' | 'measure' | 'due' | 'allow'>(({ responsible = null, allow: allowed = null, measure = [], due }, on) => {
		const { planned, undated } = plannedMeasures(measure, due);
		if (undated.length > 0) throw new UsageError(undated.map((value) => ({ code: 'undatedMeasure', option: 'measure', value })));
		return (claim, circumstances) => rules.move('take', claim, { on, responsible, allowed, measures: planned }, circumstances);
	}),
	accept: byRule<never>((_, on) => (claim, circumstances) => rules.accept(claim, { on }, circumstances)),
	measure: byRule<'text' | 'due' | 'by'>(
		({ text = null, due = null, by = null }, on) =>
			(claim, circumstances) =>
				rules.measure(claim, { on, text, due, by }, circumstances),
	),
	measureDone: byItemRule<'result'>(
		'measureAdded',
		({ result = null }, on, item) =>
			(claim, circumstances) =>
				rules.measureDone(claim, { on, item, result }, circumstances),
	),
	cause: byRule<Found | 'justified' | 'remedy'>((given, on) => {
		const findings = findingsGiven(given, on);
		return (claim, circumstances) => rules.cause(claim, findings, circumstances);
	}),
	prevent: byRule<'text' | 'by' | 'due'>(
		({ text = null, by = null, due = null }, on) =>
			(claim, circumstances) =>
				rules.prevent(claim, { on, text, by, due }, circumstances),
	),
	prevented: byItemRule<'preventionOutcome' | 'effect'>(
		'preventionAdded',
		({ preventionOutcome: outcome = null, effect = null }, on, item) =>
			(claim, circumstances) =>
				rules.prevented(claim, { on, item, outcome, effect }, circumstances),
	),
	court: byRule<'court' | 'case'>(
		({ court = null, case: courtCase = null }, on) =>
			(claim, circumstances) =>
				rules.court(claim, { on, court, courtCase }, circumstances),
	),
	courtEnded: byRule<'courtResult' | 'awarded' | 'ruling' | 'lawsuit'>(
		({ courtResult: result = null, awarded = null, ruling = null, lawsuit: item }, on) =>
			(claim, circumstances) =>
				rules.courtEnded(claim, { on, item, result, awarded, ruling }, circumstances),
	),
	note: byRule<'text'>(
		({ text = null }, on) =>
			(claim, circumstances) =>
				rules.note(claim, { on, text }, circumstances),
	),
	detach: byItemRule<'reason'>(
		'attached',
		({ reason = null }, on, item) =>
			(claim, circumstances) =>
				rules.detach(claim, { on, item, reason }, circumstances),
	),
	sort: byRule<'kind' | 'responsible' | 'allow'>(
		({ kind = null, responsible = null, allow: allowed }, on) =>
			(claim, circumstances) =>
				rules.sort(claim, { on, kind, responsible, ...(allowed && { allowed }) }, circumstances),
	),
	tell: byRule<'form'>(
		({ form = null }, on) =>
			(claim, circumstances) =>
				rules.tell(claim, { on, form }, circumstances),
	),
	request: byRule<'addressee' | 'whom' | 'what' | 'due'>(
		({ addressee: to = null, whom = null, what = null, due = null }, on) =>
			(claim, circumstances) =>
				rules.request(claim, { on, to, whom, what, due }, circumstances),
	),
	answered: byItemRule<'text' | 'expired'>('requested', ({ text, expired = false }, on, item) => {
		if (expired && text !== undefined) throw new UsageError([{ code: 'notBoth', left: 'text', right: 'expired' }]);
		return (claim, circumstances) => rules.answered(claim, { on, item, text: text ?? null, expired }, circumstances);
	}),
	decide: byRule<'decision' | 'grounds' | 'amount' | 'remedy' | 'justified' | 'by'>(
		({ decision = null, grounds = null, amount: granted = null, by = null, justified = null, remedy: remedies = [] }, on) =>
			(claim, circumstances) =>
				rules.decide(claim, { on, decision, grounds, granted, by, justified, remedies }, circumstances),
		groundsRemarks,
	),
	fulfil: byRule<'text'>(
		({ text = null }, on) =>
			(claim, circumstances) =>
				rules.fulfil(claim, { on, text }, circumstances),
	),
	done: byRule<'result' | Found>(({ result = null, ...given }, on) => {
		const findings = findingsGiven(given, on);
		return (claim, circumstances) =>
			rules.withFindings(rules.move('done', claim, { on, result }, circumstances), claim, findings, circumstances);
	}),
	close: byRule<'satisfaction' | 'attempts' | 'comment' | 'answer' | 'by'>(
		({ satisfaction = null, attempts = null, comment = null, answer = null, by = null }, on) =>
			(claim, circumstances) => {
				const move = answer !== null || onTheSpot(claim) ? 'closeOnTheSpot' : 'close';
				return rules.move(move, claim, { on, satisfaction, attempts, comment, answer, by }, circumstances);
			},
		// With the closing nobody is reminded of it any more.
		({ decision, fulfilledOn, terms, number }, words) =>
			grants(decision) && fulfilledOn === null && terms.some(({ purpose }) => purpose === 'satisfy')
				? [words.notes.closedUnperformed(visibleLine(number.text))]
				: [],
	),
	return: byRule<'reason' | 'by'>(
		({ reason = null, by = null }, on) =>
			(claim, circumstances) =>
				rules.move('return', claim, { on, reason, by }, circumstances),
	),
	withdraw: byRule<'how'>(
		({ how = null }, on) =>
			(claim, circumstances) =>
				rules.move('withdraw', claim, { on, how }, circumstances),
	),
	void: byRule<'reason'>(
		({ reason = null }, on) =>
			(claim, circumstances) =>
				rules.move('void', claim, { on, reason }, circumstances),
	),
	reopen: byRule<'reason' | 'renewal' | 'received'>(
		({ reason = null, renewal = null, received: receivedOn = null }, on) =>
			(claim, circumstances) =>
				rules.move('reopen', claim, { on, reason, renewal, receivedOn }, circumstances),
	),
};

/** Findings about an entry, as they are given. */
export type Found = 'cause' | 'category' | 'department' | 'prevention';

export function findingsGiven(given: Given<Found | 'justified' | 'remedy'>, on: Day): rules.Findings {
	const { planned, undated } = plannedMeasures(given.prevention ?? [], undefined);
	if (undated.length > 0) throw new UsageError(undated.map((value) => ({ code: 'notAMeasure', option: 'prevention', value })));
	const { cause = null, category = null, department = null, justified = null, remedy = [] } = given;
	return { on, cause, category, department, justified, remedies: remedy, preventions: planned };
}

/** Measures with a day each; those without one take `due`. Told apart: the texts of those that have none at all. */
export function plannedMeasures(
	measures: readonly Values['measure'][],
	due: Day | undefined,
): { readonly planned: readonly rules.PlannedMeasure[]; readonly undated: readonly string[] } {
	const planned = measures.flatMap(({ text, by, due: own }) => {
		const day = own ?? due;
		return day ? [{ text, by, due: day }] : [];
	});
	return { planned, undated: due ? [] : measures.flatMap((measure) => (measure.due ? [] : measure.text)) };
}

/** That the grounds of the decision refer to nothing. */
export function groundsRemarks({ decision }: Claim, words: Words): readonly string[] {
	return decision === null || REFERENCE.test(decision.grounds ?? '') ? [] : [words.notes.noReference];
}

/** Anything that reads like a reference: an article, a clause, a contract, a document with a number. */
const REFERENCE =
	/(?<![а-яё])(?:ст|п|ч|гл|разд)\.|стать|пункт|закон|кодекс|договор|порядк|регламент|правил|инструкц|акт|№|\d+-ФЗ|§|\bcl\.|\bsec(?:tion|\.)|art|clause|law|contract|rule/i;

/** A command whose only operand is the claim. The rule is built from its options and its day; `remarks` are printed afterwards. */
function byRule<N extends OptionName>(
	ruleOf: (given: Given<N | Common>, on: Day) => Rule,
	remarks: (changed: Claim, words: Words) => readonly string[] = () => [],
): Handler<N> {
	return (given, context, [claim]) =>
		changeClaim(
			context,
			claim,
			given,
			(answers) => ruleOf(answers, answers.on ?? context.today),
			(changed) => remarks(changed, context.words),
		);
}

/** A command about one item of the claim (measure 2, request R1); `title` names the item's kind in errors. */
function byItemRule<N extends OptionName>(
	title: keyof Words['history']['titles'],
	ruleOf: (given: Given<N | Common>, on: Day, item: number) => Rule,
): Handler<N> {
	return (given, context, [claim, typed]) => {
		const item = itemIndex(typed, context.words.history.titles[title]);
		return changeClaim(context, claim, given, (answers) => ruleOf(answers, answers.on ?? context.today, item), undefined, { part: item });
	};
}

/** True or false as given, null to decide by the form of sending. Throws UsageError where both flags are given. */
export function numbered(given: Given<'numbered' | 'unnumbered'>): boolean | null {
	if (given.numbered && given.unnumbered) throw new UsageError([{ code: 'notBoth', left: 'numbered', right: 'unnumbered' }]);
	return given.numbered ? true : given.unnumbered ? false : null;
}
