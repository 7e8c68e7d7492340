/**
 * The questions about findings: put with a decision and when all is done, and by themselves where something is not known yet. Each is skipped by
 * Enter, which says nothing: neither yes nor no.
 */

import { grants, needsDecision } from '../domain/claim.ts';
import { type FindingName, findingsLacking } from '../domain/findings.ts';
import type { Matter } from './guide.ts';
import type { Answers } from './guideAnswers.ts';

const names = ['justified', 'remedyKind', 'cause', 'department', 'preventionText', 'preventionDue', 'preventionBy'] as const;
type FindingStep = (typeof names)[number];

export function isFinding(name: string): name is FindingStep {
	return names.some((one) => one === name);
}

/** Whether the entry, with what was answered so far, lacks it. */
function lacks(finding: FindingName, { claim, given }: Matter, answers: Answers): boolean {
	const decision = claim.decision && { ...claim.decision, justified: answers.justified ?? given.justified ?? claim.decision.justified };
	return findingsLacking({ ...claim, decision }).includes(finding);
}

/** Of a complaint or a claim that is done it is asked why it came about; only who knows it is asked on. */
function asksWhenDone({ doing, claim }: Matter): boolean {
	return doing === 'done' && needsDecision(claim);
}

export const findingQuestions: { readonly [S in FindingStep]: (matter: Matter, answers: Answers) => boolean } = {
	justified: (matter, answers) =>
		(matter.doing === 'decide' && needsDecision(matter.claim)) || (matter.doing === 'cause' && lacks('justified', matter, answers)),
	remedyKind: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('remedy', matter, answers);
		const decision = answers.decision ?? matter.given.decision;
		return matter.doing === 'decide' && needsDecision(matter.claim) && grants(decision ? { decision } : null);
	},
	cause: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('cause', matter, answers) || findingsLacking(matter.claim).length === 0;
		return asksWhenDone(matter) && lacks('cause', matter, answers);
	},
	department: (matter, answers) =>
		lacks('department', matter, answers) && (matter.doing === 'cause' || (asksWhenDone(matter) && saysWhy(matter, answers))),
	preventionText: (matter, answers) => {
		if (matter.doing === 'cause') return lacks('prevention', matter, answers);
		const { preventions, decision } = matter.claim;
		return asksWhenDone(matter) && saysWhy(matter, answers) && preventions.length === 0 && decision?.justified !== 'no';
	},
	preventionDue: (_, { preventionText }) => preventionText !== undefined,
	preventionBy: (_, { preventionText }) => preventionText !== undefined,
};

function saysWhy({ given, claim }: Matter, answers: Answers): boolean {
	return (answers.cause ?? given.cause ?? claim.cause?.cause ?? null) !== null;
}
