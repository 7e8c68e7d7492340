/** The line of a claim's history about one event, after its title. */

import type { Extension } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event/event.ts';
import { AGREED, bindingTerm } from '../domain/term/term.ts';
import { withoutFullStop } from '../text/fullStop.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { assessment, termUntil } from './eventNote.ts';
import { correctedField } from './value.ts';

/** The event on one line; in place of a destroyed text stands that it was destroyed. */
export function eventDetails(words: Words, event: ClaimEvent): string {
	const { history, names, day } = words;
	const text = (value: string | null) => (value === null ? history.destroyed : visibleLine(value));
	/** Why the one complained of may be responsible. */
	const allowed = ({ allowed: why }: { readonly allowed?: string | null }) => (why === undefined ? null : history.allowed(text(why)));
	switch (event.type) {
		case 'registered':
			return listed([
				history.registered(event.number.text),
				event.unsorted ? history.unsorted : names.kind[event.kind],
				names.channel[event.channel],
				allowed(event),
			]);
		case 'termSet': {
			const term = bindingTerm(event.terms);
			const until = term ? listed([termUntil(words, term), term.rule === AGREED ? names.field.agreedTerm : term.rule]) : words.notes.noTerm;
			return listed([until, event.because ? history.because[event.because] : null], '; ');
		}
		case 'taken':
			return listed([visibleLine(event.responsible), allowed(event)]);
		case 'assigned':
			return listed([withColon(visibleLine(event.responsible), event.reason), allowed(event)], '; ');
		case 'sorted':
			return listed([names.kind[event.kind], event.responsible, allowed(event)]);
		case 'accepted':
			return listed([visibleLine(event.responsible), event.shownBy ? history.byWork : null]);
		case 'told':
			return names.channel[event.form];
		case 'requested':
			return `${listed([names.addressee[event.to], event.whom, history.due(day(event.due))])}: ${text(event.what)}`;
		case 'requestEnded':
			return `${event.request}: ${event.expired ? history.expired : text(event.answer)}`;
		case 'visaRecorded':
			return withColon(`${names.visa[event.visa]} — ${names.visaOutcome[event.outcome]}, ${visibleLine(event.by)}`, event.remark);
		case 'extended':
			return `${extensionText(words, { ...event, lateReason: null })}: ${text(event.reason)}`;
		case 'undone':
			return listed(event.events.map(({ type }) => history.titles[type]));
		case 'sued':
			return listed([text(event.court), event.courtCase && history.courtCase(event.courtCase)]);
		case 'lawsuitEnded':
			return listed([
				names.courtResult[event.result],
				event.awarded === null ? null : history.awarded(words.money(event.awarded)),
				event.ruling === null ? null : history.ruling(event.ruling),
			]);
		case 'measureAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, ${history.due(day(event.due))}`;
		case 'measureDone':
			return `${event.measure}: ${text(event.result)}`;
		case 'causeFound':
			return listed([event.category, event.department, event.cause], '; ');
		case 'assessed':
			return assessment(words, event);
		case 'preventionAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, ${history.byDay(day(event.due))}`;
		case 'preventionDone':
			return `${event.prevention}: ${names.preventionOutcome[event.outcome]}: ${text(event.effect)}`;
		case 'attached':
			return withColon(`${text(event.name)}, ${words.size(event.size)}, SHA-256 ${event.sha256}`, event.note);
		case 'detached':
			return `${event.attachment}: ${text(event.reason)}`;
		case 'decided': {
			const granted = event.granted === null ? null : words.card.sum(words.money(event.granted));
			return `${listed([names.decision[event.decision], granted])}: ${text(event.grounds)}`;
		}
		case 'replied':
			return `${listed([numberOf(words, event), names.channel[event.form]])}: ${text(event.text)}`;
		case 'letterIssued':
			return `${listed([names.letterKind[event.letter], numberOf(words, event), names.channel[event.form]])}: ${visibleLine(event.file)}`;
		case 'closed':
			return listed([event.by, history.client(names.satisfaction[event.satisfaction]), event.answer, event.comment], '; ');
		case 'returned':
			return event.by === null ? text(event.reason) : `${visibleLine(event.by)}: ${text(event.reason)}`;
		case 'leftUnconsidered': {
			const { evidence, courtCase, witness, earlier, notice } = event;
			const sent = notice && (notice.outgoing ? `${history.notice} ${history.outgoing(notice.outgoing.text)}` : history.notice);
			const noticed = notice && listed([sent, names.channel[notice.form]]);
			return listed([names.ground[event.ground], evidence, courtCase, witness, earlier, noticed], '; ');
		}
		case 'fulfilled':
		case 'noted':
			return text(event.text);
		case 'completed':
			return text(event.result);
		case 'imported': {
			const { sheet, row, number, outcome, ended, file } = event;
			const source = history.importedFrom(sheet === null ? String(row) : `${sheet}!${row}`, file.slice(0, 12));
			const decision = ended?.decision ? names.decision[ended.decision] : null;
			const unknown = ended && !ended.dayKnown ? history.endDayUnknown : null;
			return listed([source, number === null ? null : `№ ${number}`, decision, outcome, unknown], '; ');
		}
		case 'withdrawn':
			return text(event.how);
		case 'voided':
			return text(event.reason);
		case 'reopened':
			return `${text(event.reason)} ${event.renewal === 'same' ? history.sameDemand(day(event.receivedOn)) : history.newDemand(day(event.receivedOn))}`;
		case 'corrected':
			return withColon(correctedField(words, event), text(event.reason));
	}
}

/** An extension as the card shows it: its day, what it changed, why. */
export function extensionLine(words: Words, extension: Extension): string {
	return withColon(`${words.day(extension.on)} ${extensionText(words, extension)}`, extension.reason);
}

/** `с 05.11.2026 до 20.11.2026, уже после срока; согласовал Юдин О. С., клиенту сообщено 04.11.2026 (почта)`. */
function extensionText(
	{ card, names, day }: Words,
	extension: Pick<Extension, 'was' | 'until' | 'late' | 'lateReason' | 'approvedBy' | 'toldOn' | 'toldBy'>,
): string {
	const { was, until, late, lateReason, approvedBy, toldOn, toldBy } = extension;
	const why = lateReason === null ? '' : ` (${withoutFullStop(visibleLine(lateReason))})`;
	const notice = toldOn && `${card.extension.told(day(toldOn))}${toldBy === null ? '' : ` (${names.channel[toldBy]})`}`;
	const term = listed([card.extension.fromTo(day(was), day(until)), late ? `${card.extension.late}${why}` : null]);
	return `${term}; ${listed([card.extension.agreedBy(withoutFullStop(visibleLine(approvedBy))), notice])}`;
}

/** The parts that are not empty, on one line, with the separator between. */
function listed(parts: readonly (string | null)[], separator = ', '): string {
	return parts
		.filter((part) => part !== null)
		.map(visibleLine)
		.join(separator);
}

function withColon(text: string, remark: string | null): string {
	return remark === null ? text : `${text}: ${visibleLine(remark)}`;
}

function numberOf({ history }: Words, { outgoing }: { readonly outgoing: { readonly text: string } | null }): string {
	return outgoing ? history.outgoing(outgoing.text) : history.unnumbered;
}
