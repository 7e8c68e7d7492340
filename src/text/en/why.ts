/** Why this due day: from the event to the last day, day by day. Days and names come as words. */

import { dateOf } from '../../domain/day.ts';
import type { why as ru } from '../ru/why.ts';

export const why: typeof ru = {
	title: 'Why this due day',
	short: (until, length, event, rule) => `Due: ${until}: ${length} after ${event}, ${rule}`,
	shortUntil: (day, weekday) => `${day} (${weekday})`,
	shortUntilMoved: (day, weekday, nominal) => `${day} (${weekday}, not moved: ${nominal})`,
	event: 'Event',
	notCounted: (what, day) => `${what} ${day}: that day is not counted (Civil Code art. 191).`,
	counted: (length, start) => `The term is ${length}, counted from ${start}.`,
	corresponding: (day) => `The term ends on the corresponding day: ${day} (Civil Code art. 192).`,
	lastOfMonth: (date, day) =>
		`The last month of the term has no day ${date}, so the term ends on the last day of that month: ${day} (Civil Code art. 192(3), second paragraph).`,
	movedBack: (nominal) => `The last day, ${nominal}, is off and moves to the working day before it:`,
	movedOn: (nominal) => `The last day, ${nominal}, is off and moves to the next working day (Civil Code art. 193):`,
	workingSaturday: (day, act) => `${day} is a working day (${act}): the term is not moved from it.`,
	last: (day) => `The last day: ${day}. Overdue from the day after.`,
	span: {
		oneDay: (day, weekday) => `${day}, ${weekday}`,
		inOneMonth: (from, to, weekdays) => `${dateOf(from)}–${to}, ${weekdays}`,
		acrossMonths: (from, to, weekdays) => `${from} – ${to}, ${weekdays}`,
		place: (place) => `day ${place}`,
		places: (from, to) => `days ${from}–${to}`,
		everyDay: 'every day in a row',
		allButHolidays: 'every day but holidays',
		skipped: { one: 'not counted', many: 'not counted' },
	},
	dayKind: {
		holiday: (name) => `${name} (Labour Code art. 112)`,
		transferred: (act) => `day off moved here (${act})`,
		transferredFrom: (from, act) => `day off moved from ${from} (${act})`,
		weekend: { one: 'weekend', many: 'weekend' },
		workingWeekend: (act) => `working Saturday (${act})`,
		ownOff: 'day off of the office’s own',
		ownWorking: 'working day of the office’s own',
		workingByAct: {
			one: (act) => `working for the term: ${act} does not change that`,
			many: (act) => `working for the term: ${act} does not change that`,
		},
		workingDay: 'working day',
		working: { one: 'working', many: 'working' },
		calendar: { one: 'calendar', many: 'calendar' },
		loaded: 'the loaded calendar',
		guessed: ' (provisional: there is no calendar for that year)',
	},
	rule: (article, act, id, edition, confidence) => `Rule: ${act}, ${article} (${id}, ed. ${edition}; ${confidence}).`,
	editionUnknown: (rule, edition, due) =>
		`Rule ${rule}, ed. ${edition}: that edition is no longer here; the due day computed by it is ${due}.`,
	earliest: 'There are several terms: the earliest applies.',
	binding: 'applies',
	noTerm: 'This kind has no term to answer; the claim is looked into all the same.',
	calendar: (from, to) => `The production calendar is known for ${from}–${to}.`,
	provisional: 'The due day is provisional: it lies beyond the known production calendar and will be computed again.',
	keepDayOff: 'In this journal the office’s own terms are not moved from a day off (Civil Code art. 193 is switched off).',
	words: (words, kind) => `The demand kind “${kind}” was read from the words “${words}”.`,
	noArt193: (nominal) => `Without the move under art. 193 it is ${nominal}: it is safer to be done by that day.`,
};
