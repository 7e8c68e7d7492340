/** The card of a claim: everything that is known of it, the term first, what may be done next last. */

import type { Calendar } from '../domain/calendar/calendar.ts';
import { type Answered, type Claim, grants } from '../domain/claim.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import type { ClaimEventType, Recorded } from '../domain/event/event.ts';
import { type FieldName, fieldsWith } from '../domain/fields.ts';
import { nextStep } from '../domain/nextStep.ts';
import { movesOf } from '../domain/status.ts';
import { bindingClock, type Clock, clocksOf, endOf } from '../domain/term/clock.ts';
import type { Purpose } from '../domain/term/rule.ts';
import type { Term } from '../domain/term/term.ts';
import { daysOf, recordedLater } from '../report/history.ts';
import { eventDetails, extensionLine } from '../sentence/eventDetails.ts';
import { previousClaimLine } from '../sentence/eventNote.ts';
import { punctuality, purposeText } from '../sentence/rule.ts';
import { lengthText } from '../sentence/value.ts';
import { capitalized } from '../text/codeWord.ts';
import { labelOf } from '../text/field.ts';
import type { Words } from '../text/index.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import { courseRows, type Now, remainingTo } from './cardCourse.ts';
import { fieldRows, type Row } from './entryFields.ts';
import type { Paint } from './paint.ts';

interface CardView {
	readonly today: Day;
	readonly calendar: Calendar;
	readonly width: number;
	readonly paint: Paint;
	/** The entries that repeat one another, this one among them. */
	readonly chain: readonly Answered[];
	/** Until when its papers are kept, once it has ended. */
	readonly keepUntil: Day | null;
	/** Whether the office asks whoever got an entry to accept it. */
	readonly asksAcceptance: boolean;
	/** The notes on when an event was recorded, by its position. */
	readonly notes: ReadonlyMap<number, string>;
	/** The command line of the next step; undefined where nothing is left to be done. */
	readonly next: string | undefined;
	/** The person who recorded something, by the actor of the event; undefined: nobody on the list of people. */
	readonly personOf: (actor: string) => string | undefined;
}

/** A person in brackets, and what is only the login of a machine behind a dash: it names nobody. */
function recordedBy(actor: string, personOf: CardView['personOf']): string {
	const person = personOf(actor);
	return person === undefined ? `—\u00a0${visibleLine(actor)}` : `(${visibleLine(person)})`;
}

/** The last rows of the entry: the demand, the days, who is responsible. */
const LAST: readonly FieldName[] = [
	...(['demand', 'demandKind', 'amount', 'contract'] as const),
	...(['theirNumber', 'theirDate', 'sheets', 'purchasedOn', 'dispatchedOn', 'goodsReturnedOn', 'responsible'] as const),
];

const cardFields = fieldsWith('card').toSorted((left, right) => LAST.indexOf(left) - LAST.indexOf(right));

/** The card as text. */
export function showCard(
	words: Words,
	claim: Claim,
	history: readonly Recorded[],
	{ width, paint, chain, keepUntil, notes, next, personOf, ...view }: CardView,
): string {
	const { card } = words;
	const days = daysOf(history);
	const now: Now = { ...view, recorded: (on, types) => recordedNote(words, recordedFor(history, on, types)) };
	const registered = labelOf(words.names.field.registeredOn);
	const note = now.recorded(claim.registeredOn, ['registered']);
	const rows = [
		...fieldRows(words, claim, cardFields).map(
			([label, value]): Row => [label, label === registered && value !== null ? `${value}${note}` : value],
		),
		...repeatRows(words, claim, chain),
		...termRows(words, claim, now),
		...courseRows(words, claim, now),
		...endRows(words, claim, now),
		...importedRows(words, claim),
		[card.labels.keepUntil, keepUntil && words.day(keepUntil)] as const,
	].filter((row): row is readonly [string, string] => row[1] !== null);
	const pad = Math.max(...rows.map(([label]) => label.length)) + 2;
	const lines = rows.flatMap(([label, value]) =>
		wrap(visible(value), Math.max(30, width - pad)).map(
			(line, index) => `${index === 0 ? paint.dim(`${label}:`.padEnd(pad)) : ' '.repeat(pad)}${line}`,
		),
	);
	const past = history.map((recorded) => {
		const day = days.get(recorded.position) ?? recorded.officeDay;
		const clock = notes.get(recorded.position);
		const line = `${words.day(day)}${recordedNote(words, recordedLater(day, recorded))}${clock === undefined ? '' : ` ${clock}`} ${words.history.titles[recorded.event.type]}: ${eventDetails(words, recorded.event)} ${recordedBy(recorded.actor, personOf)}`;
		return wrap(line, Math.max(30, width - 2)).join('\n    ');
	});
	// No visa is a move.
	const first = nextStep(claim, [])?.is;
	const possible = movesOf(claim).flatMap((move) =>
		move === first || (move === 'closeOnTheSpot' && first === 'close') ? [] : words.names.move[move],
	);
	return [
		paint.bold(`${card.title(claim.number.text)} — ${words.names.status[claim.status]}`),
		...lines,
		`${card.labels.history}:`,
		...past.map((line) => `  ${line}`),
		...(next === undefined ? [] : [words.questions.next(next)]),
		...(possible.length > 0 ? [`${card.possible}: ${possible.join(', ')}`] : []),
		'',
	].join('\n');
}

