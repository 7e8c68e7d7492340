/** Refusals by the rules: what is wrong and what to do. A sentence for each code. */

import type { ClaimEventType } from '../../domain/event/event.ts';
import type { FieldName } from '../../domain/fields.ts';
import type { DayRole, Evidence, Supply } from '../../domain/refusal.ts';
import type { Requirement } from '../../domain/status.ts';
import type { RefusalSentences } from '../errorParts.ts';
import { withFullStop } from '../fullStop.ts';
import { pluralEn } from '../plural.ts';
import type { refusalParts as ru } from '../ru/refusals.ts';
import { visibleLine } from '../visible.ts';
import { day, money } from './days.ts';
import { names } from './names.ts';

const dayRole: Record<DayRole, string> = {
	on: 'The day',
	received: 'The day of receipt',
	registered: 'The day of registration',
	due: 'The due day',
	told: 'The day the client was told',
	goodsReturned: 'The day the goods were returned',
	purchased: 'The day of purchase',
	dispatched: 'The day of dispatch',
	theirLetter: 'The day of their letter',
};

const than = {
	received: 'the day of receipt',
	registered: 'the day of registration',
	purchased: 'the day of purchase',
	dispatched: 'the day of dispatch',
	theirLetter: 'the day of their letter',
	lastMove: 'the day of the last step',
	start: 'the day it was set',
	assigned: 'the day it was given to the person responsible',
};

/** What is missing and which command gives it; N is the claim's number. */
const missing: Record<Requirement | Supply, string> = {
	responsible: 'no one is responsible: --responsible "Name Surname"',
	measure: 'there is no measure with a due day: --measure "what to do | +3wd"',
	result: 'it is not said what was done: --result "…"',
	measuresDone: 'some measures are not done: claims measure-done N 1 --result "…"',
	decision: 'there is no decision: first claims decide N --decision … --grounds "…"',
	reply: 'the reply to the client is not recorded: first claims reply N --form … --text "…"',
	satisfaction: 'it is not said whether the client is satisfied: --satisfaction satisfied|partly|no|"not reached"',
	controller: 'it is not said who closes it: --by "Name Surname" (or set the controller: claims settings --controller "…")',
	answer: 'it is not said what was answered: --answer "…"',
	reason: 'no reason is given: --reason "…"',
	how: 'it is not said how the client withdrew the claim: --how "…"',
	ground: 'no ground is given: --ground unreadable|incomplete|"not a client"|repeated|"decided by court"|obscene',
	renewal: 'it is not said whether the same demand goes on: --renewed same|new',
	text: 'there is no text: --text "…"',
	by: 'it is not said who: --by "Name Surname"',
	due: 'there is no due day: --due +3wd',
	to: 'it is not said whom to pass it to: --to "Name Surname"',
	grounds: 'the reasoning is not given: --grounds "…"',
	decisionValue: 'it is not said what the decision is: --decision satisfied|partly|rejected|explained',
	form: 'it is not said how the reply was sent: --form e-mail|post|phone|…',
	kind: 'the kind is not given: --kind claim|complaint|inquiry|…',
	client: 'the client is not known: first claims correct N --client "…" --reason "…"',
	addressee: 'it is not said whom the request goes to: --to department|employee|client',
	what: 'it is not said what is asked for: --what "…"',
	remark: 'it is not said why it was refused: --remark "…"',
	visa: 'it is not said whose visa: legal department|economic security|internal control',
	until: 'it is not said until when: --until DAY',
	approvedBy: 'it is not said who agreed: --approved-by "Name Surname"',
	toldForm: 'it is not said how the client was told: --form e-mail|post|phone|…',
	toldOn: 'it is not said when the client was told: --told DAY',
	toldBy: 'it is not said how the client was told: --told-by e-mail|post|phone|…',
	comment: 'it is not said why the client was not called: --comment "left no contact"',
	cause: 'neither cause nor category nor department is given: --cause "…", --category "…", --department "…"',
	outcome: 'the outcome is not given: --outcome process|product|training|"staff replaced"|other',
	effect: 'the effect is not given: --effect "…"',
	court: 'it is not said in which court: --court "…"',
	courtResult: 'it is not said how the lawsuit ended: --result won|lost|partly|settled|unconsidered|withdrawn',
	letterKind: 'it is not said which letter: --kind acknowledgement|request|extension|answer|notice|apology|call',
};

const evidence: Record<Evidence, string> = {
	evidence: 'what proves it: --evidence "…"',
	request: 'that the client was asked for what is missing',
	courtCase: 'the number of the court case: --case "…"',
	earlier: 'the number of the earlier claim that was answered: --earlier NUMBER',
	witness: 'the second person who read it: --witness "Name Surname"',
};

