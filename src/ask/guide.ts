/** Asks for missing options step by step: the rule decides which question comes next and whether an answer is accepted. */

import type { CommandContext } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import { fieldNames } from '../domain/fields.ts';
import type { NameReading } from '../domain/people/people.ts';
import type { Action, Move } from '../domain/status.ts';
import type { Circumstances } from '../domain/verdict.ts';
import type { Given, OptionName } from '../grammar/option.ts';
import { Interrupted } from '../interruption.ts';
import { capitalized } from '../text/codeWord.ts';
import type { ErrorMessages, GuideWords } from '../text/index.ts';
import { type AnsweredQuestion, putCheck } from './check.ts';
import { BACK, Correcting, fillForm, type Progress, type Step } from './form.ts';
import { type Answers, withAnswers } from './guideAnswers.ts';
import { draftOf, type GuideDrafts, resumed } from './guideDraft.ts';
import { isChosen, kindOf, messageOf, whether, wordsOf } from './guideQuestion.ts';
import { guideSteps, isStepName, type StepName } from './guideSteps.ts';
import { typedAs } from './read.ts';

/** Answers by option. */
type GivenOptions = Given<OptionName>;

/** The rule's verdict on the answers so far. */
interface Trial {
	/** The options that would supply what lacks. */
	readonly lacks: readonly OptionName[];
	/** Objections that no further answer removes, as sentences. */
	readonly against: readonly string[];
}

/** What the form is filled for: the claim, the move or action, and the options given. */
export interface Matter {
	readonly context: CommandContext;
	readonly words: GuideWords;
	readonly errorMessages: ErrorMessages;
	readonly doing: Move | Action;
	readonly claim: Claim;
	readonly circumstances: Circumstances;
	readonly given: GivenOptions;
	/** What the list of people makes of a name. */
	readonly people: ((name: string) => NameReading | undefined) | undefined;
	readonly drafts: GuideDrafts;
	/** Who gives the visa that it is about, by usual hand. */
	readonly usualGiver: string | undefined;
	tried(given: GivenOptions): Trial;
	/** Shows what would be recorded: the question whether to, and what Enter means; undefined where there is nothing to ask. */
	shown(given: GivenOptions): Promise<{ readonly message: string; readonly initial: boolean } | undefined>;
}

/** All answers; undefined where the person chose not to save. Throws Interrupted on Ctrl-C. */
export async function promptForMissing(matter: Matter): Promise<GivenOptions | undefined> {
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
