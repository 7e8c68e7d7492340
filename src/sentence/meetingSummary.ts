/** The brief for a staff meeting as a page of texts: every format shows the same ones. */

import { monthOf, yearOf } from '../domain/day.ts';
import { analysisName } from '../domain/month/analysis.ts';
import type { Counted, Example, MeetingQuestion, MeetingSummary } from '../domain/month/meetingSummary.ts';
import { isWeek, type Period, weekNumber, wholeMonths } from '../domain/period.ts';
import type { MeetingSummaryWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { promises } from './meetingPromises.ts';
import { freeText, joined, LETTERS, type MeetingSection, MOST, plain } from './meetingText.ts';

export interface MeetingPage {
	readonly title: string;
	readonly office: string;
	/** The received entries, in short sentences. */
	readonly lead: readonly string[];
	readonly sections: readonly MeetingSection[];
}

/** The page of the brief: at most `MOST` of each, texts shortened to `LETTERS`. */
export function meetingPage(words: Words, summaryWords: MeetingSummaryWords, summary: MeetingSummary): MeetingPage {
	const sections = [
		causes(summaryWords, summary),
		overdue(words, summaryWords, summary),
		stories(words, summaryWords, summary),
		promises(words, summaryWords, summary),
		questions(summaryWords, summary),
	];
	return {
		title: summaryWords.title(meetingPeriod(words, summaryWords, summary)),
		office: visibleLine(summary.office),
		lead: lead(words, summaryWords, summary),
		sections: sections.filter(({ items, note }) => items.length > 0 || note !== undefined),
	};
}

/** `октябрь 2026`, `неделя 47, 16.11.2026–22.11.2026`, `01.11.2026–20.11.2026`. */
function meetingPeriod({ months, day }: Words, { period }: MeetingSummaryWords, { from, to }: Period): string {
	if (wholeMonths({ from, to }) === 1) return period.month(months.full[monthOf(from) - 1] ?? '', yearOf(from));
	if (isWeek({ from, to })) return period.week(weekNumber(from), day(from), day(to));
	return from === to ? day(from) : period.days(day(from), day(to));
}

/** The received entries, in sentences: how many and of what kinds, where, what was decided. */
function lead({ names }: Words, summaryWords: MeetingSummaryWords, summary: MeetingSummary): readonly string[] {
	const { state, received, total, receivedBefore, closed, open } = summary;
	if (state === 'ahead' || state === 'beforeJournal') return [summaryWords.nothingYet[state]];
	const listed = <T extends string>(counted: readonly Counted<T>[] = [], named: (what: T) => string = plain) =>
		counted.map(({ what, count }) => `${named(what)} ${count}`).join(', ');
	const sentence = (wording: (list: string) => string, list: string) => (list === '' ? [] : [wording(list)]);
	const count = (kind: MeetingSummary['kinds'][number]['what']) => summary.kinds.find(({ what }) => what === kind)?.count ?? 0;
	const complaints = count('claim') + count('complaint');
	return [
		summaryWords.flow(received, receivedBefore === null ? '—' : String(receivedBefore), closed, open),
		...(received > total ? [summaryWords.voided(received - total)] : []),
		...sentence(
			summaryWords.kinds,
			listed(summary.kinds, (kind) => names.kind[kind]),
		),
		...(total > 0 ? [summaryWords.praise(count('praise'), complaints)] : []),
		...sentence(
			summaryWords.complaintTypes,
			listed(summary.complaintTypes, (type) => names.complaintType[type]),
		),
		...sentence(summaryWords.departments, listed(summary.departments)),
		...sentence(
			summaryWords.decisions,
			[
				listed(summary.decisions, (decision) => names.decision[decision]),
				listed(summary.justified, (justified) => names.justification[justified]),
			]
				.filter((list) => list !== '')
				.join('; '),
		),
		...sentence(summaryWords.subjects, listed(summary.subjects)),
		...sentence(summaryWords.responsibles, listed(summary.responsibles)),
	];
}

function causes(summaryWords: MeetingSummaryWords, { categories, withoutCategory }: MeetingSummary): MeetingSection {
	const most = Math.max(1, ...categories.map(({ count }) => count));
	return {
		key: 'causes',
		title: summaryWords.categories,
		items: categories.slice(0, MOST.causes).map(({ what, count, before }) => ({
			head: plain(what),
			text: before > 0 ? summaryWords.again(before) : '',
			met: { count, share: count / most },
		})),
		...(withoutCategory > 0 && { note: summaryWords.withoutCategory(withoutCategory) }),
	};
}

function overdue(
	{ names }: Words,
	summaryWords: MeetingSummaryWords,
	{ asOf, overdue: { count, entries } }: MeetingSummary,
): MeetingSection {
	const shown = entries.slice(0, MOST.overdue);
	return {
		key: 'overdue',
		title: summaryWords.overdueTitle(asOf, count),
		items: shown.map(({ number, days, kind, category, department, about }) => ({
			head: plain(number),
			text: joined([
				summaryWords.days(days),
				[names.kind[kind], department, category].flatMap((part) => (part === null ? [] : plain(part))).join(', '),
				about && freeText(about, LETTERS.about),
			]),
			late: true,
		})),
		...(count > shown.length && { note: summaryWords.othersOverdue(count - shown.length) }),
	};
}

function stories({ names }: Words, summaryWords: MeetingSummaryWords, { examples, categories }: MeetingSummary): MeetingSection {
	return {
		key: 'stories',
		title: summaryWords.examples,
		items: examples.map((example) => ({ head: plain(example.number), text: storyText(names, summaryWords, example, categories) })),
	};
}

/** One case: what it was, what happened, why, what was decided, what the client says. */
function storyText(
	names: Words['names'],
	summaryWords: MeetingSummaryWords,
	{ kind, complaintType, category, department, subject = null, story, cause, decision, justified, satisfaction }: Example,
	categories: MeetingSummary['categories'],
): string {
	const times = categories.find(({ what }) => what === category)?.count ?? 1;
	const met = category && (times > 1 ? summaryWords.times(plain(category), times) : plain(category));
	const what = [
		names.kind[kind],
		complaintType && names.complaintType[complaintType],
		met,
		department && plain(department),
		subject && plain(subject),
	];
	const end = joined([
		cause && summaryWords.cause(freeText(cause, LETTERS.cause)),
		decision && summaryWords.decided(joined([names.decision[decision], justified && names.justification[justified]], ', ')),
		satisfaction && summaryWords.client(names.satisfaction[satisfaction]),
	]);
	const start = joined([joined(what, ', '), story && freeText(story, LETTERS.story)], ': ');
	return joined([start, end], ' — ');
}

function questions(summaryWords: MeetingSummaryWords, summary: MeetingSummary): MeetingSection {
	return {
		key: 'questions',
		title: summaryWords.questions,
		items: summary.questions.map((question, index) => ({ head: `${index + 1}.`, text: questionText(summaryWords, question) })),
		...(summary.questions.length === 0 && { note: summaryWords.noQuestions }),
	};
}

function questionText({ question: sentences, andOthers }: MeetingSummaryWords, question: MeetingQuestion): string {
	const others = question.count > 1 ? andOthers(question.count - 1) : '';
	switch (question.code) {
		case 'overdue':
			return sentences.overdue(plain(question.number), question.days, others);
		case 'preventionsOverdue':
			return sentences.preventionsOverdue(plain(question.number), question.place, question.days, others);
		case 'measuresOverdue':
			return sentences.measuresOverdue(plain(question.number), question.place, question.days, others);
		case 'causeRepeats':
			return sentences.causeRepeats(plain(question.cause), question.count, question.before);
		case 'analysisMissed':
			return sentences.analysisMissed(analysisName(question), question.days, others);
		case 'causeUnknown':
			return sentences.causeUnknown(question.count);
	}
}
