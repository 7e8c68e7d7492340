/** Why this due day: from the event to the last day, day by day. Days and names come as words. */

import { dateOf } from '../../domain/day.ts';
import { once } from '../once.ts';
import type { why as ru } from '../ru/why.ts';

export const why: typeof ru = once(() => ({
	title: 'Why this due day',
	short: (until, length, event, rule) => `Due: ${until}: ${length} after ${event}, ${rule}`,
	shortUntil: (day, weekday) => `${day} (${weekday})`,
	shortUntilMoved: (day, weekday, nominal) => `${day} (${weekday}, not moved: ${nominal})`,
	event: 'Event',
	renewed: 'Demanded again',
	timely: 'To be registered by',
	stands: { binding: 'applies', stopped: 'no longer runs', performed: 'performed' },
	extendedTo: (day) => `The term is extended: its last day is ${day} now.`,
	pendingStart: {
		dispatched:
			'The day on which the claim was sent is not given: until it is, the term is counted from the receipt, and the real one can only be earlier.',
		goodsReturned:
			'The day on which the goods were returned is not given: until it is, the term is counted from the receipt, the earliest safe day.',
		purchased: 'The day of purchase is not given: until it is, the term is counted from the receipt, the earliest safe day.',
	},
	pendingDemand: 'The kind of the demand is not named: until it is, the earliest term that it might have applies.',
	demandUnknown: (act, day) => `The kind of the demand is not named. If it is one by “${act}”, it may be due on ${day} already: name it.`,
	registeredLate: (registered, timely) =>
		`Registered on ${registered}, which should have been done by ${timely}: the term runs as if it had been.`,
	fromRegistration: (due) => `Counted from the day of registration it would be ${due}.`,
	agreed: (length, ground) => `This entry has a term of its own: ${length}. Ground: ${ground}.`,
	cap: (length) => `An agreement may set another term, but no longer than ${length}: that is the limit.`,
	mayBeAgreed: 'A contract or an agreement may set another term.',
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
		ordinal: (ordinal) => `day ${ordinal}`,
		ordinals: (from, to) => `days ${from}–${to}`,
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
	editionUnknown: (rule, edition, due) => `Rule ${rule}, ed. ${edition}: that edition is not here; the due day computed by it is ${due}.`,
	earliest: 'There are several terms: the earliest applies.',
	noTerm: 'This kind has no term to answer; the claim is considered all the same.',
	calendar: (from, to) => `The production calendar is known for ${from}–${to}.`,
	provisional: 'The due day is provisional: it lies beyond the known production calendar and will be computed again.',
	keepDayOff: 'In this journal the office’s own terms are not moved from a day off (Civil Code art. 193 is switched off).',
	words: (words, kind) => `The demand kind “${kind}” was read from the words “${words}”.`,
	noArt193: (nominal) => `Without the move under art. 193 it is ${nominal}: it is safer to be done by that day.`,
}));
