/** Moves between statuses: the table of statuses names the requirements of each, this file checks them. */

import { type Claim, grants, needsDecision } from '../claim.ts';
import type { Renewal, Satisfaction } from '../code.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import { evolve } from '../event/evolve.ts';
import { complainedOfRefused } from '../people/complainedOf.ts';
import type { Refusal } from '../refusal.ts';
import { allows, type Move, moves, type Requirement, waitsForKind } from '../status.ts';
import { isAwaited } from '../term/clock.ts';
import { recomputeTerms, termFacts } from '../term/termFacts.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { dayRefused, dueRefused, missing, notAllowed, notSorted } from './commonRefusals.ts';

/** A measure to be taken; without `by` by the person responsible. */
export interface PlannedMeasure {
	readonly text: string;
	readonly due: Day;
	readonly by: string | null;
}

/** The options given; null for a missing one, which the move's requirements refuse. */
export interface MoveIntent {
	readonly on: Day;
	readonly responsible?: string | null;
	/** Why the employee complained of may be responsible all the same. */
	readonly allowed?: string | null;
	readonly measures?: readonly PlannedMeasure[];
	readonly result?: string | null;
	readonly by?: string | null;
	readonly satisfaction?: Satisfaction | null;
	readonly attempts?: number | null;
	readonly comment?: string | null;
	readonly answer?: string | null;
	readonly reason?: string | null;
	readonly how?: string | null;
	/** For a reopening: the day the renewed demand came, when not the day of the move. */
	readonly receivedOn?: Day | null;
	/** For a reopening: whether the same demand continues. Required where something was granted. */
	readonly renewal?: Renewal | null;
}

/** The moves decided here; a refusal on a ground has evidence of its own (`refuse.ts`). */
export type PlainMove = Exclude<Move, 'refuse'>;

/** Makes a move between statuses, or refuses with every reason. */
export function move(name: PlainMove, claim: Claim, intent: MoveIntent, circumstances: Circumstances): Verdict {
	const refusals = moveRefused(name, claim, intent.on, circumstances);
	if (refusals.length > 0) return refused(...refusals);
	if (claim.unsorted && waitsForKind(name)) return refused(notSorted(claim));
	const unmet = moves[name].requires.flatMap((requirement) => unmetBy(requirement, name, claim, intent, circumstances));
	return verdict([...unmet, ...alsoRefused(name, claim, intent, circumstances)], () => eventsOf(name, claim, intent, circumstances));
}

/** Whether the status and the day allow the move at all. */
export function moveRefused(name: Move, claim: Claim, on: Day, { today }: Circumstances): readonly Refusal[] {
	if (!allows(name, claim.status)) return [notAllowed(name, claim)];
	return dayRefused(on, today, claim.statusOn, 'lastMove');
}

function unmetBy(requirement: Requirement, doing: Move, claim: Claim, intent: MoveIntent, { actor }: Circumstances): readonly Refusal[] {
	const open = claim.measures.flatMap((measure, index) =>
		measure.doneOn ? [] : [{ item: index + 1, text: measure.text, due: measure.due }],
	);
	const present: Readonly<Record<Requirement, boolean>> = {
		responsible: Boolean(intent.responsible ?? claim.responsible),
		measure: (intent.measures?.length ?? 0) + claim.measures.length > 0,
		result: Boolean(intent.result),
		measuresDone: open.length === 0,
		decision: !needsDecision(claim) || claim.decision !== null,
		reply: !needsDecision(claim) || claim.answeredOn !== null,
		satisfaction: Boolean(intent.satisfaction),
		controller: Boolean(intent.by ?? actor),
		// A recorded reply need not be given again.
		answer: Boolean(intent.answer) || (claim.answeredOn !== null && claim.answeredOn <= intent.on),
		reason: Boolean(intent.reason),
		how: Boolean(intent.how),
		ground: true,
		// Else the term of what was granted and never came would silently begin again.
		renewal: Boolean(intent.renewal) || !grants(claim.decision),
	};
	if (present[requirement]) return [];
	if (requirement === 'measuresDone') return [{ code: 'measuresOpen', number: claim.number.text, measures: open }];
	return [missing(doing, claim, requirement)];
}

