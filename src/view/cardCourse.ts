/** The part of the card about the handling of a claim: measures, requests, visas, the decision, replies. */

import { awaitsAcceptance } from '../domain/acceptance.ts';
import { type Calendar, remaining } from '../domain/calendar/calendar.ts';
import {
	type Attachment,
	awaitsConfirmation,
	type Claim,
	type DecisionMade,
	type Lawsuit,
	type LetterIssued,
	type Measure,
	type Request,
	type VisaRecord,
} from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { ClaimEventType } from '../domain/event/event.ts';
import { decidedBefore } from '../domain/round.ts';
import { statuses } from '../domain/status.ts';
import { punctuality } from '../sentence/rule.ts';
import { withoutFullStop } from '../text/fullStop.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The day and the calendar by which remaining days are counted, and what was recorded when. */
export interface Now {
	readonly today: Day;
	readonly calendar: Calendar;
	/** Whether the office asks whoever got an entry to accept it. */
	readonly asksAcceptance: boolean;
	/** ` (записано 20.11.2026)` behind a day on which something is stated to have been done but was recorded later; else nothing. */
	readonly recorded: (on: Day, types?: readonly ClaimEventType[]) => string;
}

/** The time until the day, in the words of the tables. */
export function remainingTo(due: Day, words: Words, { calendar, today }: Pick<Now, 'calendar' | 'today'>): string {
	const left = remaining(calendar, due, today);
	const text = words.remaining(left);
	// Beside a day, so many days alone might be the length of the term.
	return left.is === 'ahead' ? words.card.remaining(text) : text;
}

/** The common arguments of the lines. */
interface Line extends Now {
	readonly words: Words;
	/** Whether the claim is open: only then are open tasks overdue. */
	readonly open: boolean;
}

/** The rows of the card, by label; null where there is nothing to show. */
export function courseRows(words: Words, claim: Claim, now: Now): readonly (readonly [label: string, value: string | null])[] {
	const { labels } = words.card;
	const line: Line = { words, ...now, open: statuses[claim.status].open };
	const { decision } = claim;
	return [
		[labels.told, claim.toldOn && `${words.day(claim.toldOn)}${now.recorded(claim.toldOn, ['told'])}`],
		[labels.accepted, acceptedLine(words, claim, now)],
		[labels.measures, linesOf(claim.measures.map((measure, index) => measureLine(line, measure, index + 1)))],
		[labels.requests, linesOf(claim.requests.map((request, index) => requestLine(line, request, index + 1)))],
		[labels.visas, linesOf(visaLines(line, claim.visas))],
		[labels.cause, causeLine(claim)],
		[labels.lawsuits, linesOf(claim.lawsuits.map((lawsuit, index) => lawsuitLine(words, lawsuit, index + 1)))],
		[labels.preventions, linesOf(preventionLines(line, claim))],
		[labels.attachments, linesOf(claim.attachments.map((attachment, index) => attachmentLine(words, attachment, index + 1)))],
		[
			labels.decision,
			decision &&
				`${decisionLine(words, decision)}${now.recorded(decision.on, ['decided'])}${decidedBefore(claim) ? `, ${words.card.formerRound}` : ''}`,
		],
		[labels.grounds, decision?.grounds ?? null],
		[labels.replies, linesOf(replyLines(words, claim, now))],
		[labels.letters, linesOf(claim.letters.map((letter, index) => letterLine(words, letter, index + 1)))],
		[
			labels.fulfilled,
			claim.fulfilledOn && `${words.day(claim.fulfilledOn)}${now.recorded(claim.fulfilledOn, ['fulfilled', 'completed'])}`,
		],
		[labels.result, claim.result],
	];
}

/** When it was accepted; while it waits for that, since when the person responsible has it. */
function acceptedLine(words: Words, claim: Claim, now: Now): string | null {
	if (claim.acceptedOn !== null) return `${words.day(claim.acceptedOn)}${now.recorded(claim.acceptedOn, ['accepted'])}`;
	const assignedOn = now.asksAcceptance ? awaitsAcceptance(claim) : null;
	return assignedOn && words.card.notAccepted(assignedOn);
}

function linesOf(lines: readonly string[]): string | null {
	return lines.length > 0 ? lines.join('\n') : null;
}

/** `, просрочено 3 дн.` */
function late(line: Line, due: Day): string {
	return line.open && line.today > due ? `, ${remainingTo(due, line.words, line)}` : '';
}

function measureLine(line: Line, { text, by, due, doneOn, result }: Measure, index: number): string {
	const { card } = line.words;
	const planned = `${index}) ${text ?? card.destroyed} — ${card.measure(by, due)}`;
	return doneOn ? `${planned}; ${card.measureDone(doneOn)}: ${result ?? card.destroyed}` : `${planned}${late(line, due)}`;
}

/** `1) Отдел доставки: накладная — ждём до 08.10.2026, просрочено на 3 дня`. */
function requestLine(line: Line, { to, whom, what, due, endedOn, answer, expired }: Request, index: number): string {
	const { card, names } = line.words;
	const asked = `${index}) ${whom ?? names.addressee[to]}: ${what === null ? card.destroyed : withoutFullStop(what)}`;
	if (endedOn === null) return `${asked} — ${card.answerDue(due)}${late(line, due)}`;
	if (expired) return `${asked} — ${card.notAnswered(due)}`;
	const delay = endedOn > due ? `, ${punctuality(line.words, due, endedOn)}` : '';
	return `${asked} — ${card.answered(endedOn)}${delay}: ${answer ?? card.destroyed}`;
}

