/** Which option supplies what a rule found missing. */

import type { Evidence, Refusal, Supply } from '../domain/refusal.ts';
import type { Requirement } from '../domain/status.ts';
import type { OptionName } from '../grammar/option.ts';

/** What has no option here is supplied by another command, which the refusal names. */
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
	cause: 'cause',
	outcome: 'preventionOutcome',
	effect: 'effect',
};

const optionForEvidence: Readonly<Record<Evidence, OptionName | null>> = {
	evidence: 'evidence',
	request: null,
	courtCase: 'case',
	earlier: 'earlier',
	witness: 'witness',
};

/** The options that would supply all of it; undefined where something else stands against it. */
export function optionsLacking(refusals: readonly Refusal[]): readonly OptionName[] | undefined {
	const options = refusals.map(optionOf);
	return options.every((option) => option !== null) ? [...new Set(options)] : undefined;
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
		default:
			return null;
	}
}
