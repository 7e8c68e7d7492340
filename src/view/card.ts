/** The card of a claim: everything that is known of it, the term first, what may be done next last. */

import type { Answered } from '../domain/answered.ts';
import { type Claim, type DecisionMade, movesOf, type Request, type VisaRecord } from '../domain/claim.ts';
import { bindingClock, type Clock, clocksOf } from '../domain/clock.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import type { Recorded } from '../domain/event.ts';
import { daysOf } from '../report/history.ts';
import type { Words } from '../text/index.ts';
import { unstopped } from '../text/stop.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { Paint } from './paint.ts';

export interface CardView {
	readonly today: Day;
	readonly width: number;
	readonly paint: Paint;
	/** The entries that repeat one another, this one among them. */
	readonly chain: readonly Answered[];
}

type Row = readonly [label: string, value: string | null];

/** The card as text. */
export function showCard(words: Words, claim: Claim, history: readonly Recorded[], { today, width, paint, chain }: CardView): string {
	const { card } = words;
	const rows = [
		...entryRows(words, claim),
		...repeatRows(words, claim, chain),
		...termRows(words, claim, today),
		...courseRows(words, claim, today),
		...endRows(words, claim),
	].filter((row): row is readonly [string, string] => row[1] !== null);
	const pad = Math.max(...rows.map(([label]) => label.length)) + 2;
	const lines = rows.flatMap(([label, value]) =>
		wrap(visible(value), Math.max(30, width - pad)).map(
			(line, index) => `${index === 0 ? paint.dim(`${label}:`.padEnd(pad)) : ' '.repeat(pad)}${line}`,
		),
	);
	const days = daysOf(history);
	const past = history.map((recorded) => {
		const line = `${words.day(days.get(recorded.position) ?? recorded.officeDay)} ${words.history.titles[recorded.event.type]}: ${words.history.details(recorded.event)} (${visibleLine(recorded.actor)})`;
		return wrap(line, Math.max(30, width - 2)).join('\n    ');
	});
	const next = [...(claim.unsorted ? [words.names.action.sort] : []), ...movesOf(claim).map((move) => words.names.move[move])];
	return [
		paint.bold(`${card.title(claim.number.text)} — ${words.names.status[claim.status]}`),
		...lines,
		`${card.labels.history}:`,
		...past.map((line) => `  ${line}`),
		...(next.length > 0 ? [`${card.next}: ${next.join(', ')}`] : []),
		'',
	].join('\n');
}

function entryRows({ card, names, day, weekdayName, money }: Words, claim: Claim): readonly Row[] {
	const { labels } = card;
	const on = (value: Day) => `${day(value)} (${weekdayName(value)})`;
	return [
		[labels.kind, claim.unsorted ? card.unsorted(names.kind[claim.kind]) : names.kind[claim.kind]],
		[labels.channel, names.channel[claim.channel]],
		[labels.received, on(claim.receivedOn)],
		[labels.registered, on(claim.registeredOn)],
		[labels.client, claim.client],
		[labels.contact, claim.contact],
		[labels.replyBy, claim.replyBy && names.channel[claim.replyBy]],
		[labels.subject, claim.subject],
		[labels.target, claim.target && names.target[claim.target]],
		[labels.complaintType, claim.complaintType && names.complaintType[claim.complaintType]],
		[labels.summary, claim.summary],
		[labels.demand, claim.demand],
		[labels.demandKind, claim.demandKind && names.demandKind[claim.demandKind]],
		[labels.amount, claim.amount === null ? null : card.sum(money(claim.amount))],
		[labels.contract, claim.contract],
		[labels.purchased, claim.purchasedOn && on(claim.purchasedOn)],
		[labels.dispatched, claim.dispatchedOn && on(claim.dispatchedOn)],
		[labels.goodsReturned, claim.goodsReturnedOn && on(claim.goodsReturnedOn)],
		[labels.responsible, claim.responsible],
	];
}

/** What the client came with before and after, and what was answered to it. */
function repeatRows({ card, notes }: Words, claim: Claim, chain: readonly Answered[]): readonly Row[] {
	const lines = chain.map((one) => (one.number === claim.number.text ? card.thisOne(one.number) : notes.answered(one)));
	return [[card.labels.repeats, lines.length > 0 ? lines.join('\n') : null]];
}

function termRows(words: Words, claim: Claim, today: Day): readonly Row[] {
	const { card } = words;
	const binding = bindingClock(claim);
	// Requests stand with their days among the requests.
	const others = clocksOf(claim).flatMap((clock) => (clock.term && clock.term !== binding?.term ? [clockLine(words, clock, today)] : []));
	const rest: Row = [card.labels.otherTerms, others.length === 0 ? null : others.join('\n')];
	if (!binding) return [[card.labels.term, card.noTerm], rest];
	const { term, due, original } = binding;
	const moved = due !== original ? [card.original(original)] : term.nominal !== term.due ? [card.nominal(term.nominal)] : [];
	const parts = [
		`${words.day(due)} (${words.weekdayName(due)})`,
		...moved,
		...(term.provisional ? [card.provisional] : []),
		...standing(words, claim, binding, today),
		...(claim.reopenedOn ? [card.reopened(claim.reopenedOn)] : []),
	];
	const extensions = claim.extensions.map((extension) => card.extension(extension));
	return [[card.labels.term, parts.join('; ')], [card.labels.extensions, extensions.length > 0 ? extensions.join('\n') : null], rest];
}

