/** Reports that wait for their analysis, as items of the morning: that of the last period, and those that were missed. */

import type { JournalContext } from '../../context.ts';
import { analysisName } from '../../domain/analysis.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { MorningItem } from '../../report/morning.ts';
import { openAnalyses } from '../month/analysed.ts';

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
