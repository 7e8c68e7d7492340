/** `month approve`: that the report of a closed month or quarter was analysed: who looked, what was decided, which measures (P64). */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { analysisName, approvalRefused, monthsOfPeriod } from '../../domain/analysis.ts';
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
import { measured } from '../../store/storedFiles.ts';
import { textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { plannedMeasures } from '../claim/ruleCommands.ts';
import type { StepDraft } from '../claim/stepDraft.ts';
import { settleName } from '../people/settle.ts';
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
	const measures: readonly PlannedAnalysisMeasure[] = planned;
	const noteOf = (by: string) => approvedNote(words, monthWords, period, by, measures.length);
	const complete = await completed(given, context, analysisName(period), noteOf);
	if (!complete) return exit.refused;
	const approver = await settleName(context, complete.by, 'by');
	if (approver === undefined) {
		printInfo(context, words.questions.notSaved);
		return exit.refused;
	}
	const by = approver.name;
	const [seal] = wholeMonths(period) === 1 ? seen : [];
	const report = seal ? sealedReport(seal, true) : await countedReport(context, monthWords, period, true, seals);
	if (!report) return exit.environment;
	await changeJournal(journal, recording(context, given.dryRun), {
		type: 'reportApproved',
		...{ on, from: period.from, to: period.to, by, decisions: complete.decisions, measures },
		...{
			seals: seen.map(printSeal),
			edition: report.counted.edition,
			upTo: report.counted.position,
			digest: (await measured(reportText(seal, report))).sha256,
		},
	});
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	else complete.draft?.discard();
	for (const remark of approver.remarks) printError(context, remark);
	printInfo(context, complete.draft && !given.dryRun ? words.questions.saved : noteOf(by));
	return exit.done;
}

/** What is printed of it is proven by the seals; a quarter is counted of sealed months, and its figures are kept by their digest. */
async function* reportText(seal: Seal | undefined, report: object): AsyncGenerator<string> {
	yield JSON.stringify(seal ? seal.report : report);
}

interface Completed {
	readonly by: string;
	readonly decisions: string;
	/** Where they were asked for. */
	readonly draft?: StepDraft | undefined;
}

/** Who looked and what was decided, asked for at a terminal; undefined where it is not to be recorded. Throws UsageError where nobody can be asked. */
async function completed(
	given: Given<Options>,
	context: JournalContext,
	name: string,
	noteOf: (by: string) => string,
): Promise<Completed | undefined> {
	const by = given.by ?? programmeOf(context.journal)?.analyst ?? undefined;
	const missing = [...(by === undefined ? (['by'] as const) : []), ...(given.decisions === undefined ? (['decisions'] as const) : [])];
	let all: Given<'by' | 'decisions'> = { by, decisions: given.decisions };
	let draft: StepDraft | undefined;
	if (missing.length > 0 && context.asks) {
		const { askedOptions } = await import('../input/askedOptions.ts');
		const step = { step: `monthApprove-${name}`, command: 'month approve', operands: [name] } as const;
		const asked = await askedOptions(context, missing, { step, note: (answers) => noteOf(answers.by ?? by ?? '') }, given);
		if (!asked) return undefined;
		all = { ...all, ...asked.answers };
		draft = asked.draft;
	}
	if (all.by === undefined || all.decisions === undefined) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	return { by: all.by, decisions: all.decisions, draft };
}
