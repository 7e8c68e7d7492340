/** What the rules need to know of this office and this day. */

import type { Office } from '../desk.ts';
import { presentOn, routed } from '../domain/routing.ts';
import { originOf, termsFor, visasFor } from '../domain/term.ts';
import type { Circumstances } from '../domain/verdict.ts';
import type { NextNumber } from '../store/change.ts';
import { repeatedBy } from '../store/repeats.ts';

/** The circumstances of a decision; `next` gives the numbers of the transaction that is under way. */
export function circumstances(office: Office, next: NextNumber): Circumstances {
	const { authority, routes, absences, visas } = office.journal.settings;
	return {
		today: office.today,
		controller: office.journal.settings.controller,
		incoming: (year) => next('incoming', year),
		outgoing: (year) => next('outgoing', year),
		terms: (facts) => termsFor(facts, office.terms),
		repeats: (number) => repeatedBy(office.journal, number),
		ruleOf: (term) => {
			const origin = originOf(term, office.terms.editions);
			return origin && { rule: origin.rule, act: origin.rule.act ?? origin.regulation.act };
		},
		visasFor: (kind) => visasFor(kind, office.terms.regulations, visas),
		calendar: office.calendar,
		authority,
		routed: (subject) => {
			const responsible = routed(subject, routes);
			return responsible && presentOn(responsible, office.today, absences);
		},
	};
}