const fieldFlag: Partial<Record<FieldName, string>> = {
	agreedTerm: '--term',
	agreedGround: '--term-ground',
	kind: '--kind claim (or --unsorted: the head will name the kind)',
	channel: '--channel post',
	receivedOn: '--received 2026-11-05',
	registeredOn: '--registered 2026-11-05',
	summary: '--summary "…"',
	client: '--client "Name Surname" (or another identifier; without one only the kind “anonymous” is possible)',
};

/** What cannot be undone, and what to do instead. */
const finalWays: Partial<Record<ClaimEventType, (number: string) => string>> = {
	registered: (number) =>
		`The number ${number} is given and cannot be taken back. If the entry is a mistake: claims void ${number} --reason "…"; if there is a mistake in it: claims correct ${number}.`,
	imported: () => 'What was imported from an old journal is removed as a whole: claims import FILE --undo.',
	replied: (number) => `The reply of entry ${number} has been sent and cannot be undone. Send another: claims reply ${number}.`,
	letterIssued: (number) =>
		`A letter about entry ${number} has been issued, its number cannot be taken back. If there is a mistake in it, write another: claims letter ${number}.`,
	leftUnconsidered: (number) => `The notice of entry ${number} has been sent. To consider it: claims reopen ${number} --reason "…".`,
};

export const refusalParts: typeof ru = {
	possible: (moves) => `Possible: ${moves}.`,
	noFurther: 'Nothing further can be done with this claim.',
	measureOpen: (item, text, due) => `${item}) ${text}, due ${day(due)}`,
	empty: 'empty',
	quoted: (value) => `“${value}”`,
	sum: (kopecks) => `RUB ${money(kopecks)}`,
	contradiction: (field, was, now) => `${field} is ${was} there, ${now} here`,
	visaNotAsked: 'not asked for',
	has: {
		noSuchMeasure: { none: 'it has no measures yet', some: (count) => pluralEn(count, 'it has one measure', `it has ${count} measures`) },
		noSuchPrevention: { none: 'there are none yet', some: (count) => `there are ${count}` },
		noSuchAttachment: { none: 'there are none yet', some: (count) => `there are ${count}` },
		noSuchLawsuit: { none: 'there are none yet', some: (count) => `there are ${count}` },
		noSuchRequest: { none: 'there are none yet', some: (count) => `there are ${count}` },
	},
};

