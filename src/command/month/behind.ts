/** The claims behind the figures of a report, as a page or a workbook leads to them. */

import type { JournalContext } from '../../context.ts';
import type { PeriodView } from '../../report/claimInPeriod.ts';
import { type ClaimsBehind, claimsBehind, unprovenCells } from '../../report/claimsBehind.ts';
import type { PeriodReport } from '../../report/period.ts';
import { recordedLateByClaim } from '../../store/late.ts';
import { peopleOf } from '../../store/people.ts';
import { claimsAt, periodClaimIds } from '../../store/periodClaims.ts';
import { visitingClients } from '../../store/returningClients.ts';

/** Of more claims it is not asked: that would take minutes. */
const MOST = 50_000;

/**
 * For each figure the claims that it is made of, proven to come to it; a figure that they do not come to is left out: of a former edition,
 * or of a journal in which something is wrong. Undefined where the period is about more than `MOST` claims. Of a sealed month it must be asked
 * before `seeSealed` hides the other claims.
 */
export function behindReport(
	{ journal, calendar }: Pick<JournalContext, 'journal' | 'calendar'>,
	report: PeriodReport,
): ClaimsBehind | undefined {
	const { counted } = report;
	const view = periodView({ journal, calendar }, report);
	let proven: ClaimsBehind | undefined;
	for (const reach of ['concerned', 'all'] as const) {
		const ids = periodClaimIds(journal, report, reach, MOST);
		if (ids === undefined) break;
		const behind = claimsBehind(claimsAt(journal, ids, counted.position), view);
		const unproven = unprovenCells(report, behind);
		proven = new Map([...behind].filter(([cell]) => !unproven.has(cell)));
		if (unproven.size === 0) break;
	}
	return proven;
}

/** By what the claims of the report are looked at, as they stood when it was counted. */
export function periodView({ journal, calendar }: Pick<JournalContext, 'journal' | 'calendar'>, report: PeriodReport): PeriodView {
	const { from, to, counted } = report;
	const people = peopleOf(journal);
	return {
		...{ from, to, calendar, today: counted.on },
		nameOf: (responsible) => people.nameOf(responsible),
		recordedLate: recordedLateByClaim(journal, report, counted.position),
		clients: visitingClients(journal, report),
	};
}
