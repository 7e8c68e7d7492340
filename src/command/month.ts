/** `month`: the report of a period, which must balance; that of a closed month is the one it was sealed with. */

import { type JournalContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { sealsOf } from '../store/month/seals.ts';
import { textOf } from '../text/index.ts';
import { withAnalysis } from './month/analysed.ts';
import { countedReport, sealedReport, sealOf } from './month/counted.ts';
import { type PeriodOutput, refusePeriodOutput, writePeriod } from './month/output.ts';
import { periodGiven } from './month/period.ts';

type Options = 'fromDay' | 'toDay' | PeriodOutput;

/** The endings of files, and what is written into them; any other gets the text that the screen shows. */
const endings = { csv: 'csv', html: 'html', htm: 'html', xlsx: 'xlsx', pdf: 'pdf', json: 'json' } as const;

export async function run(asked: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const reportFormat = asked.reportFormat ?? (asked.json ? undefined : await formatOf(asked.output));
	const given = reportFormat ? { ...asked, reportFormat } : asked;
	await refusePeriodOutput(given, context);
	const period = await periodGiven(given, context, typed);
	const monthWords = await textOf('month', context.language);
	const byPerson = given.byPerson ?? false;
	const seals = sealsOf(context.journal);
	const seal = sealOf(period, seals);
	const counted = seal ? sealedReport(seal, byPerson) : await countedReport(context, monthWords, period, byPerson, seals);
	if (!counted) return exit.environment;
	const report = withAnalysis(context, counted);
	if (byPerson) {
		const { recordNamesReported } = await import('./output/namesReported.ts');
		await recordNamesReported(context, 'month', `${period.from}..${period.to}`);
		printInfo(context, monthWords.namesRecorded);
	}
	await writePeriod(context, given, monthWords, report, seal);
	return exit.done;
}

async function formatOf(output: string | undefined): Promise<(typeof endings)[keyof typeof endings] | undefined> {
	return output === undefined ? undefined : (await import('./output/target.ts')).formatNamed(output, 'reportFormat', endings);
}
