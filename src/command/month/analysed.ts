/** The analysis of reports (P64): in a report, in the morning, for the doctor. */

import type { JournalContext } from '../../context.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import {
	type Analysis,
	analysesAsked,
	analysisName,
	analysisOf,
	isAnalysable,
	type Programme,
	USUAL_ANALYSIS_DAYS,
} from '../../domain/month/analysis.ts';
import { type Period, periodBefore } from '../../domain/period.ts';
import type { MorningItem } from '../../report/morning.ts';
import type { PeriodReport } from '../../report/period.ts';
import { approvalsOf, programmeOf } from '../../store/month/analysis.ts';

type Office = Pick<JournalContext, 'journal' | 'calendar' | 'today'>;

/** The report with whether it was analysed, and the one before: as it stands now, for the analysis comes after the seal. */
export function withAnalysis({ journal, calendar, today }: Office, report: PeriodReport): PeriodReport {
	const programme = programmeOf(journal);
	const approvals = approvalsOf(journal);
	const asked = programme ? analysesAsked(programme, approvals, today, calendar) : [];
	const found = (period: Period): Analysis | null => {
		const known = asked.find(({ from, to }) => from === period.from && to === period.to);
		if (known) return known;
		// What was analysed of the office's own accord, or before it laid down a programme.
		const analysis = isAnalysable(period)
			? analysisOf({ within: programme?.within ?? USUAL_ANALYSIS_DAYS }, period, approvals, today, calendar)
			: null;
		// No day was set for it.
		return analysis?.approval ? { ...analysis, late: 0 } : null;
	};
	const [own, former] = [found(report), found(periodBefore(report))];
	return { ...report, analysis: own || former ? { asOf: today, own, former } : null };
}

/** The analyses that are to be done by now, the oldest first, and the programme that asks for them; nothing where the office has none. */
export function openAnalyses({
	journal,
	calendar,
	today,
}: Office): { readonly programme: Programme; readonly open: readonly Analysis[] } | undefined {
	const programme = programmeOf(journal);
	if (!programme) return undefined;
	const open = analysesAsked(programme, approvalsOf(journal), today, calendar).filter(({ state }) => state !== 'approved');
	return { programme, open };
}

/** `finds`: only where the analyst is that person; none where the office has no programme of analysis. */
export function reportsToAnalyse(
	context: JournalContext,
	today: Day,
	finds: ((person: string) => boolean) | undefined,
): readonly MorningItem[] {
	const found = openAnalyses({ ...context, today });
	if (!found) return [];
	const { analyst } = found.programme;
	if (finds && (analyst === null || !finds(analyst))) return [];
	return found.open.map((analysis) => {
		const name = analysisName(analysis);
		return {
			...{ section: 'analysis', number: name, name, client: null, responsible: analyst, dueOn: analysis.due, provisional: false },
			...{ since: null, who: null, addressee: null, overdueDays: daysBetween(analysis.due, today) },
			...{ verb: 'month approve', argument: null },
		};
	});
}
