/** The words of the brief for the staff meeting. */

import type { Day } from '../../domain/day.ts';
import { pluralEn } from '../plural.ts';
import type { meetingSummary as ru } from '../ru/meetingSummary.ts';
import { day } from './days.ts';

const days = (count: number) => `${count} ${pluralEn(count, 'day', 'days')}`;

export const meetingSummary: typeof ru = {
	title: (period: string) => `Brief for the staff meeting: ${period}`,
	period: {
		month: (month: string, year: number) => `${month} ${year}`,
		week: (number: number, from: string, to: string) => `week ${number}, ${from}–${to}`,
		days: (from: string, to: string) => `${from}–${to}`,
	},
	nothingYet: {
		ahead: 'These days have not come yet: there is nothing to count.',
		beforeJournal: 'The journal began after these days: it has nothing for them.',
	},
	flow: (received: number, before: string, closed: number, open: number) =>
		`Received ${received} (${before} in as many days before), closed ${closed}, open at the end ${open}.`,
	voided: (count: number) => `Of those received ${count} ${pluralEn(count, 'was', 'were')} annulled; what follows is without them.`,
	praise: (praises: number, complaints: number) => `Praise: ${praises}, claims and complaints: ${complaints}.`,
	kinds: (list: string) => `By kind: ${list}.`,
	complaintTypes: (list: string) => `By type of complaint: ${list}.`,
	departments: (list: string) => `By department: ${list}.`,
	decisions: (list: string) => `Decided on what was received: ${list}.`,
	subjects: (list: string) => `Complained of: ${list}.`,
	responsibles: (list: string) => `Responsible: ${list}.`,
	categories: 'Causes',
	again: (before: number) => `again: ${before} in the quarter before`,
	withoutCategory: (count: number) => `Cause not recorded: ${count}. To record it: claims cause NUMBER --category "…" --department "…".`,
	overdueTitle: (on: Day, count: number) => `Overdue on ${day(on)}: ${count}`,
	days,
	othersOverdue: (count: number) => `${count} more: claims overdue.`,
	examples: 'Cases',
	times: (cause: string, count: number) => `${cause} (${count} ${pluralEn(count, 'time', 'times')})`,
	cause: (text: string) => `cause: ${text}`,
	decided: (text: string) => `decision: ${text}`,
	client: (text: string) => `client: ${text}`,
	promises: 'What was promised and what was done',
	noPromises: 'No preventive measures. To record one: claims prevent NUMBER --text "…" --by "…" --due DAY.',
	otherPromises: (count: number) => `And ${count} more.`,
	due: (on: Day) => `by ${day(on)}`,
	notDone: (late: number) => `not done, due ${days(late)} ago`,
	done: (on: Day, outcome: string) => `carried out on ${day(on)}, ${outcome}`,
	analysed: (on: string, text: string) => `analysis of the report, ${on}: ${text}`,
	effect: (text: string) => `effect: ${text}`,
	questions: 'To be decided',
	noQuestions: 'The journal raises no question.',
	/** After a number: how many more there are. */
	andOthers: (count: number) => ` (and ${count} more)`,
	question: {
		overdue: (number: string, late: number, others: string) =>
			`${number}${others} overdue by ${days(late)}: who answers the client, and when?`,
		preventionsOverdue: (number: string, measure: number, late: number, others: string) =>
			`Preventive measure ${measure} of ${number}${others} overdue by ${days(late)}: another day, another person or another measure?`,
		measuresOverdue: (number: string, measure: number, late: number, others: string) =>
			`Measure ${measure} of ${number}${others} overdue by ${days(late)}: what is in the way?`,
		causeRepeats: (cause: string, count: number, before: number) =>
			`“${cause}”: ${count} in this period, ${before} in the quarter before, and no preventive measure: what is to change, and who sees to it?`,
		analysisMissed: (period: string, late: number, others: string) =>
			`The report ${period}${others} was not analysed, due ${days(late)} ago: who does it, and when?`,
		causeUnknown: (count: number) =>
			`The cause of ${count} ${pluralEn(count, 'entry', 'entries')} is not recorded: who finds it, and by what day?`,
	},
	written: (path: string) => `Brief written: ${path}`,
	namesRecorded: 'A brief with names: the journal has a record of who got it, and for which period.',
};
