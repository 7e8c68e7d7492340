/** The message after a change: one sentence for each event. */

import type { Answered, CauseFound, Claim, DecisionMade, Dispatch } from '../domain/claim.ts';
import type { Likeness } from '../domain/client/sameClient.ts';
import type { Day } from '../domain/day.ts';
import type { ClaimEvent, EventOf, FormerDecision } from '../domain/event/event.ts';
import { bindingClock, clocksOf } from '../domain/term/clock.ts';
import { bindingTerm, type Term } from '../domain/term/term.ts';
import { demandName } from '../text/codeWord.ts';
import { withFullStop } from '../text/fullStop.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { correctedField, shortened } from './value.ts';

/** `05.11.2026 (чт)` */
export function dayAndWeekday({ day, weekdayName }: Pick<Words, 'day' | 'weekdayName'>, on: Day): string {
	return `${day(on)} (${weekdayName(on)})`;
}

/** `до 05.11.2026 (чт, без переноса 01.11.2026)`, and that it is provisional. */
export function termUntil({ notes, day, weekdayName }: Words, { due, nominal, provisional }: Term): string {
	const moved = nominal === due ? '' : `, ${notes.notMoved(day(nominal))}`;
	return `${notes.until(`${day(due)} (${weekdayName(due)}${moved})`)}${provisional ? notes.provisional : ''}`;
}

/**
 * The sentence about one event; `claim` is the claim after it, `before` what it was: what the event replaced is named. The due day stands in the
 * sentences about `registered` and `termSet`.
 */
export function eventNote(words: Words, event: ClaimEvent, claim: Claim, before?: Claim): string {
	return [withFullStop(mainSentence(words, event, claim, before)), ...furtherSentences(words, event, claim)].join(' ');
}

/** The binding term as it was extended, which a term computed again does not undo; undefined where none was. */
function extendedTerm(claim: Claim): Term | undefined {
	const clock = bindingClock(claim);
	return clock?.term && clock.stoppedOn === null && clock.due !== clock.original
		? { ...clock.term, due: clock.due, nominal: clock.due }
		: undefined;
}

