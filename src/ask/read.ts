/** What a person types at a prompt is read by the same readers as the flags. */

import type { CommandContext } from '../context.ts';
import { withoutControls } from '../domain/clean.ts';
import { valueGuessed } from '../grammar/guess.ts';
import { readers } from '../grammar/readers.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { mistakeSentence } from '../sentence/errors.ts';
import type { ErrorMessages } from '../text/index.ts';
import { controlsIn } from '../text/visible.ts';
import { vocabulary } from '../text/vocabulary.ts';
import type { Answer } from './asker.ts';

/** A reader for a prompt that is named `label`; an empty answer reads as undefined where it may be empty. */
export function answerReader<K extends ValueKind>(
	context: CommandContext,
	errorMessages: ErrorMessages,
	kind: K,
	label: string,
	mayBeEmpty: boolean,
): (typed: string) => Answer<Values[K] | undefined> {
	return (typed) => {
		if (mayBeEmpty && typed.trim() === '') return { ok: true, value: undefined };
		const { today, calendar, world } = context;
		const read = readers[kind](typed, { option: { called: label }, today, calendar, vocabulary, knowsZone: world.clock.knowsZone });
		if (read.ok) return { ok: true, value: read.value };
		if (read.mistake.code === 'controlCharacter' || read.mistake.code === 'brokenText') {
			const instead = withoutControls(typed, kind === 'text' ? 'many' : 'one');
			return { ok: false, sentence: context.words.questions.controls(controlsIn(typed)), instead };
		}
		return { ok: false, sentence: mistakeSentence(errorMessages, valueGuessed(read.mistake, vocabulary)) };
	};
}

/** The same. The words for what may be wrong are loaded with the first question that can be answered wrongly: before, a choice is on the screen. */
export async function readerFor<K extends ValueKind>(
	context: CommandContext,
	kind: K,
	label: string,
	mayBeEmpty: boolean,
): Promise<(typed: string) => Answer<Values[K] | undefined>> {
	return answerReader(context, await context.errorMessages(), kind, label, mayBeEmpty);
}
