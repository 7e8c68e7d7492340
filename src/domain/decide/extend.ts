/** Extension of a term (регламент п. 3.5, 442-ФЗ ч. 8, 59-ФЗ ст. 12 ч. 2 and others; P52). The rule limits how far and for what reasons. */

import { addWorkingDays } from '../calendar/calendar.ts';
import type { Claim } from '../claim.ts';
import type { Channel } from '../code.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { bindingClock, type Clock, clocksOf } from '../term/clock.ts';
import { deadline } from '../term/deadline.ts';
import { answers, type Rule } from '../term/rule.ts';
import { AGREED, type Term } from '../term/term.ts';
import { type Circumstances, refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { dueRefused, missing } from './commonRefusals.ts';

/** The day that an extension is counted from: the last day before ГК РФ art. 193 moved it, which is earlier and safe, or the moved one. */
export type CountFrom = 'nominal' | 'moved';

export interface ExtendIntent {
	readonly on: Day;
	/** Null: as far as the rule lets it. */
	readonly until: Day | null;
	readonly reason: string | null;
	readonly approvedBy: string | null;
	readonly toldOn: Day | null;
	readonly toldBy: Channel | null;
	/** Why it is extended only now that the term has passed. */
	readonly lateReason: string | null;
	readonly countFrom: CountFrom;
}

interface Extended {
	readonly clock: Clock & { readonly term: Term };
	readonly rule: Rule;
	readonly act: string;
}

/** Extends the running terms that end before the new day, as far as each of their rules lets it. */
export const extend = action<ExtendIntent>('extend', (claim, intent, circumstances) => {
	const binding = bindingClock(claim);
	const running = runningOf(claim, circumstances);
	const agreed = clocksOf(claim).find(({ term, stoppedOn }) => term?.rule === AGREED && stoppedOn === null);
	// An agreed term is moved only by another agreement: the term itself is corrected.
	if (agreed && binding && (agreed.due <= binding.due || (intent.until && agreed.due < intent.until)))
		return refused({ code: 'agreedTerm', ground: claim.agreedGround ?? '', due: agreed.due, number: claim.number.text });
	if (binding?.stoppedOn !== null || running.length === 0) return refused({ code: 'nothingToExtend', number: claim.number.text });
	const fixed = running.find(
		({ clock, rule }) => !rule.extension && (clock === running[0]?.clock || clock.due < (intent.until ?? clock.due)),
	);
	if (fixed) return refused({ code: 'notExtendable', act: fixed.act, article: fixed.rule.article, due: fixed.clock.due });
	const until = intent.until ?? farthest(running, agreed, intent.countFrom, circumstances);
	if (!until) return refused(missing('extend', claim, 'until'), ...intentRefused(claim, intent, binding.due, running, circumstances));
	const extended = running.filter(({ clock }) => clock.due < until);
	const refusals = [
		...(until <= binding.due ? [{ code: 'extensionNotLater', until, due: binding.due } as const] : dueRefused(until, intent.on)),
		...intentRefused(claim, intent, binding.due, extended, circumstances),
		...extended.flatMap((one) => ruleRefused(claim, one, until, intent.countFrom, circumstances)),
	];
	const { on, reason, approvedBy, toldOn, toldBy, lateReason } = intent;
	return verdict(refusals, () => [
		{
			type: 'extended',
			on,
			rules: extended.map(({ rule }) => rule.id),
			was: binding.due,
			until,
			reason,
			approvedBy: approvedBy ?? '',
			toldOn,
			toldBy,
			late: on > binding.due,
			lateReason: on > binding.due ? lateReason : null,
		},
	]);
});

/** The running clocks to answer and to satisfy, the earliest first, each with its rule. */
function runningOf(claim: Claim, { ruleOf }: Circumstances): readonly Extended[] {
	return clocksOf(claim).flatMap((clock) => {
		const { term } = clock;
		const found = term && answers(term) && clock.stoppedOn === null ? ruleOf(term) : undefined;
		return term && found ? [{ clock: { ...clock, term }, ...found }] : [];
	});
}

/** The farthest day that all of them allow, and what was agreed upon; undefined where no rule sets one. */
function farthest(
	running: readonly Extended[],
	agreed: Clock | undefined,
	countFrom: CountFrom,
	circumstances: Circumstances,
): Day | undefined {
	const days = running.flatMap((extended) => longestDay(extended, countFrom, circumstances) ?? []);
	// A term that may not be extended bounds the others.
	const fixed = [...running.flatMap(({ clock, rule }) => (rule.extension ? [] : clock.due)), ...(agreed ? [agreed.due] : [])];
	return days.length === 0 ? undefined : [...days, ...fixed].toSorted()[0];
}

/** The last day to which the rule lets its term be extended, counted from the term as it was first set; undefined: no cap. */
function longestDay({ clock: { term }, rule }: Extended, countFrom: CountFrom, { calendar }: Circumstances): Day | undefined {
	const longest = rule.extension?.longest;
	if (!longest) return undefined;
	const from = countFrom === 'nominal' ? term.nominal : term.due;
	if (longest.unit === 'workingDay') return addWorkingDays(calendar, from, longest.count);
	return deadline(from, longest, term.whenDayOff, calendar).due;
}

function intentRefused(
	claim: Claim,
	intent: ExtendIntent,
	due: Day,
	extended: readonly Extended[],
	{ today, same, authority: { chairman } }: Circumstances,
): readonly Refusal[] {
	const { on, toldOn, approvedBy } = intent;
	const refusals: Refusal[] = [];
	const late = on > due;
	if (!intent.reason) refusals.push(missing('extend', claim, 'reason'));
	if (late && !intent.lateReason) refusals.push({ code: 'termPassed', due });
	if (!approvedBy) refusals.push(missing('extend', claim, 'approvedBy'));
	else if (chairman !== null && !same(approvedBy, chairman) && extended.some(({ rule }) => rule.extension?.agreedBy === 'chairman'))
		refusals.push({ code: 'chairmanAgrees', by: approvedBy, chairman });
	if (extended.some(({ rule }) => rule.extension?.notice)) {
		if (!toldOn) refusals.push(missing('extend', claim, 'toldOn'));
		if (!intent.toldBy) refusals.push(missing('extend', claim, 'toldBy'));
	}
	// Agreed on one day, the client may be told on a later one.
	if (toldOn && toldOn > today) refusals.push({ code: 'dayInFuture', role: 'told', day: toldOn, today });
	// The client must be told before the old term ends; later the office is late, even with the chairman's consent.
	else if (toldOn && toldOn > due && !late) refusals.push({ code: 'toldTooLate', told: toldOn, due });
	return refusals;
}

function ruleRefused(claim: Claim, one: Extended, until: Day, countFrom: CountFrom, circumstances: Circumstances): readonly Refusal[] {
	const {
		act: actName,
		rule: { article, extension },
	} = one;
	const longest = longestDay(one, countFrom, circumstances);
	const refusals: Refusal[] = [];
	if (longest && until > longest) refusals.push({ code: 'extensionTooLong', act: actName, article, until, longest });
	if (extension?.only === 'documents' && !claim.requests.some(({ endedOn }) => endedOn === null))
		refusals.push({ code: 'extensionNeedsRequest', act: actName, article, number: claim.number.text });
	return refusals;
}
