/** `month`: the report of a period, which must balance; that of a closed month is the one it was sealed with. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { sealsOf } from '../store/seals.ts';
import { monthWordsOf } from '../text/index.ts';
import { formatNamed } from './formatNamed.ts';
import { periodGiven } from './period.ts';
import { countedReport, sealedReport, sealOf } from './periodCounted.ts';
import { type PeriodOutput, refusePeriodOutput, writePeriod } from './periodOutput.ts';

type Options = 'fromDay' | 'toDay' | PeriodOutput;

/** The endings of files, and what is written into them; any other gets the text that the screen shows. */
const endings = { csv: 'csv', html: 'html', htm: 'html', xlsx: 'xlsx', json: 'json' } as const;

export async function run(asked: Given<Options>, office: Office, [typed]: readonly string[]): Promise<ExitCode> {
	const reportFormat = asked.reportFormat ?? (asked.json ? undefined : formatNamed(asked.output, 'reportFormat', endings));
	const given = reportFormat ? { ...asked, reportFormat } : asked;
	await refusePeriodOutput(given, office);
	const period = await periodGiven(given, office, typed);
	const said = await monthWordsOf(office.language);
	const byPerson = given.byPerson ?? false;
	const seals = sealsOf(office.journal);
	const seal = sealOf(period, seals);
	const report = seal ? sealedReport(seal, byPerson) : await countedReport(office, said, period, byPerson, seals);
	if (!report) return exit.environment;
	if (byPerson) {
		// Before anything is shown: who reads names has left a trace.
		const [{ changeJournal }, { recording }] = await Promise.all([import('../store/changeJournal.ts'), import('./change.ts')]);
		await changeJournal(office.journal, recording(office, undefined), {
			type: 'namesReported',
			on: office.today,
			report: 'month',
			period: `${period.from}..${period.to}`,
		});
		say(office, said.namesRecorded);
	}
	if (!seal && period.to >= office.today) say(office, said.notOver(period.from > office.today, office.today));
	await writePeriod(office, given, said, report, seal);
	return exit.done;
}