export const refusals: RefusalSentences = {
	notAllowed: ({ doingName, status, next, number }) => `Claim ${number} is ${names.status[status]}: cannot ${doingName}. ${next}`,
	missing: ({ doingName, what, number }) => `Cannot ${doingName}: ${missing[what].replace(' N ', ` ${number} `)}.`,
	dayInFuture: ({ role, day: given, today }) => `${dayRole[role]}, ${day(given)}, has not come yet: today is ${day(today)}.`,
	dayTooEarly: ({ role, day: given, limit, than: what }) =>
		`${dayRole[role]}, ${day(given)}, is earlier than ${than[what]} (${day(limit)}).`,
	measuresOpen: ({ listed, first, number }) =>
		`These measures are not done: ${listed}. When they are: claims measure-done ${number} ${first} --result "…".`,
	noSuchMeasure: ({ item, has, number }) => `Claim ${number} has no measure ${item}: ${has}. See: claims show ${number}.`,
	noSuchPrevention: ({ item, has, number }) => `Claim ${number} has no preventive measure ${item}: ${has}. See: claims show ${number}.`,
	preventionAlreadyDone: ({ item, on }) => `Preventive measure ${item} was already done on ${day(on)}.`,
	noLawsuit: ({ number }) => `Claim ${number} has no lawsuit. Record it first: claims court ${number} --court "…".`,
	noSuchLawsuit: ({ item, has, number }) => `Claim ${number} has no lawsuit ${item}: ${has}. See: claims show ${number}.`,
	lawsuitAlreadyEnded: ({ item, on }) => `The outcome of lawsuit ${item} is recorded already: ${day(on)}.`,
	severalLawsuits: ({ number, listed }) => `Lawsuits ${listed} of claim ${number} are pending. Name one: --lawsuit NUMBER.`,
	lawsuitPending: ({ item, on, number }) =>
		`Claim ${number} has this lawsuit already: ${item}, filed on ${day(on)}. Its outcome is recorded by claims court-ended ${number} --result ….`,
	awardedNothing: () =>
		'A sum is awarded only where the lawsuit was granted, at least partly, or settled: remove --awarded or correct --result.',
	attachedAlready: ({ number, name, item }) =>
		`“${visibleLine(name ?? '…')}” is attached to ${number} already: attachment ${item}, the same bytes. See: claims attachments ${number}.`,
	sameFileTwice: ({ name, other }) =>
		`“${visibleLine(other ?? '…')}” and “${visibleLine(name ?? '…')}” are the same to the last byte: keep one.`,
	noSuchAttachment: ({ item, has, number }) => `Claim ${number} has no attachment ${item}: ${has}. See: claims attachments ${number}.`,
	detachedAlready: ({ item, on }) => `Attachment ${item} was detached on ${day(on)} already.`,
	measureAlreadyDone: ({ item, on }) => `Measure ${item} was already done on ${day(on)}.`,
	closedByResponsible: ({ by }) => `Another person must close it: ${visibleLine(by)} handles this claim. Name the controller.`,
	notCalled: ({ number, contact }) =>
		`The client of No. ${number} was not called, though there is a contact: ${visibleLine(contact)}. Call, and say how many times: --attempts 3.`,
	attemptsMissing: () => 'It is not said how many times you called: --attempts 3.',
	onlyInquiryOnTheSpot: ({ number }) =>
		`Only an inquiry can be closed on the spot, and ${number} is of another kind. First: claims take ${number}.`,
	evidenceMissing: ({ ground, evidence: what }) => `The ground “${names.ground[ground]}” also needs ${evidence[what]}.`,
	anonymousIsNoGround: ({ number }) =>
		`A claim is not left unconsidered for being anonymous: it must be considered. Start work on it: claims take ${number}.`,
	repeatsInRing: ({ number, earlier }) =>
		`Claim ${earlier} itself repeats ${number}, so ${number} cannot repeat it. Link the later to the earlier: claims correct ${earlier} --repeat-of ${number} --reason "…".`,
	repeatsItself: ({ number }) => `Claim ${number} cannot repeat itself: give the earlier one.`,
	earlierNotAnswered: ({ number }) =>
		`The earlier claim ${number} has not been answered yet, so the repeat cannot be left unconsidered: answer that one first.`,
	clientNotAsked: ({ number }) =>
		`The client was not yet asked for what is missing, and without that it cannot be left unconsidered: claims request ${number} --to client --what "…" --due DAY.`,
	clientMayStillAnswer: ({ number, item, due }) =>
		`The client may answer request ${item} until ${day(due)}: ${number} can be left unconsidered after that day.`,
	clientAnswered: ({ number, item, on }) =>
		`The client answered request ${item} on ${day(on)}: consider ${number}, or ask for what is still missing.`,
	earlierIsLater: ({ number }) => `Entry ${number} came after this one: name an earlier one.`,
	complainedOf: ({ responsible, subject }) =>
		`The complaint is about “${visibleLine(subject)}”, so ${visibleLine(responsible)} cannot be responsible. Assign somebody else, or explain: --allow "…".`,
	noSuchRequest: ({ item, has, number }) => `Entry ${number} has no request ${item}: ${has}. See: claims show ${number}.`,
	requestAlreadyEnded: ({ item, on }) => `Request ${item} was closed on ${day(on)}.`,
	requestStillRuns: ({ item, due }) => `Request ${item} may still be answered until ${day(due)}: --expired is for after that day.`,
	visasMissing: ({ number, listed, first }) =>
		`The reply is not approved, visas are missing: ${listed}. Record them: claims visa ${number} "${first}" --by "Name Surname" — or explain: --without-visas "…".`,
	nothingToExtend: ({ number }) => `Entry ${number} has no running term to answer: there is nothing to extend.`,
	termPassed: ({ due }) =>
		`The term ${day(due)} has passed: an extension does not undo the delay. If a new day is needed all the same: --late "…".`,
	agreedTerm: ({ ground, due, number }) =>
		`The term of this entry, ${day(due)} (${visibleLine(ground)}), was agreed upon and is not extended. If something else was agreed: claims correct ${number} --term … --term-ground "…" --reason "…".`,
	notExtendable: ({ act, article, due }) => `The term ${day(due)} (${act}, ${article}) cannot be extended.`,
	extensionTooLong: ({ act, article, until, longest }) =>
		`It cannot be extended to ${day(until)}: ${act}, ${article} allows ${day(longest)} at most.`,
	extensionNotLater: ({ until, due }) => `The new day ${day(until)} is not later than the current one, ${day(due)}.`,
	extensionNeedsRequest: ({ act, article, number }) =>
		`${act}, ${article}: it may be extended only to obtain documents, and there is no open request. First: claims request ${number} --to … --what "…".`,
	toldTooLate: ({ told, due }) =>
		`The client was told on ${day(told)}, after the term ${day(due)}: the client must be told of an extension while the term is running.`,
	chairmanAgrees: ({ by, chairman }) =>
		`An extension is agreed by ${visibleLine(chairman)}, not by ${visibleLine(by)}: --approved-by "${visibleLine(chairman)}".`,
	headDecides: ({ by, head }) => `${visibleLine(head)} or the chairman decides, not ${visibleLine(by)}: --by "${visibleLine(head)}".`,
	chairmanDecides: ({ chairman, why }) =>
		`${{ sum: 'With such a sum', kind: 'For entries of this kind' }[why]} ${visibleLine(chairman)} decides: --by "${visibleLine(chairman)}".`,
	remediesDiffer: ({ granted, sum }) =>
		`RUB ${money(granted)} is granted, but the remedies come to RUB ${money(sum)}: correct --amount or --remedy.`,
	remedyForNothing: () => 'With a rejection or an explanation only an apology or information is given: remove the rest from --remedy.',
	alreadyFulfilled: ({ on }) => `The performance was recorded on ${day(on)}.`,
	nobodyResponsible: ({ number }) =>
		`Nobody is responsible for entry ${number}, so nobody can accept it. Name somebody: claims assign ${number} --to "…".`,
	alreadyAccepted: ({ on, responsible, number }) => `${visibleLine(responsible)} has accepted entry ${number} already: ${day(on)}.`,
	alreadyTold: ({ on }) => `The client was told the term on ${day(on)}.`,
	notSorted: ({ number }) => `Entry ${number} is not sorted yet: first claims sort ${number} --kind claim --responsible "Name Surname".`,
	sortedAlready: ({ kind }) => `The kind is given (“${names.kind[kind]}”): so it is sorted: remove --unsorted or --kind.`,
	nothingToSort: ({ number, kind, responsible }) =>
		`${withFullStop(`Entry ${number} is already sorted: ${names.kind[kind]}, responsible ${visibleLine(responsible)}`)} To change it: claims sort ${number} --kind complaint --responsible "Name Surname".`,
	nothingToUndo: ({ actor }) => `There is nothing to undo: nothing was recorded here in the name of “${visibleLine(actor)}”.`,
	cannotUndo: ({ number, type }) =>
		finalWays[type]?.(number) ?? `This action on entry ${number} cannot be undone: correct it with a new record.`,
	cannotUndoJournal: () =>
		'What was changed last belongs to the whole journal (settings, rules, days off, routes, absences, people, a closed month): it is not undone like this; set the former value with the same command.',
	undoneOver: ({ number }) =>
		`Entry ${number} has been worked on since: your action cannot be undone; correct it with a new record (claims show ${number}).`,
	movedOn: ({ number, shown, now }) =>
		`The entry ${number} has ${now} events by now, not ${shown}: it was changed. Look at it: claims show ${number}; if it is to be recorded all the same: --if-sequence ${now}.`,
	alreadyResponsible: ({ responsible, number }) => `${visibleLine(responsible)} is already responsible for entry ${number}.`,
	grantedNothing: () => 'A sum (--amount) is granted only when the demand is satisfied fully or partly.',
	noNumberForChannel: ({ form }) => `A reply sent by “${names.channel[form]}” has no outgoing number: remove --numbered.`,
	keyTaken: ({ key, number, listed }) =>
		`The key “${visibleLine(key)}” belongs to entry ${number}, but what is given differs: ${listed}. If this is another claim, give it a key of its own; if it is the same, correct the entry: claims correct ${number}.`,
	keyOfVoid: ({ key, number }) =>
		`The key “${visibleLine(key)}” belongs to entry ${number}, which is void. To register the claim again, give it another key.`,
	fieldMissing: ({ field }) => `Not filled in: ${names.field[field]}. Add ${fieldFlag[field] ?? `--${field}`}.`,
	nothingCorrected: ({ field }) => `The field “${names.field[field]}” already has this value: there is nothing to correct.`,
	foundAlready: ({ number }) => `All of it is already recorded for entry ${number}. See: claims show ${number}.`,
	nothingToCorrect: () => 'It is not said what to correct: name the field and its new value, such as --contract "…".',
	numberKeepsItsYear: ({ number, day: given }) =>
		`Number ${number} belongs to its own year and the day of registration ${day(given)} to another: void the claim and register it again.`,
	registeredAfterDeed: ({ number, day: given, deed }) =>
		`The day of registration cannot be ${day(given)}: something was done about entry ${number} on ${day(deed)} already. See claims history ${number}; the latest possible day is ${day(deed)}.`,
};
