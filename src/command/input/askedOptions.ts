/** What a command that is about no single entry lacks, asked for at a terminal: kept where it is broken off, shown before it is recorded. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { textOf } from '../../text/index.ts';
import { type DraftedStep, StepDraft } from '../claim/stepDraft.ts';
import { readerOf } from '../people/settle.ts';

export interface OptionsAsked<N extends OptionName> {
	/** What of the journal they are for. */
	readonly step: DraftedStep;
	/** What is wrong with an answer, though it can be read. */
	readonly fault?: (option: N, value: unknown, answers: Given<OptionName>) => string | undefined;
	/** What will be recorded. */
	readonly note: (answers: Given<N>) => string;
}

/** The answers with their draft, to be discarded once they are recorded; undefined where they are not to be, which is reported. */
export async function askedOptions<N extends OptionName>(
	context: JournalContext,
	missing: readonly N[],
	{ step, fault, note }: OptionsAsked<N>,
	{ dryRun }: Given<'dryRun'> = {},
): Promise<{ readonly answers: Given<N>; readonly draft: StepDraft } | undefined> {
	const { askMissing } = await import('../../ask/missing.ts');
	const { questions } = context.words;
	const { willBe } = await textOf('guide', context.language);
	const draft = new StepDraft(context, step);
	const shown = async (answers: Given<N>) => {
		printError(context, willBe(note(answers)));
		return questions.save;
	};
	const asked = { people: readerOf(context), drafts: draft, ...(!dryRun && { shown }), ...(fault && { fault }) };
	const answers = await draft.keptIfInterrupted(askMissing(context, await textOf('help', context.language), missing, asked));
	if (answers) return { answers, draft };
	printInfo(context, questions.notSaved);
	draft.tellKept();
	return undefined;
}
