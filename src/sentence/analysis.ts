/** The analysis of a report in words: whether it was done, by whom, what was decided and what came of it; and why it cannot be recorded. */

import { type Day, daysBetween } from '../domain/day.ts';
import { type Analysis, type AnalysisMeasure, type Approval, type ApprovalRefusal, analysisName } from '../domain/month/analysis.ts';
import type { Period } from '../domain/period.ts';
import { capitalized } from '../text/codeWord.ts';
import { withoutFullStop } from '../text/fullStop.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { monthName, type PeriodWords, periodName } from './period.ts';

/** Why the analysis of the period cannot be recorded. */
export function approvalRefusal(texts: PeriodWords, period: Period, refusal: ApprovalRefusal): string {
	const { monthWords } = texts;
	const { refused } = monthWords.analysis;
	const name = capitalized(periodName(texts, period));
	switch (refusal.code) {
		case 'notAnalysable':
			return refused.notAnalysable(name);
		case 'notOver':
			return refused.notOver(name, refusal.lastDay);
		case 'monthOpen':
			return refused.monthOpen(monthName(texts, refusal.month), refusal.month);
		case 'approvedAlready':
			return refused.approvedAlready(name, visibleLine(refusal.by), refusal.on);
		case 'dayTooEarly':
			return refused.dayTooEarly(name, refusal.limit);
	}
}

/** Why a measure cannot be recorded as carried out; undefined where it can. */
export function measureRefusal(
	texts: PeriodWords,
	period: Period,
	approval: Approval | undefined,
	measure: number,
	on: Day,
): string | undefined {
	const { monthWords } = texts;
	const { refused } = monthWords.analysis;
	const name = capitalized(periodName(texts, period));
	if (!approval) return refused.notApproved(name, analysisName(period));
	const found = approval.measures[measure - 1];
	if (!found) return refused.noSuchMeasure(name, measure, approval.measures.length);
	if (found.doneOn !== null) return refused.measureDone(measure, found.doneOn);
	return on < approval.on ? refused.dayTooEarly(name, approval.on) : undefined;
}

/** The note that an analysis was recorded. */
export function approvedNote(texts: PeriodWords, period: Period, by: string, measures: number): string {
	const { monthWords } = texts;
	return monthWords.analysis.recorded(capitalized(periodName(texts, period)), visibleLine(by), measures);
}

/** Whether it was done, and by whom. */
export function analysisInShort({ analysis: analysisWords }: MonthWords, { approval, state, due, late }: Analysis): string {
	if (!approval) return state === 'overdue' ? analysisWords.missed(due, late) : analysisWords.dueBy(due);
	return [analysisWords.approved(visibleLine(approval.by), approval.on), ...(late > 0 ? [analysisWords.late(late)] : [])].join('; ');
}

/** `утвердил Ежова Т. Л. 05.11.2026; решено: …; меры: 1) … — до 20.11.2026, просрочено 3 дн.` */
export function analysisText({ words, monthWords }: PeriodWords, analysis: Analysis, today: Day): string {
	const { analysis: analysisWords } = monthWords;
	const { approval } = analysis;
	const measures = (approval?.measures ?? []).map((measure, index) => `${index + 1}) ${measureText(words, analysisWords, measure, today)}`);
	return [
		analysisInShort(monthWords, analysis),
		...(approval ? [analysisWords.decided(withoutFullStop(visibleLine(approval.decisions)))] : []),
		...(measures.length > 0 ? [analysisWords.measures(measures.join('; '))] : []),
		...(approval && approval.seals.length > 0 ? [analysisWords.bySeals(approval.seals.join(', '))] : []),
	].join('; ');
}

/** A measure with what became of it. */
export function measureText({ names }: Words, analysisWords: MonthWords['analysis'], measure: AnalysisMeasure, today: Day): string {
	const { text, by, due, doneOn, outcome, effect } = measure;
	const what = by === null ? visibleLine(text) : `${visibleLine(text)} (${visibleLine(by)})`;
	if (doneOn !== null && outcome !== null)
		return `${what} — ${analysisWords.done(doneOn, names.preventionOutcome[outcome], withoutFullStop(visibleLine(effect ?? '')))}`;
	return `${what} — ${due < today ? analysisWords.notDone(daysBetween(due, today)) : analysisWords.until(due)}`;
}
