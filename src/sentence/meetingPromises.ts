/** Promises of the last meetings and of the last analysis of a report, and their outcome. */

import { type Day, daysBetween } from '../domain/day.ts';
import { analysisName } from '../domain/month/analysis.ts';
import type { MeetingSummary, PreventionLine } from '../domain/month/meetingSummary.ts';
import type { MeetingSummaryWords, Words } from '../text/index.ts';
import { freeText, joined, LETTERS, type MeetingItem, type MeetingSection, MOST, plain } from './meetingText.ts';

/** The promises: carried out, overdue, under way, in this order. */
export function promises(words: Words, summaryWords: MeetingSummaryWords, summary: MeetingSummary): MeetingSection {
	const { preventionsDone, preventionsOpen, measuresOverdue, asOf } = summary;
	const item = (one: PreventionLine) => preventionItem(words, summaryWords, one, asOf);
	const late = preventionsOpen.filter(({ due }) => due < asOf);
	const all = [
		...analysisItems(words, summaryWords, summary),
		...preventionsDone.slice(-MOST.done).map(item),
		...late.map(item),
		...measuresOverdue.measures.slice(0, MOST.measures).map(({ number, text, by, days }) => ({
			head: plain(number),
			text: joined([freeText(text ?? '', LETTERS.measure), by ? plain(by) : null, summaryWords.notDone(days)]),
			late: true,
		})),
		...preventionsOpen.filter((one) => !late.includes(one)).map(item),
	];
	const shown = all.slice(0, MOST.promises);
	const others = all.length - shown.length + Math.max(0, measuresOverdue.count - MOST.measures);
	return {
		key: 'promises',
		title: summaryWords.promises,
		items: shown,
		...(all.length === 0 && { note: summaryWords.noPromises }),
		...(others > 0 && { note: summaryWords.otherPromises(others) }),
	};
}

/** The decisions of the last analysis of a report, and each of its measures. */
function analysisItems(
	{ names, day }: Words,
	summaryWords: MeetingSummaryWords,
	{ analysis: { last }, asOf }: MeetingSummary,
): readonly MeetingItem[] {
	if (!last) return [];
	const head = analysisName(last);
	return [
		{ head, text: summaryWords.analysed(day(last.on), freeText(last.decisions, LETTERS.measure)) },
		...last.measures.map(({ text, due, doneOn, outcome, effect }) => ({
			head,
			text: joined([
				freeText(text, LETTERS.measure),
				doneOn && outcome
					? summaryWords.done(doneOn, names.preventionOutcome[outcome])
					: due < asOf
						? summaryWords.notDone(daysBetween(due, asOf))
						: summaryWords.due(due),
				effect && summaryWords.effect(freeText(effect, LETTERS.measure)),
			]),
			late: doneOn === null && due < asOf,
		})),
	];
}

function preventionItem(
	{ names }: Words,
	summaryWords: MeetingSummaryWords,
	{ number, category, department, text, due, doneOn, outcome, effect, by }: PreventionLine,
	asOf: Day,
): MeetingItem {
	const late = doneOn === null && due < asOf;
	return {
		head: plain(number),
		text: joined([
			freeText(text ?? '', LETTERS.measure),
			[department, category].flatMap((part) => (part === null ? [] : plain(part))).join(', '),
			by ? plain(by) : null,
			doneOn && outcome
				? summaryWords.done(doneOn, names.preventionOutcome[outcome])
				: late
					? summaryWords.notDone(daysBetween(due, asOf))
					: summaryWords.due(due),
			effect && summaryWords.effect(freeText(effect, LETTERS.measure)),
		]),
		late,
	};
}
