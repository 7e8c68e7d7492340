/** What to say after a change. Values come as words: days, the names of codes, texts on one line. */

import { withFullStop } from '../fullStop.ts';
import { once } from '../once.ts';
import type { notes as ru } from '../ru/notes.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { eventNotes } from './events.ts';

export const notes: typeof ru = once(() => ({
	until: (when) => when,
	notMoved: (nominal) => `${nominal} if not moved`,
	provisional: ' (provisional: there is no production calendar for that year yet)',
	due: (until) => `due ${until}`,
	noTerm: 'no answer is due',
	sent: {
		numbered: (outgoing, on, form) => `outgoing No. ${outgoing} of ${on}, ${form}`,
		unnumbered: (on, form) => `of ${on} without a number, ${form}`,
	},
	readFrom: (words, demandKind, number) =>
		`The demand kind was read from the words “${words}”: ${demandKind}. If that is wrong: claims correct ${number} --demand-kind none --reason "…".`,
	event: eventNotes(),
	previous: {
		claim: (number, registeredOn, state) => `No. ${number} of ${registeredOn}: ${state}`,
		numbered: (outgoing, on) => `out No. ${outgoing} of ${on}`,
		unnumbered: (on) => `reply of ${on} without a number`,
		noReply: 'no reply',
	},
	sameClient: (likeness, claim) => `Probably the same client (${likeness}): ${claim}.`,
	moreOfClient: (count) => `Further claims that are probably of the same client: ${count}.`,
	linkRepeat: (number, earlier) => `If this repeats it: claims correct ${number} --repeat-of ${earlier} --reason "…".`,
	already: (number) => `Already registered as No. ${number} (the same key): not recorded a second time.`,
	alreadyWould: (number) => `No. ${number} has this key already: it would not be recorded a second time.`,
	willUndo: 'What you recorded last will be undone:',
	undone: (number, what, status) => `No. ${number}: undone — ${what}. It is “${status}” now.`,
	handedOver: (count, to) => withFullStop(`Handed over: ${count}; responsible: ${visibleLine(to)}`),
	routed: (number, responsible) => withFullStop(`No. ${number}: responsible by the routing table: ${visibleLine(responsible)}`),
	closedUnperformed: (number) =>
		`Performance is not recorded, and there are no reminders of its term after closing. If what was promised is not performed: claims reopen ${number} --renewed same --reason "…".`,
	noReference: 'Note: the grounds refer to no article, clause, contract or document. If there is one, record the decision again with it.',
	confirmInWriting: (number) => `The answer was spoken: confirm it in writing — claims reply ${number} --form post --text "…".`,
	dryRun: 'Dry run: nothing was recorded.',
	dryRunWould: 'Dry run, nothing was recorded. It would be:',
	numberOrder: (number, on, before, beforeOn) =>
		`Note: No. ${number} is registered on ${on}, but No. ${before} before it on ${beforeOn}: the numbers are not in the order of the days.`,
	closedMonth: (number, on, closed) =>
		`Note: No. ${number} is registered on ${on}, but the months up to ${closed} are closed: it will be in the export of the next month, as recorded later.`,
	stepInClosedMonth: (on, closed) =>
		`Note: this step is dated ${on}, but the months up to ${closed} are closed: their reports will not change, and that of the next month has it among the corrections of past periods.`,
	closedMonthMove: (number, from, to, closed) =>
		`Note: No. ${number} moves from ${from} to ${to}, but the months up to ${closed} are closed: their exports stay as they were.`,
	dayOrder: (on, step, limit) => `Note: this step is dated ${on}, but the ${step} ${limit}: the days are out of order.`,
	outgoingOrder: (on, before, beforeOn) =>
		`Note: the reply is dated ${on}, but the outgoing No. ${before} before it ${beforeOn}: the outgoing numbers are not in the order of the days.`,
	step: { registered: 'registration', decided: 'decision', replied: 'reply' },
	alreadyOverdue: (days) => `Note: the due day has passed, days overdue: ${days}. Is the day of receipt right?`,
	perhaps: (kind, number) =>
		`This looks like the demand “${kind}”, which may have its own term by law. If so: claims correct ${number} --demand-kind "${kind}" --reason "…".`,
	shorterAsClaim: {
		read: (words, demandKind) => `The complaint makes a demand: “${words}” (${demandKind}).`,
		hinted: (demandKind) => `The complaint seems to make a demand (${demandKind}).`,
		due: (due, rule, number) =>
			`A claim with it is due by ${due} (${rule}), before a complaint. If it is a claim: claims correct ${number} --kind claim --reason "…".`,
	},
	otherChannel: (wanted, form) => `Note: the client asked for a reply by “${wanted}”, but the reply was sent by “${form}”.`,
	noContact: (number) =>
		`No address, e-mail or telephone: the claim cannot be answered anywhere. To add it: claims correct ${number} --contact "…" --reason "…".`,
	writeForm: (number) =>
		`A claim by phone: ask the client to put it in writing, and attach the letter to No. ${number}, without a second entry.`,
	pendingStart: {
		dispatched: (number, due) =>
			`Note: the day on which the claim was sent is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --dispatched YYYY-MM-DD --reason "…".`,
		goodsReturned: (number, due) =>
			`Note: the day on which the goods were returned is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --goods-returned YYYY-MM-DD --reason "…".`,
		purchased: (number, due) =>
			`Note: the day of purchase is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --purchased YYYY-MM-DD --reason "…".`,
	},
	extendedToDayOff: (until, before, after) =>
		`Note: ${until} is a day off, and a chosen day is not moved automatically. The working day before it is ${before}, the one after it ${after}.`,
	pendingDemand: (number, due) =>
		`Note: the kind of the demand is not named, and the terms depend on it. Until it is, the earliest applies: ${due}. To name it: claims correct ${number} --demand-kind "…" --reason "…".`,
	registeredLate: (registered, timely, due, otherwise) =>
		`Note: registered on ${registered}, which should have been done by ${timely}. The term runs as if it had been: ${due}; from the day of registration it would be ${otherwise}.`,
	wrongLayout: (number, typed, meant) =>
		`Note: “${excerpt(typed)}” was perhaps typed in the other layout of the keyboard: “${excerpt(meant)}”. To correct it: claims correct ${number}.`,
	unverified: (rule) => `Note: the rule “${rule}” has not been checked against the text of the law.`,
	batchEmpty: 'There are no claims in the input: nothing to record.',
	batchWritten: (written) => `Recorded: ${written}.`,
	batchAlready: (already) => `Already there: ${already}.`,
	batchFailed: (failed) => `With errors: ${failed}.`,
	batchUndone: 'There are errors, so nothing was recorded (--atomic).',
	cleanHint: 'To accept the lines with control characters too, without those characters: the same command with --clean.',
	cleaned: (keys) => `control characters were removed or replaced by spaces: ${keys}.`,
	line: (line, text) => `Line ${line}: ${text}`,
	element: (line, index, of, text) => `Line ${line}, entry ${index} of ${of}: ${text}`,
	created: (path, office) =>
		`The journal is created: ${visibleLine(path)} (${visibleLine(office)}). To register the first claim: claims add`,
}));
