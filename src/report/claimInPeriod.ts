/** A claim as a period sees it: what of it is counted there. */

import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Claim, DecisionMade, Lawsuit, Round } from '../domain/claim.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { BalanceLine } from '../domain/month/balance.ts';
import { holdsOn, isOverdueOn, type Outcome, outcomeOf } from '../domain/month/cohort.ts';
import { daysToAnswer } from '../domain/month/figures.ts';
import type { Period } from '../domain/period.ts';
import { roundsOf } from '../domain/round.ts';
import { dueDaysOf } from '../domain/term/dueDay.ts';
import type { DueDay } from '../domain/term/trail.ts';
import type { flowColumns } from './period.ts';

/** A period with what the figures of every claim depend on. */
export interface PeriodView extends Period {
	/** The day on which the report was counted. */
	readonly today: Day;
	readonly calendar: Calendar;
	/** The one name of a responsible person that is written in several ways. */
	readonly nameOf: (responsible: string) => string;
	/** How many records of the period about an earlier day there are of each claim, by its id. */
	readonly recordedLate: ReadonlyMap<number, number>;
	/** The clients that came in the period, each as the numbers of its claims; undefined where there are too many to tell them apart. */
	readonly clients: readonly { readonly numbers: readonly string[]; readonly again: boolean }[] | undefined;
}

export interface ClaimInPeriod {
	readonly claim: Claim;
	readonly view: PeriodView;
	/** The day at whose end it is seen: the last of the period, or today. */
	readonly asOf: Day;
	readonly rounds: readonly Round[];
	readonly flow: Flow;
	/** Registered in the period, and not void. */
	readonly came: boolean;
	readonly ended: readonly Round[];
	readonly answered: readonly Round[];
	/** How many working days the answers took. */
	readonly daysTaken: readonly number[];
	readonly decided: readonly DecisionMade[];
	readonly paid: readonly NonNullable<Round['performance']>[];
	readonly due: readonly (DueDay & { readonly outcome: Outcome })[];
	/** All its last days, of whatever period. */
	readonly dueDays: readonly DueDay[];
	/** Lawsuits that came of it, and whether one was filed by the end of the period. */
	readonly lawsuits: readonly Lawsuit[];
	readonly sued: boolean;
	/** What of its client this claim is: the first one that came in the period, or another; of those that came again, too. */
	readonly client: ClientRole | undefined;
}

export interface ClientRole {
	readonly first: boolean;
	readonly again: boolean;
}

/** How often a claim came, went and was open before and after a period, as the balance counts it. */
export type Flow = Pick<BalanceLine, (typeof flowColumns)[number]>;

/** How many of the rounds were open before the period, began, ended in each way, and are open after it. */
export function flowOf(rounds: readonly Round[], { from, to }: Period): Flow {
	const within = (day: Day | null) => day !== null && day >= from && day <= to;
	const count = (which: (round: Round, index: number) => boolean) => rounds.filter(which).length;
	const openAfter = (day: Day) => count(({ openedOn, endedOn }) => openedOn <= day && (endedOn === null || endedOn > day));
	const ended = (ending: Round['ending']) => count((round) => within(round.endedOn) && round.ending === ending);
	return {
		start: openAfter(addDays(from, -1)),
		received: count(({ openedOn }, index) => index === 0 && within(openedOn)),
		reopened: count(({ openedOn }, index) => index > 0 && within(openedOn)),
		closed: ended('closed'),
		unconsidered: ended('unconsidered'),
		withdrawn: ended('withdrawn'),
		void: ended('void'),
		end: openAfter(to),
	};
}

/** Since when it is overdue at the end of a day: the earliest last day that had passed; undefined where none had. */
export function overdueSince(dueDays: readonly DueDay[], asOf: Day): Day | undefined {
	return dueDays
		.filter((day) => isOverdueOn(day, asOf))
		.map(({ due }) => due)
		.toSorted()[0];
}

/** The parts of the claim that are counted in the period. */
export function seenIn(claim: Claim, view: PeriodView, client: ClientRole | undefined): ClaimInPeriod {
	const { from, to, today, calendar } = view;
	const within = (day: Day | null, last = to): day is Day => day !== null && day >= from && day <= last;
	const asOf = to < today ? to : today;
	const rounds = roundsOf(claim);
	const answered = rounds.filter(({ answeredOn }) => within(answeredOn));
	const dueDays = dueDaysOf(claim);
	// An entry made by mistake has no lawsuits.
	const lawsuits = claim.status === 'void' ? [] : claim.lawsuits;
	const counts = (day: DueDay) => within(day.countsOn, to < today ? to : addDays(today, -1)) && holdsOn(day, asOf);
	return {
		claim,
		view,
		asOf,
		rounds,
		flow: flowOf(rounds, view),
		client,
		came: within(claim.registeredOn) && rounds[0]?.ending !== 'void',
		ended: rounds.filter(({ endedOn }) => within(endedOn)),
		answered,
		daysTaken: answered.flatMap(({ receivedOn, answeredOn }) =>
			answeredOn === null ? [] : [...daysToAnswer({ answers: [{ receivedOn, answeredOn, count: 1 }] }, calendar).keys()],
		),
		decided: rounds.flatMap(({ decision }) => (decision && within(decision.on) ? [decision] : [])),
		paid: rounds.flatMap(({ performance }) => (performance?.amount && within(performance.on) ? [performance] : [])),
		due: dueDays.filter(counts).map((day) => ({ ...day, outcome: outcomeOf(day, asOf) })),
		dueDays,
		lawsuits,
		sued: lawsuits.some(({ on }) => on <= asOf),
	};
}
