/** The person of the office that an event names. */

import type { ClaimEvent } from './event.ts';

/** The name, as the event has it; null where it names nobody. An acceptance has the name that the entry has already. */
export function personIn(event: ClaimEvent): string | null {
	if (event.type === 'accepted') return null;
	if (event.type === 'extended') return event.approvedBy;
	if (event.type === 'corrected') return event.field === 'responsible' ? event.now : null;
	if ('responsible' in event) return event.responsible;
	return 'by' in event ? event.by : null;
}

/** The event with the name of the person whom it means, and beside it the name as it was written. */
export function withPerson(event: ClaimEvent, name: string): ClaimEvent {
	const written = personIn(event);
	if (event.type === 'accepted' || written === null || written === name) return event;
	if (event.type === 'extended') return { ...event, approvedBy: name, written };
	if (event.type === 'corrected') return event.field === 'responsible' ? { ...event, now: name, written } : event;
	if ('responsible' in event) return { ...event, responsible: name, written };
	return 'by' in event ? { ...event, by: name, written } : event;
}

/** Whether the name in such an event is a person's for certain: a measure may also be taken by «склад». */
export function namesPerson(event: ClaimEvent): boolean {
	return event.type !== 'measureAdded' && event.type !== 'preventionAdded';
}
