/**
 * The options without which a command about no single entry can do nothing: at a terminal asked for, kept where that is broken off, shown before they
 * are recorded.
 */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { textOf } from '../../text/index.ts';
import { type DraftedStep, StepDraft } from '../claim/stepDraft.ts';
import { readerOf } from '../people/settle.ts';

interface OptionsAsked<N extends OptionName> {
	/** What of the journal they are for. */
	readonly step: DraftedStep;
	/** What is wrong with an answer, though it can be read. */
	readonly fault?: (option: N, value: unknown) => string | undefined;
	/** What will be recorded. */
	readonly note: (all: Given<N>) => string;
}

/** All of them, and the draft of what was answered, to be discarded once it is recorded. */
type Complete<N extends OptionName> = { readonly [K in N]: NonNullable<Given<N>[K]> } & { readonly draft: StepDraft | undefined };

/**
 * The options `names` as they were given, or else answered; undefined where they are not to be recorded, which is reported. Throws UsageError where
 * one is missing and no question can be asked.
 */
export async function completeOptions<N extends OptionName>(
	context: JournalContext,
	given: Given<N> & Given<'dryRun'>,
	names: readonly N[],
	{ step, fault, note }: OptionsAsked<N>,
): Promise<Complete<N> | undefined> {
	const missing = names.filter((name) => given[name] === undefined);
	// With nothing missing it is complete.
	if (missing.length === 0) return { ...(given as Complete<N>), draft: undefined };
	if (!context.asks) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	const { askMissing } = await import('../../ask/missing.ts');
	const { questions } = context.words;
	const { willBe } = await textOf('guide', context.language);
	const draft = new StepDraft(context, step);
	const shown = async (answers: Given<N>) => {
		printError(context, willBe(note({ ...given, ...answers })));
		return questions.save;
	};
	const asked = { people: readerOf(context), drafts: draft, ...(!given.dryRun && { shown }), ...(fault && { fault }) };
	const answers = await draft.keptIfInterrupted(askMissing(context, await textOf('help', context.language), missing, asked));
	// Each of those that were asked was answered.
	if (answers) return { ...given, ...(answers as Complete<N>), draft };
	printInfo(context, questions.notSaved);
	draft.tellKept();
	return undefined;
}

/** Prints what was recorded, or would be under `dryRun`; where that was shown before the last question, only that it is saved. */
export function printCompleted(
	context: JournalContext,
	draft: StepDraft | undefined,
	dryRun: true | undefined,
	note: string,
	remarks: readonly string[] = [],
): void {
	const { notes, questions } = context.words;
	if (dryRun) printInfo(context, notes.dryRunWould);
	else draft?.discard();
	for (const remark of remarks) printError(context, remark);
	printInfo(context, draft && !dryRun ? questions.saved : note);
}
