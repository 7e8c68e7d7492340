/** The history of a claim: what happened, one line for each event. */

import type { ClaimFields } from '../../domain/claim.ts';
import type { ClaimEvent, ClaimEventType, TermChange } from '../../domain/event.ts';
import { bindingTerm } from '../../domain/term.ts';
import { fieldText } from '../field.ts';
import { unstopped } from '../stop.ts';
import { visibleLine } from '../visible.ts';
import { day, money, size } from './days.ts';
import { names } from './names.ts';
import { NO_TERM, until } from './notes.ts';

const titles: Record<ClaimEventType, string> = {
	registered: 'registered',
	termSet: 'due day',
	taken: 'work started',
	assigned: 'responsible assigned',
	sorted: 'sorted',
	told: 'client told the term',
	requested: 'request',
	requestEnded: 'answer to a request',
	visaRecorded: 'visa',
	extended: 'term extended',
	fulfilled: 'demand performed',
	measureAdded: 'measure',
	measureDone: 'measure done',
	causeFound: 'cause',
	preventionAdded: 'preventive measure',
	preventionDone: 'preventive measure carried out',
	noted: 'note',
	attached: 'attachment',
	detached: 'attachment detached',
	decided: 'decision',
	replied: 'reply',
	letterIssued: 'letter',
	completed: 'done',
	closed: 'closed',
	returned: 'returned for rework',
	leftUnconsidered: 'unconsidered',
	withdrawn: 'withdrawn',
	voided: 'void',
	reopened: 'reopened',
	corrected: 'corrected',
	undone: 'undone',
};

const because: Record<TermChange, string> = {
	calendarLoaded: 'a calendar was loaded',
	rulesLoaded: 'rules were loaded',
	settingsChanged: 'the settings were changed',
	takenBack: 'the days off or the rules had changed meanwhile',
};

function text(value: string | null): string {
	return value === null ? '(data destroyed)' : visibleLine(value);
}

/** A value of a field as people read it. */
function shown(field: keyof ClaimFields, value: string | number | null): string {
	return value === null ? 'empty' : `“${fieldText(field, value, { names, day, sum: (sum) => `RUB ${money(sum)}` })}”`;
}

function details(event: ClaimEvent): string {
	switch (event.type) {
		case 'registered':
			return `No. ${event.number.text}, ${event.unsorted ? 'not sorted' : names.kind[event.kind]}, ${names.channel[event.channel]}`;
		case 'termSet': {
			const term = bindingTerm(event.terms);
			return `${term ? `${until(term)}, ${term.rule}` : NO_TERM}${event.because ? `; ${because[event.because]}` : ''}`;
		}
		case 'taken':
			return visibleLine(event.responsible);
		case 'assigned':
			return `${visibleLine(event.responsible)}${event.reason === null ? '' : `: ${visibleLine(event.reason)}`}`;
		case 'sorted':
			return `${names.kind[event.kind]}, ${visibleLine(event.responsible)}`;
		case 'told':
			return names.channel[event.form];
		case 'requested':
			return `${names.addressee[event.to]}${event.whom === null ? '' : `, ${visibleLine(event.whom)}`}, due ${day(event.due)}: ${text(event.what)}`;
		case 'requestEnded':
			return `${event.request}: ${event.expired ? 'not answered in time' : text(event.answer)}`;
		case 'visaRecorded':
			return `${names.visa[event.visa]} — ${names.visaOutcome[event.outcome]}, ${visibleLine(event.by)}${event.remark === null ? '' : `: ${visibleLine(event.remark)}`}`;
		case 'extended':
			return `from ${day(event.was)} to ${day(event.until)}${event.late ? ', after the term had passed' : ''}; agreed by ${unstopped(visibleLine(event.approvedBy))}${event.toldOn === null ? '' : `, client told on ${day(event.toldOn)}${event.toldBy === null ? '' : ` (${names.channel[event.toldBy]})`}`}: ${text(event.reason)}`;
		case 'fulfilled':
			return text(event.text);
		case 'undone':
			return event.events.map(({ type }) => titles[type]).join(', ');
		case 'measureAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, due ${day(event.due)}`;
		case 'measureDone':
			return `${event.measure}: ${text(event.result)}`;
		case 'causeFound':
			return [event.category, event.department, event.cause]
				.filter((part) => part !== null)
				.map(visibleLine)
				.join('; ');
		case 'preventionAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, by ${day(event.due)}`;
		case 'preventionDone':
			return `${event.prevention}: ${names.preventionOutcome[event.outcome]}: ${text(event.effect)}`;
		case 'noted':
			return text(event.text);
		case 'attached':
			return `${text(event.name)}, ${size(event.size)}, SHA-256 ${event.sha256}${event.note === null ? '' : `: ${visibleLine(event.note)}`}`;
		case 'detached':
			return `${event.attachment}: ${text(event.reason)}`;
		case 'decided':
			return `${names.decision[event.decision]}${event.granted === null ? '' : `, RUB ${money(event.granted)}`}: ${text(event.grounds)}`;
		case 'replied':
			return `${event.outgoing ? `outgoing No. ${event.outgoing.text}` : 'without a number'}, ${names.channel[event.form]}: ${text(event.text)}`;
		case 'letterIssued':
			return `${names.letterKind[event.letter]}, ${event.outgoing ? `outgoing No. ${event.outgoing.text}` : 'without a number'}, ${names.channel[event.form]}: ${visibleLine(event.file)}`;
		case 'completed':
			return text(event.result);
		case 'closed': {
			const parts = [visibleLine(event.by), `client: ${names.satisfaction[event.satisfaction]}`, event.answer, event.comment];
			return parts
				.filter((part) => part !== null)
				.map(visibleLine)
				.join('; ');
		}
		case 'returned':
			return `${event.by === null ? '' : `${visibleLine(event.by)}: `}${text(event.reason)}`;
		case 'leftUnconsidered':
			return [
				names.ground[event.ground],
				event.evidence,
				event.courtCase,
				event.witness,
				event.earlier,
				event.notice
					? `notice${event.notice.outgoing ? ` outgoing No. ${event.notice.outgoing.text}` : ''}, ${names.channel[event.notice.form]}`
					: null,
			]
				.filter((part) => part !== null)
				.map(visibleLine)
				.join('; ');
		case 'withdrawn':
			return text(event.how);
		case 'voided':
			return text(event.reason);
		case 'reopened':
			return `${text(event.reason)} (the demand came ${day(event.receivedOn)})`;
		case 'corrected':
			return `${names.field[event.field]}: was ${shown(event.field, event.was)}, now ${shown(event.field, event.now)}: ${text(event.reason)}`;
	}
}

export const history = { titles, details };
