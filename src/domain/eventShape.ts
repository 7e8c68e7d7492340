/** The shape of each event of a claim, used to read events back. Leaving out an event or a field does not compile. */

import { codes } from './code.ts';
import type { Dispatch, FormerDecision, RemedyGiven } from './decision.ts';
import type { ClaimEvent, ClaimEventType } from './event.ts';
import { type FieldName, type FieldRow, fieldNames, fieldRow } from './fields.ts';
import type { EndedBefore } from './imported.ts';
import type { SeriesNumber } from './number.ts';
import { daysOff, purposes, startEvents } from './rule.ts';
import {
	by,
	type Fields,
	listOf,
	oneOf,
	optional,
	orNull,
	RecordShape,
	record,
	scalar,
	text,
	truth,
	type Values,
	values,
	whole,
} from './shape.ts';
import type { Term } from './term.ts';
import { day, kind, length, money, ownTemplate } from './valueShape.ts';

const channel = oneOf(codes.channel);
const seriesNumber = record<SeriesNumber>({ year: whole, ordinal: whole, text });
const term = record<Term>({
	rule: text,
	regulation: text,
	edition: whole,
	purpose: oneOf(purposes),
	from: oneOf(startEvents),
	event: day,
	due: day,
	nominal: day,
	whenDayOff: oneOf(daysOff),
	provisional: truth,
	pending: optional(oneOf(['start', 'demand'])),
	registeredOn: optional(day),
	length: optional(length),
	hours: optional(whole),
	calendar: text,
});

const dispatch = { on: day, form: channel, outgoing: orNull(seriesNumber) } as const satisfies Fields<Dispatch>;
const allowed = optional(orNull(text));
const written = optional(text);

/** What a field of an entry holds, by its row in the table of fields. */
const fieldValues: { readonly [V in FieldRow['value']]: Values } = {
	line: values(text),
	text: values(text),
	pastDay: values(day),
	money: values(money),
	kind: values(kind),
	channel: values(channel),
	target: values(oneOf(codes.target)),
	complaintType: values(oneOf(codes.complaintType)),
	demandKind: values(text),
	agreedTerm: values(text),
};

function entryFields(): object {
	return Object.fromEntries(
		fieldNames.map((name) => {
			const { value, required, personal } = fieldRow(name);
			return [name, required && !personal ? fieldValues[value].always : fieldValues[value].orNull];
		}),
	);
}

const fieldName = by((value): value is FieldName => fieldNames.some((name) => name === value));
const eventType = by((value): value is ClaimEventType => typeof value === 'string' && isEventType(value));

const remedies = listOf(record<RemedyGiven>(() => ({ remedy: oneOf(codes.remedy), amount: orNull(money) })));

type ClaimEvents = {
	readonly [T in ClaimEventType]: () => Fields<
		Omit<Extract<ClaimEvent, { type: T }>, T extends 'registered' ? 'type' | FieldName : 'type'>
	>;
};

