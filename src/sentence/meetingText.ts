/** The building blocks of the brief for a staff meeting: items under titles, texts shortened so that all of it fits one page. */

import { visibleLine } from '../text/visible.ts';
import { shortened } from './value.ts';

/** One item of a list; a long text goes on below it. */
export interface MeetingItem {
	/** An entry's number, or a cause. */
	readonly head: string;
	readonly text: string;
	/** Its day has passed. */
	readonly late?: boolean;
	/** How often a cause was met, and what part that is of the most frequent one. */
	readonly met?: { readonly count: number; readonly share: number };
}

export interface MeetingSection {
	readonly key: 'causes' | 'overdue' | 'stories' | 'promises' | 'questions';
	readonly title: string;
	readonly items: readonly MeetingItem[];
	/** A note where the rest is, or that there is nothing. */
	readonly note?: string;
}

/** How many items, and how many letters of each text, fit a page that is gone through in a quarter of an hour. */
export const MOST = { causes: 5, overdue: 5, promises: 8, done: 3, measures: 3 };
export const LETTERS = { name: 60, about: 90, story: 260, cause: 120, measure: 140 };

/** The parts that say something. */
export function joined(parts: readonly (string | null)[], by = '; '): string {
	return parts.filter((part) => part !== null && part !== '').join(by);
}

/** The beginning of what somebody wrote in lines of his own. */
export function freeText(text: string, most: number): string {
	return plain(text.replaceAll(/\s+/g, ' '), most);
}

/** The text on one line, without signs that would steer a screen. */
export function plain(text: string, most = LETTERS.name): string {
	return shortened(visibleLine(text), most);
}
