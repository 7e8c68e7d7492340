/** The figures of a period against the claims that are said to stand behind them. */

import { lookBehind as looking } from '../../../src/command/month/behind.ts';
import { countsOf } from '../../../src/command/month/counted.ts';
import { builtInCalendar } from '../../../src/domain/calendar/years.ts';
import type { Day } from '../../../src/domain/day.ts';
import { wholeBalance } from '../../../src/domain/month/balance.ts';
import { figuresOf } from '../../../src/domain/month/figures.ts';
import type { Period } from '../../../src/domain/period.ts';
import { type ClaimsBehind, unprovenCells } from '../../../src/report/claimsBehind.ts';
import { EDITION, type PeriodContext, type PeriodReport } from '../../../src/report/period.ts';
import { periodReport } from '../../../src/report/periodReport.ts';
import type { Journal } from '../../../src/store/open.ts';
import { peopleOf } from '../../../src/store/people.ts';

export interface Behind {
	readonly report: PeriodReport;
	readonly behind: ClaimsBehind | undefined;
}

/** The report of a period, and the claims behind it. */
export function lookBehind(journal: Journal, period: Period, today: Day): Behind {
	const context = { journal, today, calendar: builtInCalendar };
	const counts = countsOf(context, period, peopleOf(journal));
	const now = { whole: wholeBalance(counts.kind), figures: figuresOf(counts.groups, context.calendar) };
	const about: PeriodContext = {
		...{ office: null, journal: null, state: 'finished' as const, compared: { now: period, before: period, yearBefore: period } },
		counted: { on: today, position: Number.MAX_SAFE_INTEGER, by: null, edition: EDITION },
	};
	const report = periodReport(period, about, counts, { now, before: null, yearBefore: null });
	const looked = looking(context, report, () => {});
	for (;;) {
		const { value, done } = looked.next();
		if (done) return { report, behind: value };
	}
}

/** The cells that no claims prove; nothing where all is well. */
export function behindFaults(journal: Journal, period: Period, today: Day): readonly unknown[] {
	const { report, behind = new Map() } = lookBehind(journal, period, today);
	return [...unprovenCells(report, behind)].map((cell) => ({ ...period, cell }));
}
