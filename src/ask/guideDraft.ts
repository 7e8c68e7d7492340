/** What was answered and written of a guide until it was broken off: kept, and gone on with. */

import type { CommandContext } from '../context.ts';
import { isDay } from '../domain/day.ts';
import type { ValueKind } from '../grammar/value.ts';
import type { ErrorMessages } from '../text/index.ts';
import type { Progress } from './form.ts';
import type { Matter } from './guide.ts';
import type { Answers } from './guideAnswers.ts';
import { against, isChosen, kindOf, wordsOf } from './guideQuestion.ts';
import { isStepName, type StepName } from './guideSteps.ts';
import { answerReader, isDayKind } from './read.ts';

/** A guide that was broken off. */
export interface GuideDraft {
	/** The answers by step, in the order in which they were given; null where one was nothing. */
	readonly answers: readonly (readonly [step: string, value: unknown])[];
	/** Answers as far as they were written, by their steps; the new value of a field as `correction.contact`. */
	readonly begun: Readonly<Record<string, string>>;
}

/** Where drafts of a guide are kept. */
export interface GuideDrafts {
	/** What was broken off before, and is to be gone on with; undefined where nothing is. */
	resume(): Promise<GuideDraft | undefined>;
	/** Keeps it in place of what was kept before; undefined: there is nothing to keep. */
	keep(draft: GuideDraft | undefined): void;
}

/** What is worth keeping; undefined where no text is among it: all else is answered again in a moment. */
export function draftOf({ answers, answered, begun = {} }: Progress<Answers>): GuideDraft | undefined {
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
export function resumed(matter: Matter, { answers: kept, begun }: GuideDraft): Progress<Answers> {
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

/** A kept value as a question of that kind would have given it; undefined where it would not. */
export function keptAnswer(
	value: unknown,
	kind: ValueKind,
	label: string,
	context: CommandContext,
	errorMessages: ErrorMessages,
): { readonly value: unknown } | undefined {
	if (value === null) return { value: undefined };
	if (isChosen(kind)) return typeof value === 'string' && Object.hasOwn(wordsOf(kind, context), value) ? { value } : undefined;
	if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? { value } : undefined;
	if (typeof value !== 'string') return undefined;
	if (isDayKind(kind)) return isDay(value) ? { value } : undefined;
	const read = answerReader(context, errorMessages, kind, label, false)(value);
	return read.ok ? { value: read.value } : undefined;
}
