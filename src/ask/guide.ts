/** Asks for missing options step by step: the rule decides which question comes next and whether an answer is accepted. */

import type { CommandContext } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import type { NameReading } from '../domain/people.ts';
import type { Action, Move } from '../domain/status.ts';
import type { Circumstances } from '../domain/verdict.ts';
import type { Given, OptionName } from '../grammar/option.ts';
import { Interrupted } from '../interruption.ts';
import type { ErrorMessages, GuideWords } from '../text/index.ts';
import { putCheck } from './check.ts';
import { BACK, Correcting, fillForm, type Progress, type Step } from './form.ts';
import { type Answers, withAnswers } from './guideAnswers.ts';
import { guideDescriber } from './guideDescriber.ts';
import { Begun, draftOf, type GuideDrafts, resumed } from './guideDraft.ts';
import { guideSteps } from './guideSteps.ts';

/** Answers by option. */
export type GivenOptions = Given<OptionName>;

/** The rule's verdict on the answers so far. */
export interface Trial {
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
	const keep = () => matter.drafts.keep(draftOf(progress, begun));
	const begun = new Begun(draft?.begun ?? {}, keep);
	const steps = guideSteps(matter, begun);
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
			keep();
		});
		return answers.agreed ? withAnswers(matter.given, answers) : undefined;
	} catch (error) {
		if (error instanceof Interrupted && Object.values(progress.answers).some((answer) => answer !== undefined))
			error.answered = withAnswers(matter.given, progress.answers);
		throw error;
	}
}
