/** The faults of a file of days off, as codes; the sentences are in `text/`. */

import type { Day } from '../day.ts';

/** `line` is null where the format has no lines of its own. */
export type CalendarFault =
	| { readonly code: 'unknownFormat' }
	| { readonly code: 'cutOff'; readonly line: number | null }
	| { readonly code: 'unexpected'; readonly line: number | null; readonly text: string }
	| { readonly code: 'noSuchDay'; readonly line: number | null; readonly text: string }
	| { readonly code: 'duplicateDay'; readonly line: number | null; readonly day: Day }
	| { readonly code: 'monthMissing'; readonly line: number | null; readonly month: number }
	| { readonly code: 'duplicateYear'; readonly line: number | null; readonly year: number }
	| { readonly code: 'yearOutside'; readonly line: number | null; readonly year: number; readonly from: number; readonly to: number }
	/** Another year was asked for than the file has. */
	| { readonly code: 'wrongYear'; readonly asked: number; readonly has: readonly number[] }
	| { readonly code: 'holidaysWork'; readonly days: readonly Day[] }
	/** Saturdays and Sundays work, weekdays do not: the days are those of another year. */
	| { readonly code: 'weekdaysShifted'; readonly year: number; readonly weekends: number; readonly weekdays: number }
	| { readonly code: 'movedToDayOff'; readonly line: number | null; readonly day: Day }
	| { readonly code: 'movedToWorkingDay'; readonly line: number | null; readonly day: Day }
	| { readonly code: 'movedFromWorkingDay'; readonly line: number | null; readonly day: Day; readonly to: Day }
	| { readonly code: 'movedYetOff'; readonly line: number | null; readonly day: Day; readonly to: Day }
	| { readonly code: 'workingDays'; readonly year: number; readonly count: number; readonly least: number; readonly most: number }
	| {
			readonly code: 'totalsDiffer';
			readonly line: number | null;
			readonly year: number;
			readonly stated: number;
			readonly counted: number;
	  }
	/** The year is known, and the file has but a draft of it. */
	| { readonly code: 'draftOfKnown'; readonly year: number }
	/** Faults of an office's own file. */
	| { readonly code: 'unknownKey'; readonly key: string; readonly allowed: readonly string[] }
	| { readonly code: 'wrongValue'; readonly key: string }
	| { readonly code: 'yearsMissing' }
	| { readonly code: 'outsideYears'; readonly text: string };

/** Warnings: not faults, but shown before the days are taken. */
export type CalendarWarning =
	/** Fewer days off are moved than the law moves: a draft, or a line was lost. */
	| { readonly code: 'draft'; readonly year: number; readonly found: number; readonly expected: number; readonly working: number }
	/** Non-working by a President's decree: they are working days for terms. */
	| { readonly code: 'presidential'; readonly days: readonly Day[]; readonly act: string };
