/** `brief`: some days for the staff meeting on one page; with names only where they are asked for, and then the journal says who asked. */

import { type JournalContext, printInfo } from '../context.ts';
import type { MeetingSummary } from '../domain/month/meetingSummary.ts';
import { monthWith, type Period } from '../domain/period.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { type MeetingPage, meetingPage } from '../sentence/meetingSummary.ts';
import { makeDeadlineTables } from '../store/derived/formerTables.ts';
import { approvalsOf } from '../store/month/analysis.ts';
import { meetingSummaryOf } from '../store/month/meetingSummary.ts';
import { snapshot } from '../store/query.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { openAnalyses } from './month/analysed.ts';
import { periodTyped } from './month/period.ts';
import { deliver, fontsIn } from './output/deliver.ts';
import { jsonOf } from './output/fields.ts';
import { recordNamesReported } from './output/namesReported.ts';
import { presentText } from './output/pages.ts';
import { formatNamed, targetGiven } from './output/target.ts';

type Options = 'month' | 'byPerson' | 'json' | 'printFormat' | 'output' | 'force';

/** The endings of files, and what is written into them; any other gets the text that the screen shows. */
const endings = { pdf: 'pdf', html: 'html', htm: 'html', json: 'json' } as const;

/** What a file without a screen is as wide as. */
const WIDTH = 80;

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { journal, words, language, today } = context;
	if (given.json && given.printFormat) throw new UsageError([{ code: 'notBoth', left: 'json', right: 'printFormat' }]);
	if (given.month && typed !== undefined) throw new UsageError([{ code: 'notBoth', left: { called: typed }, right: 'month' }]);
	const format = given.printFormat ?? (given.json ? 'json' : formatNamed(given.output, 'printFormat', endings));
	const path = targetGiven(context, given, format === 'pdf' ? { option: 'printFormat', value: 'pdf' } : undefined);
	const period = typed === undefined ? (given.month ?? monthWith(today)) : await periodTyped(context, typed, 'brief');
	const summaryWords = await textOf('meetingSummary', language);
	makeDeadlineTables(journal);
	const summary = snapshot(journal, () => meetingSummaryOf(journal, period, today, given.byPerson ?? false, analysesFor(context)));
	if (given.byPerson) {
		await recordNamesReported(context, 'brief', recordedPeriod(period));
		printInfo(context, summaryWords.namesRecorded);
	}
	const page = meetingPage(words, summaryWords, summary);
	if (path === undefined && format === undefined) {
		await presentText(context, await screenText(context, page));
		return exit.done;
	}
	const pieces = piecesOf(context, format, summary, page, given.json ?? []);
	await deliver(context, pieces, { path, force: given.force ?? false, done: () => 1, total: () => 1 });
	if (path !== undefined) printInfo(context, summaryWords.written(visibleLine(path)));
	return exit.done;
}

/** The last analysis of a report, and those that are to be done by now. */
function analysesFor(context: JournalContext) {
	const last =
		approvalsOf(context.journal)
			.toSorted((left, right) => (left.to < right.to ? -1 : 1))
			.at(-1) ?? null;
	return { last, open: openAnalyses(context)?.open ?? [] };
}

/** `2026-10` for a whole month, as it always was; else both days. */
function recordedPeriod({ from, to }: Period): string {
	const month = monthWith(from);
	return month.from === from && month.to === to ? from.slice(0, 7) : `${from}..${to}`;
}

async function* piecesOf(
	context: JournalContext,
	format: 'html' | 'pdf' | 'json' | undefined,
	summary: MeetingSummary,
	page: MeetingPage,
	fields: readonly string[],
): AsyncGenerator<string | Uint8Array> {
	const { language, world } = context;
	if (format === 'json') yield jsonOf({ ...summary }, fields);
	else if (format === 'html') yield (await import('../format/html/meetingPage.ts')).meetingHtml(language, page);
	else if (format === 'pdf') {
		const [{ meetingPdf }, { signs }] = await Promise.all([import('../format/print/meetingPdf.ts'), textOf('print', language)]);
		yield* meetingPdf({ language, on: summary.asOf, signs }, page, fontsIn(world));
	} else yield await screenText(context, page);
}

async function screenText({ world, colour }: JournalContext, page: MeetingPage): Promise<string> {
	const [{ showMeetingSummary }, { hasBlocks }, { paintIf }] = await Promise.all([
		import('../view/meetingSummary.ts'),
		import('../view/bar.ts'),
		import('../view/paint.ts'),
	]);
	const width = world.out.isTerminal ? world.out.columns : WIDTH;
	return showMeetingSummary(page, { width, blocks: hasBlocks(world.environment), paint: await paintIf(colour.out) });
}
