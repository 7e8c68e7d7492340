/** Days and numbers that are out of order: allowed, but worth a warning. */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import type { ClaimEvent, ClaimEventType } from '../../domain/event/event.ts';
import { entryAfter, entryBefore, lastClosedMonth, lastOutgoing } from '../../store/statements/claims.ts';
import type { Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

export interface OrderWarning {
	readonly code: 'numberOrder' | 'closedMonth';
	readonly message: string;
}

/** The notes on the number and the month of an entry that is, or would be, registered. */
export function registrationOrder(
	{ journal, words }: JournalContext,
	{ registeredOn, number }: Pick<Claim, 'registeredOn' | 'number'>,
): readonly OrderWarning[] {
	const before = entryBefore(journal, number);
	const last = lastClosedMonth(journal)?.month;
	const found: OrderWarning[] = [];
	if (before && registeredOn < before.registeredOn) {
		found.push({ code: 'numberOrder', message: numberOrder(words, { number: number.text, registeredOn }, before) });
	}
	if (last !== undefined && monthOf(registeredOn) <= last) {
		const message = words.notes.closedMonth(number.text, words.day(registeredOn), last);
		found.push({ code: 'closedMonth', message });
	}
	return found;
}

/** The notes for where the day of registration of a recorded entry becomes another: an entry of a closed month stays in the file it is in. */
export function movedOrder(
	context: JournalContext,
	{ registeredOn, number }: Pick<Claim, 'registeredOn' | 'number'>,
	to: Day,
): readonly string[] {
	const { journal, words } = context;
	const last = lastClosedMonth(journal)?.month;
	const after = entryAfter(journal, number);
	const notes = registrationOrder(context, { registeredOn: to, number }).flatMap(({ code, message }) => {
		if (code !== 'closedMonth' || last === undefined || monthOf(registeredOn) > last) return [message];
		if (monthOf(registeredOn) === monthOf(to)) return [];
		return [words.notes.closedMonthMove(number.text, words.day(registeredOn), words.day(to), last)];
	});
	const passed = after && after.registeredOn < to ? [numberOrder(words, after, { number: number.text, registeredOn: to })] : [];
	return [...passed, ...notes];
}

interface Numbered {
	readonly number: string;
	readonly registeredOn: Day;
}

function numberOrder({ notes, day }: Words, later: Numbered, before: Numbered): string {
	return notes.numberOrder(visibleLine(later.number), day(later.registeredOn), visibleLine(before.number), day(before.registeredOn));
}

/** The steps whose days follow one another. */
const STEPS: readonly ClaimEventType[] = [
	...(['taken', 'decided', 'told', 'extended', 'replied', 'fulfilled', 'completed', 'closed', 'leftUnconsidered'] as const),
	...(['requested', 'requestEnded', 'measureDone', 'returned', 'withdrawn'] as const),
];

/** The notes on the days of these events, and of a corrected day of registration, for the claim as it was before them. */
export function stepOrder(context: JournalContext, before: Claim | undefined, events: readonly ClaimEvent[]): readonly string[] {
	const { journal, words } = context;
	const against = events.flatMap((event) => {
		if (before && event.type === 'corrected' && event.field === 'registeredOn' && event.now !== null)
			return movedOrder(context, before, event.now);
		if (!before || !STEPS.includes(event.type) || !('on' in event)) return [];
		const limit = latestStep(before, event.type);
		const reversed =
			event.on < limit.on ? [words.notes.dayOrder(words.day(event.on), words.notes.step[limit.step], words.day(limit.on))] : [];
		const last = event.type === 'replied' && event.outgoing ? lastOutgoing(journal, { but: event.outgoing.text }) : undefined;
		const numbered = last && event.on < last.on ? [outgoingOrder(words, event.on, last)] : [];
		return [...reversed, ...numbered];
	});
	return [...against, ...closedMonths(context, events)];
}

/** The notes on steps of a month that is closed: its report and its export stay as they were. */
function closedMonths({ journal, words, today }: JournalContext, events: readonly ClaimEvent[]): readonly string[] {
	const past = new Set(events.flatMap((event) => ('on' in event && monthOf(event.on) < monthOf(today) ? event.on : [])));
	const last = past.size > 0 ? lastClosedMonth(journal)?.month : undefined;
	if (last === undefined) return [];
	return [...past].filter((on) => monthOf(on) <= last).map((on) => words.notes.stepInClosedMonth(words.day(on), last));
}

function monthOf(day: Day): string {
	return day.slice(0, 7);
}

function outgoingOrder({ notes, day }: Words, on: Day, last: { readonly number: string; readonly on: Day }): string {
	return notes.outgoingOrder(day(on), visibleLine(last.number), day(last.on));
}

interface Step {
	readonly step: 'registered' | 'decided' | 'replied';
	readonly on: Day;
}

/** The last day that the step must not be before; a decision may be communicated, or made again, at any time. */
function latestStep({ registeredOn, decision, replies, repliesBefore }: Claim, type: ClaimEventType): Step {
	const reply = replies.slice(repliesBefore).at(-1);
	const steps: readonly Step[] = [
		{ step: 'registered', on: registeredOn },
		...(decision && type !== 'decided' && type !== 'told' && type !== 'requested' ? [{ step: 'decided', on: decision.on } as const] : []),
		...(reply && (type === 'completed' || type === 'closed') ? [{ step: 'replied', on: reply.on } as const] : []),
	];
	return steps.reduce((latest, one) => (one.on > latest.on ? one : latest));
}
