/** The person of the office that an event names. */

import type { ClaimEvent } from './event.ts';

/** The name, as the event has it; null where it names nobody. */
export function personIn(event: ClaimEvent): string | null {
	switch (event.type) {
		case 'registered':
		case 'taken':
		case 'assigned':
		case 'sorted':
			return event.responsible;
		case 'measureAdded':
		case 'preventionAdded':
		case 'visaRecorded':
		case 'decided':
		case 'closed':
		case 'returned':
			return event.by;
		case 'extended':
			return event.approvedBy;
		case 'corrected':
			return event.field === 'responsible' ? event.now : null;
		default:
			return null;
	}
}

/** The event with the name of the person whom it means, and beside it the name as it was written. */
export function withPerson(event: ClaimEvent, name: string): ClaimEvent {
	const written = personIn(event);
	if (written === null || written === name) return event;
	switch (event.type) {
		case 'registered':
		case 'taken':
		case 'assigned':
		case 'sorted':
			return { ...event, responsible: name, written };
		case 'measureAdded':
		case 'preventionAdded':
		case 'visaRecorded':
		case 'decided':
		case 'closed':
		case 'returned':
			return { ...event, by: name, written };
		case 'extended':
			return { ...event, approvedBy: name, written };
		case 'corrected':
			return event.field === 'responsible' ? { ...event, now: name, written } : event;
		default:
			return event;
	}
}

/** Whether the name in such an event is a person's for certain: a measure may also be taken by «склад». */
export function namesPerson(event: ClaimEvent): boolean {
	return event.type !== 'measureAdded' && event.type !== 'preventionAdded';
}
