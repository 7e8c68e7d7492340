/** The events that a member of a shared journal may record, by role: the server's functions enforce it, whatever program calls them. */

import type { RecordedType } from '../domain/event/event.ts';
import type { EventTable } from '../store/schema.ts';

/** From the least to the most: each may record what those before it may. A reader records nothing. */
export const memberRoles = ['reader', 'clerk', 'responsible', 'controller', 'head'] as const;

export type MemberRole = (typeof memberRoles)[number];

/**
 * The least role that records an event of the type. Besides: an entry that is closed in the moment of its registration is closed by whoever
 * registers it; who handles an entry is corrected by whoever may assign it, as routes and absences are set; the list of people learns a name by whoever uses it; what was recorded is taken back by whoever may record it.
 */
export const leastRole: Readonly<Record<RecordedType, Exclude<MemberRole, 'reader'>>> = {
	registered: 'clerk',
	termSet: 'clerk',
	told: 'clerk',
	requested: 'clerk',
	requestEnded: 'clerk',
	noted: 'clerk',
	attached: 'clerk',
	detached: 'clerk',
	replied: 'clerk',
	letterIssued: 'clerk',
	withdrawn: 'clerk',
	voided: 'clerk',
	corrected: 'clerk',
	undone: 'clerk',
	accepted: 'clerk',
	taken: 'responsible',
	measureAdded: 'responsible',
	measureDone: 'responsible',
	visaRecorded: 'responsible',
	extended: 'responsible',
	fulfilled: 'responsible',
	causeFound: 'responsible',
	assessed: 'responsible',
	preventionAdded: 'responsible',
	preventionDone: 'responsible',
	sued: 'responsible',
	lawsuitEnded: 'responsible',
	decided: 'responsible',
	completed: 'responsible',
	leftUnconsidered: 'responsible',
	assigned: 'controller',
	sorted: 'controller',
	closed: 'controller',
	returned: 'controller',
	reopened: 'controller',
	imported: 'controller',
	monthClosed: 'controller',
	monthReopened: 'controller',
	reportApproved: 'controller',
	analysisMeasureDone: 'controller',
	namesReported: 'controller',
	journalOpened: 'head',
	settingsChanged: 'head',
	rulesLoaded: 'head',
	calendarLoaded: 'head',
	ownDaysLoaded: 'head',
	templateLoaded: 'head',
	templateReset: 'head',
	peopleChanged: 'head',
	clockWasWrong: 'head',
};

/** Whether a member of the role may record what `least` may. */
export function mayAs(role: MemberRole, least: MemberRole): boolean {
	return memberRoles.indexOf(role) >= memberRoles.indexOf(least);
}

/**
 * The least role that records all of the events together, as `may_record` of the server judges them; what is taken back with them is judged there alone.
 */
export function leastFor(events: readonly Pick<EventTable, 'claim' | 'type' | 'data'>[]): MemberRole {
	const fresh = new Set(events.filter(({ type }) => type === 'registered').map(({ claim }) => claim));
	return events.map((event) => leastOf(event, fresh.has(event.claim))).reduce((most, one) => (mayAs(most, one) ? most : one), 'reader');
}

function leastOf({ type, data }: Pick<EventTable, 'type' | 'data'>, isFresh: boolean): MemberRole {
	if (isFresh && (type === 'completed' || type === 'closed')) return 'clerk';
	const { how, changes, field }: { how?: unknown; changes?: object; field?: unknown } = JSON.parse(data);
	if (type === 'peopleChanged' && how === 'named') return 'clerk';
	const isWhoHandles = type === 'settingsChanged' && Object.keys(changes ?? {}).every((name) => name === 'routes' || name === 'absences');
	if (isWhoHandles || (type === 'corrected' && field === 'responsible' && !isFresh)) return leastRole.assigned;
	return Object.entries(leastRole).find(([known]) => known === type)?.[1] ?? 'head';
}
