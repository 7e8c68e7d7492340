/**
 * The last days of a claim's clocks, and how each ended: kept and missed terms are counted by them. A last day that was extended, replaced or set
 * again counts for as long as it was in force, so that the figures of a past period do not change with what happens later.
 */

import { type Claim, grants } from '../claim.ts';
import type { Kind } from '../code.ts';
import { type Day, later } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import { type Clock, clocksOf, doneOn, endOf } from './clock.ts';
import type { Purpose } from './rule.ts';
import type { Term } from './term.ts';
import { type ClockTrail, type DueDay, duePurposes } from './trail.ts';

/** The trail of a claim just registered. */
export function trailFrom(registeredOn: Day): ClockTrail {
	return { past: [], since: null, starts: {}, on: registeredOn, endedOn: null };
}

/** A cache of one: the rows of a claim need them twice, one by one and summed up. */
let latest: { readonly claim: Claim; readonly days: readonly DueDay[] } | undefined;

/** All last days of the claim, the former ones first. */
export function dueDaysOf(claim: Claim): readonly DueDay[] {
	if (latest?.claim !== claim)
		latest = { claim, days: [...claim.trail.past, ...runsOf(claim, claim.trail).flatMap(({ days }) => days), ...visaDays(claim)] };
	return latest.days;
}

/** The trail after an event that made `after` of `before`. */
export function trailAfter(before: Claim, after: Claim, event: ClaimEvent): ClockTrail {
	const on = dayOf(event) ?? before.trail.on;
	const end = endOf(after);
	const endedOn = end && (before.trail.endedOn ?? end);
	const trail = on === before.trail.on && endedOn === before.trail.endedOn ? before.trail : { ...before.trail, on, endedOn };
	// The first terms run from the registration.
	if (!changing.has(event.type) || (event.type === 'termSet' && before.sequence === 1)) return trail;
	const [was, is] = [runsOf(before, before.trail), runsOf(after, trail)];
	switch (event.type) {
		case 'termSet':
			return replaced(trail, was, is, hasOtherDay);
		case 'reopened': {
			const visas = { ...trail, past: [...trail.past, ...visaDays(before)] };
			if (event.renewal === 'same') return replaced(visas, was, is, stoppedOtherwise);
			return replaced(newRound(visas, was.filter(isOfTerm)), was.filter(isRequest), is.filter(isRequest), stoppedOtherwise);
		}
		case 'returned':
		// Another decision: what was granted is owed, or what was told before was an answer after all.
		case 'decided':
			return replaced(trail, was, is, stoppedOtherwise);
		default:
			return trail;
	}
}

/** The day that the event has; undefined for terms that were set with the event before them. */
function dayOf(event: ClaimEvent): Day | undefined {
	if (event.type === 'termSet') return event.since;
	return 'on' in event ? event.on : undefined;
}

/** What may set a clock again, or let it run again. */
const changing: ReadonlySet<ClaimEvent['type']> = new Set(['termSet', 'reopened', 'returned', 'decided']);

/** A clock with its last days: those that were extended, then the one that holds. */
interface Run {
	readonly key: string;
	readonly clock: Clock;
	readonly stoppedOn: Day | null;
	readonly days: readonly DueDay[];
}

function isRequest({ clock }: Run): boolean {
	return clock.request !== null;
}

function isOfTerm(run: Run): boolean {
	return !isRequest(run);
}

function hasOtherDay({ clock: { due, original } }: Run, former: Run | undefined): boolean {
	return due !== former?.clock.due || original !== former.clock.original;
}

function stoppedOtherwise({ stoppedOn: is }: Run, former: Run | undefined): boolean {
	return former !== undefined && is !== former.stoppedOn;
}

/** The trail in which new runs begin now: the last days that they had before, and those of runs that are gone, are kept as replaced now. */
function replaced(
	trail: ClockTrail,
	was: readonly Run[],
	is: readonly Run[],
	isNew: (run: Run, former: Run | undefined) => boolean,
): ClockTrail {
	const begun = new Set(
		is
			.filter((run) =>
				isNew(
					run,
					was.find(({ key }) => key === run.key),
				),
			)
			.map(({ key }) => key),
	);
	const over = was.filter(({ key }) => begun.has(key) || !is.some((run) => run.key === key));
	if (begun.size === 0 && over.length === 0) return trail;
	const past = over.flatMap(({ days }) => days).filter(({ countsOn }) => countsOn < trail.on);
	return {
		...trail,
		past: [...trail.past, ...past.map((day) => ({ ...day, replacedOn: trail.on }))],
		starts: { ...trail.starts, ...Object.fromEntries([...begun].map((key) => [key, trail.on])) },
	};
}

