/** Which terms run for a claim, and which of them binds. */

import type { Calendar } from './calendar.ts';
import type { Channel, DemandKind, Kind, Visa } from './code.ts';
import type { Day } from './day.ts';
import { type Deadline, deadline } from './deadline.ts';
import {
	answers,
	type Length,
	type Purpose,
	type Regulation,
	type RegulationId,
	type Rule,
	type StartEvent,
	standsIn,
	type WhenDayOff,
} from './rule.ts';

/** What decides which rules apply, and the days that terms run from. */
export interface TermFacts {
	readonly kind: Kind;
	readonly channel: Channel | null;
	readonly demandKind: DemandKind | null;
	readonly events: Readonly<Partial<Record<StartEvent, Day>>>;
}

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

/** The rules that apply: those that match, less those that a matching one stands in for. */
export function rulesFor(facts: TermFacts, regulation: Regulation): readonly Rule[] {
	const silent = regulation.noAnswerTerm.includes(facts.kind);
	const matching = regulation.rules.filter((rule) => matches(rule, facts) && !(silent && answers(rule)));
	return matching.filter((rule) => !matching.some((other) => standsIn(other, rule)));
}

/** The rule that gave a term, and the edition it stands in; undefined where that edition is not among `editions`. */
export function originOf(
	term: Pick<Term, 'regulation' | 'edition' | 'rule'>,
	editions: readonly Regulation[],
): { readonly rule: Rule; readonly regulation: Regulation } | undefined {
	const regulation = editions.find(({ id, edition }) => id === term.regulation && edition === term.edition);
	const rule = regulation?.rules.find(({ id }) => id === term.rule);
	return regulation && rule && { rule, regulation };
}

function matches(rule: Rule, { kind, channel, demandKind, events }: TermFacts): boolean {
	const event = events[rule.from];
	return (
		(!rule.kinds || rule.kinds.includes(kind)) &&
		(!rule.channels || (channel !== null && rule.channels.includes(channel))) &&
		(!rule.demands || (demandKind !== null && rule.demands.includes(demandKind))) &&
		(event === undefined || ((!rule.since || event >= rule.since) && (!rule.until || event <= rule.until)))
	);
}

/** Every term whose start is known, the earliest first; of two on one day, the one whose rule stands first. */
export function termsFor(facts: TermFacts, { regulations, calendar, ownTermsMove }: TermOptions): readonly Term[] {
	const terms: Term[] = [];
	for (const regulation of regulations)
		for (const rule of rulesFor(facts, regulation)) {
			const event = facts.events[rule.from];
			if (event === undefined) continue;
			const whenDayOff = regulation.own && !ownTermsMove ? 'keep' : rule.whenDayOff;
			terms.push({
				rule: rule.id,
				regulation: regulation.id,
				edition: regulation.edition,
				purpose: rule.purpose,
				from: rule.from,
				event,
				...lastDay(event, rule.length, whenDayOff, calendar),
				whenDayOff,
				calendar: calendar.edition,
			});
		}
	return terms.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
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
