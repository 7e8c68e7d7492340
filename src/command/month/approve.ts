/** The analysis of the report of a closed month or quarter (P64): `month approve` and `month prevented`. */

import { failWith, type JournalContext } from '../../context.ts';
import type { PreventionOutcome } from '../../domain/code.ts';
import type { PlannedAnalysisMeasure } from '../../domain/event/journal.ts';
import { type ApprovalRefusal, analysisName, approvalRefused, monthsOfPeriod } from '../../domain/month/analysis.ts';
import { printSeal } from '../../domain/month/seal.ts';
import { wholeMonths } from '../../domain/period.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { approvalRefusal, approvedNote, measureRefusal } from '../../sentence/analysis.ts';
import { bytesOf } from '../../store/files/storedFiles.ts';
import { approvalsOf, programmeOf } from '../../store/month/analysis.ts';
import { sealsOf } from '../../store/month/seals.ts';
import { changeJournalUnless } from '../../store/record/changeJournal.ts';
import { textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { itemIndex } from '../claim/find.ts';
import { plannedMeasures } from '../claim/ruleCommands.ts';
import { completeOptions, printCompleted } from '../input/askedOptions.ts';
import { settleName } from '../people/settle.ts';
import { hearServer, TRIES } from './close.ts';
import { countedReport, sealedReport } from './counted.ts';
import { periodTyped } from './period.ts';

type Options = 'by' | 'decisions' | 'measure' | 'due' | 'on' | 'dryRun';

/** `month approve`: that it was analysed: who looked, what was decided, which measures. */
export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { journal, words, today } = context;
	const period = await periodTyped(context, typed, 'month approve');
	const monthWords = await textOf('month', context.language);
	const on = given.on ?? today;
	const sealsNow = () => {
		const seals = sealsOf(journal);
		const seen = monthsOfPeriod(period).flatMap((month) => seals.find((seal) => seal.month === month) ?? []);
		const refused = approvalRefused(period, { on, today, closed: seen.map(({ month }) => month), approvals: approvalsOf(journal) });
		return { seals, seen, refused };
	};
	const { refused } = sealsNow();
	if (refused) return failWith(context, approvalRefusal({ words, monthWords }, period, refused));
	const { planned, undated } = plannedMeasures(given.measure ?? [], given.due);
	if (undated.length > 0) throw new UsageError(undated.map((value) => ({ code: 'undatedMeasure', option: 'measure', value })));
	const measures: readonly PlannedAnalysisMeasure[] = planned;
	const noteOf = (by: string) => approvedNote({ words, monthWords }, period, by, measures.length);
	const wanted = { ...given, by: given.by ?? programmeOf(journal)?.analyst ?? undefined };
	const name = analysisName(period);
	const complete = await completeOptions(context, wanted, ['by', 'decisions'], {
		step: { step: `monthApprove-${name}`, command: 'month approve', operands: [name] },
		note: (all) => noteOf(all.by ?? ''),
	});
	if (!complete) return exit.refused;
	const approver = await settleName(context, complete.by, 'by');
	if (approver === undefined) return exit.refused;
	const by = approver.name;
	for (let tries = 0; tries < TRIES; tries++) {
		const { seals, seen } = sealsNow();
		const [seal] = wholeMonths(period) === 1 ? seen : [];
		const report = seal ? sealedReport(seal, true) : await countedReport(context, monthWords, period, true, seals);
		if (!report) return exit.environment;
		const event = {
			type: 'reportApproved',
			...{ on, from: period.from, to: period.to, by, decisions: complete.decisions, measures },
			...{
				seals: seen.map(printSeal),
				edition: report.counted.edition,
				upTo: report.counted.position,
				// What is printed of it is proven by the seals; a quarter is counted of sealed months, and its figures are kept by their digest.
				digest: bytesOf(Buffer.from(JSON.stringify(seal ? seal.report : report))).sha256,
			},
		} as const;
		const meanwhile = await changeJournalUnless<ApprovalRefusal | 'closedAnew'>(journal, recording(context, given.dryRun), () => {
			const now = sealsNow();
			if (now.refused) return { refused: now.refused };
			return String(now.seen.map(printSeal)) === String(event.seals) ? { event } : { refused: 'closedAnew' };
		});
		if (meanwhile === 'closedAnew') {
			await hearServer(journal);
			continue;
		}
		if (meanwhile) return failWith(context, approvalRefusal({ words, monthWords }, period, meanwhile));
		printCompleted(context, complete.draft, given.dryRun, noteOf(by), approver.remarks);
		return exit.done;
	}
	return failWith(context, monthWords.busy, exit.busy);
}

/** `month prevented`: that a measure which it decided on was carried out, and what came of it. */
export async function prevented(
	given: Given<'preventionOutcome' | 'effect' | 'on' | 'dryRun'>,
	context: JournalContext,
	[typed = '', typedMeasure = '']: readonly string[],
): Promise<ExitCode> {
	const { journal, words, today } = context;
	const { from, to } = await periodTyped(context, typed, 'month prevented');
	const measure = itemIndex(typedMeasure, words.history.titles.preventionAdded);
	const monthWords = await textOf('month', context.language);
	const on = given.on ?? today;
	const refusal = () => {
		const approval = approvalsOf(journal).findLast((one) => one.from === from && one.to === to);
		return measureRefusal({ words, monthWords }, { from, to }, approval, measure, on);
	};
	const refused = refusal();
	if (refused !== undefined) return failWith(context, refused);
	const noteOf = (outcome: PreventionOutcome) =>
		monthWords.analysis.measureDone(measure, words.day(on), words.names.preventionOutcome[outcome]);
	const name = analysisName({ from, to });
	const complete = await completeOptions(context, given, ['preventionOutcome', 'effect'], {
		step: { step: `monthPrevented-${name}-${measure}`, command: 'month prevented', operands: [name, String(measure)] },
		note: ({ preventionOutcome }) => (preventionOutcome ? noteOf(preventionOutcome) : ''),
	});
	if (!complete) return exit.refused;
	const { preventionOutcome: outcome, effect, draft } = complete;
	const meanwhile = await changeJournalUnless(journal, recording(context, given.dryRun), () => {
		const refused = refusal();
		return refused === undefined ? { event: { type: 'analysisMeasureDone', on, from, to, measure, outcome, effect } } : { refused };
	});
	if (meanwhile !== undefined) return failWith(context, meanwhile);
	printCompleted(context, draft, given.dryRun, noteOf(outcome));
	return exit.done;
}
