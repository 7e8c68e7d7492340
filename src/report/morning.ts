/** The morning's question: what is to be done today, in the order in which a clerk works. */

import { type Day, daysBetween } from '../domain/day.ts';

/** In this order; what belongs to several of the first four, and to `still`, stands in the first. */
export const sections = [
	'sort',
	'overdue',
	'today',
	'soon',
	'documents',
	'answers',
	'visas',
	'measures',
	'call',
	'confirm',
	'still',
] as const;

export type Section = (typeof sections)[number];

export interface MorningItem {
	readonly section: Section;
	readonly number: string;
	/** How it is named on the command line: `12`, or `2025/12` for another year. */
	readonly name: string;
	readonly client: string | null;
	readonly responsible: string | null;
	/** The last day of the answer, of the task; null where there is none. */
	readonly dueOn: Day | null;
	/** Since when it waits, where it waits. */
	readonly since: Day | null;
	/** Whom or what it waits for. */
	readonly who: string | null;
	/** How many calendar days its day has passed by; zero or less while there is time, null where it has none. */
	readonly overdueDays: number | null;
	/** The words of the command that moves it on, without the program's name. */
	readonly command: readonly string[];
}

/** How late it is on `today`. */
export function overdueOn(today: Day, due: Day | null): number | null {
	return due === null ? null : daysBetween(due, today);
}
