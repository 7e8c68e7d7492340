/** The answers of a registration, as the list of what can be corrected shows them. */

import type { CommandContext } from '../context.ts';
import type { Registration } from '../domain/decide/index.ts';
import { type FieldName, fieldNames } from '../domain/fields.ts';
import { capitalized } from '../sentence/explanation.ts';
import { valueWords } from '../sentence/value.ts';
import { fieldText } from '../text/field.ts';
import type { Told } from './check.ts';

/** What was asked under this name, and what was answered. */
export function entryTold({ words }: CommandContext): (step: string, answers: Registration) => Told {
	return (step, answers) => {
		const name = fieldNames.find((one) => one === step);
		if (step === 'allowed') return { question: words.questions.allowed, answer: answers.allowed ?? '' };
		if (name === undefined) return { question: step, answer: '' };
		if (name === 'kind' && answers.unsorted) return { question: capitalized(words.names.field.kind), answer: words.questions.unsorted };
		return { question: capitalized(words.names.field[name]), answer: textOf(name, answers) };
	};

	function textOf(name: FieldName, answers: Registration): string {
		const value = answers[name];
		return value == null ? '' : fieldText(name, value, { ...valueWords(words), day: words.longDay });
	}
}
