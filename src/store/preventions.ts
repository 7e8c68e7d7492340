/** The preventive measures of all claims, by their day. */

import type { Prevention } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { Journal } from './open.ts';
import { all } from './query.ts';
import * as ask from './statements/preventions.ts';

/** A preventive measure with the claim that it came of. */
export interface PreventionFound extends Omit<Prevention, 'on'> {
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly place: number;
	readonly client: string | null;
	readonly subject: string | null;
	readonly responsible: string | null;
	readonly category: string | null;
	readonly department: string | null;
}

/** The open ones due on or before `until`, the longest overdue first, `limit` at most (0: all): they lie in the index in this order. */
export function openPreventions(journal: Journal, until: Day, limit: number): readonly PreventionFound[] {
	return all(journal, ask.openPreventions({ until, limit: limit === 0 ? -1 : limit }));
}

/** Those that were carried out in these days, in order. */
export function preventionsDone(journal: Journal, from: Day, to: Day): readonly PreventionFound[] {
	return all(journal, ask.preventionsDone({ from, to }));
}
