/** История записи: что произошло, одной строкой на событие. */

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
	registered: 'зарегистрировано',
	termSet: 'срок',
	taken: 'взято в работу',
	assigned: 'назначен ответственный',
	sorted: 'разобрано',
	told: 'клиенту сообщён срок',
	requested: 'запрос',
	requestEnded: 'ответ на запрос',
	visaRecorded: 'виза',
	extended: 'срок продлён',
	fulfilled: 'требование исполнено',
	measureAdded: 'мера',
	measureDone: 'мера выполнена',
	causeFound: 'причина',
	preventionAdded: 'предупреждающая мера',
	preventionDone: 'предупреждающая мера выполнена',
	noted: 'заметка',
	attached: 'вложение',
	detached: 'вложение откреплено',
	decided: 'решение',
	replied: 'ответ',
	letterIssued: 'письмо',
	completed: 'выполнено',
	closed: 'закрыто',
	returned: 'на доработку',
	leftUnconsidered: 'без рассмотрения',
	withdrawn: 'отозвано',
	voided: 'аннулировано',
	reopened: 'возобновлено',
	corrected: 'исправлено',
	undone: 'отменено',
};

const because: Record<TermChange, string> = {
	calendarLoaded: 'загружен календарь',
	rulesLoaded: 'загружены правила',
	settingsChanged: 'изменены настройки',
	takenBack: 'за это время изменились календарь или правила',
};

function text(value: string | null): string {
	return value === null ? '(данные уничтожены)' : visibleLine(value);
}

/** A value of a field as people read it. */
function shown(field: keyof ClaimFields, value: string | number | null): string {
	return value === null ? 'пусто' : `«${fieldText(field, value, { names, day, sum: (sum) => `${money(sum)} руб.` })}»`;
}

function details(event: ClaimEvent): string {
	switch (event.type) {
		case 'registered':
			return `№ ${event.number.text}, ${event.unsorted ? 'вид не назван' : names.kind[event.kind]}, ${names.channel[event.channel]}`;
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
			return `${names.addressee[event.to]}${event.whom === null ? '' : `, ${visibleLine(event.whom)}`}, до ${day(event.due)}: ${text(event.what)}`;
		case 'requestEnded':
			return `${event.request}: ${event.expired ? 'срок прошёл, не ответили' : text(event.answer)}`;
		case 'visaRecorded':
			return `${names.visa[event.visa]} — ${names.visaOutcome[event.outcome]}, ${visibleLine(event.by)}${event.remark === null ? '' : `: ${visibleLine(event.remark)}`}`;
		case 'extended':
			return `с ${day(event.was)} до ${day(event.until)}${event.late ? ', уже после срока' : ''}; согласовал ${unstopped(visibleLine(event.approvedBy))}${event.toldOn === null ? '' : `, клиенту сообщено ${day(event.toldOn)}${event.toldBy === null ? '' : ` (${names.channel[event.toldBy]})`}`}: ${text(event.reason)}`;
		case 'fulfilled':
			return text(event.text);
		case 'undone':
			return event.events.map(({ type }) => titles[type]).join(', ');
		case 'measureAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, до ${day(event.due)}`;
		case 'measureDone':
			return `${event.measure}: ${text(event.result)}`;
		case 'causeFound':
			return [event.category, event.department, event.cause]
				.filter((part) => part !== null)
				.map(visibleLine)
				.join('; ');
		case 'preventionAdded':
			return `${text(event.text)} — ${visibleLine(event.by)}, до ${day(event.due)}`;
		case 'preventionDone':
			return `${event.prevention}: ${names.preventionOutcome[event.outcome]}: ${text(event.effect)}`;
		case 'noted':
			return text(event.text);
		case 'attached':
			return `${text(event.name)}, ${size(event.size)}, SHA-256 ${event.sha256}${event.note === null ? '' : `: ${visibleLine(event.note)}`}`;
		case 'detached':
			return `${event.attachment}: ${text(event.reason)}`;
		case 'decided':
			return `${names.decision[event.decision]}${event.granted === null ? '' : `, ${money(event.granted)} руб.`}: ${text(event.grounds)}`;
		case 'replied':
			return `${event.outgoing ? `исх. № ${event.outgoing.text}` : 'без номера'}, ${names.channel[event.form]}: ${text(event.text)}`;
		case 'letterIssued':
			return `${names.letterKind[event.letter]}, ${event.outgoing ? `исх. № ${event.outgoing.text}` : 'без номера'}, ${names.channel[event.form]}: ${visibleLine(event.file)}`;
		case 'completed':
			return text(event.result);
		case 'closed': {
			const parts = [visibleLine(event.by), `клиент: ${names.satisfaction[event.satisfaction]}`, event.answer, event.comment];
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
					? `извещение${event.notice.outgoing ? ` исх. № ${event.notice.outgoing.text}` : ''}, ${names.channel[event.notice.form]}`
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
			return `${text(event.reason)} (требование пришло ${day(event.receivedOn)})`;
		case 'corrected':
			return `${names.field[event.field]}: было ${shown(event.field, event.was)}, стало ${shown(event.field, event.now)}: ${text(event.reason)}`;
	}
}

export const history = { titles, details };
