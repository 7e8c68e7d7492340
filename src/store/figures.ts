/** The groups behind the figures of a period: those that can be summed by month from the sums, each of the others from one index. */

import { addDays, type Day } from '../domain/day.ts';
import type { PeriodGroups } from '../domain/figures.ts';
import { movedGroups } from '../domain/movedGroups.ts';
import type { Period } from '../domain/period.ts';
import type { Tallies } from '../domain/tally.ts';
import { monthsIn } from './balance.ts';
import { dueGroups, type OverdueOn, overdueOn, paidIn } from './deadlines.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { recordedLate } from './late.ts';
import { lawsuitGroups } from './lawsuits.ts';
import type { Journal } from './open.ts';
import { preventionGroups } from './preventionGroups.ts';
import { all, first } from './query.ts';
import { returningClients, YEAR } from './returningClients.ts';
import * as ask from './statements/figures.ts';

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
		answers: all(journal, (hasTallies ? ask.answers : ask.answersCounted)(period)),
		registeredLater: all(journal, (hasTallies ? ask.registeredLater : ask.registeredLaterCounted)(period)),
		recordedLate: recordedLate(journal, period),
		asOf,
		due: dueGroups(journal, period, today),
		overdue: overdueOn(journal, asOf, most),
		payments: paidIn(journal, period),
		lawsuits: lawsuitGroups(journal, period, asOf),
		preventions: preventionGroups(journal, period, asOf),
		decisions: all(journal, ask.decisions(period)),
		remedies: all(journal, ask.remedies(period)),
		clients: returningClients(journal, period) ?? first(journal, clients(period)) ?? { all: 0, again: 0 },
	};
}

/** The clients of a period with very many entries: of equal names; of whole months they lie in order in an index. */
function clients({ from, to }: Period) {
	const { months, days } = monthsIn({ from, to });
	const earlier = { since: addDays(to, -YEAR), from };
	if (months && months.from === months.to && days.length === 0) return ask.clientsOfMonth({ ...earlier, month: months.from });
	const [one = NO_DAYS, other = NO_DAYS] = days;
	return ask.clientsOfStretches({
		...earlier,
		...{ firstMonth: months?.from ?? NO_DAYS.from, lastMonth: months?.to ?? NO_DAYS.to },
		...{ from1: one.from, to1: one.to, from2: other.from, to2: other.to },
	});
}

/** No month or day lies between. */
const NO_DAYS = { from: '9999', to: '' };
