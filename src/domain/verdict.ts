/** The result of a rule: the events that follow, or every reason for a refusal. */

import type { Calendar } from './calendar/calendar.ts';
import type { Kind, Visa } from './code.ts';
import type { Day } from './day.ts';
import type { DemandDefinition } from './demand/demandKind.ts';
import type { ClaimEvent } from './event/event.ts';
import type { SeriesNumber } from './number.ts';
import type { SamePerson } from './people/routing.ts';
import type { Refusal } from './refusal.ts';
import type { Authority } from './settings.ts';
import type { Rule } from './term/rule.ts';
import type { Term, TermFacts } from './term/term.ts';

export type Verdict =
	| { readonly ok: true; readonly events: readonly ClaimEvent[] }
	| { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The facts that rules need besides the claim and the intent. */
export interface Circumstances {
	readonly today: Day;
	/** Who records; null where the system does not know it. */
	readonly actor: string | null;
	readonly controller: string | null;
	/** Whether two names are one person's, by the list of the office's people. */
	readonly same: SamePerson;
	/** All spellings of the name's person. */
	readonly spellings: (name: string) => readonly string[];
	/** The next number of each series in a year; it is spent only if an event carries it. */
	incoming(year: number): SeriesNumber;
	outgoing(year: number): SeriesNumber;
	terms(facts: TermFacts): readonly Term[];
	/** The kinds of demand of the regulations in use. */
	readonly demands: readonly DemandDefinition[];
	/** The numbers that an entry repeats, step by step back to the first; its own is the first of them. */
	repeats(number: string): readonly string[];
	/** The row of a regulation that gave a term, and its act; undefined where no known regulation has it. */
	ruleOf(term: Pick<Term, 'rule' | 'regulation' | 'edition'>): { readonly rule: Rule; readonly act: string } | undefined;
	/** The visas that a reply to this kind needs. */
	visasFor(kind: Kind): readonly Visa[];
	readonly calendar: Calendar;
	readonly authority: Authority;
	/** Who handles the subject by the routing table on this day; undefined where nobody does. */
	routed(subject: string | null): string | undefined;
}

/** A refusal for these reasons. */
export function refused(...refusals: readonly Refusal[]): Verdict {
	return { ok: false, refusals };
}

/** The refusals if any, else the events; `events` is called only without refusals. */
export function verdict(refusals: readonly Refusal[], events: () => readonly ClaimEvent[]): Verdict {
	return refusals.length > 0 ? refused(...refusals) : { ok: true, events: events() };
}
