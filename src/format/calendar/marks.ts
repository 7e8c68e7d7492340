/** The days of a month as JSON and CSV list them: `1,2,9+,30*`. */

import type { CalendarFault } from '../../domain/calendar/fault.ts';
import type { MarkRead } from '../../domain/calendar/yearRead.ts';

/** `+` is a day off moved here; `*` is a shortened day, which works. A Saturday that works is simply not in the list. */
export function marksOf(
	text: string,
	month: number,
	line: number | null,
): { readonly marks: readonly MarkRead[]; readonly faults: readonly CalendarFault[] } {
	const marks: MarkRead[] = [];
	const faults: CalendarFault[] = [];
	if (text.trim() === '') faults.push({ code: 'monthMissing', line, month });
	else
		for (const part of text.split(',')) {
			const found = /^\s*(\d{1,2})([*+]?)\s*$/.exec(part);
			if (!found) faults.push({ code: 'unexpected', line, text: part.trim() });
			else {
				const what = found[2] === '*' ? 'shortened' : found[2] === '+' ? 'moved' : 'off';
				marks.push({ month, date: Number(found[1]), line, what, from: null, title: null });
			}
		}
	return { marks, faults };
}
