/** `month`: the report of a period, which must balance. */

import { complain, type Office, say } from '../desk.ts';
import { type BalanceLine, balanceLines, balances, wholeBalance } from '../domain/balance.ts';
import { daysToAnswer, figuresOf } from '../domain/figures.ts';
import { type Period, periodBefore, periodYearBefore } from '../domain/period.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { PeriodReport } from '../report/period.ts';
import { type Counts, periodReport } from '../report/periodReport.ts';
import { balanceParts } from '../store/balance.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { differingClaims } from '../store/differing.ts';
import { periodGroups } from '../store/figures.ts';
import type { Dimension } from '../store/rounds.ts';
import { trend } from '../store/trend.ts';
import { type MonthWords, monthWordsOf } from '../text/index.ts';
import { recording } from './change.ts';
import { periodGiven } from './period.ts';
import { type PeriodOutput, refusePeriodOutput, writePeriod } from './periodOutput.ts';

type Options = 'fromDay' | 'toDay' | 'byPerson' | PeriodOutput;

/** How many months are told beside the one asked for. */
const TREND = 12;
/** How many differing entries are named. */
const NAMED = 20;

export async function run(given: Given<Options>, office: Office, [typed]: readonly string[]): Promise<ExitCode> {
	refusePeriodOutput(given, office);
	const period = await periodGiven(given, office, typed);
	const said = await monthWordsOf(office.language);
	const counts = countsOf(office, period, given.byPerson ?? false);
	const { kind, channel, department, responsible = [] } = counts;
	const unequal = [...kind, ...channel, ...department, ...responsible].filter((line) => !balances(line));
	if (unequal.length > 0) return tellUnequal(office, said, counts, unequal);
	const report = composed(office, period, counts);
	if (given.byPerson) {
		// Before anything is shown: who reads names has left a trace.
		await changeJournal(office.journal, recording(office, undefined), {
			type: 'namesReported',
			on: office.today,
			report: 'month',
			period: `${period.from}..${period.to}`,
		});
		say(office, said.namesRecorded);
	}
	await writePeriod(office, given, said, report);
	return exit.done;
}

function composed(office: Office, period: Period, counts: Counts): PeriodReport {
	const now = { whole: wholeBalance(counts.kind), figures: figuresOf(counts.groups, office.calendar) };
	const summary = (other: Period) => ({
		whole: wholeBalance(linesOf(office, other, 'kind')),
		figures: figuresOf(periodGroups(office.journal, other, office.today), office.calendar),
	});
	const compared = { now, before: summary(periodBefore(period)), yearBefore: summary(periodYearBefore(period)) };
	return periodReport({ ...period, asOf: office.today }, counts, compared);
}

function countsOf(office: Office, period: Period, byPerson: boolean): Counts {
	const groups = periodGroups(office.journal, period, office.today);
	return {
		kind: linesOf(office, period, 'kind'),
		channel: linesOf(office, period, 'channel'),
		department: linesOf(office, period, 'department'),
		...(byPerson && { responsible: linesOf(office, period, 'responsible') }),
		groups,
		days: daysToAnswer(groups, office.calendar),
		trend: trend(office.journal, period.to, TREND),
	};
}

function linesOf({ journal }: Office, period: Period, dimension: Dimension): readonly BalanceLine[] {
	return balanceLines(balanceParts(journal, period, dimension));
}

/** A report that does not balance is none: nothing of it is shown. */
function tellUnequal(office: Office, said: MonthWords, { kind }: Counts, unequal: readonly BalanceLine[]): ExitCode {
	const whole = wholeBalance(kind);
	const [first] = unequal;
	complain(office, said.unequal(balances(whole) && first ? first : whole));
	const differing = differingClaims(office.journal, NAMED);
	complain(office, differing.length > 0 ? said.differing(differing, differing.length === NAMED) : said.noneDiffers);
	return exit.environment;
}
