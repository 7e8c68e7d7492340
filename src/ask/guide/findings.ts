/**
 * The questions about findings: put with a decision and when all is done, and by themselves where something is not known yet. Each is skipped by
 * Enter, which says nothing: neither yes nor no.
 */

import { grants, needsDecision } from '../../domain/claim.ts';
import { type FindingName, missingFindings } from '../../domain/findings.ts';
import type { Answers } from './answers.ts';
import type { Matter } from './matter.ts';

const names = ['justified', 'remedyKind', 'cause', 'department', 'preventionText', 'preventionDue', 'preventionBy'] as const;
type FindingStep = (typeof names)[number];

/** Whether the question is one of the findings of an analysis. */
export function isFinding(name: string): name is FindingStep {
	return names.some((one) => one === name);
}

/** Whether the entry, with what was answered so far, lacks it. */
function lacks(finding: FindingName, { claim, given }: Matter, answers: Answers): boolean {
	const decision = claim.decision && { ...claim.decision, justified: answers.justified ?? given.justified ?? claim.decision.justified };
	return missingFindings({ ...claim, decision }).includes(finding);
}

/** Whether a decision about a complaint or a claim is part of it. */
function decides({ doing, claim, given }: Matter, { decision = given.decision }: Answers): boolean {
	return needsDecision(claim) && (doing === 'decide' || (doing === 'reply' && claim.decision === null && decision !== undefined));
}

/** Of a complaint or a claim that is done it is asked why it came about; only who knows it is asked on. */
function finishes({ doing, claim, given }: Matter, { result, performed }: Answers): boolean {
	const whatWasDone = result ?? performed ?? given.result ?? given.performed;
	return needsDecision(claim) && (doing === 'done' || (doing === 'reply' && whatWasDone !== undefined));
}

export const findingQuestions: { readonly [S in FindingStep]: (matter: Matter, answers: Answers) => boolean } = {
	justified: (matter, answers) => decides(matter, answers) || (matter.doing === 'cause' && lacks('justified', matter, answers)),
	remedyKind: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('remedy', matter, answers);
		const decision = answers.decision ?? matter.given.decision;
		return decides(matter, answers) && grants(decision ? { decision } : null);
	},
	cause: (matter, answers) => {
		const { claim } = matter;
		if (matter.doing === 'cause') return lacks('cause', matter, answers) || missingFindings(claim).length === 0;
		return finishes(matter, answers) && !claim.cause?.cause && !claim.cause?.category;
	},
	department: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('department', matter, answers);
		return finishes(matter, answers) && saysWhy(matter, answers) && !matter.claim.cause?.department;
	},
	preventionText: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('prevention', matter, answers);
		const { preventions, decision } = matter.claim;
		const justified = answers.justified ?? matter.given.justified ?? decision?.justified;
		return finishes(matter, answers) && saysWhy(matter, answers) && preventions.length === 0 && justified !== 'no';
	},
	preventionDue: (_, { preventionText }) => preventionText !== undefined,
	preventionBy: (_, { preventionText }) => preventionText !== undefined,
};

function saysWhy({ given, claim }: Matter, answers: Answers): boolean {
	return (answers.cause ?? given.cause ?? claim.cause?.cause ?? null) !== null;
}
