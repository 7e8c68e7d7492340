/** The answers to a guide's questions, as the list of what can be corrected shows them. */

import { fieldNames } from '../domain/fields.ts';
import { capitalized } from '../text/codeWord.ts';
import type { AnsweredQuestion } from './check.ts';
import type { Matter } from './guide.ts';
import type { Answers } from './guideAnswers.ts';
import { families, isChosen, kindOf, messageOf, typedAs, whether } from './guideQuestion.ts';
import { isStepName, type StepName } from './guideSteps.ts';

/** What was asked under this name, and what was answered. */
export function guideDescriber(matter: Matter): (step: string, answers: Answers) => AnsweredQuestion {
	const { words } = matter.context;
	return (step, answers) => {
		if (!isStepName(step)) return { question: step, answer: '' };
		if (step !== 'correction') return { question: messageOf(step, matter, answers), answer: textOf(step, answers) };
		const field = fieldNames.find((one) => one === answers.correction?.field);
		return { question: matter.words.questions.correction, answer: field === undefined ? '' : capitalized(words.names.field[field]) };
	};

	function textOf(step: Exclude<StepName, 'correction'>, answers: Answers): string {
		const value = answers[step];
		if (step === 'expired') return whether(matter).find((one) => one.value === value)?.name ?? '';
		const kind = kindOf(step);
		if (!isChosen(kind)) return typedAs(kind, value, matter.context) ?? '';
		const family: Readonly<Record<string, string>> = words.names[families[kind]];
		return typeof value === 'string' ? (family[value] ?? '') : '';
	}
}
