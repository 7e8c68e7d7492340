/** The shapes of values that stand in events. */

import { codes } from '../code.ts';
import { type Day, isDay } from '../day.ts';
import { isKopecks, type Kopecks } from '../money.ts';
import { daysOff, type Length, purposes, startEvents, units } from '../term/rule.ts';
import type { Term } from '../term/term.ts';
import { by, oneOf, optional, record, type Shape, text, truth, whole } from './shape.ts';

export const day: Shape<Day> = by((value): value is Day => typeof value === 'string' && isDay(value));
export const money: Shape<Kopecks> = by(isKopecks);
export const kind = oneOf(codes.kind);
export const length = record<Length>({ count: whole, unit: oneOf(units) });

export const term = record<Term>({
	rule: text,
	regulation: text,
	edition: whole,
	purpose: oneOf(purposes),
	from: oneOf(startEvents),
	event: day,
	due: day,
	nominal: day,
	whenDayOff: oneOf(daysOff),
	provisional: truth,
	pending: optional(oneOf(['start', 'demand'])),
	registeredOn: optional(day),
	length: optional(length),
	hours: optional(whole),
	calendar: text,
});

/** The file of a letter, or of a template for letters. */
export const ownTemplate = {
	letter: oneOf(codes.letterKind),
	/** The name of the file. */
	file: text,
	/** Its SHA-256. */
	digest: text,
	/** In bytes. Absent in events of the first version, whose files lie under their names only. */
	size: optional(whole),
};
