/** `month approve`: that the report of a closed month or quarter was analysed: who looked, what was decided, which measures (P64). */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { approvalRefused, monthsOfPeriod } from '../../domain/analysis.ts';
import type { PlannedAnalysisMeasure } from '../../domain/journal.ts';
import { wholeMonths } from '../../domain/period.ts';
import { printSeal, type Seal } from '../../domain/seal.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { approvalRefusal, approvedNote } from '../../sentence/analysis.ts';
import { approvalsOf, programmeOf } from '../../store/analysis.ts';
import { changeJournal } from '../../store/changeJournal.ts';
import { sealsOf } from '../../store/seals.ts';
import { digestOf } from '../../store/storedFiles.ts';
import { textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { plannedMeasures } from '../claim/ruleCommands.ts';
import { readerOf, settleName } from '../people/settle.ts';
import { countedReport, sealedReport } from './counted.ts';
import { periodTyped } from './period.ts';

type Options = 'by' | 'decisions' | 'measure' | 'due' | 'on' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { journal, words, today } = context;
	const period = await periodTyped(context, typed, 'month approve');
	const monthWords = await textOf('month', context.language);
	const seals = sealsOf(journal);
	const on = given.on ?? today;
	const seen = monthsOfPeriod(period).flatMap((month) => seals.find((seal) => seal.month === month) ?? []);
	const refused = approvalRefused(period, { on, today, closed: seen.map(({ month }) => month), approvals: approvalsOf(journal) });
	if (refused) {
		printError(context, approvalRefusal(words, monthWords, period, refused));
		return exit.refused;
	}
	const { planned, undated } = plannedMeasures(given.measure ?? [], given.due);
	if (undated.length > 0) throw new UsageError(undated.map((value) => ({ code: 'undatedMeasure', option: 'measure', value })));
	const complete = await completed(given, context);
	const approver = await settleName(context, complete.by, 'by');
	if (approver === undefined) {
		printInfo(context, words.questions.notSaved);
		return exit.refused;
	}
	const by = approver.name;
	const [seal] = wholeMonths(period) === 1 ? seen : [];
	const report = seal ? sealedReport(seal, true) : await countedReport(context, monthWords, period, true, seals);
	if (!report) return exit.environment;
	const measures: readonly PlannedAnalysisMeasure[] = planned;
	await changeJournal(journal, recording(context, given.dryRun), {
		type: 'reportApproved',
		...{ on, from: period.from, to: period.to, by, decisions: complete.decisions, measures },
		...{
			seals: seen.map(printSeal),
			edition: report.counted.edition,
			upTo: report.counted.position,
			digest: await digestOf(reportText(seal, report)),
		},
	});
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	for (const remark of approver.remarks) printError(context, remark);
	printInfo(context, approvedNote(words, monthWords, period, by, measures.length));
	return exit.done;
}

/** What is printed of it is proven by the seals; a quarter is counted of sealed months, and its figures are kept by their digest. */
async function* reportText(seal: Seal | undefined, report: object): AsyncGenerator<string> {
	yield JSON.stringify(seal ? seal.report : report);
}

/** Who looked and what was decided, asked for at a terminal. Throws UsageError where nobody can be asked. */
async function completed(given: Given<Options>, context: JournalContext): Promise<{ readonly by: string; readonly decisions: string }> {
	const by = given.by ?? programmeOf(context.journal)?.analyst ?? undefined;
	const missing = [...(by === undefined ? (['by'] as const) : []), ...(given.decisions === undefined ? (['decisions'] as const) : [])];
	const answers = missing.length > 0 && context.asks ? await asked(context, missing) : {};
	const all: Given<'by' | 'decisions'> = { by, decisions: given.decisions, ...answers };
	if (all.by === undefined || all.decisions === undefined) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	return { by: all.by, decisions: all.decisions };
}

async function asked(context: JournalContext, missing: readonly ('by' | 'decisions')[]): Promise<Given<'by' | 'decisions'>> {
	const { askMissing } = await import('../../ask/missing.ts');
	return askMissing(context, await textOf('help', context.language), missing, readerOf(context));
}
