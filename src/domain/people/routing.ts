/** The office's routing table (P31), and substitutes during absences. */

import type { Day } from '../day.ts';
import { normalizeText } from '../text/normalizeText.ts';

/** Complaints on this subject go to this person. */
export interface Route {
	/** Part of the subject complained of: an employee, a department, a service. */
	readonly subject: string;
	readonly responsible: string;
}

/** Whether two names are one person's, by the list of the office's people. */
export type SamePerson = (left: string, right: string) => boolean;

/** Both days are included. */
export interface Absence {
	readonly person: string;
	readonly from: Day;
	readonly until: Day;
	readonly substitute: string;
}

/** Who is responsible for the subject by the table, the longest match first; undefined where no row matches. */
export function routed(subject: string | null, routes: readonly Route[]): string | undefined {
	if (subject === null) return undefined;
	const normalized = normalizeText(subject);
	const matching = routes.filter((route) => normalized.includes(normalizeText(route.subject)));
	return matching.toSorted((left, right) => right.subject.length - left.subject.length)[0]?.responsible;
}

/** The person's absence on the day, as last recorded; undefined where there is none. */
export function absenceOn(person: string, day: Day, absences: readonly Absence[], same: SamePerson): Absence | undefined {
	return absences.findLast((absence) => same(absence.person, person) && absence.from <= day && day <= absence.until);
}

/** Who acts on the day: follows substitutes of absent people, stopping at a cycle. */
export function presentOn(person: string, day: Day, absences: readonly Absence[], same: SamePerson): string {
	let present = person;
	for (let left = absences.length; left > 0; left--) {
		const absence = absenceOn(present, day, absences, same);
		if (!absence) return present;
		present = absence.substitute;
	}
	return absenceOn(present, day, absences, same) ? person : present;
}
