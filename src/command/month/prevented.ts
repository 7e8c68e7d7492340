/** `month prevented`: that a measure which an analysis decided on was carried out, and what came of it. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
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
	const { preventionOutcome: outcome, effect } = { ...given, ...(missing.length > 0 && context.asks && (await asked(context, missing))) };
	if (outcome === undefined || effect === undefined) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	await changeJournal(journal, recording(context, given.dryRun), { type: 'analysisMeasureDone', on, from, to, measure, outcome, effect });
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	printInfo(context, monthWords.analysis.measureDone(measure, words.day(on), words.names.preventionOutcome[outcome]));
	return exit.done;
}

async function asked<N extends 'preventionOutcome' | 'effect'>(context: JournalContext, missing: readonly N[]): Promise<Given<N>> {
	const { askMissing } = await import('../../ask/missing.ts');
	return askMissing(context, await textOf('help', context.language), missing, undefined);
}
