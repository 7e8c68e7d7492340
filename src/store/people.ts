/** The people of the office, those on the list, and those whom older entries and settings name. */

import { People } from '../domain/people/people.ts';
import type { Settings } from '../domain/settings.ts';
import type { Journal } from './open.ts';
import { responsibles } from './statements/claims.ts';

/** The people of journals, by the settings that they were read from. */
const known = new WeakMap<Settings, People>();

/** All people of the office, as they were when the settings were read. */
export function peopleOf(journal: Journal): People {
	const people = known.get(journal.settings) ?? new People(journal.settings.people ?? [], namesRecorded(journal));
	known.set(journal.settings, people);
	return people;
}

/** The responsibles of entries, each spelling once: every entry has its own in the sums of the month in which it was registered. */
export function responsibleNames(journal: Pick<Journal, 'connection'>): readonly string[] {
	return responsibles(journal).map(({ name }) => name);
}

/** The names that the journal itself has: responsibles and people of its settings. */
export function namesRecorded({ connection, settings }: Pick<Journal, 'connection' | 'settings'>): readonly string[] {
	return [...responsibleNames({ connection }), ...namesInSettings(settings)];
}

/** The people whom the settings name. */
export function namesInSettings({ controller, authority, routes, absences }: Partial<Settings>): readonly string[] {
	return [
		...[controller, authority?.head, authority?.chairman].flatMap((name) => name ?? []),
		...(routes ?? []).map(({ responsible }) => responsible),
		...(absences ?? []).flatMap(({ person, substitute }) => [person, substitute]),
	];
}