function mainSentence(words: Words, event: ClaimEvent, claim: Claim, before: Claim | undefined): string {
	const { notes, names, day } = words;
	const sentences = notes.event;
	const number = claim.number.text;
	const on = (value: Day) => dayAndWeekday(words, value);
	const formerly = (former: string | null) => (former === null ? '' : sentences.formerly(former));
	switch (event.type) {
		case 'registered': {
			const term = bindingTerm(claim.terms);
			const due = term ? notes.due(termUntil(words, term)) : notes.noTerm;
			return event.unsorted
				? sentences.registered(number, sentences.unsorted, on(event.receivedOn), sentences.dueForNow(due))
				: sentences.registered(number, names.kind[event.kind], on(event.receivedOn), due);
		}
		case 'termSet': {
			const term = extendedTerm(claim) ?? bindingTerm(event.terms);
			return term ? sentences.termSet(number, termUntil(words, term)) : sentences.noTermSet(number, notes.noTerm);
		}
		case 'taken':
			return sentences.taken(number, visibleLine(event.responsible), formerly(formerResponsible(event, before)));
		case 'assigned': {
			const former = formerResponsible(event, before);
			const responsible = visibleLine(event.responsible);
			return former === null ? sentences.assigned(number, responsible) : sentences.reassigned(number, responsible, former);
		}
		case 'sorted':
			return sentences.sorted(number, names.kind[event.kind], visibleLine(event.responsible), formerly(formerResponsible(event, before)));
		case 'accepted':
			return sentences.accepted(number, visibleLine(event.responsible), day(event.on));
		case 'told':
			return sentences.told(number, day(event.on), names.channel[event.form]);
		case 'requested':
			return sentences.requested(number, claim.requests.length, names.addressee[event.to], on(event.due));
		case 'requestEnded':
			return event.expired ? sentences.requestExpired(number, event.request) : sentences.requestAnswered(number, event.request);
		case 'visaRecorded':
			return sentences.visaRecorded(
				number,
				names.visa[event.visa],
				names.visaOutcome[event.outcome],
				formerly(formerVisa(words, event, before)),
			);
		case 'extended':
			return event.late
				? sentences.extendedLate(number, day(event.was), on(event.until))
				: sentences.extended(number, day(event.was), on(event.until));
		case 'fulfilled':
			return sentences.fulfilled(number, day(event.on));
		case 'measureAdded': {
			const index = claim.measures.findIndex(({ text, due, by }) => text === event.text && due === event.due && by === event.by);
			return sentences.measureAdded(index + 1, visibleLine(event.text ?? ''), visibleLine(event.by), on(event.due));
		}
		case 'measureDone':
			return sentences.measureDone(number, event.measure, day(event.on));
		case 'sued':
			return sentences.sued(number, day(event.on), visibleLine(event.court ?? ''));
		case 'lawsuitEnded':
			return sentences.lawsuitEnded(number, names.courtResult[event.result], day(event.on));
		case 'preventionAdded': {
			const text = visibleLine(event.text ?? '');
			return sentences.preventionAdded(number, claim.preventions.length, text, visibleLine(event.by), on(event.due));
		}
		case 'preventionDone':
			return sentences.preventionDone(number, event.prevention, day(event.on), names.preventionOutcome[event.outcome]);
		case 'attached': {
			const index = claim.attachments.findLastIndex(({ sha256 }) => sha256 === event.sha256);
			return sentences.attached(number, index + 1, visibleLine(event.name ?? ''), words.size(event.size));
		}
		case 'detached':
			return sentences.detached(number, event.attachment);
		case 'decided':
			return sentences.decided(number, decisionWithSum(words, event), day(event.on));
		case 'replied':
			return sentences.replied(number, sentBy(words, event));
		case 'letterIssued':
			return sentences.letterIssued(number, names.letterKind[event.letter], sentBy(words, event));
		case 'closed':
			return sentences.closed(number, day(event.on), visibleLine(event.by), names.satisfaction[event.satisfaction]);
		case 'leftUnconsidered':
			return sentences.leftUnconsidered(number, names.ground[event.ground]);
		case 'corrected':
			return sentences.corrected(number, correctedField(words, event, BEGINNING));
		case 'causeFound':
			return sentences.causeFound(number, formerly(before?.cause ? causeText(before.cause) : null));
		case 'assessed':
			return sentences.assessed(number, assessment(words, event));
		case 'imported':
		case 'undone':
		case 'noted':
		case 'completed':
		case 'returned':
		case 'withdrawn':
		case 'voided':
		case 'reopened':
			return sentences[event.type](number);
	}
}

function furtherSentences(words: Words, event: ClaimEvent, claim: Claim): readonly string[] {
	const { notes, names } = words;
	const number = claim.number.text;
	if (event.type === 'completed') return [notPerformed(words, claim) ?? notes.event.toClose(number)];
	if (event.type === 'registered' && event.unsorted) return [notes.event.toSort(number)];
	if (event.type === 'leftUnconsidered' && event.notice?.outgoing) return [notes.event.notice(event.notice.outgoing.text)];
	// A refusal that was a mistake leaves the demand as it was: whoever reopens it must not gain days unaware.
	const former = event.type === 'reopened' && event.renewal !== 'same' ? claim.rounds.at(-1) : undefined;
	if (former?.ending === 'unconsidered' && former.dueOn !== null) return [notes.event.renewedAnew(words.day(former.dueOn))];
	if (event.type === 'decided' && event.replaces) return [formerDecision(words, event.replaces)];
	// The demand's kind was read from the client's words by the program: a person judges whether it is right.
	if ((event.type === 'registered' || event.type === 'sorted') && event.demandKindWords !== null && event.demandKind !== null)
		return [notes.readFrom(visibleLine(event.demandKindWords), demandName(names, event.demandKind), number)];
	return [];
}

