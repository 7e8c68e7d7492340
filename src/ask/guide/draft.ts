/** What was answered and written of a guide until it was broken off: kept, and gone on with. */

import { type FormDraft, keptAnswer } from '../draft.ts';
import type { Progress } from '../form.ts';
import { type Answers, isStepName, type StepName } from './answers.ts';
import type { Matter } from './matter.ts';
import { against, kindOf } from './question.ts';

/** What is worth keeping; undefined where no text is among it: all else is answered again in a moment. */
export function draftOf({ answers, answered, begun = {} }: Progress<Answers>): FormDraft | undefined {
	const kept = answered.filter(isKept);
	const isWritten = (name: StepName) => name !== 'correction' && kindOf(name) === 'text' && typeof answers[name] === 'string';
	if (!kept.some(isWritten) && Object.keys(begun).length === 0) return undefined;
	return { answers: kept.map((name) => [name, answers[name] ?? null]), begun };
}

/** A new value of a field is written again from what was begun of it. */
function isKept(name: string): name is Exclude<StepName, 'correction'> {
	return isStepName(name) && name !== 'correction';
}

/** The answers of a draft that may still stand: anybody may have written the file, and the entry may have moved on. */
export function resumed(matter: Matter, { answers: kept, begun }: FormDraft): Progress<Answers> {
	let answers: Answers = {};
	const answered: string[] = [];
	for (const [name, value] of kept) {
		if (!isKept(name) || name in matter.given) continue;
		const read = answerIn(name, value, matter);
		if (!read || against(name, matter, answers, read.value) !== undefined) continue;
		answers = { ...answers, [name]: read.value };
		answered.push(name);
	}
	return { answers, answered, begun };
}

/** The value as its question would have given it; undefined where it would not. */
function answerIn(
	name: Exclude<StepName, 'correction'>,
	value: unknown,
	{ context, errorMessages }: Matter,
): { readonly value: unknown } | undefined {
	if (name === 'expired') return value === true || value === null ? { value: value ?? undefined } : undefined;
	return keptAnswer(value, kindOf(name), name, context, errorMessages);
}
