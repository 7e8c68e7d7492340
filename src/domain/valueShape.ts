/** The shapes of values that claims and the journal itself have in common. */

import { codes } from './code.ts';
import { type Day, isDay } from './day.ts';
import { isKopecks, type Kopecks } from './money.ts';
import type { Length, Unit } from './rule.ts';
import { by, oneOf, optional, record, type Shape, text, whole } from './shape.ts';

export const day: Shape<Day> = by((value): value is Day => typeof value === 'string' && isDay(value));
export const money: Shape<Kopecks> = by(isKopecks);
export const kind = oneOf(codes.kind);
const units = [
	'workingDay',
	'calendarDay',
	'calendarDayExceptHolidays',
	'week',
	'month',
	'year',
	'hour',
] as const satisfies readonly Unit[];
export const length = record<Length>({ count: whole, unit: oneOf(units) });

/** The file of a letter, or of a template for letters. */
export const ownTemplate = {
	letter: oneOf(codes.letterKind),
	/** The name of the file. */
	file: text,
	/** Its SHA-256. */
	digest: text,
	/** In bytes. What the first version wrote does not say: its files lie under their names only. */
	size: optional(whole),
};