/** The decision, and the sum granted. */
function decisionWithSum({ names, money, card }: Words, { decision, granted }: EventOf<'decided'>): string {
	return granted === null ? names.decision[decision] : `${names.decision[decision]}, ${card.granted(money(granted))}`;
}

/** How many letters of a long text a sentence shows. */
const BEGINNING = 60;

/** The former person responsible, where it is another now. */
function formerResponsible({ responsible }: { readonly responsible: string }, before: Claim | undefined): string | null {
	const former = before?.responsible ?? null;
	return former === null || former === responsible ? null : visibleLine(former);
}

/** The former state of the visa, where it was another. */
function formerVisa({ names }: Words, { visa, outcome }: EventOf<'visaRecorded'>, before: Claim | undefined): string | null {
	const former = before?.visas.findLast((one) => one.visa === visa)?.outcome;
	return former === undefined || former === outcome ? null : names.visaOutcome[former];
}

function causeText({ category, department, cause }: CauseFound): string {
	const parts = [category, department, cause].filter((part) => part !== null);
	return shortened(parts.map(visibleLine).join('; '), BEGINNING);
}

/** `обоснованно; возврат денег 100,00 руб., извинение`. */
export function assessment({ names, card, money }: Words, { justified, remedies }: Pick<DecisionMade, 'justified' | 'remedies'>): string {
	const given = remedies.map(({ remedy, amount }) =>
		amount === null ? names.remedy[remedy] : `${names.remedy[remedy]} ${card.sum(money(amount))}`,
	);
	return [...(justified === null ? [] : [names.justification[justified]]), ...(given.length > 0 ? [given.join(', ')] : [])].join('; ');
}

/** The note that what was granted is still to be performed, and until when. */
function notPerformed(words: Words, claim: Claim): string | undefined {
	const clock = clocksOf(claim).find(({ purpose, stoppedOn }) => purpose === 'satisfy' && stoppedOn === null);
	return clock && words.notes.event.toPerform(claim.number.text, dayAndWeekday(words, clock.due));
}

/** The note about the decision that a new one replaces, and whether the client was told of it. */
function formerDecision(words: Words, { decision, on, told }: FormerDecision): string {
	const { notes, names, day } = words;
	const former = [names.decision[decision], day(on)] as const;
	return told ? notes.event.replacesTold(...former, sentBy(words, told)) : notes.event.replacesUntold(...former);
}

function sentBy({ notes, names, day }: Words, { outgoing, on, form }: Dispatch): string {
	return outgoing ? notes.sent.numbered(outgoing.text, day(on), names.channel[form]) : notes.sent.unnumbered(day(on), names.channel[form]);
}

/** An earlier claim of the same client on one line: number, day, how it stands, how it was answered. */
export function previousClaimLine({ notes, names, day }: Words, claim: Answered): string {
	const { number, registeredOn, status, decision, ground } = claim;
	const state = [names.status[status], ground && names.ground[ground], decision && names.decision[decision], replyOf(claim)];
	return notes.previous.claim(number, day(registeredOn), state.filter((part) => part !== null).join(', '));

	function replyOf({ repliedOn, outgoing, replyForm }: Answered): string {
		if (!repliedOn) return notes.previous.noReply;
		if (outgoing) return notes.previous.numbered(outgoing, day(repliedOn));
		return `${notes.previous.unnumbered(day(repliedOn))}${replyForm ? `, ${names.channel[replyForm]}` : ''}`;
	}
}

/** The note that an earlier claim seems to be of the same client, and what shows it. */
export function sameClientNote(words: Words, claim: Answered, likeness: readonly Likeness[]): string {
	return words.notes.sameClient(likeness.map((code) => words.names.likeness[code]).join(', '), previousClaimLine(words, claim));
}

/** The result of a batch: how many entries were written, were there already, could not be registered. */
export function batchNote(
	{ notes }: Words,
	{ written, already, failed }: { readonly written: number; readonly already: number; readonly failed: number },
): string {
	return [notes.batchWritten(written), ...(already > 0 ? [notes.batchAlready(already)] : []), notes.batchFailed(failed)].join(' ');
}
