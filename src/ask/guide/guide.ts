/** Asks for missing options step by step: the rule decides which question comes next and whether an answer is accepted. */

import { fieldNames } from '../../domain/fields.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { Interrupted } from '../../interruption.ts';
import { capitalized } from '../../text/codeWord.ts';
import { type AnsweredQuestion, putCheck } from '../check.ts';
import { isChosen, wordsOf } from '../choice.ts';
import { BACK, Correcting, fillForm, type Progress, type Step } from '../form.ts';
import { typedAs } from '../read.ts';
import { type Answers, isStepName, type StepName, withAnswers } from './answers.ts';
import { draftOf, resumed } from './draft.ts';
import type { Matter } from './matter.ts';
import { kindOf, messageOf, whether } from './question.ts';
import { guideSteps } from './steps.ts';

/** All answers; undefined where the person chose not to save. Throws Interrupted on Ctrl-C. */
export async function promptForMissing(matter: Matter): Promise<Given<OptionName> | undefined> {
	const draft = await matter.drafts.resume();
	let progress: Progress<Answers> = draft ? resumed(matter, draft) : { answers: {}, answered: [] };
	const steps = guideSteps(matter);
	const last: Step<Answers> = {
		name: 'agreed',
		last: true,
		ask: async (answers, position) => {
			const question = await matter.shown(withAnswers(matter.given, answers));
			if (!question) return { ...answers, agreed: true };
			const agreed = await putCheck(matter.context, { ...question, steps, describe: guideDescriber(matter) }, answers, position);
			return agreed === BACK || agreed instanceof Correcting ? agreed : { ...answers, agreed: agreed !== false };
		},
		clear: (answers) => answers,
	};
	try {
		const answers = await fillForm<Answers>([...steps, last], progress, (now) => {
			progress = now;
			matter.drafts.keep(draftOf(now));
		});
		return answers.agreed ? withAnswers(matter.given, answers) : undefined;
	} catch (error) {
		if (error instanceof Interrupted && Object.values(progress.answers).some((answer) => answer !== undefined))
			error.answered = withAnswers(matter.given, progress.answers);
		throw error;
	}
}

/** What was asked under this name, and what was answered. */
function guideDescriber(matter: Matter): (step: string, answers: Answers) => AnsweredQuestion {
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
		return typeof value === 'string' ? (wordsOf(kind, matter.context)[value] ?? '') : '';
	}
}
