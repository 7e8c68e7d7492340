/** What to say after a change: a sentence for each event. */

import type { Answered } from '../../domain/answered.ts';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimEvent } from '../../domain/event.ts';
import type { Likeness } from '../../domain/sameClient.ts';
import { bindingTerm, type Term } from '../../domain/term.ts';
import { stop } from '../stop.ts';
import { visibleLine } from '../visible.ts';
import { day, size, weekdayName } from './days.ts';
import { names } from './names.ts';

/** `2026-11-05 (Thu)` */
export function until(term: Term): string {
	const moved = term.nominal === term.due ? '' : `, ${day(term.nominal)} if not moved`;
	const provisional = term.provisional ? ' (provisional: there is no production calendar for that year yet)' : '';
	return `${day(term.due)} (${weekdayName(term.due)}${moved})${provisional}`;
}

export const NO_TERM = 'no term to answer';

function due(term: Term | undefined): string {
	return term ? `due ${until(term)}` : NO_TERM;
}

/** A sentence about the event; the due day is told with registration and reopening. */
export function event(happened: ClaimEvent, claim: Claim): string {
	const number = claim.number.text;
	switch (happened.type) {
		case 'registered':
			return `Registered as No. ${number}: ${happened.unsorted ? 'not sorted yet' : names.kind[happened.kind]}, received ${day(happened.receivedOn)} (${weekdayName(happened.receivedOn)}), ${happened.unsorted ? 'for now ' : ''}${due(bindingTerm(claim.terms))}.${
				happened.unsorted ? ` To sort it: claims sort ${number}.` : readFrom(happened, number)
			}`;
		case 'termSet':
			return `No. ${number}: ${due(bindingTerm(happened.terms))}.`;
		case 'taken':
			return stop(`No. ${number} is in progress; responsible: ${visibleLine(happened.responsible)}`);
		case 'assigned':
			return `No. ${number}: ${visibleLine(happened.responsible)} is now responsible.`;
		case 'sorted':
			return `${stop(`No. ${number}: ${names.kind[happened.kind]}; responsible: ${visibleLine(happened.responsible)}`)}${readFrom(happened, number)}`;
		case 'told':
			return `No. ${number}: the client was told the term on ${day(happened.on)}, ${names.channel[happened.form]}.`;
		case 'requested':
			return `No. ${number}: request ${claim.requests.length} (${names.addressee[happened.to]}), answer due ${day(happened.due)} (${weekdayName(happened.due)}). A request does not move the term of the claim.`;
		case 'requestEnded':
			return happened.expired
				? `No. ${number}: request ${happened.request} was not answered in time. Decide on what there is (cl. 3.3.3): the term does not move.`
				: `No. ${number}: the answer to request ${happened.request} is recorded.`;
		case 'visaRecorded':
			return `No. ${number}: visa of “${names.visa[happened.visa]}” ${names.visaOutcome[happened.outcome]}.`;
		case 'extended':
			return happened.late
				? `No. ${number}: the new day is ${day(happened.until)} (${weekdayName(happened.until)}); the old one, ${day(happened.was)}, had passed, so the claim stays overdue.`
				: `No. ${number}: the term is extended from ${day(happened.was)} to ${day(happened.until)} (${weekdayName(happened.until)}).`;
		case 'fulfilled':
			return `No. ${number}: the demand was performed on ${day(happened.on)}.`;
		case 'undone':
			return `No. ${number}: undone.`;
		case 'measureAdded':
			return `Measure ${claim.measures.findIndex(({ text, due: on, by }) => text === happened.text && on === happened.due && by === happened.by) + 1}: ${visibleLine(happened.text ?? '')} — ${visibleLine(happened.by)}, due ${day(happened.due)} (${weekdayName(happened.due)}).`;
		case 'measureDone':
			return `No. ${number}: measure ${happened.measure} was done on ${day(happened.on)}.`;
		case 'causeFound':
			return `No. ${number}: the cause is recorded.`;
		case 'preventionAdded':
			return `No. ${number}: preventive measure ${claim.preventions.length}: ${visibleLine(happened.text ?? '')} — ${visibleLine(happened.by)}, by ${day(happened.due)} (${weekdayName(happened.due)}).`;
		case 'preventionDone':
			return `No. ${number}: preventive measure ${happened.prevention} was carried out on ${day(happened.on)}: ${names.preventionOutcome[happened.outcome]}.`;
		case 'noted':
			return `No. ${number}: the note is recorded.`;
		case 'attached':
			return `No. ${number}: attachment ${claim.attachments.findLastIndex(({ sha256 }) => sha256 === happened.sha256) + 1} — “${visibleLine(happened.name ?? '')}”, ${size(happened.size)}.`;
		case 'detached':
			return `No. ${number}: attachment ${happened.attachment} is detached. The file itself stays with the journal: evidence is not destroyed.`;
		case 'decided':
			return `No. ${number}: ${names.decision[happened.decision]}, decision of ${day(happened.on)}.`;
		case 'replied':
			return `No. ${number}: reply ${happened.outgoing ? `outgoing No. ${happened.outgoing.text} of ${day(happened.on)}` : `of ${day(happened.on)} without a number`}, ${names.channel[happened.form]}.`;
		case 'letterIssued':
			return `No. ${number}: letter “${names.letterKind[happened.letter]}”, ${happened.outgoing ? `outgoing No. ${happened.outgoing.text} of ${day(happened.on)}` : `of ${day(happened.on)}, without a number`}, ${names.channel[happened.form]}.`;
		case 'completed':
			return `No. ${number} is done. It remains to ask the client and close it: claims close ${number} --satisfaction …`;
		case 'closed':
			return `No. ${number} was closed on ${day(happened.on)} by ${visibleLine(happened.by)}; client: ${names.satisfaction[happened.satisfaction]}.`;
		case 'returned':
			return `No. ${number} is returned for rework.`;
		case 'leftUnconsidered':
			return `No. ${number} is left unconsidered: ${names.ground[happened.ground]}.${
				happened.notice?.outgoing ? ` Notice: outgoing No. ${happened.notice.outgoing.text}.` : ''
			}`;
		case 'withdrawn':
			return `No. ${number} is withdrawn by the client.`;
		case 'voided':
			return `No. ${number} is void; the number stays taken.`;
		case 'reopened':
			return `No. ${number} is reopened.`;
		case 'corrected':
			return `No. ${number}: the field “${names.field[happened.field]}” is corrected.`;
	}
}

