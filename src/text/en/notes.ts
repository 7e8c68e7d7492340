/** What to say after a change. Values come as words: days, the names of codes, texts on one line. */

import { withFullStop } from '../fullStop.ts';
import type { notes as ru } from '../ru/notes.ts';
import { visibleLine } from '../visible.ts';

export const notes: typeof ru = {
	until: (when) => when,
	notMoved: (nominal) => `${nominal} if not moved`,
	provisional: ' (provisional: there is no production calendar for that year yet)',
	due: (until) => `due ${until}`,
	noTerm: 'no term to answer',
	sent: {
		numbered: (outgoing, on, form) => `outgoing No. ${outgoing} of ${on}, ${form}`,
		unnumbered: (on, form) => `of ${on} without a number, ${form}`,
	},
	readFrom: (words, demandKind, number) =>
		`The demand kind was read from the words “${words}”: ${demandKind}. If that is wrong: claims correct ${number} --demand-kind none --reason "…".`,
	event: {
		registered: (number, kind, received, due) => `Registered as No. ${number}: ${kind}, received ${received}, ${due}`,
		unsorted: 'not sorted yet',
		dueForNow: (due) => `for now ${due}`,
		toSort: (number) => `To sort it: claims sort ${number}.`,
		termSet: (number, until) => `No. ${number}: due ${until}`,
		noTermSet: (number, noTerm) => `No. ${number}: ${noTerm}`,
		taken: (number, responsible) => `No. ${number} is in progress; responsible: ${responsible}`,
		assigned: (number, responsible) => `No. ${number}: ${responsible} is now responsible`,
		sorted: (number, kind, responsible) => `No. ${number}: ${kind}; responsible: ${responsible}`,
		told: (number, on, form) => `No. ${number}: the client was told the term on ${on}, ${form}`,
		requested: (number, request, addressee, due) =>
			`No. ${number}: request ${request} (${addressee}), answer due ${due}. A request does not move the term of the claim`,
		requestExpired: (number, request) =>
			`No. ${number}: request ${request} was not answered in time. Decide on what there is (cl. 3.3.3): the term does not move`,
		requestAnswered: (number, request) => `No. ${number}: the answer to request ${request} is recorded`,
		visaRecorded: (number, visa, outcome) => `No. ${number}: visa of “${visa}” ${outcome}`,
		extended: (number, was, until) => `No. ${number}: the term is extended from ${was} to ${until}`,
		extendedLate: (number, was, until) =>
			`No. ${number}: the new day is ${until}; the old one, ${was}, had passed, so the claim stays overdue`,
		fulfilled: (number, on) => `No. ${number}: the demand was performed on ${on}`,
		undone: (number) => `No. ${number}: undone`,
		measureAdded: (measure, text, by, due) => `Measure ${measure}: ${text} — ${by}, due ${due}`,
		measureDone: (number, measure, on) => `No. ${number}: measure ${measure} was done on ${on}`,
		causeFound: (number) => `No. ${number}: the cause is recorded`,
		preventionAdded: (number, prevention, text, by, due) => `No. ${number}: preventive measure ${prevention}: ${text} — ${by}, by ${due}`,
		preventionDone: (number, prevention, on, outcome) =>
			`No. ${number}: preventive measure ${prevention} was carried out on ${on}: ${outcome}`,
		noted: (number) => `No. ${number}: the note is recorded`,
		attached: (number, attachment, name, size) => `No. ${number}: attachment ${attachment} — “${name}”, ${size}`,
		detached: (number, attachment) =>
			`No. ${number}: attachment ${attachment} is detached. The file itself stays with the journal: evidence is not destroyed`,
		decided: (number, decision, on) => `No. ${number}: ${decision}, decision of ${on}`,
		replied: (number, sent) => `No. ${number}: reply ${sent}`,
		letterIssued: (number, letter, sent) => `No. ${number}: letter “${letter}”, ${sent}`,
		completed: (number) => `No. ${number} is done`,
		toClose: (number) => `It remains to ask the client and close it: claims close ${number} --satisfaction …`,
		closed: (number, on, by, satisfaction) => `No. ${number} was closed on ${on} by ${by}; client: ${satisfaction}`,
		returned: (number) => `No. ${number} is returned for rework`,
		leftUnconsidered: (number, ground) => `No. ${number} is left unconsidered: ${ground}`,
		notice: (outgoing) => `Notice: outgoing No. ${outgoing}.`,
		withdrawn: (number) => `No. ${number} is withdrawn by the client`,
		voided: (number) => `No. ${number} is void; the number stays taken`,
		reopened: (number) => `No. ${number} is reopened`,
		corrected: (number, field) => `No. ${number}: the field “${field}” is corrected`,
	},
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
	undone: (number, what, status) => `No. ${number}: undone — ${what}. It is “${status}” now.`,
	handedOver: (count, to) => withFullStop(`Handed over: ${count}; responsible: ${visibleLine(to)}`),
	routed: (number, responsible) => withFullStop(`No. ${number}: responsible by the table: ${visibleLine(responsible)}`),
	noReference:
		'Note: the grounds refer to no article, clause, contract or document (cl. 3.3.2). If there is one, record the decision again with it.',
	confirmInWriting: (number) => `The answer was spoken: confirm it in writing — claims reply ${number} --form post --text "…".`,
	dryRun: 'Dry run: nothing was recorded.',
	alreadyOverdue: (days) => `Note: the due day has passed, days overdue: ${days}. Is the day of receipt right?`,
	perhaps: (kind, number) =>
		`This looks like a demand for “${kind}”, for which the law may have a term of its own. If so: claims correct ${number} --demand-kind "${kind}" --reason "…".`,
	otherChannel: (wanted, form) => `Note: the client asked for a reply by “${wanted}”, but the reply was sent by “${form}”.`,
	writeForm: (number) =>
		`A claim by phone: ask the client to put it in writing (regulation cl. 3.1.4). Claim ${number} is already in the journal.`,
	pendingStart: {
		dispatched: (number, due) =>
			`Note: the day on which the claim was sent is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --dispatched YYYY-MM-DD --reason "…".`,
		goodsReturned: (number, due) =>
			`Note: the day on which the goods were returned is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --goods-returned YYYY-MM-DD --reason "…".`,
		purchased: (number, due) =>
			`Note: the day of purchase is not given. Until it is, the term runs from the receipt: ${due}. To give it: claims correct ${number} --purchased YYYY-MM-DD --reason "…".`,
	},
	pendingDemand: (number, due) =>
		`Note: the kind of the demand is not named, and the terms depend on it. Until it is, the earliest holds: ${due}. To name it: claims correct ${number} --demand-kind "…" --reason "…".`,
	registeredLate: (registered, timely, due, otherwise) =>
		`Note: registered on ${registered}, which should have been done by ${timely}. The term runs as if it had been: ${due}; from the day of registration it would be ${otherwise}.`,
	unverified: (rule) => `Note: the rule “${rule}” has not been checked against the text of the law.`,
	batchWritten: (written) => `Recorded: ${written}.`,
	batchAlready: (already) => `Already there: ${already}.`,
	batchFailed: (failed) => `With errors: ${failed}.`,
	batchUndone: 'There are errors, so nothing was recorded (--atomic).',
	line: (line, text) => `Line ${line}: ${text}`,
	created: (path, office) =>
		`The journal is created: ${visibleLine(path)} (${visibleLine(office)}). To register the first claim: claims add`,
};