const ANSWERED = ['replied', 'closed'] as const;
const PERFORMED = ['fulfilled', 'completed'] as const;

/** When what is stated to have been done on this day was recorded, where that was later; of any type where none is named. */
function recordedFor(history: readonly Recorded[], on: Day, types?: readonly ClaimEventType[]): Day | null {
	const days = daysOf(history);
	const matching = history.filter(
		({ event, position }) => days.get(position) === on && (types === undefined || types.includes(event.type)),
	);
	// It was recorded in time: another event of that day may have come later.
	const late = matching.map((recorded) => recordedLater(on, recorded));
	return late.length > 0 && late.every((day) => day !== null) ? (late[0] ?? null) : null;
}

/** ` (записано 20.11.2026)` */
function recordedNote(words: Words, day: Day | null): string {
	return day === null ? '' : ` ${words.history.recordedOn(words.day(day))}`;
}

/** Details of an old journal about the entry that no field has, and their place there. */
function importedRows({ card }: Words, { imported }: Claim): readonly Row[] {
	if (!imported) return [];
	const { sheet, row, file, words } = imported;
	const oldText = words === null ? card.destroyed : words.map(({ head, text }) => `${head}: ${text}`).join('\n');
	return [
		[card.labels.imported, card.importedFrom(sheet === null ? String(row) : `${sheet}!${row}`, file.slice(0, 12))],
		[card.labels.oldWords, oldText === '' ? null : oldText],
	];
}

/** Earlier and later entries of the client, and the answers to them. */
function repeatRows(words: Words, claim: Claim, chain: readonly Answered[]): readonly Row[] {
	const { card } = words;
	const lines = chain.map((answered) =>
		answered.number === claim.number.text ? card.thisOne(answered.number) : previousClaimLine(words, answered),
	);
	return [[card.labels.repeats, lines.length > 0 ? lines.join('\n') : null]];
}

function termRows(words: Words, claim: Claim, now: Now): readonly Row[] {
	const { card } = words;
	const binding = bindingClock(claim);
	// Requests stand with their days among the requests.
	const others = clocksOf(claim).flatMap((clock) =>
		clock.term && clock.term !== binding?.term ? [clockLine(words, claim, clock, now)] : [],
	);
	const rest: Row = [card.labels.otherTerms, others.length === 0 ? null : others.join('\n')];
	if (!binding) return [[card.labels.term, claim.imported && endOf(claim) !== null ? card.endedThere : card.noTerm], rest];
	const { term, due, original } = binding;
	const moved = due !== original ? [card.original(original)] : term.nominal !== term.due ? [card.nominal(term.nominal)] : [];
	const parts = [
		`${words.day(due)} (${words.weekdayName(due)})${term.purpose === 'satisfy' ? `, ${words.names.purpose.satisfy}` : ''}`,
		...moved,
		...(term.provisional ? [card.provisional] : []),
		...(term.pending ? [card.pending[term.pending]] : []),
		...standing(words, claim, binding, now),
		...(claim.reopenedOn ? [card.reopened(claim.reopenedOn)] : []),
	];
	const extensions = claim.extensions.map((extension) => extensionLine(words, extension));
	return [[card.labels.term, parts.join('; ')], [card.labels.extensions, extensions.length > 0 ? extensions.join('\n') : null], rest];
}

