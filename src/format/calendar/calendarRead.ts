/** The result of reading a file of days off, whatever its format. */

import type { OwnDays } from '../../domain/calendar/calendar.ts';
import type { CalendarFault } from '../../domain/calendar/fault.ts';
import type { YearRead } from '../../domain/calendar/yearRead.ts';

/** Days off of the country, by year; or what an office adds to them. */
export type CalendarRead =
	| { readonly ok: true; readonly what: 'years'; readonly years: readonly YearRead[] }
	| { readonly ok: true; readonly what: 'own'; readonly own: OwnDays }
	| { readonly ok: false; readonly faults: readonly CalendarFault[] };
