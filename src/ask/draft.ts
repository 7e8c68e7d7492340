/** What was answered and written of a form until it was broken off, as it is kept. */

import type { CommandContext } from '../context.ts';
import { isDay } from '../domain/day.ts';
import type { ValueKind } from '../grammar/value.ts';
import type { ErrorMessages } from '../text/index.ts';
import { isChosen, wordsOf } from './choice.ts';
import { answerReader, isDayKind } from './read.ts';

/** A form that was broken off. */
export interface FormDraft {
	/** The answers by step, in the order in which they were given; null where one was nothing. */
	readonly answers: readonly (readonly [step: string, value: unknown])[];
	/** Answers as far as they were written, by their steps; the new value of a field as `correction.contact`. */
	readonly begun: Readonly<Record<string, string>>;
}

/** Where drafts of a form are kept. */
export interface FormDrafts {
	/** What was broken off before, and is to be gone on with; undefined where nothing is. */
	resume(): Promise<FormDraft | undefined>;
	/** Keeps it in place of what was kept before; undefined: there is nothing to keep. */
	keep(draft: FormDraft | undefined): void;
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