/** How the binding clock stands: stopped in time or late, overdue, or days left. */
function standing(words: Words, { answeredOn, fulfilledOn }: Claim, { due, stoppedOn, purpose }: Clock, today: Day): readonly string[] {
	if (stoppedOn === null) return [remaining(words, due, today)];
	if (purpose === 'satisfy' && fulfilledOn !== null) return [words.card.met('fulfilled', fulfilledOn, daysBetween(due, fulfilledOn))];
	return answeredOn === null ? [] : [words.card.met('answered', answeredOn, daysBetween(due, answeredOn))];
}

function remaining({ card }: Words, due: Day, today: Day): string {
	return today > due ? card.overdue(daysBetween(due, today)) : card.daysLeft(daysBetween(today, due));
}

/** `исполнить требование до 12.10.2026: осталось 3 дня, идёт до исполнения требования`. */
function clockLine(words: Words, { purpose, due, original, stop, stoppedOn }: Clock, today: Day): string {
	const { card } = words;
	const moved = original === due ? '' : `, ${card.original(original)}`;
	const stands =
		stoppedOn === null ? `${remaining(words, due, today)}, ${card.running(stop)}` : card.stopped(stoppedOn, daysBetween(due, stoppedOn));
	return `${card.purpose(purpose, due)}${moved}: ${stands}`;
}

/** `1) Отдел доставки: накладная — ждём до 08.10.2026, просрочено на 3 дня`. */
function requestLine(
	{ card, names }: Words,
	{ to, whom, what, due, endedOn, answer, expired }: Request,
	place: number,
	today: Day,
): string {
	const asked = `${place}) ${whom ?? names.addressee[to]}: ${what === null ? card.destroyed : unstopped(what)}`;
	if (endedOn === null) return `${asked} — ${card.answerDue(due)}${today > due ? `, ${card.overdue(daysBetween(due, today))}` : ''}`;
	if (expired) return `${asked} — ${card.notAnswered(due)}`;
	return `${asked} — ${card.answered(endedOn, daysBetween(due, endedOn))}: ${answer ?? card.destroyed}`;
}

/** Each visa as it stands: what became of it before is in the history. */
function visaLines({ card, names, day }: Words, visas: readonly VisaRecord[]): readonly string[] {
	const last = new Map(visas.map((one) => [one.visa, one]));
	return [...last.values()].map(({ visa, outcome, on, by, due, remark }) => {
		const awaited = outcome === 'asked' && due !== null ? `, ${card.answerDue(due)}` : '';
		return `${names.visa[visa]}: ${names.visaOutcome[outcome]} ${day(on)}, ${by}${awaited}${remark === null ? '' : `: ${remark}`}`;
	});
}

/** `удовлетворена, 12.10.2026, Юдина О. С., назначено 100,00 руб.: возврат денег 100,00 руб., извинение; обоснованно`. */
function decisionLine({ card, names, day, money }: Words, { decision, on, by, granted, justified, remedies }: DecisionMade): string {
	const made = [names.decision[decision], day(on), by, granted === null ? null : card.granted(money(granted))];
	const given = remedies.map(({ remedy, amount }) => `${names.remedy[remedy]}${amount === null ? '' : ` ${card.sum(money(amount))}`}`);
	return `${made.filter((part) => part !== null).join(', ')}${given.length > 0 ? `: ${given.join(', ')}` : ''}${justified === null ? '' : `; ${names.justification[justified]}`}`;
}

function courseRows(words: Words, claim: Claim, today: Day): readonly Row[] {
	const { card, names, day } = words;
	const { labels } = card;
	const { decision } = claim;
	const preventions = claim.preventions.map(
		({ text, by, due, doneOn, outcome, effect }, index) =>
			`${index + 1}) ${text ?? card.destroyed} — ${card.measure(by, due)}${doneOn && outcome ? `; ${card.effect(doneOn, names.preventionOutcome[outcome])}: ${effect ?? card.destroyed}` : ''}`,
	);
	const measures = claim.measures.map(
		({ text, by, due, doneOn, result }, index) =>
			`${index + 1}) ${text ?? card.destroyed} — ${card.measure(by, due)}${doneOn ? `; ${card.measureDone(doneOn)}: ${result ?? card.destroyed}` : ''}`,
	);
	const requests = claim.requests.map((request, index) => requestLine(words, request, index + 1, today));
	const visas = visaLines(words, claim.visas);
	const replies = claim.replies.map(({ on, form, outgoing, text, withoutVisas }) => {
		const how = outgoing ? card.outgoing(outgoing.text, on, names.channel[form]) : card.withoutNumber(on, names.channel[form]);
		return `${how}: ${text ?? card.destroyed}${withoutVisas === null ? '' : ` (${card.withoutVisas(withoutVisas)})`}`;
	});
	return [
		[labels.told, claim.toldOn && day(claim.toldOn)],
		[labels.measures, measures.length > 0 ? measures.join('\n') : null],
		[labels.requests, requests.length > 0 ? requests.join('\n') : null],
		[labels.visas, visas.length > 0 ? visas.join('\n') : null],
		[labels.cause, causeLine(claim)],
		[labels.preventions, preventions.length > 0 ? preventions.join('\n') : null],
		[labels.decision, decision && decisionLine(words, decision)],
		[labels.grounds, decision?.grounds ?? null],
		[labels.replies, replies.length > 0 ? replies.join('\n') : null],
		[labels.fulfilled, claim.fulfilledOn && day(claim.fulfilledOn)],
		[labels.result, claim.result],
	];
}

function causeLine({ cause: found }: Claim): string | null {
	if (found === null) return null;
	return [found.category, found.department, found.cause].filter((part) => part !== null).join('; ');
}

function endRows({ card, names }: Words, { closing, unconsidered, endReason }: Claim): readonly Row[] {
	const { labels } = card;
	const closed = closing && [
		card.closedBy(closing.on, closing.by),
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
