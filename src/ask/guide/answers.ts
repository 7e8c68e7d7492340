/** Answers to the questions of a guide: what they say together, and which is the likeliest. */

import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import type { Remedy } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { FieldName } from '../../domain/fields.ts';
import { bindingClock } from '../../domain/term/clock.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import type { Matter } from './matter.ts';

/** A field and its new value: from its own option, or emptied. */
export interface Correction {
	readonly field: FieldName;
	readonly options: Given<OptionName>;
}

/** The answers by option; measures and remedies are answered by their parts: nobody should have to know how they are written in one. */
export interface Answers extends Given<OptionName> {
	readonly measureText?: string | undefined;
	readonly measureDue?: Day | undefined;
	readonly measureBy?: string | undefined;
	readonly preventionText?: string | undefined;
	readonly preventionDue?: Day | undefined;
	readonly preventionBy?: string | undefined;
	readonly remedyKind?: Remedy | undefined;
	readonly correction?: Correction | undefined;
	readonly agreed?: boolean | undefined;
}

/** The questions, in the order in which one would naturally ask. */
export const stepNames = [
	'correction',
	'kind',
	'responsible',
	'to',
	'allow',
	'measureText',
	'measureDue',
	'measureBy',
	'addressee',
	'whom',
	'what',
	'expired',
	'text',
	'due',
	'until',
	'reason',
	'renewal',
	'late',
	'approvedBy',
	'told',
	'toldBy',
	'decision',
	'amount',
	'grounds',
	'form',
	'outcome',
	'remark',
	'ground',
	'case',
	'earlier',
	'evidence',
	'witness',
	'notice',
	'satisfaction',
	'attempts',
	'comment',
	'answer',
	'by',
	'performed',
	'result',
	'how',
	'preventionOutcome',
	'effect',
	'court',
	'courtResult',
	'awarded',
	'justified',
	'remedyKind',
	'cause',
	'department',
	'preventionText',
	'preventionDue',
	'preventionBy',
] as const satisfies readonly (keyof Answers)[];

export type StepName = (typeof stepNames)[number];

/** Whether there is a question of that name. */
export function isStepName(name: string): name is StepName {
	return stepNames.some((one) => one === name);
}

/** Options from flags and answers together. */
export function withAnswers(given: Given<OptionName>, answers: Answers): Given<OptionName> {
	const { measureText: text, measureDue: due = null, measureBy: by = null, correction, agreed: _, ...others } = answers;
	const { preventionText, preventionDue = null, preventionBy = null, remedyKind, ...options } = others;
	const measure = text === undefined || (due === null && given.due === undefined) ? undefined : [{ text, due, by }];
	const answered = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
	return {
		...given,
		...answered,
		...(measure && { measure }),
		...(preventionText !== undefined && preventionDue && { prevention: [{ text: preventionText, due: preventionDue, by: preventionBy }] }),
		...(remedyKind && { remedy: [{ remedy: remedyKind, amount: null }] }),
		...correction?.options,
	};
}

/** Working days that a measure is given, and a client to send what lacks. */
const SOON = { measure: 3, request: 5 };

/** Working days that a preventive measure is given. */
const LATER = 10;

/** The default value; undefined where none is likelier than the others. */
export function defaultOf(name: keyof Answers, matter: Matter, answers: Answers): string | number | undefined {
	const { claim, circumstances, context, doing, given } = matter;
	const { authority, routed } = circumstances;
	switch (name) {
		case 'responsible':
			return claim.responsible ?? routed(claim.subject);
		case 'measureBy':
			return answers.responsible ?? given.responsible ?? claim.responsible ?? undefined;
		case 'preventionBy':
			return claim.responsible ?? undefined;
		case 'preventionDue':
			return addWorkingDays(circumstances.calendar, context.today, LATER);
		case 'measureDue':
		case 'due':
			return soon(matter, doing === 'request' ? SOON.request : SOON.measure);
		case 'approvedBy':
			return authority.chairman ?? authority.head ?? undefined;
		case 'told':
			return context.today;
		case 'toldBy':
		case 'form':
			return claim.replyBy ?? claim.channel;
		case 'amount':
			return (answers.decision ?? given.decision) === 'satisfied' ? (claim.amount ?? undefined) : undefined;
		case 'outcome':
			return 'approved';
		case 'by':
			if (doing === 'visa') return matter.usualGiver;
			// Who closes is never guessed: it is evidence.
			return doing === 'decide' || doing === 'reply' ? (authority.chairman ?? authority.head ?? undefined) : undefined;
		default:
			return undefined;
	}
}

/** So many working days from today, but not after the claim's own day while that lies ahead. */
function soon({ claim, circumstances, context }: Matter, workingDays: number): Day {
	const day = addWorkingDays(circumstances.calendar, context.today, workingDays);
	const due = bindingClock(claim)?.due;
	return due !== undefined && due >= context.today && due < day ? due : day;
}
