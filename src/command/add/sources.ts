/** What the form of a registration asks the journal. */

import type { EntryAnswers, EntrySources } from '../../ask/entry/sources.ts';
import type { AwaitedDay } from '../../ask/entry/termSteps.ts';
import type { JournalContext } from '../../context.ts';
import { likenessTo } from '../../domain/client/sameClient.ts';
import { type DemandKind, kinds } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { type Registration, register } from '../../domain/decide/index.ts';
import { isAsked } from '../../domain/officeProfile.ts';
import { complainedOfRefused } from '../../domain/people/complainedOf.ts';
import { presentOn, routed } from '../../domain/people/routing.ts';
import { answers } from '../../domain/term/rule.ts';
import { type ClientDay, isClientDay, type Term } from '../../domain/term/term.ts';
import { sameClientNote } from '../../sentence/eventNote.ts';
import { clientsLike } from '../../store/clients/clients.ts';
import { candidatesFor } from '../../store/clients/repeats.ts';
import { peopleOf } from '../../store/people.ts';
import { arrivalsLately, lastEntry, responsibleLately } from '../../store/statements/overview.ts';
import { circumstances, printRefusalsInForm, unspentNumbers } from '../claim/change.ts';
import { readerOf } from '../people/settle.ts';
import { factsOf } from './similarClaims.ts';
import { showTrial } from './trial.ts';

/** How many earlier clients are shown at once: with the question and the hint they fit the smallest screen. */
const SHOWN = 7;

/** How many earlier entries of the client can be chosen as the one that is repeated. */
const EARLIER = 5;

interface Filling {
	/** Nobody reviews the entry before it is saved. */
	readonly alone: boolean;
	/** The day on which the form was begun; undefined where the entry had come before. */
	readonly begunOn: Day | undefined;
	/** Whether what is registered may be settled in the same breath, and another form follow. */
	readonly settles: boolean;
}

/** The sources for a form on this journal. */
export function sourcesOf(context: JournalContext, { alone, begunOn, settles }: Filling): EntrySources {
	const { journal, words, today } = context;
	const { routes, absences, offeredKinds = [], questions } = journal.settings;
	const people = peopleOf(journal);
	const mayHandle = (responsible: string, subject: string | null) =>
		complainedOfRefused({ subject }, responsible, null, { spellings: (name) => people.spellings(name) }).length === 0;
	const present = (responsible: string) => presentOn(responsible, today, absences, (left, right) => people.same(left, right));
	return {
		clients: (typed) =>
			clientsLike(journal, typed, SHOWN).map(({ client, claims, ...latest }) => ({
				name: client,
				description: words.questions.earlierClaims(
					claims,
					words.day(latest.registeredOn),
					latest.decision ? words.names.decision[latest.decision] : words.names.status[latest.status],
				),
			})),
		usual: (client) => clientsLike(journal, client, 1).find((one) => one.client === client),
		arrivals: begunOn === undefined ? undefined : arrivalsLately(journal),
		kinds: offeredKinds.length > 0 ? offeredKinds : kinds,
		usualKind: offeredKinds[0] ?? 'claim',
		asks: (field) => isAsked(field, questions),
		last: lastEntry(journal),
		begunOn,
		earlier: earlierOf(context),
		people: readerOf(context),
		routed: (subject) => {
			const responsible = routed(subject, routes);
			return responsible !== undefined && mayHandle(responsible, subject) ? present(responsible) : undefined;
		},
		isComplainedOf: ({ subject = null, responsible }) => responsible != null && !mayHandle(responsible, subject),
		hasRoutes: routes.length > 0,
		usualResponsible: ({ kind, subject = null }) =>
			kind
				? responsibleLately(journal, { kind })
						.map(({ responsible }) => responsible)
						.map(present)
						.find((responsible) => mayHandle(responsible, subject) && !hasLeft(context, responsible))
				: undefined,
		awaited: {
			days: (registration) => daysAwaited(registration, context),
			demands: (registration) => demandsAwaited(registration, context),
		},
		settles,
		another: settles && !alone,
		review: alone ? undefined : (entry) => review(entry, context),
	};
}

function hasLeft({ journal, today }: JournalContext, name: string): boolean {
	const leftOn = peopleOf(journal).of(name)?.leftOn ?? null;
	return leftOn !== null && leftOn <= today;
}

/** The entries that are likely of the same client, the latest first; those of the last question are remembered. */
function earlierOf({ journal, words }: JournalContext): EntrySources['earlier'] {
	let last: { readonly key: string; readonly found: ReturnType<EntrySources['earlier']> } | undefined;
	return (registration: Registration) => {
		const facts = factsOf(registration);
		const key = JSON.stringify(facts);
		if (last?.key !== key) {
			const likeness = likenessTo(facts);
			const found = candidatesFor(journal, facts).flatMap((candidate) => {
				const why = likeness(candidate);
				return why.length > 0 ? [{ number: candidate.number, note: sameClientNote(words, candidate, why) }] : [];
			});
			last = { key, found: found.slice(0, EARLIER) };
		}
		return last.found;
	};
}

async function review({ answer, satisfaction, ...registration }: EntryAnswers, context: JournalContext): Promise<boolean> {
	const trial = await showTrial(registration, context, { answer, satisfaction });
	if (trial.ok) return true;
	await printRefusalsInForm(context, trial.refusals);
	return false;
}

const dayOf = { dispatched: 'dispatchedOn', goodsReturned: 'goodsReturnedOn', purchased: 'purchasedOn' } as const satisfies Record<
	ClientDay,
	AwaitedDay
>;

/** The days that terms of the entry would wait for; none where the rules refuse it. */
function daysAwaited(registration: Registration, context: JournalContext): readonly AwaitedDay[] {
	return termsOf(registration, context).flatMap(({ pending, from }) => (pending === 'start' && isClientDay(from) ? [dayOf[from]] : []));
}

/**
 * The kinds of demand that would give the entry a term to answer or to satisfy, in the order of the rules in use. None where its kind of demand
 * is given or read from its words, where no term waits for it, or where the rules refuse the entry.
 */
function demandsAwaited(registration: Registration, context: JournalContext): readonly DemandKind[] {
	if (!termsOf(registration, context).some(({ pending }) => pending === 'demand')) return [];
	const kinds = context.terms.regulations.flatMap(({ rules }) => rules.filter(answers).flatMap(({ demands }) => demands ?? []));
	return [...new Set(kinds)].filter((demandKind) => termsOf({ ...registration, demandKind }, context).some(answers));
}

/** The terms of the entry as it would be registered. */
function termsOf(registration: Registration, context: JournalContext): readonly Term[] {
	const verdict = register(registration, circumstances(context, unspentNumbers));
	const events = verdict.ok ? verdict.events : [];
	return events.flatMap((event) => (event.type === 'termSet' ? event.terms : []));
}
