/** The commands that change one claim by one rule, a row each: from the options given to the rule that decides. */

import type { JournalContext } from '../../context.ts';
import { type Claim, grants } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import * as rules from '../../domain/decide/index.ts';
import { onTheSpot } from '../../domain/status.ts';
import type { Circumstances, Verdict } from '../../domain/verdict.ts';
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
	accept: byOptions(rules.accept, {}),
	measure: byOptions(rules.measure, { text: 'text', due: 'due', by: 'by' }),
	measureDone: byItem('measureAdded', rules.measureDone, { result: 'result' }),
	cause: byRule<FindingOption | 'justified' | 'remedy'>((given, on) => {
		const findings = findingsGiven(given, on);
		return (claim, circumstances) => rules.cause(claim, findings, circumstances);
	}),
	prevent: byOptions(rules.prevent, { text: 'text', by: 'by', due: 'due' }),
	prevented: byItem('preventionAdded', rules.prevented, { outcome: 'preventionOutcome', effect: 'effect' }),
	court: byOptions(rules.court, { court: 'court', courtCase: 'case' }),
	courtEnded: byRule<'courtResult' | 'awarded' | 'ruling' | 'lawsuit'>(
		({ courtResult: result = null, awarded = null, ruling = null, lawsuit: item }, on) =>
			(claim, circumstances) =>
				rules.courtEnded(claim, { on, item, result, awarded, ruling }, circumstances),
	),
	note: byOptions(rules.note, { text: 'text' }),
	detach: byItem('attached', rules.detach, { reason: 'reason' }),
	sort: byRule<'kind' | 'responsible' | 'allow'>(
		({ kind = null, responsible = null, allow: allowed }, on) =>
			(claim, circumstances) =>
				rules.sort(claim, { on, kind, responsible, ...(allowed && { allowed }) }, circumstances),
	),
	tell: byOptions(rules.tell, { form: 'form' }),
	request: byOptions(rules.request, { to: 'addressee', whom: 'whom', what: 'what', due: 'due' }),
	answered: byItem('requested', answering, { text: 'text', expired: 'expired' }),
	decide: byRule<DecisionOption>((given, on) => {
		const decision = decisionGiven(given);
		return (claim, circumstances) => rules.decide(claim, { on, ...decision }, circumstances);
	}, groundsRemarks),
	fulfil: byOptions(rules.fulfil, { text: 'text' }),
	done: byRule<'result' | FindingOption>(({ result = null, ...given }, on) => {
		const findings = findingsGiven(given, on);
		return (claim, circumstances) =>
			rules.withFindings(rules.move('done', claim, { on, result }, circumstances), claim, findings, circumstances);
	}),
	close: byOptions(
		closing,
		{ satisfaction: 'satisfaction', attempts: 'attempts', comment: 'comment', answer: 'answer', by: 'by' },
		unperformedRemark,
	),
	return: byOptions(moving('return'), { reason: 'reason', by: 'by' }),
	withdraw: byOptions(moving('withdraw'), { how: 'how' }),
	void: byOptions(moving('void'), { reason: 'reason' }),
	reopen: byOptions(moving('reopen'), { reason: 'reason', renewal: 'renewal', receivedOn: 'received' }),
};

/** The rule of a move. */
function moving(name: rules.PlainMove): IntentRule<rules.MoveIntent> {
	return (claim, intent, circumstances) => rules.move(name, claim, intent, circumstances);
}

/** An answer that came, or that the time for it is over. Throws UsageError where both are given. */
function answering(
	claim: Claim,
	{ text, expired, ...asked }: { readonly on: Day; readonly item: number; readonly text: string | null; readonly expired: true | null },
	circumstances: Circumstances,
): Verdict {
	if (expired && text !== null) throw new UsageError([{ code: 'notBoth', left: 'text', right: 'expired' }]);
	return rules.answered(claim, { ...asked, text, expired: expired ?? false }, circumstances);
}

