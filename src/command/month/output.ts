/** The report of a period on its way out: on the screen, as CSV, a page, a workbook, PDF or JSON, to a file where one is named. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Seal } from '../../domain/month/seal.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import type { PeriodReport } from '../../report/period.ts';
import { periodObject } from '../../report/periodObject.ts';
import type { MonthWords } from '../../text/index.ts';
import { visible, visibleLine } from '../../text/visible.ts';
import { jsonOf } from '../output/fields.ts';
import { presentText } from '../output/pages.ts';

export type PeriodOutput = 'inShort' | 'json' | 'reportFormat' | 'profile' | 'output' | 'force' | 'byPerson';

/** Throws UsageError or OutputFailure where the answer could not be given as it is asked for: before anything is counted. */
export async function refusePeriodOutput(given: Given<PeriodOutput>, context: JournalContext): Promise<void> {
	const { inShort, json, reportFormat, profile, output, force } = given;
	for (const other of ['json', 'reportFormat'] as const)
		if (inShort && given[other]) throw new UsageError([{ code: 'notBoth', left: 'inShort', right: other }]);
	if (json && reportFormat) throw new UsageError([{ code: 'notBoth', left: 'json', right: 'reportFormat' }]);
	if (profile && reportFormat !== 'csv')
		throw new UsageError([{ code: 'needsOption', option: 'profile', needed: { option: 'reportFormat', value: 'csv' } }]);
	const onScreen = output === undefined || output === '-';
	const bytes = reportFormat === 'xlsx' || reportFormat === 'pdf';
	if (onScreen && !force && !bytes) return;
	const { targetGiven } = await import('../output/target.ts');
	targetGiven(context, given, bytes ? { option: 'reportFormat', value: reportFormat } : undefined);
}

/** Writes it the way it was asked for; `seal` is that of the month, where it is closed. */
export async function writePeriod(
	context: JournalContext,
	given: Given<PeriodOutput>,
	monthWords: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
): Promise<void> {
	const { world } = context;
	const path = given.output === undefined || given.output === '-' ? undefined : world.resolve(given.output);
	const force = given.force ?? false;
	if (given.reportFormat === 'xlsx')
		await (await import('./workbook.ts')).writePeriodWorkbook(context, { path, force }, monthWords, report, seal);
	else if (given.reportFormat === 'pdf') await (await import('./pdf.ts')).writePeriodPdf(context, { path, force }, monthWords, report);
	else {
		const text = await textOf(context, given, monthWords, report, seal);
		if (path === undefined)
			await presentText(context, world.out.isTerminal && given.reportFormat ? visible(text.replace(/^\ufeff|\r(?=\n)/g, '')) : text);
		else await (await import('../output/file.ts')).writeFile([text], path, force);
	}
	if (path !== undefined) printInfo(context, monthWords.written(visibleLine(path)));
}

async function textOf(
	context: JournalContext,
	given: Given<PeriodOutput>,
	monthWords: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
): Promise<string> {
	const { words, world, colour } = context;
	if (given.reportFormat === 'csv')
		return (await import('../../format/periodCsv.ts')).periodCsv({ words, monthWords }, report, given.profile ?? 'excel');
	if (given.reportFormat === 'html') return (await import('./page.ts')).pageOf(context, monthWords, report, seal, given.byPerson ?? false);
	if (given.json || given.reportFormat === 'json') return jsonOf(periodObject({ words, monthWords }, report), given.json ?? []);
	const [{ showPeriod, showPeriodInShort }, { hasBlocks }, { paintIf }] = await Promise.all([
		import('../../view/period.ts'),
		import('../../view/bar.ts'),
		import('../../view/paint.ts'),
	]);
	const toScreen = world.out.isTerminal && given.output === undefined;
	const paint = await paintIf(toScreen && colour.out);
	const screen = { width: toScreen ? world.out.columns : given.inShort ? 80 : 100, blocks: hasBlocks(world.environment), paint };
	return given.inShort
		? showPeriodInShort({ words, monthWords }, report, screen, toScreen ? world.out.rows : 24)
		: showPeriod({ words, monthWords }, report, screen);
}
