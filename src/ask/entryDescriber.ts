/** The answers of a registration, as the list of what can be corrected shows them. */

import type { CommandContext } from '../context.ts';
import { type FieldName, fieldNames } from '../domain/fields.ts';
import { valueWords } from '../sentence/value.ts';
import { capitalized } from '../text/codeWord.ts';
import { fieldText } from '../text/field.ts';
import type { AnsweredQuestion } from './check.ts';
import type { EntryAnswers } from './entry.ts';
import { LATER } from './entryFields.ts';

/** What was asked under this name, and what was answered. */
export function entryDescriber({ words }: CommandContext): (step: string, answers: EntryAnswers) => AnsweredQuestion {
	return (step, answers) => {
		if (step === 'allowed') return { question: words.questions.allowed, answer: answers.allowed ?? '' };
		if (step === 'answer')
			return { question: answers.kind === 'anonymous' ? words.questions.doneNow : words.questions.answer, answer: answers.answer ?? '' };
		if (step === 'satisfaction')
			return {
				question: words.questions.satisfaction,
				answer: answers.satisfaction ? words.names.satisfaction[answers.satisfaction] : '',
			};
		const name = fieldNames.find((one) => one === step.replace(LATER, ''));
		if (name === undefined) return { question: step, answer: '' };
		if (name === 'kind' && answers.unsorted) return { question: capitalized(words.names.field.kind), answer: words.questions.unsorted };
		return { question: capitalized(words.names.field[name]), answer: textOf(name, answers) };
	};

	function textOf(name: FieldName, answers: EntryAnswers): string {
		const value = answers[name];
		return value == null ? '' : fieldText(name, value, { ...valueWords(words), day: words.longDay });
	}
}