function alsoRefused(name: PlainMove, claim: Claim, intent: MoveIntent, circumstances: Circumstances): readonly Refusal[] {
	switch (name) {
		case 'take':
			return [
				...(intent.measures ?? []).flatMap(({ due }) => dueRefused(due, intent.on)),
				...complainedOfRefused(claim, intent.responsible ?? claim.responsible, intent.allowed, circumstances),
			];
		case 'close':
		case 'closeOnTheSpot':
			return closingRefused(name, claim, intent, circumstances);
		case 'reopen': {
			const received = intent.receivedOn;
			if (!received) return [];
			if (received > intent.on) return [{ code: 'dayInFuture', role: 'received', day: received, today: intent.on }];
			return received < claim.statusOn
				? [{ code: 'dayTooEarly', role: 'received', day: received, limit: claim.statusOn, than: 'lastMove' }]
				: [];
		}
		default:
			return [];
	}
}

function closingRefused(name: PlainMove, claim: Claim, intent: MoveIntent, { actor, same }: Circumstances): readonly Refusal[] {
	const refusals: Refusal[] = [];
	if (name === 'closeOnTheSpot' && claim.kind !== 'inquiry') refusals.push({ code: 'onlyInquiryOnTheSpot', number: claim.number.text });
	// P28: the one who handled it may not also say that the client is content, under his own name or another's.
	const { responsible } = claim;
	const handler = responsible === null ? undefined : [intent.by, actor].find((person) => person && same(person, responsible));
	if (handler) refusals.push({ code: 'closedByResponsible', by: handler });
	if (intent.satisfaction === 'notReached') refusals.push(...attemptsRefused(claim, intent));
	return refusals;
}

/** "Not reached" needs the number of calls; no call at all is allowed only without contact details, and needs a comment. */
function attemptsRefused(claim: Claim, { attempts = null, comment }: MoveIntent): readonly Refusal[] {
	const { kind, contact, number } = claim;
	// An anonymous client cannot be called back.
	if (kind === 'anonymous' || (attempts !== null && attempts > 0)) return [];
	if (attempts === null) return [{ code: 'attemptsMissing' }];
	if (contact !== null) return [{ code: 'notCalled', number: number.text, contact }];
	return comment ? [] : [missing('close', claim, 'comment')];
}

function eventsOf(name: PlainMove, claim: Claim, intent: MoveIntent, circumstances: Circumstances): readonly ClaimEvent[] {
	const { on } = intent;
	const reason = intent.reason ?? null;
	switch (name) {
		case 'take': {
			const responsible = intent.responsible ?? claim.responsible ?? '';
			const measures = (intent.measures ?? []).map(
				({ text, due, by }): ClaimEvent => ({ type: 'measureAdded', on, text, by: by ?? responsible, due }),
			);
			return [{ type: 'taken', on, responsible, ...(intent.allowed && { allowed: intent.allowed }) }, ...measures];
		}
		case 'done':
			return [{ type: 'completed', on, result: intent.result ?? null, performance: 'apart' }];
		case 'close':
		case 'closeOnTheSpot':
			return [
				{
					type: 'closed',
					on,
					by: intent.by ?? circumstances.actor ?? '',
					satisfaction: intent.satisfaction ?? 'notReached',
					attempts: intent.attempts ?? null,
					comment: intent.comment ?? null,
					answer: intent.answer ?? null,
				},
			];
		case 'return': {
			const returned: ClaimEvent = { type: 'returned', on, by: intent.by ?? circumstances.actor, reason };
			const after = evolve(claim, claim.id, returned);
			// An unanswered claim awaits its answer once more, by the present days off and rules.
			return isAwaited(after) ? [returned, ...recomputeTerms(after, 'takenBack', on, circumstances.terms)] : [returned];
		}
		case 'withdraw':
			return [{ type: 'withdrawn', on, how: intent.how ?? null }];
		case 'void':
			return [{ type: 'voided', on, reason }];
		case 'reopen': {
			// The client returns with the same matter: the terms restart from that day.
			const receivedOn = intent.receivedOn ?? on;
			if (intent.renewal === 'same') {
				const reopened: ClaimEvent = { type: 'reopened', on, receivedOn, reason, renewal: 'same', former: 'apart' };
				return [reopened, ...recomputeTerms(evolve(claim, claim.id, reopened), 'takenBack', on, circumstances.terms)];
			}
			return [
				{ type: 'reopened', on, receivedOn, reason, former: 'apart' },
				{ type: 'termSet', terms: circumstances.terms(termFacts(claim, receivedOn)) },
			];
		}
	}
}
