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

function optionOf(refusal: Refusal): OptionName | null {
	switch (refusal.code) {
		case 'missing':
			return optionFor[refusal.what];
		case 'evidenceMissing':
			return optionForEvidence[refusal.evidence];
		case 'attemptsMissing':
			return 'attempts';
		case 'termPassed':
			return 'late';
		// Whom they complain about may be responsible where somebody says why.
		case 'complainedOf':
			return 'allow';
		// Any field satisfies the rule: the form asks which.
		case 'nothingToCorrect':
			return 'empty';
		// The default person is not allowed here: name another.
		case 'chairmanDecides':
			return 'by';
		default:
			return null;
	}
}

/** The move or action that the refusals are about. */
export function doingOf(refusals: readonly Refusal[]): Move | Action | undefined {
	for (const refusal of refusals) {
		if (refusal.code === 'missing') return refusal.doing;
		if (refusal.code === 'evidenceMissing') return 'refuse';
		if (refusal.code === 'attemptsMissing') return 'close';
		if (refusal.code === 'termPassed') return 'extend';
		if (refusal.code === 'nothingToCorrect') return 'correct';
		if (refusal.code === 'chairmanDecides') return 'decide';
	}
	// Whoever is given an entry, by whatever command.
	return refusals.some(({ code }) => code === 'complainedOf') ? 'assign' : undefined;
}
