/** Which option supplies what a rule found missing. */

import type { Evidence, Refusal, Supply } from '../../domain/refusal.ts';
import type { Action, Move, Requirement } from '../../domain/status.ts';
import type { Given, OptionName } from '../../grammar/option.ts';

/** A requirement without an option here is met by another command, which the refusal names. */
const optionFor: Readonly<Record<Requirement | Supply, OptionName | null>> = {
	responsible: 'responsible',
	measure: 'measure',
	result: 'result',
	measuresDone: null,
	decision: null,
	reply: null,
	satisfaction: 'satisfaction',
	controller: 'by',
	answer: 'answer',
	reason: 'reason',
	how: 'how',
	ground: 'ground',
	renewal: 'renewal',
	text: 'text',
	by: 'by',
	due: 'due',
	to: 'to',
	grounds: 'grounds',
	decisionValue: 'decision',
	form: 'form',
	kind: 'kind',
	client: null,
	addressee: 'addressee',
	what: 'what',
	remark: 'remark',
	visa: null,
	until: 'until',
	approvedBy: 'approvedBy',
	toldForm: 'form',
	toldOn: 'told',
	toldBy: 'toldBy',
	comment: 'comment',
	cause: 'cause',
	outcome: 'preventionOutcome',
	effect: 'effect',
	letterKind: 'letterKind',
	court: 'court',
	courtResult: 'courtResult',
};

const optionForEvidence: Readonly<Record<Evidence, OptionName | null>> = {
	evidence: 'evidence',
	request: null,
	courtCase: 'case',
	earlier: 'earlier',
	witness: 'witness',
};

/** Refusals, sorted by whether an option can cure them. */
interface MissingOptions {
	/** The options that would supply what is missing. */
	readonly options: readonly OptionName[];
	/** What no answer helps against. */
	readonly against: readonly Refusal[];
}

/** Sorts refusals: those that a missing option would cure, and those about options already given or beyond any option. */
export function missingOptions(refusals: readonly Refusal[], given: Given<OptionName>): MissingOptions {
	const options = new Set<OptionName>();
	const against: Refusal[] = [];
	for (const refusal of refusals) {
		const option = optionOf(refusal);
		if (option !== null && given[option] === undefined) options.add(option);
		else against.push(refusal);
	}
	return { options: [...options], against };
}

/** The other refusals that an option cures: which step each is about, and by which option. */
const cures: { readonly [C in Refusal['code']]?: { readonly doing: Move | Action; readonly option: OptionName } } = {
	attemptsMissing: { doing: 'close', option: 'attempts' },
	termPassed: { doing: 'extend', option: 'late' },
	// Any field satisfies the rule: the form asks which.
	nothingToCorrect: { doing: 'correct', option: 'empty' },
	// The default person is not allowed here: name another.
	chairmanDecides: { doing: 'decide', option: 'by' },
};

function optionOf(refusal: Refusal): OptionName | null {
	switch (refusal.code) {
		case 'missing':
			return optionFor[refusal.what];
		case 'evidenceMissing':
			return optionForEvidence[refusal.evidence];
		// The person complained of may be responsible where a reason is given.
		case 'complainedOf':
			return 'allow';
		default:
			return cures[refusal.code]?.option ?? null;
	}
}

/** The move or action that the refusals are about. */
export function doingOf(refusals: readonly Refusal[]): Move | Action | undefined {
	for (const refusal of refusals) {
		if (refusal.code === 'missing') return refusal.doing;
		if (refusal.code === 'evidenceMissing') return 'refuse';
		const cure = cures[refusal.code];
		if (cure) return cure.doing;
	}
	// Whoever is given an entry, by whatever command.
	return refusals.some(({ code }) => code === 'complainedOf') ? 'assign' : undefined;
}
