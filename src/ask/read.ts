/** What a person types at a prompt is read by the same readers as the flags. */

import type { Desk } from '../desk.ts';
import { valueGuessed } from '../grammar/guess.ts';
import { readers } from '../grammar/readers.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { mistakeSentence, type Troubles } from '../text/index.ts';
import { vocabulary } from '../text/vocabulary.ts';
import type { Answer } from './prompts.ts';

/** A reader for a prompt that is named `label`; an empty answer reads as undefined where it may be empty. */
export function answerReader<K extends ValueKind>(
	desk: Desk,
	troubles: Troubles,
	kind: K,
	label: string,
	mayBeEmpty: boolean,
): (typed: string) => Answer<Values[K] | undefined> {
	return (typed) => {
		if (mayBeEmpty && typed.trim() === '') return { ok: true, value: undefined };
		const { today, calendar, world } = desk;
		const read = readers[kind](typed, { option: { called: label }, today, calendar, vocabulary, knowsZone: world.clock.knowsZone });
		if (read.ok) return { ok: true, value: read.value };
		return { ok: false, sentence: mistakeSentence(troubles, valueGuessed(read.mistake, vocabulary)) };
	};
}
