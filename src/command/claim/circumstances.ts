/** What the rules need to know of this office and this day. */

import type { JournalContext } from '../../context.ts';
import { presentOn, routed } from '../../domain/routing.ts';
import { demandsIn, originOf, termsFor, visasFor } from '../../domain/term.ts';
import type { Circumstances } from '../../domain/verdict.ts';
import type { NextNumber } from '../../store/change.ts';
import { peopleOf } from '../../store/people.ts';
import { repeatedBy } from '../../store/repeats.ts';

/** The circumstances of a decision; `next` gives the numbers of the transaction that is under way. */
export function circumstances(context: JournalContext, next: NextNumber): Circumstances {
	const { authority, routes, absences, visas } = context.journal.settings;
	return {
		today: context.today,
		actor: context.actor() || null,
		controller: context.journal.settings.controller,
		same: (left, right) => peopleOf(context.journal).same(left, right),
		spellings: (name) => peopleOf(context.journal).spellings(name),
		incoming: (year) => next('incoming', year),
		outgoing: (year) => next('outgoing', year),
		terms: (facts) => termsFor(facts, context.terms),
		demands: demandsIn(context.terms.regulations),
		repeats: (number) => repeatedBy(context.journal, number),
		ruleOf: (term) => {
			const origin = originOf(term, context.terms.editions);
			return origin && { rule: origin.rule, act: origin.rule.act ?? origin.regulation.act };
		},
		visasFor: (kind) => visasFor(kind, context.terms.regulations, visas),
		calendar: context.calendar,
		authority,
		routed: (subject) => {
			const responsible = routed(subject, routes);
			return responsible && presentOn(responsible, context.today, absences, peopleOf(context.journal).same);
		},
	};
}
