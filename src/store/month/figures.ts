/** The groups behind the figures of a period: those that can be summed by month from the sums, each of the others from one index. */

import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import {
	EFFECT_DAYS,
	type LawsuitGroups,
	type PeriodGroups,
	type PreventionEffect,
	type PreventionGroups,
} from '../../domain/month/figures.ts';
import { movedGroups, type Tallies } from '../../domain/month/tally.ts';
import type { Period } from '../../domain/period.ts';
import { DAY_TALLIES } from '../fileVersion.ts';
import type { Journal } from '../open.ts';
import { paid } from '../statements/deadlines.ts';
import * as queries from '../statements/figures.ts';
import { monthsIn } from './balance.ts';
import { dueGroups, type OverdueOn, overdueOn } from './deadlines.ts';
import { lateIn } from './late.ts';
import { returningClients, YEAR } from './returningClients.ts';

/**
 * The groups of a period, of which `moved` says what moved, and the first `most` of what was overdue at its end; a term whose last day is today has not
 * fallen due.
 */
export function periodGroups(
	journal: Journal,
	period: Period,
	moved: Tallies,
	today: Day,
	most = 0,
): PeriodGroups & { readonly overdue: OverdueOn } {
	const asOf = period.to < today ? period.to : today;
	const hasTallies = journal.version >= DAY_TALLIES;
	return {
		...movedGroups(moved),
		answers: (hasTallies ? queries.answers : queries.answersCounted)(journal, period),
		registeredLater: (hasTallies ? queries.registeredLater : queries.registeredLaterCounted)(journal, period),
		recordedLate: lateIn(journal).count(journal, period),
		asOf,
		due: dueGroups(journal, period, today),
		overdue: overdueOn(journal, asOf, most),
		payments: paid(journal, period) ?? { paid: 0, paidLate: 0 },
		lawsuits: lawsuitGroups(journal, period, asOf),
		preventions: preventionGroups(journal, period, asOf),
		decisions: queries.decisions(journal, period),
		remedies: queries.remedies(journal, period),
		clients: returningClients(journal, period) ?? clients(journal, period) ?? { all: 0, again: 0 },
	};
}

/** The clients of a period with very many entries: of equal names; of whole months they lie in order in an index. */
function clients(journal: Journal, { from, to }: Period) {
	const { months, days } = monthsIn({ from, to });
	const earlier = { since: addDays(to, -YEAR), from };
	if (months && months.from === months.to && days.length === 0) return queries.clientsOfMonth(journal, { ...earlier, month: months.from });
	const [one = NO_DAYS, other = NO_DAYS] = days;
	return queries.clientsOfStretches(journal, {
		...earlier,
		...{ firstMonth: months?.from ?? NO_DAYS.from, lastMonth: months?.to ?? NO_DAYS.to },
		...{ from1: one.from, to1: one.to, from2: other.from, to2: other.to },
	});
}

/** No month or day lies between. */
const NO_DAYS = { from: '9999', to: '' };

/** The lawsuits of a period, seen from the end of `asOf`. A file of a former version knows of none. */
function lawsuitGroups(journal: Journal, { from, to }: Period, asOf: Day): LawsuitGroups {
	// Most offices have none: then nothing else is asked.
	if (journal.version < 3 || !queries.anyLawsuit(journal)) return { filed: 0, ended: [], pending: 0, closed: 0 };
	return {
		filed: queries.lawsuitsFiled(journal, { from, to }),
		ended: queries.lawsuitsEnded(journal, { from, to }),
		pending: queries.lawsuitsPending(journal, { asOf }),
		closed: queries.suedClosed(journal, { from, to, asOf }),
	};
}

/** The measures against recurrence of a period, seen from the end of `asOf`, and how often the causes were met that they were taken against. */
function preventionGroups(journal: Journal, { from, to }: Period, asOf: Day): PreventionGroups {
	// Where there is none, nothing else is asked.
	if (!queries.anyPrevention(journal)) return { done: [], overdue: 0, effects: [] };
	return {
		done: queries.measuresDone(journal, { from, to }),
		overdue: queries.measuresOverdue(journal, { asOf }) + queries.measuresOverdueThen(journal, { asOf }),
		effects: effects(journal, { from, to }, asOf),
	};
}

/** The causes that measures were carried out against in the period or shortly before its end. */
function effects(journal: Journal, { from }: Period, asOf: Day): readonly PreventionEffect[] {
	const shortlyBefore = addDays(asOf, -EFFECT_DAYS);
	const lately = { from: from < shortlyBefore ? from : shortlyBefore, to: asOf };
	return queries.causesMet(journal, lately).map(({ doneOn, category, folded, measures }) => {
		const days = Math.min(EFFECT_DAYS, daysBetween(doneOn, asOf));
		const within = (from: Day, to: Day) => (days === 0 ? null : queries.timesMet(journal, { folded, from, to }));
		return {
			...{ category, measures, days },
			metBefore: within(addDays(doneOn, -days), addDays(doneOn, -1)),
			metAfter: within(addDays(doneOn, 1), addDays(doneOn, days)),
		};
	});
}
