/** The questions of a form, in the order in which one would naturally ask. */

import { awaitsPerformance, type Claim, grants } from '../../domain/claim.ts';
import { awarding } from '../../domain/decide/court.ts';
import { canFinish, decided } from '../../domain/decide/index.ts';
import type { OptionName } from '../../grammar/option.ts';
import { BACK, type Step } from '../form.ts';
import { type Answers, type StepName, stepNames, withAnswers } from './answers.ts';
import { putCorrection } from './correction.ts';
import { findingQuestions, isFinding } from './findings.ts';
import type { Matter } from './matter.ts';
import { putQuestion } from './question.ts';

/** Of a reply in one go: what was decided, what was answered, what was done, and by whom. */
const replyOrder: readonly StepName[] = [
	'decision',
	'amount',
	'grounds',
	'by',
	'text',
	'form',
	'justified',
	'remedyKind',
	'performed',
	'result',
	'cause',
	'department',
	'preventionText',
	'preventionDue',
	'preventionBy',
	'responsible',
	'allow',
];

/** Optional questions that are asked where they belong to the matter. */
const besides: Partial<Record<StepName, (matter: Matter, answers: Answers) => boolean>> = {
	measureDue: ({ given }, { measureText }) => measureText !== undefined && given.due === undefined,
	measureBy: (_, { measureText }) => measureText !== undefined,
	// Whom of the department: a client is known.
	whom: ({ doing, given }, answers) => doing === 'request' && (answers.addressee ?? given.addressee) !== 'client',
	amount: ({ doing, claim, given }, answers) => {
		const decision = answers.decision ?? given.decision;
		return (doing === 'decide' || doing === 'reply') && claim.amount !== null && !given.remedy && grants(decision ? { decision } : null);
	},
	outcome: ({ doing }) => doing === 'visa',
	case: ({ doing }) => doing === 'court',
	awarded: ({ doing, given }, answers) => {
		const result = answers.courtResult ?? given.courtResult ?? null;
		return doing === 'courtEnded' && awarding.includes(result);
	},
	notice: ({ doing }) => doing === 'refuse',
	performed: (matter, answers) => mayFinish(matter) && awaitsPerformance(claimDecided(matter, answers)),
	result: (matter, answers) => mayFinish(matter) && !awaitsPerformance(claimDecided(matter, answers)),
	...findingQuestions,
	// Only once its day has passed: before, the rule has none of it.
	expired: ({ doing, given, tried }) => doing === 'answered' && tried({ ...given, expired: true }).against.length === 0,
};

/** Whether the answer may be the last of it. */
function mayFinish({ doing, claim, given }: Matter): boolean {
	return doing === 'reply' && canFinish(claim) && given.performed === undefined && given.result === undefined;
}

/** The claim with the decision that is being taken. */
function claimDecided({ claim, given, circumstances, context }: Matter, answers: Answers): Claim {
	const { decision = null, grounds = null, amount: granted = null, by = null } = { ...given, ...answers };
	if (decision === null) return claim;
	return decided(claim, { on: given.on ?? context.today, decision, grounds, granted, by, justified: null, remedies: [] }, circumstances);
}

/** What is plain where the decision is taken in the same go. */
function assumedOf(name: StepName, matter: Matter, answers: Answers): Answers | undefined {
	// Whoever was named at registration takes it, and carries out what is planned.
	const { responsible } = matter.claim;
	if (name === 'measureBy' && matter.doing === 'take' && responsible !== null && matter.given.responsible === undefined)
		return { ...answers, measureBy: responsible };
	if (matter.doing !== 'reply') return undefined;
	// In one go they are not stated, unless they are given at the last question.
	if (isFinding(name) && name !== 'preventionDue' && name !== 'preventionBy') return { ...answers, [name]: undefined };
	const decision = answers.decision ?? matter.given.decision;
	if (decision === undefined) return undefined;
	if (name === 'amount' && decision === 'satisfied' && matter.claim.amount !== null) return { ...answers, amount: matter.claim.amount };
	const grounds = answers.grounds ?? matter.given.grounds;
	if (name === 'text' && grounds !== undefined) return { ...answers, text: grounds };
	const form = matter.claim.replyBy ?? matter.claim.channel;
	// Nobody is answered by the book of complaints.
	return name === 'form' && form !== 'complaintsBook' ? { ...answers, form } : undefined;
}

/** The steps; which of them are asked depends on what the rule still misses. */
export function guideSteps(matter: Matter): readonly Step<Answers>[] {
	const inOrder = matter.doing === 'reply' ? replyOrder : stepNames;
	return inOrder.map((name, at) => {
		const before = (answers: Answers) => only(answers, inOrder.slice(0, at));
		return {
			name,
			when: (answers) => isPut(name, matter, before(answers)),
			assumed: (answers) => assumedOf(name, matter, answers),
			ask: async (answers, position) => {
				const value =
					name === 'correction'
						? await putCorrection(matter, before(answers), answers.correction, position)
						: await putQuestion(name, matter, before(answers), answers[name], position);
				if (value === BACK) return BACK;
				return { ...answers, [name]: value };
			},
			clear: (answers) => ({ ...answers, [name]: undefined }),
		};
	});
}

function only(answers: Answers, names: readonly StepName[]): Answers {
	return Object.fromEntries(names.map((name) => [name, answers[name]]));
}

function isPut(name: StepName, matter: Matter, before: Answers): boolean {
	if (isGiven(name, matter)) return false;
	return besides[name]?.(matter, before) || (!isFinding(name) && lackOf(name, matter, before));
}

function lackOf(name: StepName, matter: Matter, before: Answers): boolean {
	const { lacks } = matter.tried(withAnswers(matter.given, before));
	return lacks.includes(isOption(name) ? name : (suppliedBy[name] ?? 'help'));
}

/** The option behind a question that is not itself an option. */
const suppliedBy = {
	measureText: 'measure',
	measureDue: null,
	measureBy: null,
	preventionText: 'prevention',
	preventionDue: null,
	preventionBy: null,
	remedyKind: 'remedy',
	correction: 'empty',
} as const satisfies Partial<Record<StepName, OptionName | null>>;

function isGiven(name: StepName, { given }: Matter): boolean {
	const option = isOption(name) ? name : suppliedBy[name];
	return option !== null && option !== 'measure' && option !== 'empty' && given[option] !== undefined;
}

function isOption(name: StepName): name is Exclude<StepName, keyof typeof suppliedBy> {
	return !(name in suppliedBy);
}
