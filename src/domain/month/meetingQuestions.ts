/** What a meeting is to decide, by what the journal shows: each question rests on figures that can be looked up. */

import { type Day, daysBetween } from '../day.ts';
import { normalizeText } from '../text/normalizeText.ts';
import type { MeetingQuestion, MeetingSummary } from './meetingSummary.ts';

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
