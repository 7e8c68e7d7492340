/** The analysis of reports: who approved it, what was decided, which measures. */

import type { Day } from '../../domain/day.ts';
import type { analysis as ru } from '../ru/analysis.ts';
import { day } from './days.ts';

export const analysis: typeof ru = {
	labels: { own: 'Analysis', former: 'Former analysis' },
	ofPeriod: (period: string, text: string) => `${period}: ${text}`,
	approved: (by: string, on: Day) => `approved by ${by} on ${day(on)}`,
	late: (days: number) => `${days} days late`,
	decided: (text: string) => `decided: ${text}`,
	measures: (list: string) => `measures: ${list}`,
	bySeals: (seals: string) => `by the seal ${seals}`,
	done: (on: Day, outcome: string, effect: string) => `carried out on ${day(on)}, ${outcome}: ${effect}`,
	notDone: (days: number) => `not carried out, due ${days} days ago`,
	until: (due: Day) => `by ${day(due)}`,
	dueBy: (due: Day) => `not done yet, due by ${day(due)}`,
	missed: (due: Day, days: number) => `not done: due on ${day(due)}, ${days} days ago`,
	recorded: (period: string, by: string, measures: number) =>
		`${period}: the analysis is recorded, approved by ${by}; measures: ${measures}.`,
	measureDone: (measure: number, on: string, outcome: string) => `Measure ${measure} was carried out on ${on}: ${outcome}.`,
	refused: {
		notAnalysable: (period: string) =>
			`${period} is not a month or a quarter, and an analysis covers a whole one, for example: claims month approve 2026-10. Nothing was recorded.`,
		notOver: (period: string, lastDay: Day) =>
			`${period} is not over: its report can be approved after ${day(lastDay)}. Nothing was recorded.`,
		monthOpen: (name: string, of: string) =>
			`${name} is not closed, its figures may still change. First: claims month close ${of}. Nothing was recorded.`,
		approvedAlready: (period: string, by: string, on: Day) =>
			`The report of ${period} was approved already: ${by}, ${day(on)}. It can be approved again only after the month is reopened and closed again. Nothing was recorded.`,
		dayTooEarly: (period: string, limit: Day) => `${period}: that day is too early, it must be after ${day(limit)}. Nothing was recorded.`,
		notApproved: (period: string, of: string) =>
			`${period}: no analysis is recorded, so it has no measures. To record it: claims month approve ${of} --decided "…". Nothing was recorded.`,
		noSuchMeasure: (period: string, measure: number, count: number) =>
			`${period}: there is no measure ${measure}, there are ${count}. Nothing was recorded.`,
		measureDone: (measure: number, on: Day) => `Measure ${measure} was carried out on ${day(on)} already. Nothing was recorded.`,
	},
};
