/** The shapes of values that claims and the journal itself have in common. */

import { codes } from './code.ts';
import { type Day, isDay } from './day.ts';
import type { OwnTemplate } from './letter.ts';
import { isKopecks, type Kopecks } from './money.ts';
import type { Length, Unit } from './rule.ts';
import { by, type Fields, oneOf, optional, record, type Shape, text, whole } from './shape.ts';

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

export const ownTemplate = {
	letter: oneOf(codes.letterKind),
	file: text,
	digest: text,
	size: optional(whole),
} as const satisfies Fields<OwnTemplate>;
