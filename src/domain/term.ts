/** Which terms run for a claim, and which of them binds. */

import type { Calendar } from './calendar.ts';
import type { Channel, DemandKind, Kind, Visa } from './code.ts';
import type { Day } from './day.ts';
import { deadline } from './deadline.ts';
import type { Purpose, Regulation, RegulationId, Rule, StartEvent, WhenDayOff } from './rule.ts';

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
	/** The edition of the calendar it was computed with. */
	readonly calendar: string;
}

export interface TermOptions {
	readonly regulations: readonly Regulation[];
	readonly calendar: Calendar;
	/** Whether art. 193 moves the last day of the office's own terms. */
	readonly ownTermsMove: boolean;
}

/** The rules that apply: those that match, less those that a matching one stands in for. */
export function rulesFor(facts: TermFacts, regulation: Regulation): readonly Rule[] {
	const matching = regulation.rules.filter((rule) => matches(rule, facts));
	const replaced = new Set(matching.flatMap((rule) => rule.insteadOf ?? []));
	return matching.filter((rule) => !replaced.has(rule.id) && !(answers(rule) && regulation.noAnswerTerm.includes(facts.kind)));
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

/** Whether it binds the office's reply or performance. */
export function answers(rule: { readonly purpose: Purpose }): boolean {
	return rule.purpose === 'answer' || rule.purpose === 'satisfy';
}

/** Every term whose start is known, the earliest first; of two on one day, the one whose rule stands first. */
export function termsFor(facts: TermFacts, { regulations, calendar, ownTermsMove }: TermOptions): readonly Term[] {
	const terms: Term[] = [];
	for (const regulation of regulations)
		for (const rule of rulesFor(facts, regulation)) {
			const event = facts.events[rule.from];
			if (event === undefined || rule.length.unit === 'hour') continue;
			const whenDayOff = regulation.own && !ownTermsMove ? 'keep' : rule.whenDayOff;
			terms.push({
				rule: rule.id,
				regulation: regulation.id,
				edition: regulation.edition,
				purpose: rule.purpose,
				from: rule.from,
				event,
				...deadline(event, rule.length, whenDayOff, calendar),
				whenDayOff,
				calendar: calendar.edition,
			});
		}
	return terms.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** The term by which the claim must be answered or satisfied: the earliest of those. Undefined where none runs. */
export function bindingTerm(terms: readonly Term[]): Term | undefined {
	return terms.find(answers);
}

/** The visas that a reply to this kind needs under any of the regulations. */
export function visasFor(kind: Kind, regulations: readonly Regulation[]): readonly Visa[] {
	const needed = regulations.flatMap(({ visas }) => visas ?? []).filter(({ kinds }) => kinds.includes(kind));
	return [...new Set(needed.flatMap(({ needs }) => needs))];
}