/** The state of the binding clock: stopped in time or late, overdue, or days left. */
function standing(
	words: Words,
	{ answeredOn, fulfilledOn, decision }: Claim,
	{ due, stoppedOn, purpose }: Clock,
	now: Now,
): readonly string[] {
	if (stoppedOn === null) return [remainingTo(due, words, now)];
	if (purpose === 'satisfy' && fulfilledOn !== null)
		return [`${words.card.met.fulfilled(fulfilledOn)}${now.recorded(fulfilledOn, PERFORMED)}, ${punctuality(words, due, fulfilledOn)}`];
	if (purpose === 'satisfy' && grants(decision)) return [words.card.met.notFulfilled];
	return answeredOn === null
		? []
		: [`${words.card.met.answered(answeredOn)}${now.recorded(answeredOn, ANSWERED)}, ${punctuality(words, due, answeredOn)}`];
}

/**
 * `исполнить требование до 12.10.2026: 3 рабочих дня`;
 * `Назначить ответственного надо было до 26.11.2026 (3 дн. назад)`; `Срок ответа сообщён клиенту: 29.11.2026, вовремя`.
 */
function clockLine(words: Words, claim: Claim, { purpose, term, due, original, stoppedOn }: Clock, now: Now): string {
	const { card, names } = words;
	const moved = original === due ? '' : `, ${card.original(original)}`;
	if (stoppedOn !== null) {
		if (doneByItself(claim, purpose)) {
			const late = daysBetween(due, stoppedOn);
			return `${card.done[purpose](stoppedOn)}${now.recorded(stoppedOn)}, ${late > 0 ? card.late(late) : card.doneInTime}`;
		}
		return `${purposeLine(words, { purpose, due, hours: term?.hours })}${moved}: ${card.stopped(stoppedOn)}${now.recorded(stoppedOn)}, ${punctuality(words, due, stoppedOn)}`;
	}
	if (now.today > due) {
		const what = purpose === 'sort' ? card.assign : names.purpose[purpose];
		return `${card.overdue(capitalized(what), due, daysBetween(due, now.today))}${moved}`;
	}
	// Whoever is to handle it names its kind, too.
	const todo = purpose === 'sort' ? card.by(card.assign, due) : purposeLine(words, { purpose, due, hours: term?.hours });
	return `${todo}${moved}: ${remainingTo(due, words, now)}`;
}

/** Whether the clock stopped because its own deed was done, not because the claim ended or was answered before. */
function doneByItself(claim: Claim, purpose: Purpose): purpose is 'sort' | 'tell' | 'notice' {
	if (purpose === 'sort') return claim.sortedOn !== null && claim.responsible !== null;
	return (purpose === 'tell' && claim.toldOn !== null) || (purpose === 'notice' && claim.unconsidered !== null);
}

/** `ответить до 05.11.2026`, `сообщить срок до 05.11.2026, 1 час`. */
export function purposeLine(
	words: Words,
	{ purpose, due, hours }: Pick<Term, 'purpose' | 'due'> & { readonly hours?: number | undefined },
): string {
	return `${purposeText(words, purpose, due)}${hours === undefined ? '' : `, ${lengthText(words, { count: hours, unit: 'hour' })}`}`;
}

function endRows({ card, names }: Words, { closing, unconsidered, endReason }: Claim, now: Now): readonly Row[] {
	const { labels } = card;
	const closed = closing && [
		`${card.closedBy(closing.on, closing.by)}${now.recorded(closing.on, ['closed'])}`,
		names.satisfaction[closing.satisfaction],
		closing.attempts ? card.attempts(closing.attempts) : null,
		closing.answer,
		closing.comment,
	];
	const left = unconsidered && [
		names.ground[unconsidered.ground],
		unconsidered.evidence,
		unconsidered.courtCase && card.case(unconsidered.courtCase),
		unconsidered.witness && card.witness(unconsidered.witness),
		unconsidered.earlier && card.earlier(unconsidered.earlier),
		unconsidered.requestedOn && card.asked(unconsidered.requestedOn),
		unconsidered.notice &&
			`${card.notice}: ${unconsidered.notice.outgoing ? card.outgoing(unconsidered.notice.outgoing.text, unconsidered.notice.on, names.channel[unconsidered.notice.form]) : card.withoutNumber(unconsidered.notice.on, names.channel[unconsidered.notice.form])}`,
	];
	return [
		[labels.closing, closed ? closed.filter((part) => part !== null).join('; ') : null],
		[labels.unconsidered, left ? left.filter((part) => part !== null).join('; ') : null],
		[labels.endReason, endReason],
	];
}