/** What the program read off the words by itself is told: whether it is right, a person decides. */
function readFrom({ demandKind, demandKindWords }: Pick<Claim, 'demandKind' | 'demandKindWords'>, number: string): string {
	if (demandKindWords === null || demandKind === null) return '';
	return ` The demand kind was read from the words “${visibleLine(demandKindWords)}”: ${names.demandKind[demandKind]}. If that is wrong: claims correct ${number} --demand-kind none --reason "…".`;
}

/** An entry of the same client: when, how it stands, what was answered. */
function answered({ number, registeredOn, status, decision, ground, replyForm, repliedOn, outgoing }: Answered): string {
	const reply = repliedOn
		? outgoing
			? `out No. ${outgoing} of ${day(repliedOn)}`
			: `reply of ${day(repliedOn)} without a number${replyForm ? `, ${names.channel[replyForm]}` : ''}`
		: 'no reply';
	const standing = [names.status[status], ground && names.ground[ground], decision && names.decision[decision], reply];
	return `No. ${number} of ${day(registeredOn)}: ${standing.filter((part) => part !== null).join(', ')}`;
}

export const notes = {
	event,
	answered,
	sameClient: (earlier: Answered, why: readonly Likeness[]) =>
		`Probably the same client (${why.map((code) => names.likeness[code]).join(', ')}): ${answered(earlier)}.`,
	moreOfClient: (count: number) => `Further claims that are probably of the same client: ${count}.`,
	linkRepeat: (number: string, earlier: string) => `If this repeats it: claims correct ${number} --repeat-of ${earlier} --reason "…".`,
	already: (number: string) => `Already registered as No. ${number} (the same key): not recorded a second time.`,
	undone: (number: string, what: string, status: string) => `No. ${number}: undone — ${what}. It is “${status}” now.`,
	handedOver: (count: number, to: string) => stop(`Handed over: ${count}; responsible: ${visibleLine(to)}`),
	routed: (number: string, responsible: string) => stop(`No. ${number}: responsible by the table: ${visibleLine(responsible)}`),
	noReference:
		'Note: the grounds refer to no article, clause, contract or document (cl. 3.3.2). If there is one, record the decision again with it.',
	confirmInWriting: (number: string) => `The answer was spoken: confirm it in writing — claims reply ${number} --form post --text "…".`,
	dryRun: 'Dry run: nothing was recorded.',
	alreadyOverdue: (days: number) => `Note: the due day has passed, days overdue: ${days}. Is the day of receipt right?`,
	perhaps: (kind: string, number: string) =>
		`This looks like a demand for “${kind}”, for which the law may have a term of its own. If so: claims correct ${number} --demand-kind "${kind}" --reason "…".`,
	otherChannel: (wanted: string, form: string) => `Note: the client asked for a reply by “${wanted}”, but the reply was sent by “${form}”.`,
	writeForm: (number: string) =>
		`A claim by phone: ask the client to put it in writing (regulation cl. 3.1.4). Claim ${number} is already in the journal.`,
	unverified: (rule: string) => `Note: the rule “${rule}” has not been checked against the text of the law.`,
	batch: (written: number, already: number, failed: number) =>
		`Recorded: ${written}.${already > 0 ? ` Already there: ${already}.` : ''} With errors: ${failed}.`,
	batchUndone: 'There are errors, so nothing was recorded (--atomic).',
	line: (line: number, text: string) => `Line ${line}: ${text}`,
	created: (path: string, office: string) =>
		`The journal is created: ${visibleLine(path)} (${visibleLine(office)}). To register the first claim: claims add`,
};
