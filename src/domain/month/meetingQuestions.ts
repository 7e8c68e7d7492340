/** What a meeting is to decide, by what the journal shows: each question rests on figures that can be looked up. */

import { type Day, daysBetween } from '../day.ts';
import { normalizeText } from '../text/normalizeText.ts';
import type { MeetingSummary } from './meetingSummary.ts';

/** Something whose day has passed: how many, and the oldest. */
interface Passed {
	readonly count: number;
	readonly number: string;
	/** Calendar days. */
	readonly days: number;
}

export type MeetingQuestion =
	| ({ readonly code: 'overdue' } & Passed)
	| ({ readonly code: 'preventionsOverdue'; readonly place: number } & Passed)
	| ({ readonly code: 'measuresOverdue'; readonly place: number } & Passed)
	/** A cause that was met again, and nothing is being done so that it does not come back. */
	| { readonly code: 'causeRepeats'; readonly cause: string; readonly count: number; readonly before: number }
	| { readonly code: 'causeUnknown'; readonly count: number }
	/** The programme of analysis asked for it, and nobody recorded it. */
	| { readonly code: 'analysisMissed'; readonly count: number; readonly from: Day; readonly to: Day; readonly days: number };

/** What the questions are made of. */
export type Matters = Pick<
	MeetingSummary,
	'asOf' | 'analysis' | 'overdue' | 'categories' | 'withoutCategory' | 'preventionsOpen' | 'preventionsDone' | 'measuresOverdue'
>;

/** A quarter of an hour has room for no more. */
const MOST = 5;
const CAUSES = 2;

/** The questions, the most pressing first; five at most. */
export function meetingQuestions(matters: Matters): readonly MeetingQuestion[] {
	const { asOf, overdue, measuresOverdue, withoutCategory } = matters;
	const [entry] = overdue.entries;
	const [measure] = measuresOverdue.measures;
	const late = matters.preventionsOpen.filter(({ due }) => due < asOf);
	const [prevention] = late;
	return [
		...(entry ? [{ code: 'overdue' as const, count: overdue.count, number: entry.number, days: entry.days }] : []),
		...(prevention ? [{ code: 'preventionsOverdue' as const, count: late.length, ...oldest(prevention, asOf) }] : []),
		...analysisMissed(matters),
		...causesRepeated(matters),
		...(measure ? [{ code: 'measuresOverdue' as const, count: measuresOverdue.count, ...oldest(measure, asOf) }] : []),
		...(withoutCategory > 0 ? [{ code: 'causeUnknown' as const, count: withoutCategory }] : []),
	].slice(0, MOST);
}

function oldest({ number, place, due }: { readonly number: string; readonly place: number; readonly due: Day }, asOf: Day) {
	return { number, place, days: daysBetween(due, asOf) };
}

function analysisMissed({ analysis }: Matters): readonly MeetingQuestion[] {
	const missed = analysis.open.filter(({ state }) => state === 'overdue');
	const [first] = missed;
	return first ? [{ code: 'analysisMissed', count: missed.length, from: first.from, to: first.to, days: first.late }] : [];
}

function causesRepeated({ categories, preventionsOpen, preventionsDone }: Matters): readonly MeetingQuestion[] {
	const prevented = new Set(
		[...preventionsOpen, ...preventionsDone].flatMap(({ category }) => (category === null ? [] : normalizeText(category))),
	);
	return categories
		.filter(({ what, count, before }) => count + before > 1 && !prevented.has(normalizeText(what)))
		.slice(0, CAUSES)
		.map(({ what, count, before }) => ({ code: 'causeRepeats', cause: what, count, before }));
}
