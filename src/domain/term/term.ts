/** Which terms a claim has, and which of them is binding. */

import { addWorkingDays, type Calendar } from '../calendar/calendar.ts';
import type { Channel, DemandKind, Kind, Visa } from '../code.ts';
import { compareDays, type Day } from '../day.ts';
import type { DemandDefinition } from '../demand/demandKind.ts';
import { type Deadline, deadline } from './deadline.ts';
import {
	answers,
	type Length,
	overrides,
	type Purpose,
	type Regulation,
	type RegulationId,
	type Rule,
	type StartEvent,
	type WhenDayOff,
} from './rule.ts';

/** What decides which rules apply, and the days that terms run from. */
export interface TermFacts {
	readonly kind: Kind;
	readonly channel: Channel | null;
	readonly demandKind: DemandKind | null;
	readonly events: Readonly<Partial<Record<StartEvent, Day>>>;
	/** A term of this one entry: by contract, by agreement, or named by the applicant (P88). */
	readonly agreed?: Length | null;
}

/** What a pending term waits for: the day that it runs from, or the kind of the demand. */
export type Pending = 'start' | 'demand';

/** The rule and the regulation of a term that was agreed upon for one entry. */
export const AGREED = 'agreed';

/** A term as it is kept in the claim: which rule gave it, in which edition, and the days. */
export interface Term {
	readonly rule: string;
	readonly regulation: RegulationId;
	readonly edition: number;
	readonly purpose: Purpose;
	readonly from: StartEvent;
	readonly event: Day;
	readonly due: Day;
	readonly nominal: Day;
	readonly whenDayOff: WhenDayOff;
	readonly provisional: boolean;
	/** Counted from the earliest safe day until what it waits for is known. */
	readonly pending?: Pending;
	/** The day of registration, where the term runs from the earlier day by which it was due. */
	readonly registeredOn?: Day;
	/** The length, where it is not that of the rule: the agreed one, or the cap on it. */
	readonly length?: Length;
	/** A term of so many hours: they run on the day of the event, which is then its last day, too. */
	readonly hours?: number;
	/** The edition of the calendar it was computed with. */
	readonly calendar: string;
}

export interface TermOptions {
	/** Those in use, each in its newest edition. */
	readonly regulations: readonly Regulation[];
	readonly calendar: Calendar;
	/** Whether art. 193 moves the last day of the office's own terms. */
	readonly ownTermsMove: boolean;
}

/** The rules in use, and every edition that a term may have been set by before. */
export interface Rulebook extends TermOptions {
	readonly editions: readonly Regulation[];
}

/** The applicable rules: those that match, without those that a matching one overrides. */
export function rulesFor(facts: TermFacts, regulation: Regulation): readonly Rule[] {
	const silent = regulation.noAnswerTerm.includes(facts.kind);
	const matching = regulation.rules.filter((rule) => matches(rule, facts) && !(silent && answers(rule)));
	return matching.filter((rule) => !matching.some((other) => overrides(other, rule)));
}

/** The rule that gave a term, with its edition; undefined where that edition is not among `editions`. */
export function originOf(
	term: Pick<Term, 'regulation' | 'edition' | 'rule'>,
	editions: readonly Regulation[],
): { readonly rule: Rule; readonly regulation: Regulation } | undefined {
	const regulation = editions.find(({ id, edition }) => id === term.regulation && edition === term.edition);
	const rule = regulation?.rules.find(({ id }) => id === term.rule);
	return regulation && rule && { rule, regulation };
}

function matches(rule: Rule, { kind, channel, demandKind, events }: TermFacts): boolean {
	const event = events[rule.from] ?? events.received;
	return (
		(!rule.kinds || rule.kinds.includes(kind)) &&
		(!rule.channels || (channel !== null && rule.channels.includes(channel))) &&
		(!rule.demands || (demandKind !== null && rule.demands.includes(demandKind))) &&
		(event === undefined || ((!rule.since || event >= rule.since) && (!rule.until || event <= rule.until)))
	);
}

/** Days that the client knows and the office may not: until they are known, a term to answer runs from the receipt. */
const clientDays = ['dispatched', 'goodsReturned', 'purchased'] as const satisfies readonly StartEvent[];
export type ClientDay = (typeof clientDays)[number];

/** Whether the term starts on a day that only the client can name. */
export function isClientDay(event: StartEvent): event is ClientDay {
	return clientDays.some((day) => day === event);
}

/**
 * Every term of the entry, the earliest first; of two on one day, the one whose rule stands first. A rule to answer whose start is
 * not known gives a pending term, counted from the receipt. Where no rule answers only because the kind of the demand was not
 * named, the earliest term that it might have is pending.
 */
export function termsFor(facts: TermFacts, options: TermOptions): readonly Term[] {
	const terms = options.regulations.flatMap((regulation) =>
		rulesFor(facts, regulation).flatMap((rule) => termOf(rule, regulation, facts, options) ?? []),
	);
	const agreed = agreedTerm(facts, options);
	if (agreed) terms.push(agreed);
	if (!terms.some(answers)) terms.push(...awaitingDemand(facts, options).slice(0, 1));
	return terms.sort(byDue);
}

/**
 * The terms that the entry might have, were the kind of its demand known: the earliest of each regulation in use that gives terms to
 * certain demands only, the earliest first. Empty where the kind is known.
 */
