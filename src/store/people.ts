/** Raw SQL, for cron asks it: the people of the office, those on the list, and those whom older entries and settings name. */

import { People } from '../domain/people.ts';
import type { Settings } from '../domain/settings.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

const known = new WeakMap<Journal, People>();

/** All of them as they were when the journal was opened. */
export function peopleOf(journal: Journal): People {
	const people = known.get(journal) ?? new People(journal.settings.people ?? [], namesRecorded(journal));
	known.set(journal, people);
	return people;
}

/** The responsibles of entries, each spelling once: every entry has its own in the sums of the month in which it was registered. */
export function responsibleNames(journal: Pick<Journal, 'connection' | 'path'>): readonly string[] {
	const sql = `select distinct value from tally where dimension = 'responsible'`;
	return query(journal, (connection) => connection.prepare<[], string>(sql).pluck().all());
}

/** The spellings of responsibles that are found by what is typed. */
export function responsiblesFound(journal: Journal, typed: string): readonly string[] {
	return responsibleNames(journal).filter(peopleOf(journal).finder(typed));
}

/** The names that the journal itself has: responsibles and people of its settings. */
export function namesRecorded({ connection, path, settings }: Pick<Journal, 'connection' | 'path' | 'settings'>): readonly string[] {
	return [...responsibleNames({ connection, path }), ...namesInSettings(settings)];
}

/** The people whom the settings name. */
export function namesInSettings({ controller, authority, routes, absences }: Partial<Settings>): readonly string[] {
	return [
		...[controller, authority?.head, authority?.chairman].flatMap((name) => name ?? []),
		...(routes ?? []).map(({ responsible }) => responsible),
		...(absences ?? []).flatMap(({ person, substitute }) => [person, substitute]),
	];
}