/** What was answered on the spot is closed without a call. */
function closing(claim: Claim, intent: rules.MoveIntent, circumstances: Circumstances): Verdict {
	const move = (intent.answer ?? null) !== null || onTheSpot(claim) ? 'closeOnTheSpot' : 'close';
	return rules.move(move, claim, intent, circumstances);
}

/** The remark that what was granted is not recorded as performed: once the claim is closed, nothing reminds of it. */
function unperformedRemark({ decision, fulfilledOn, terms, number }: Claim, words: Words): readonly string[] {
	return grants(decision) && fulfilledOn === null && terms.some(({ purpose }) => purpose === 'satisfy')
		? [words.notes.closedUnperformed(visibleLine(number.text))]
		: [];
}

export type DecisionOption = 'decision' | 'grounds' | 'amount' | 'remedy' | 'justified' | 'by';

/** The decision on a claim as it is given; null where its part is not. */
export function decisionGiven(given: Given<DecisionOption>): Omit<rules.DecideIntent, 'on'> {
	const { decision = null, grounds = null, amount: granted = null, remedy: remedies = [], justified = null, by = null } = given;
	return { decision, grounds, granted, by, justified, remedies };
}

/** Findings about an entry, as they are given. */
export type FindingOption = 'cause' | 'category' | 'department' | 'prevention';

/** The findings as the options give them. Throws UsageError where a preventive measure has no day. */
export function findingsGiven(given: Given<FindingOption | 'justified' | 'remedy'>, on: Day): rules.Findings {
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

/** A rule of the domain: what is intended with a claim, decided in the circumstances. */
type IntentRule<Intent> = (claim: Claim, intent: Intent, circumstances: Circumstances) => Verdict;

/** The option that gives each part of an intent. */
type IntentOptions = Readonly<Record<string, OptionName>>;
type IntentOf<O extends IntentOptions> = { readonly [K in keyof O]: NonNullable<Given<O[K]>[O[K]]> | null };

/** What the options give of an intent; null where one was not given. */
function intentGiven<O extends IntentOptions>(options: O, given: Given<OptionName>): IntentOf<O> {
	// Each value was read by the reader of its own option.
	return Object.fromEntries(Object.entries(options).map(([key, option]) => [key, given[option] ?? null])) as IntentOf<O>;
}

/** A command whose only operand is the claim, and whose options give what its rule takes. */
function byOptions<const O extends IntentOptions>(
	rule: IntentRule<IntentOf<O> & { readonly on: Day }>,
	options: O,
	remarks?: (changed: Claim, words: Words) => readonly string[],
): Handler<O[keyof O]> {
	return byRule<O[keyof O]>((given, on) => {
		const intent = { ...intentGiven(options, given), on };
		return (claim, circumstances) => rule(claim, intent, circumstances);
	}, remarks);
}

/** The same about one item of the claim (measure 2, request R1); `title` names the item's kind in errors. */
function byItem<const O extends IntentOptions>(
	title: keyof Words['history']['titles'],
	rule: IntentRule<IntentOf<O> & { readonly on: Day; readonly item: number }>,
	options: O,
): Handler<O[keyof O]> {
	return (given, context, [typedClaim, typed]) => {
		const item = itemIndex(typed, context.words.history.titles[title]);
		const ruleOf = (answers: Given<O[keyof O] | Common>): Rule => {
			const intent = { ...intentGiven(options, answers), on: answers.on ?? context.today, item };
			return (claim, circumstances) => rule(claim, intent, circumstances);
		};
		return changeClaim(context, typedClaim, given, ruleOf, undefined, { part: item });
	};
}

/** True or false as given, null to decide by the form of sending. Throws UsageError where both flags are given. */
export function numbered(given: Given<'numbered' | 'unnumbered'>): boolean | null {
	if (given.numbered && given.unnumbered) throw new UsageError([{ code: 'notBoth', left: 'numbered', right: 'unnumbered' }]);
	return given.numbered ? true : given.unnumbered ? false : null;
}