/** Functions, for a command reads events of few types. */
const claimEvents: ClaimEvents = {
	registered: () => ({
		number: seriesNumber,
		key: orNull(text),
		demandKindWords: orNull(text),
		unsorted: optional(truth),
		allowed,
		written,
	}),
	termSet: () => ({
		terms: listOf(term),
		because: optional(oneOf(['calendarLoaded', 'rulesLoaded', 'settingsChanged', 'takenBack'])),
		since: optional(day),
	}),
	taken: () => ({ on: day, responsible: text, allowed, written }),
	assigned: () => ({ on: day, responsible: text, reason: orNull(text), allowed, written }),
	sorted: () => ({ on: day, demandKindWords: orNull(text), kind, demandKind: orNull(text), responsible: text, allowed, written }),
	accepted: () => ({ on: day, responsible: text, shownBy: optional(oneOf(['work'])) }),
	told: () => ({ on: day, form: channel }),
	requested: () => ({ to: oneOf(codes.addressee), whom: orNull(text), what: orNull(text), on: day, due: day, rule: orNull(text) }),
	requestEnded: () => ({ on: day, request: whole, answer: orNull(text), expired: truth }),
	visaRecorded: () => ({
		visa: oneOf(codes.visa),
		outcome: oneOf(codes.visaOutcome),
		on: day,
		by: text,
		due: orNull(day),
		remark: orNull(text),
		written,
	}),
	extended: () => ({
		on: day,
		rules: listOf(text),
		was: day,
		until: day,
		reason: orNull(text),
		approvedBy: text,
		toldOn: orNull(day),
		toldBy: orNull(channel),
		late: truth,
		lateReason: orNull(text),
		written,
	}),
	fulfilled: () => ({ on: day, text: orNull(text) }),
	measureAdded: () => ({ on: day, text: orNull(text), by: text, due: day, written }),
	measureDone: () => ({ on: day, measure: whole, result: orNull(text) }),
	assessed: () => ({ on: day, justified: orNull(oneOf(codes.justification)), remedies }),
	causeFound: () => ({ on: day, cause: orNull(text), category: orNull(text), department: orNull(text) }),
	preventionAdded: () => ({ on: day, text: orNull(text), by: text, due: day, written }),
	preventionDone: () => ({ on: day, prevention: whole, outcome: oneOf(codes.preventionOutcome), effect: orNull(text) }),
	sued: () => ({ on: day, court: orNull(text), courtCase: orNull(text) }),
	lawsuitEnded: () => ({ on: day, lawsuit: whole, result: oneOf(codes.courtResult), awarded: orNull(money), ruling: orNull(whole) }),
	noted: () => ({ on: day, text: orNull(text) }),
	attached: () => ({ on: day, note: orNull(text), sha256: text, size: whole, name: orNull(text), media: text }),
	detached: () => ({ on: day, attachment: whole, reason: orNull(text) }),
	decided: () => ({
		on: day,
		decision: oneOf(codes.decision),
		grounds: orNull(text),
		granted: orNull(money),
		by: orNull(text),
		justified: orNull(oneOf(codes.justification)),
		remedies,
		replaces: optional(record<FormerDecision>({ on: day, decision: oneOf(codes.decision), told: orNull(record<Dispatch>(dispatch)) })),
		written,
	}),
	replied: () => ({ ...dispatch, text: orNull(text), withoutVisas: orNull(text) }),
	letterIssued: () => ({
		...ownTemplate,
		on: day,
		form: channel,
		of: orNull(whole),
		outgoing: orNull(seriesNumber),
		given: truth,
		template: orNull(text),
	}),
	completed: () => ({ on: day, result: orNull(text), performance: optional(oneOf(['apart'])) }),
	closed: () => ({
		on: day,
		by: text,
		satisfaction: oneOf(codes.satisfaction),
		attempts: orNull(whole),
		comment: orNull(text),
		answer: orNull(text),
		written,
	}),
	returned: () => ({ on: day, by: orNull(text), reason: orNull(text), written }),
	leftUnconsidered: () => ({
		on: day,
		ground: oneOf(codes.ground),
		evidence: orNull(text),
		requestedOn: orNull(day),
		courtCase: orNull(text),
		witness: orNull(text),
		earlier: orNull(text),
		notice: orNull(record<Dispatch>(dispatch)),
	}),
	withdrawn: () => ({ on: day, how: orNull(text) }),
	voided: () => ({ on: day, reason: orNull(text) }),
	reopened: () => ({
		on: day,
		receivedOn: day,
		reason: orNull(text),
		renewal: optional(oneOf(['same'])),
		former: optional(oneOf(['apart'])),
	}),
	corrected: () => ({
		on: day,
		reason: orNull(text),
		demandKindWords: optional(orNull(text)),
		field: fieldName,
		was: scalar(),
		now: scalar(),
		allowed,
		written,
	}),
	imported: () => ({
		on: day,
		ended: orNull(
			record<EndedBefore>({
				status: oneOf(['closed', 'unconsidered', 'withdrawn']),
				dayKnown: truth,
				decision: orNull(oneOf(codes.decision)),
				answeredOn: orNull(day),
			}),
		),
		taken: truth,
		outcome: orNull(text),
		file: text,
		sheet: orNull(text),
		row: whole,
		number: orNull(text),
		words: orNull(listOf(record<{ readonly head: string; readonly text: string }>({ head: text, text }))),
	}),
	undone: () => ({
		on: day,
		events: listOf(record<{ readonly sequence: number; readonly type: ClaimEventType }>({ sequence: whole, type: eventType })),
	}),
};

const shapesMade = new Map<ClaimEventType, RecordShape>();

function shapeOf(type: ClaimEventType): RecordShape {
	const made = shapesMade.get(type);
	if (made) return made;
	const shape = new RecordShape({ ...(type === 'registered' && entryFields()), ...claimEvents[type](), type: text });
	shapesMade.set(type, shape);
	return shape;
}

function isEventType(type: string): type is ClaimEventType {
	return Object.hasOwn(claimEvents, type);
}

/** Whether the value is an event of a claim; fields that are absent and may be null are null after it. */
export function isClaimEvent(event: { readonly type: string }): event is ClaimEvent {
	return isEventType(event.type) && shapeOf(event.type).misfit(event, false) === undefined;
}