export function awaitingDemand(facts: TermFacts, options: TermOptions): readonly Term[] {
	if (facts.demandKind !== null) return [];
	const earliest = options.regulations.flatMap((regulation) => {
		if (!regulation.demandsOnly || regulation.noAnswerTerm.includes(facts.kind)) return [];
		const possible = regulation.rules
			.filter((rule) => answers(rule) && rule.demands?.some((demandKind) => matches(rule, { ...facts, demandKind })))
			.flatMap((rule) => termOf(rule, regulation, { ...facts, agreed: null }, options) ?? []);
		return possible.toSorted(byDue).slice(0, 1);
	});
	return earliest.map((term): Term => ({ ...term, pending: 'demand' })).toSorted(byDue);
}

function byDue(left: Term, right: Term): number {
	return compareDays(left.due, right.due);
}

/** The term that the rule gives; undefined where it never starts by itself, or yields to what was agreed. */
function termOf(rule: Rule, regulation: Regulation, facts: TermFacts, { calendar, ownTermsMove }: TermOptions): Term | undefined {
	const { events, agreed } = facts;
	const pending = answers(rule) && events[rule.from] === undefined && isClientDay(rule.from);
	const start = pending ? events.received : events[rule.from];
	if (start === undefined) return undefined;
	const yields = agreed && mayBeAgreed(rule, regulation);
	const cap = rule.agreement?.longest;
	if (yields && !cap) return undefined;
	const length = (yields ? cap : null) ?? rule.length;
	const event = rule.from === 'registered' ? safeRegistration(start, rule, regulation, facts, calendar) : start;
	const whenDayOff = regulation.own && !ownTermsMove ? 'keep' : rule.whenDayOff;
	return {
		rule: rule.id,
		regulation: regulation.id,
		edition: regulation.edition,
		purpose: rule.purpose,
		from: rule.from,
		event,
		...lastDay(event, length, whenDayOff, calendar),
		whenDayOff,
		...(pending && { pending: 'start' as const }),
		...(event !== start && { registeredOn: start }),
		...(yields && { length }),
		calendar: calendar.edition,
	};
}

/** Whether a term that was agreed upon stands in for the rule's: for the office's own rules always, for the law's where it says so. */
function mayBeAgreed(rule: Rule, regulation: Regulation): boolean {
	return answers(rule) && (regulation.own || rule.agreement !== undefined);
}

/** The agreed term runs from the receipt; it is one to satisfy where the rule that yields to it is. */
function agreedTerm(facts: TermFacts, { regulations, calendar, ownTermsMove }: TermOptions): Term | undefined {
	const { agreed, events } = facts;
	if (!agreed || !events.received) return undefined;
	const yielding = regulations.flatMap((regulation) => rulesFor(facts, regulation).filter((rule) => mayBeAgreed(rule, regulation)));
	const whenDayOff = ownTermsMove ? 'nextWorkingDay' : 'keep';
	return {
		rule: AGREED,
		regulation: AGREED,
		edition: 1,
		purpose: yielding.some(({ purpose }) => purpose === 'satisfy') ? 'satisfy' : 'answer',
		from: 'received',
		event: events.received,
		...lastDay(events.received, agreed, whenDayOff, calendar),
		whenDayOff,
		length: agreed,
		calendar: calendar.edition,
	};
}

/**
 * The day that a term from registration runs from: that of the registration, but no later than the last day to register by the
 * same regulation, or else the first working day after the receipt.
 */
function safeRegistration(registered: Day, rule: Rule, regulation: Regulation, facts: TermFacts, calendar: Calendar): Day {
	const { received } = facts.events;
	const runs = answers(rule) || rule.purpose === 'notice';
	if (!runs || received === undefined || rule.lateRegistration === 'actualDay') return registered;
	const by = rulesFor(facts, regulation).find(
		({ purpose, from, length }) => purpose === 'register' && from === 'received' && length.unit !== 'hour',
	);
	const timely = by ? deadline(received, by.length, by.whenDayOff, calendar).due : addWorkingDays(calendar, received, 1);
	return timely < registered ? timely : registered;
}

function lastDay(event: Day, length: Length, whenDayOff: WhenDayOff, calendar: Calendar): Deadline & Pick<Term, 'hours'> {
	if (length.unit !== 'hour') return deadline(event, length, whenDayOff, calendar);
	return { due: event, nominal: event, provisional: false, hours: length.count };
}

/** The term by which the claim must be answered or satisfied: the earliest of those. Undefined where none runs. */
export function bindingTerm(terms: readonly Term[]): Term | undefined {
	return terms.find(answers);
}

/** The visas that replies to one kind need; none at all where the list is empty. */
export interface VisasNeeded {
	readonly kind: Kind;
	readonly needs: readonly Visa[];
}

/** The visas that a reply to this kind needs: those that the office named for it, else those of any of the regulations. */
export function visasFor(kind: Kind, regulations: readonly Regulation[], named: readonly VisasNeeded[]): readonly Visa[] {
	const own = named.find((one) => one.kind === kind);
	if (own) return own.needs;
	const needed = regulations.flatMap(({ visas }) => visas ?? []).filter(({ kinds }) => kinds.includes(kind));
	return [...new Set(needed.flatMap(({ needs }) => needs))];
}

/** The kinds of demand of the regulations, in their order. */
export function demandsIn(regulations: readonly Regulation[]): readonly DemandDefinition[] {
	return regulations.flatMap(({ demands }) => demands ?? []);
}