/** `1) иск от 05.11.2026, Тверской районный суд, дело 2-123/2026 — 01.12.2026 иск удовлетворён, присуждено 100,00 руб.`. */
function lawsuitLine({ card, names, day, money }: Words, lawsuit: Lawsuit, index: number): string {
	const { on, court, courtCase, endedOn, result, awarded, ruling } = lawsuit;
	const filed = [card.sued(on, court === null ? card.destroyed : visibleLine(court)), courtCase && card.case(visibleLine(courtCase))];
	const ended = result === null || endedOn === null ? [card.inCourt] : [`${day(endedOn)} ${names.courtResult[result]}`];
	const rest = [awarded === null ? null : card.awarded(money(awarded)), ruling === null ? null : card.ruling(ruling)];
	return `${index}) ${listed(filed)} — ${listed([...ended, ...rest])}`;
}

function listed(parts: readonly (string | null)[]): string {
	return parts.filter((part) => part !== null).join(', ');
}

/** `1) скан.pdf — 245 КБ, 06.10.2026: от клиента`. */
function attachmentLine({ card }: Words, { name, size, on, note, detachedOn, detachedWhy }: Attachment, index: number): string {
	const attached = `${index}) ${name === null ? card.destroyed : visibleLine(name)} — ${card.attachment(size, on)}${note === null ? '' : `: ${note}`}`;
	return detachedOn ? `${withoutFullStop(attached)}; ${card.detached(detachedOn)}: ${detachedWhy ?? card.destroyed}` : attached;
}

/** `1) ответ: исх. № 187 от 05.10.2026, почта — ПР-2026-0001_187_ответ.docx`. */
function letterLine({ card, names }: Words, { letter, outgoing, on, form, file }: LetterIssued, index: number): string {
	const how = outgoing ? card.outgoing(outgoing.text, on, names.channel[form]) : card.withoutNumber(on, names.channel[form]);
	return `${index}) ${names.letterKind[letter]}: ${how} — ${visibleLine(file)}`;
}

/** Each visa as it stands: what became of it before is in the history. */
function visaLines(line: Line, visas: readonly VisaRecord[]): readonly string[] {
	const { card, names, day } = line.words;
	const last = new Map(visas.map((visa) => [visa.visa, visa]));
	return [...last.values()].map(({ visa, outcome, on, by, due, remark }) => {
		const awaited = outcome === 'asked' && due !== null ? `, ${card.answerDue(due)}${late(line, due)}` : '';
		return `${names.visa[visa]}: ${names.visaOutcome[outcome]} ${day(on)}, ${by}${awaited}${remark === null ? '' : `: ${remark}`}`;
	});
}

/** The preventive measures, which go on after the claim has ended. */
function preventionLines(line: Line, { preventions }: Claim): readonly string[] {
	const { card, names } = line.words;
	return preventions.map(({ text, by, due, doneOn, outcome, effect }, index) => {
		const planned = `${index + 1}) ${text ?? card.destroyed} — ${card.measure(by, due)}`;
		return doneOn && outcome
			? `${planned}; ${card.effect(doneOn, names.preventionOutcome[outcome])}: ${effect ?? card.destroyed}`
			: `${planned}${late({ ...line, open: true }, due)}`;
	});
}

/** `удовлетворена, 12.10.2026, Юдина О. С., назначено 100,00 руб.: возврат денег 100,00 руб., извинение; обоснованно`. */
function decisionLine({ card, names, day, money }: Words, { decision, on, by, granted, justified, remedies }: DecisionMade): string {
	const made = [names.decision[decision], day(on), by, granted === null ? null : card.granted(money(granted))];
	const given = remedies.map(({ remedy, amount }) => `${names.remedy[remedy]}${amount === null ? '' : ` ${card.sum(money(amount))}`}`);
	return `${made.filter((part) => part !== null).join(', ')}${given.length > 0 ? `: ${given.join(', ')}` : ''}${justified === null ? '' : `; ${names.justification[justified]}`}`;
}

function replyLines({ card, names }: Words, claim: Claim, now: Now): readonly string[] {
	const sent = claim.replies.map(({ on, form, outgoing, text, withoutVisas }, index) => {
		const how = outgoing ? card.outgoing(outgoing.text, on, names.channel[form]) : card.withoutNumber(on, names.channel[form]);
		const former = index < claim.repliesBefore ? `, ${card.formerRound}` : '';
		return `${how}${now.recorded(on, ['replied'])}${former}${withoutVisas === null ? '' : `, ${card.withoutVisas(withoutVisas)}`}: ${text ?? card.destroyed}`;
	});
	// P57: what was agreed by telephone is confirmed in writing.
	return awaitsConfirmation(claim) ? [...sent, card.confirm] : sent;
}

function causeLine({ cause: found }: Claim): string | null {
	if (found === null) return null;
	return [found.category, found.department, found.cause].filter((part) => part !== null).join('; ');
}
