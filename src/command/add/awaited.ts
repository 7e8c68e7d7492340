/** What the terms of an entry would wait for: the form asks for it, and only the client knows it. */

import type { AwaitedDay } from '../../ask/termSteps.ts';
import type { JournalContext } from '../../context.ts';
import type { DemandKind } from '../../domain/code.ts';
import { type Registration, register } from '../../domain/decide/index.ts';
import { answers } from '../../domain/rule.ts';
import { type ClientDay, isClientDay, type Term } from '../../domain/term.ts';
import { circumstances } from '../claim/circumstances.ts';

const dayOf = { dispatched: 'dispatchedOn', goodsReturned: 'goodsReturnedOn', purchased: 'purchasedOn' } as const satisfies Record<
	ClientDay,
	AwaitedDay
>;

/** The days that terms of the entry would wait for; none where the rules refuse it. */
export function daysAwaited(registration: Registration, context: JournalContext): readonly AwaitedDay[] {
	return termsOf(registration, context).flatMap(({ pending, from }) => (pending === 'start' && isClientDay(from) ? [dayOf[from]] : []));
}

/**
 * The kinds of demand that would give the entry a term to answer or to satisfy, in the order of the rules in use. None where its kind of demand
 * is given or read from its words, where no term waits for it, or where the rules refuse the entry.
 */
export function demandsAwaited(registration: Registration, context: JournalContext): readonly DemandKind[] {
	if (!termsOf(registration, context).some(({ pending }) => pending === 'demand')) return [];
	const kinds = context.terms.regulations.flatMap(({ rules }) => rules.filter(answers).flatMap(({ demands }) => demands ?? []));
	return [...new Set(kinds)].filter((demandKind) => termsOf({ ...registration, demandKind }, context).some(answers));
}

/** The terms of the entry as it would be registered. */
function termsOf(registration: Registration, context: JournalContext): readonly Term[] {
	const verdict = register(
		registration,
		circumstances(context, (_, year) => ({ year, ordinal: 0, text: '' })),
	);
	const events = verdict.ok ? verdict.events : [];
	return events.flatMap((event) => (event.type === 'termSet' ? event.terms : []));
}
