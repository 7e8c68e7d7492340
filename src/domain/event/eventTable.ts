/** The events of a claim, a row each: what it holds. The types are read off this table, and events are read back by it. */

import { codes } from '../code.ts';
import { type FieldName, fieldNames } from '../fields.ts';
import type { SeriesNumber } from '../number.ts';
import { by, type Described, listOf, oneOf, optional, orNull, personal, record, recordOf, scalar, text, truth, whole } from './shape.ts';
import { day, kind, money, ownTemplate, term } from './valueShape.ts';

export const channel = oneOf(codes.channel);
const seriesNumber = record<SeriesNumber>({ year: whole, ordinal: whole, text });
/** A letter or message that left for the client: its day, its form, its outgoing number where it has one. */
const dispatch = { on: day, form: channel, outgoing: orNull(seriesNumber) };
/** A free text about a client. */
const free = personal(orNull(text));
/** Why the employee complained of may be responsible nevertheless; absent where no permission was needed. */
const allowed = personal(optional(orNull(text)));
/** The name of the person as it was written, where the list of people has another spelling; the event itself has the name that it meant. */
const written = optional(text);
/** `takenBack`: its end was, and meanwhile the days off or the rules had changed. */
const termChanges = ['calendarLoaded', 'rulesLoaded', 'settingsChanged', 'takenBack'] as const;

const fieldName = by((value): value is FieldName => fieldNames.some((name) => name === value));
const eventType = by((value): value is ClaimEventType => typeof value === 'string' && isEventType(value));

/** The remedies granted; amounts are in kopecks. */
const remedies = listOf(recordOf(() => ({ remedy: oneOf(codes.remedy), amount: orNull(money) })));

/**
 * What each event holds, a row each: its type is read off here, and a former event is read back by it. Functions, for a command reads events of few
 * types. A field that an event got later is optional; one that holds personal data or may hold it is `personal`.
 */