/** The client renewed the demand: what was due before stands as it is, and what still ran ends. */
function newRound(trail: ClockTrail, was: readonly Run[]): ClockTrail {
	const days = was
		.flatMap((run) => run.days)
		.map((day) => (day.endedOn === null ? { ...day, endedOn: trail.on, how: 'ended' as const } : day));
	const starts = Object.entries(trail.starts).filter(([key]) => !was.some((run) => run.key === key));
	return { ...trail, past: [...trail.past, ...days], since: trail.on, starts: Object.fromEntries(starts) };
}

/** The clocks of the current round. What was done in a round before (registering, sorting) is not due again. */
function runsOf(claim: Claim, trail: ClockTrail): readonly Run[] {
	const { since, starts } = trail;
	return clocksOf(claim).flatMap((clock) => {
		const key = keyOf(clock);
		const request = clock.request === null ? undefined : claim.requests[clock.request - 1];
		const done = request ? (request.expired ? null : request.endedOn) : doneOn(claim, clock.purpose);
		if (since !== null && !request && done !== null && done < since) return [];
		const knownOn = starts[key] ?? request?.on ?? since ?? claim.registeredOn;
		const stopped = stoppedOn(claim.decision, trail, clock);
		const ending = request?.expired ? running : endingOf(claim, done, stopped);
		const extended = clock.term === null ? [] : extensionsOf(claim, clock.term);
		const days = [
			...extended.map(({ due, on }) => dueDay(clock.purpose, due, knownOn, { endedOn: on, how: 'extended' })),
			dueDay(clock.purpose, clock.due, knownOn, ending),
		];
		return [{ key, clock, stoppedOn: stopped, days }];
	});
}

/** When the clock stopped. A claim is done before it is closed, and its end counts from there, but for what was granted: that is owed until the closing. */
function stoppedOn(decision: Claim['decision'], trail: ClockTrail, { purpose, stoppedOn: stopped }: Clock): Day | null {
	const owed = purpose === 'notice' || (purpose === 'satisfy' && grants(decision));
	return stopped !== null && trail.endedOn !== null && trail.endedOn < stopped && !owed ? trail.endedOn : stopped;
}

type Ending = Pick<DueDay, 'endedOn' | 'how'>;

const running: Ending = { endedOn: null, how: null };

function endingOf({ status }: Claim, done: Day | null, stoppedOn: Day | null): Ending {
	if (stoppedOn === null) return running;
	return { endedOn: stoppedOn, how: done === stoppedOn ? 'done' : status === 'void' ? 'annulled' : 'ended' };
}

/** The days that extensions moved, each with the day on which it was extended. */
function extensionsOf({ extensions }: Claim, { rule, due }: Term): readonly { readonly due: Day; readonly on: Day }[] {
	const days: { readonly due: Day; readonly on: Day }[] = [];
	let last = due;
	for (const { rules, late, until, on } of extensions)
		if (!late && rules.includes(rule) && until > last) {
			days.push({ due: last, on });
			last = until;
		}
	return days;
}

/** Visas that were asked for by a day; each is waited for until its next record. */
function visaDays(claim: Claim): readonly DueDay[] {
	return claim.visas.flatMap(({ visa, outcome, on, due }, index) => {
		if (outcome !== 'asked' || due === null) return [];
		const next = claim.visas.slice(index + 1).find((one) => one.visa === visa);
		const done = next === undefined || next.outcome === 'asked' ? null : next.on;
		return [dueDay('visa', due, on, endingOf(claim, done, next?.on ?? claim.trail.endedOn))];
	});
}

function dueDay(purpose: Purpose | 'visa', due: Day, knownOn: Day, ending: Ending): DueDay {
	const named = duePurposes.find((one) => one === purpose);
	if (!named) throw new RangeError(`nothing is due by a term of this purpose: ${purpose}`);
	const known = ending.endedOn !== null && ending.endedOn < knownOn ? due : later(due, knownOn);
	return { purpose: named, due, countsOn: known, knownOn, replacedOn: null, ...ending };
}

function keyOf({ purpose, request, term }: Clock): string {
	return `${purpose} ${request ?? ''} ${term?.regulation ?? ''} ${term?.rule ?? ''}`;
}

/** A claim whose last day to answer or to satisfy had passed. */
export interface OverdueClaim {
	readonly number: string;
	readonly due: Day;
	/** Calendar days past it, on the day that is asked for. */
	readonly days: number;
	readonly kind: Kind;
	readonly category: string | null;
	readonly department: string | null;
}
