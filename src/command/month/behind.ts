/** The claims behind the figures of a report, as a page or a workbook leads to them. */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { withProgress } from '../../progress.ts';
import type { PeriodView } from '../../report/claimInPeriod.ts';
import { type ClaimsBehind, ClaimsCounted, unprovenCells } from '../../report/claimsBehind.ts';
import type { FigureKey, PeriodReport } from '../../report/period.ts';
import { lateIn } from '../../store/month/late.ts';
import { claimsAt, periodClaimIds } from '../../store/month/periodClaims.ts';
import { visitingClients } from '../../store/month/returningClients.ts';
import { peopleOf } from '../../store/people.ts';

/** What is not proven where the clients are not distinguished. */
const byClients: ReadonlySet<string> = new Set<FigureKey>(['clients', 'repeatClients']);

/** Of more claims it is not asked: that would take minutes. */
const MOST = 50_000;

/**
 * For each figure the claims that it is made of, proven to come to it; a figure that they do not come to is left out: of a former edition,
 * or of a journal in which something is wrong. Undefined where the period is about more than `MOST` claims. `seen` is given each claim
 * that is looked at, of some twice. Of a sealed month it must be asked before `overlaySealedClaims` hides the other claims.
 */
export function behindReport(
	context: JournalContext,
	report: PeriodReport,
	seen: (claim: Claim) => void = () => {},
): Promise<ClaimsBehind | undefined> {
	return withProgress(context, 'behind', async (step) => {
		const looking = lookBehind(context, report, seen);
		for (;;) {
			const { value, done } = looking.next();
			if (done) return value;
			await step(value.looked, value.of);
		}
	});
}

/** The same claim by claim: yields how many were looked at, and of how many. */
export function* lookBehind(
	{ journal, calendar }: Pick<JournalContext, 'journal' | 'calendar'>,
	report: PeriodReport,
	seen: (claim: Claim) => void,
): Generator<{ readonly looked: number; readonly of: number }, ClaimsBehind | undefined> {
	const { counted } = report;
	const view = periodView({ journal, calendar }, report);
	let proven: ClaimsBehind | undefined;
	for (const reach of ['concerned', 'all'] as const) {
		const ids = periodClaimIds(journal, report, reach, MOST);
		if (ids === undefined) break;
		const claims = new ClaimsCounted(view);
		let looked = 0;
		for (const claim of claimsAt(journal, ids, counted.position)) {
			seen(claim);
			claims.add(claim);
			yield { looked: ++looked, of: ids.length };
		}
		const behind = claims.behind();
		const unproven = unprovenCells(report, behind);
		proven = new Map([...behind].filter(([cell]) => !unproven.has(cell)));
		if ([...unproven].every((cell) => view.clients === undefined && byClients.has(cell))) break;
	}
	return proven;
}

/** By what the claims of the report are looked at, as they stood when it was counted. */
export function periodView({ journal, calendar }: Pick<JournalContext, 'journal' | 'calendar'>, report: PeriodReport): PeriodView {
	const { from, to, counted } = report;
	const people = peopleOf(journal);
	const late = lateIn(journal).byClaim(journal, { from, to, upTo: counted.position });
	return {
		...{ from, to, calendar, today: counted.on },
		nameOf: (responsible) => people.nameOf(responsible),
		recordedLate: new Map(late.map(({ claim, count }) => [claim, count])),
		// Who came earlier is asked of the journal as it is now: of a sealed month that may not change.
		clients: report.seal ? undefined : visitingClients(journal, report),
	};
}