export const claimEvents = {
	registered: () => ({
		number: seriesNumber,
		key: orNull(text),
		/** The words that the subject of the demand was read from; null when the clerk gave it. */
		demandKindWords: free,
		/** The head will decide the kind; `kind` is provisional. */
		unsorted: optional(truth),
		allowed,
		written,
	}),
	termSet: () => ({
		terms: listOf(term),
		/** Not the claim changed, but what its terms are computed by. */
		because: optional(oneOf(termChanges)),
		/** The day on which they were computed by it. Journals of the first versions lack it. */
		since: optional(day),
	}),
	taken: () => ({ on: day, responsible: text, allowed, written }),
	assigned: () => ({ on: day, responsible: text, reason: free, allowed, written }),
	sorted: () => ({ on: day, demandKindWords: free, kind, demandKind: orNull(text), responsible: text, allowed, written }),
	/** `shownBy` work: nobody stated so, but the person responsible recorded something about it. */
	accepted: () => ({ on: day, responsible: text, shownBy: optional(oneOf(['work'])) }),
	told: () => ({ on: day, form: channel }),
	/** A request: to whom, for what, and by which day; `rule`: the one that gave the day. */
	requested: () => ({ to: oneOf(codes.addressee), whom: free, what: free, on: day, due: day, rule: orNull(text) }),
	/** `expired`: its day passed without an answer: the decision is made on what is known (регламент п. 3.3.3). */
	requestEnded: () => ({ on: day, request: whole, answer: free, expired: truth }),
	visaRecorded: () => ({
		visa: oneOf(codes.visa),
		outcome: oneOf(codes.visaOutcome),
		on: day,
		by: text,
		due: orNull(day),
		remark: free,
		written,
	}),
	extended: () => ({
		on: day,
		/** The rules whose terms it extends. */
		rules: listOf(text),
		/** The day that was binding before. */
		was: day,
		until: day,
		reason: free,
		approvedBy: text,
		toldOn: orNull(day),
		toldBy: orNull(channel),
		/** Agreed only after the term had passed, and why: the delay stays. */
		late: truth,
		lateReason: free,
		written,
	}),
	fulfilled: () => ({ on: day, text: free }),
	measureAdded: () => ({ on: day, text: free, by: text, due: day, written }),
	measureDone: () => ({ on: day, measure: whole, result: free }),
	/** The details that the decision had left open. */
	assessed: () => ({ on: day, justified: orNull(oneOf(codes.justification)), remedies }),
	/** `category`: the office's own short name for a group of causes. */
	causeFound: () => ({ on: day, cause: free, category: orNull(text), department: orNull(text) }),
	preventionAdded: () => ({ on: day, text: free, by: text, due: day, written }),
	/** `effect`: what came of it. */
	preventionDone: () => ({ on: day, prevention: whole, outcome: oneOf(codes.preventionOutcome), effect: free }),
	sued: () => ({ on: day, court: free, courtCase: free }),
	/** The sum awarded to the client, in kopecks; `ruling`: the index of the attachment, from 1. */
	lawsuitEnded: () => ({ on: day, lawsuit: whole, result: oneOf(codes.courtResult), awarded: orNull(money), ruling: orNull(whole) }),
	noted: () => ({ on: day, text: free }),
	attached: () => ({
		on: day,
		/** 64 hexadecimal digits. */
		sha256: text,
		/** In bytes. */
		size: whole,
		/** Its original name, unchanged, not safe as a path; null once personal data are destroyed. */
		name: free,
		note: free,
		/** Its media type, as `application/pdf`. */
		media: text,
	}),
	detached: () => ({ on: day, attachment: whole, reason: free }),
	decided: () => ({
		on: day,
		decision: oneOf(codes.decision),
		grounds: free,
		/** The sum granted, in kopecks. */
		granted: orNull(money),
		by: orNull(text),
		justified: orNull(oneOf(codes.justification)),
		remedies,
		/** The decision that this one replaces, and the dispatch that told the client of it, if any; absent where there was none before. */
		replaces: optional(recordOf({ on: day, decision: oneOf(codes.decision), told: orNull(recordOf(dispatch)) })),
		written,
	}),
	/** `withoutVisas`: why it left without the visas that it needs; null where it had them. */
	replied: () => ({ ...dispatch, text: free, withoutVisas: free }),
	letterIssued: () => ({
		...ownTemplate,
		on: day,
		form: channel,
		/** The place, from 1, of the request, the extension or the reply that it is about, or of the round; null where it may be written again. */
		of: orNull(whole),
		outgoing: orNull(seriesNumber),
		/** Whether the number was given by the letter; else it is that of the reply or the notice, which has spent it. */
		given: truth,
		/** The digest of the office's own template; null where the built-in one was used. */
		template: orNull(text),
	}),
	completed: () => ({
		on: day,
		result: free,
		/** Performance is only what `fulfilled` records. Absent in older events: what had been granted was taken for performed that day. */
		performance: optional(oneOf(['apart'])),
	}),
	closed: () => ({
		on: day,
		by: text,
		satisfaction: oneOf(codes.satisfaction),
		/** How many calls the client did not answer. */
		attempts: orNull(whole),
		comment: free,
		/** The answer given on the spot, for an inquiry closed straight away. */
		answer: free,
		written,
	}),
	returned: () => ({ on: day, by: orNull(text), reason: free, written }),
	leftUnconsidered: () => ({
		on: day,
		ground: oneOf(codes.ground),
		evidence: free,
		requestedOn: orNull(day),
		courtCase: free,
		/** The second person who read it. */
		witness: free,
		/** The number of the earlier claim that this one repeats. */
		earlier: orNull(text),
		notice: orNull(recordOf(dispatch)),
	}),
	withdrawn: () => ({ on: day, how: free }),
	voided: () => ({ on: day, reason: free }),
	reopened: () => ({
		on: day,
		receivedOn: day,
		reason: free,
		/** The same demand continues. Absent: a new one, with terms from its own day. */
		renewal: optional(oneOf(['same'])),
		/**
		 * What the rounds before brought is theirs: the result, the replies and, of a new demand, the decision. Absent in older events, after
		 * which the claim went on with it.
		 */
		former: optional(oneOf(['apart'])),
	}),
	corrected: () => ({
		on: day,
		field: fieldName,
		was: personal(scalar()),
		now: personal(scalar()),
		reason: free,
		demandKindWords: personal(optional(orNull(text))),
		allowed,
		written,
	}),
	/** Brought in from an old journal; `on` is the day on which it ended there, or of its registration where it is still open. */
	imported: () => ({
		on: day,
		/** How it had ended there; null: it is open, in progress where `taken`. */
		ended: orNull(
			recordOf({
				status: oneOf(['closed', 'unconsidered', 'withdrawn']),
				/** The old journal says on which day; otherwise it is the day of registration, for it says no later one. */
				dayKnown: truth,
				decision: orNull(oneOf(codes.decision)),
				answeredOn: orNull(day),
			}),
		),
		taken: truth,
		/** The words of its outcome. */
		outcome: free,
		/** SHA-256 of the file, in hexadecimal. */
		file: text,
		/** The sheet; null in a file that is one. */
		sheet: orNull(text),
		row: whole,
		/** The incoming number as it was written; null where there was none. */
		number: orNull(text),
		/** Details of the old journal that no field of the entry has; null once personal data are destroyed. */
		words: personal(orNull(listOf(recordOf({ head: text, text })))),
	}),
	/** Takes back the events of one operation, named by their sequences: the fold passes them over. */
	undone: () => ({ on: day, events: listOf(recordOf({ sequence: whole, type: eventType })) }),
};

type ClaimEvents = typeof claimEvents;
export type ClaimEventType = keyof ClaimEvents;

/** The content of an event of this type, without the fields of an entry. */
export type EventShape<T extends ClaimEventType> = Described<ReturnType<ClaimEvents[T]>>;

/** Whether an event of a claim can be of this type. */
export function isEventType(type: string): type is ClaimEventType {
	return Object.hasOwn(claimEvents, type);
}
