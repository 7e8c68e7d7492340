/** The measures against recurrence of a period, and how often the causes were met that they were taken against. */

import { addDays, type Day, daysBetween } from '../domain/day.ts';
import { EFFECT_DAYS, type PreventionEffect, type PreventionGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import * as ask from './statements/preventionGroups.ts';

/** The measures of a period, seen from the end of `asOf`. */
export function preventionGroups(journal: Journal, { from, to }: Period, asOf: Day): PreventionGroups {
	// Where there is none, nothing else is asked.
	if (!first(journal, ask.any({}))) return { done: [], overdue: 0, effects: [] };
	const asked = { from, to, asOf };
	const overdue = [ask.stillOverdue(asked), ask.overdueThen(asked)].map((query) => first(journal, query)?.count ?? 0);
	return {
		done: all(journal, ask.done(asked)),
		overdue: overdue.reduce((sum, count) => sum + count, 0),
		effects: effects(journal, { from, to }, asOf),
	};
}

/** The causes that measures were carried out against in the period or shortly before its end. */
function effects(journal: Journal, { from }: Period, asOf: Day): readonly PreventionEffect[] {
	const shortlyBefore = addDays(asOf, -EFFECT_DAYS);
	const lately = { from: from < shortlyBefore ? from : shortlyBefore, to: asOf };
	return all(journal, ask.met(lately)).map(({ doneOn, category, folded, measures: count }) => {
		const days = Math.min(EFFECT_DAYS, daysBetween(doneOn, asOf));
		const within = (start: Day, end: Day) => (days === 0 ? null : timesMet(journal, folded, { from: start, to: end }));
		return {
			...{ category, measures: count, days },
			metBefore: within(addDays(doneOn, -days), addDays(doneOn, -1)),
			metAfter: within(addDays(doneOn, 1), addDays(doneOn, days)),
		};
	});
}

/** How many entries registered in these days have the cause: void ones too, for the index has no more than the days. */
function timesMet(journal: Journal, folded: string, { from, to }: Period): number {
	return first(journal, ask.timesMet({ folded, from, to }))?.count ?? 0;
}
