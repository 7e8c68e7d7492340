/** The words of the brief for the staff meeting. */

import type { Day } from '../../domain/day.ts';
import type { meetingSummary as ru } from '../ru/meetingSummary.ts';
import { day } from './days.ts';

export const meetingSummary: typeof ru = {
	title: (month: string, year: number) => `Brief for the staff meeting: ${month} ${year}`,
	none: 'Nothing was received.',
	total: (count: number) => `Received, without what was annulled: ${count}`,
	praise: (praises: number, complaints: number) => `Praise: ${praises}, claims and complaints: ${complaints}.`,
	kinds: 'By kind',
	complaintTypes: 'By type of complaint',
	departments: 'By department',
	categories: 'By cause',
	subjects: 'Complained of',
	responsibles: 'Responsible',
	again: (before: number) => `again: ${before} in the quarter before`,
	withoutCategory: (count: number) => `Cause not recorded: ${count}. To record it: claims cause NUMBER --category "…" --department "…".`,
	examples: 'Examples',
	decisions: 'What was decided on what was received',
	preventionsDone: 'Prevention: carried out this month',
	preventionsOpen: 'Prevention: under way',
	due: (on: Day) => `by ${day(on)}`,
	overdue: (on: Day) => `was due on ${day(on)}`,
	done: (on: Day, outcome: string) => `carried out on ${day(on)}, ${outcome}`,
	effect: (text: string) => `effect: ${text}`,
	namesRecorded: 'A brief with names: the journal has a record of who asked for it, and for which month.',
};
