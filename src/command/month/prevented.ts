/** `month prevented`: that a measure which an analysis decided on was carried out, and what came of it. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { analysisName } from '../../domain/analysis.ts';
import type { PreventionOutcome } from '../../domain/code.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { measureRefusal } from '../../sentence/analysis.ts';
import { approvalsOf } from '../../store/analysis.ts';
import { changeJournal } from '../../store/changeJournal.ts';
import { textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { itemIndex } from '../claim/itemIndex.ts';
import { periodTyped } from './period.ts';

type Options = 'preventionOutcome' | 'effect' | 'on' | 'dryRun';

export async function run(
	given: Given<Options>,
	context: JournalContext,
	[typed = '', typedMeasure = '']: readonly string[],
): Promise<ExitCode> {
	const { journal, words, today } = context;
	const { from, to } = await periodTyped(context, typed, 'month prevented');
	const measure = itemIndex(typedMeasure, words.history.titles.preventionAdded);
	const monthWords = await textOf('month', context.language);
	const approval = approvalsOf(journal).findLast((one) => one.from === from && one.to === to);
	const on = given.on ?? today;
	const refused = measureRefusal(words, monthWords, { from, to }, approval, measure, on);
	if (refused !== undefined) {
		printError(context, refused);
		return exit.refused;
	}
	const missing = (['preventionOutcome', 'effect'] as const).filter((option) => given[option] === undefined);
	const noteOf = (outcome: PreventionOutcome) =>
		monthWords.analysis.measureDone(measure, words.day(on), words.names.preventionOutcome[outcome]);
	const name = analysisName({ from, to });
	const asked =
		missing.length > 0 && context.asks
			? await (await import('../input/askedOptions.ts')).askedOptions(
					context,
					missing,
					{
						step: { step: `monthPrevented-${name}-${measure}`, command: 'month prevented', operands: [name, String(measure)] },
						note: ({ preventionOutcome: chosen = given.preventionOutcome }) => (chosen ? noteOf(chosen) : ''),
					},
					given,
				)
			: { answers: {}, draft: undefined };
	if (!asked) return exit.refused;
	const { preventionOutcome: outcome, effect } = { ...given, ...asked.answers };
	if (outcome === undefined || effect === undefined) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	await changeJournal(journal, recording(context, given.dryRun), { type: 'analysisMeasureDone', on, from, to, measure, outcome, effect });
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	else asked.draft?.discard();
	printInfo(context, asked.draft && !given.dryRun ? words.questions.saved : noteOf(outcome));
	return exit.done;
}
