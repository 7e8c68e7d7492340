/** A rule of a regulation: length, starting event, scope, article. Rules are rows, never code. */

import type { Channel, DemandKind, Kind, Visa } from '../code.ts';
import type { Day } from '../day.ts';
import type { DemandDefinition } from '../demand/demandKind.ts';

/**
 * The units of a length: how a file of rules writes each, the Russian words that it is read by as well, and the longest bare term, so that it
 * stays within the days known to the program.
 */
const unitRows = {
	workingDay: { written: 'wd', russian: ['рд'], longest: 2500 },
	calendarDay: { written: 'cd', russian: ['кд'], longest: 3660 },
	calendarDayExceptHolidays: { written: 'cdx', russian: ['кдп'], longest: 3660 },
	week: { written: 'wk', russian: ['нед'], longest: 520 },
	month: { written: 'mo', russian: ['мес'], longest: 120 },
	year: { written: 'yr', russian: ['год', 'лет'], longest: 10 },
	hour: { written: 'h', russian: ['ч'], longest: 24 },
} as const;

export type Unit = keyof typeof unitRows;

export const units = Object.keys(unitRows) as readonly Unit[];

export interface Length {
	readonly count: number;
	readonly unit: Unit;
}

export const days = (count: number): Length => ({ count, unit: 'calendarDay' });
export const workingDays = (count: number): Length => ({ count, unit: 'workingDay' });

export const daysOff = ['keep', 'nextWorkingDay', 'previousWorkingDay'] as const;
/** What happens when the last day is a day off. `nextWorkingDay` is ГК РФ art. 193. */
export type WhenDayOff = (typeof daysOff)[number];

export const startEvents = ['received', 'registered', 'dispatched', 'goodsReturned', 'purchased', 'requested', 'closed'] as const;
/** What the term runs from; `dispatched` is the day the claimant sent it. The day of the event itself is never counted (ГК РФ art. 191). */
export type StartEvent = (typeof startEvents)[number];

export const purposes = ['answer', 'satisfy', 'register', 'sort', 'tell', 'request', 'notice', 'demand', 'keep'] as const;
/**
 * What must be done within the term. `answer` and `satisfy` bind the office's reply; `notice` is to say that there will be
 * no answer on the substance; `demand` is the client's own term to come forward; `keep` is how long papers are kept.
 */
export type Purpose = (typeof purposes)[number];

export const confidences = ['verified', 'secondary', 'unverified', 'office'] as const;
/**
 * `verified`: the text was read. `secondary`: a source that quotes it was read. `unverified`: have a lawyer check it. `office`: a row
 * that is built in and that the office changed, on its own responsibility.
 */
export type Confidence = (typeof confidences)[number];

/** How a term may be made longer, where it may be at all. */
export interface ExtensionRule {
	/** How much longer at most; null where there is no such limit. */
	readonly longest: Length | null;
	/** The only thing it may be made longer for. */
	readonly only?: 'documents';
	/** Whether the client must be told, with the reason. */
	readonly notice: boolean;
	/** Who must agree. */
	readonly agreedBy?: 'chairman';
}

export interface Rule {
	/** Kept in each term that it gave; never reused for another rule. */
	readonly id: string;
	readonly purpose: Purpose;
	readonly kinds?: readonly Kind[];
	readonly channels?: readonly Channel[];
	readonly demands?: readonly DemandKind[];
	readonly length: Length;
	readonly from: StartEvent;
	readonly whenDayOff: WhenDayOff;
	/** Absent where the term may not be made longer. */
	readonly extension?: ExtensionRule;
	/**
	 * A term that the parties agreed upon, or that the applicant named, stands in for this one: up to so long, counted from the same
	 * event; null where there is no such limit. The office's own rules to answer yield to one without this.
	 */
	readonly agreement?: { readonly longest: Length | null };
	/**
	 * A term from registration runs, for the safe side, from the day by which the entry should have been registered, where it was
	 * registered later. `actualDay`: the office lets it run from the day of registration all the same.
	 */
	readonly lateRegistration?: 'actualDay';
	/** Rules of the same regulation that do not apply where this one does, besides the more general ones. */
	readonly insteadOf?: readonly string[];
	/** The act, where it is not the regulation's own. */
	readonly act?: string;
	/** Article or clause, as shown to people. */
	readonly article: string;
	readonly confidence: Confidence;
	/** In force for events on and after `since`, on and before `until`. */
	readonly since?: Day;
	readonly until?: Day;
}

export interface Regulation {
	readonly id: RegulationId;
	/** Grows with each change of a row; kept in each term. */
	readonly edition: number;
	/** The office's own terms: the journal's setting may switch art. 193 off for them. */
	readonly own: boolean;
	/** The act, as shown to people. */
	readonly act: string;
	/** Kinds that have no term to answer under this regulation. */
	readonly noAnswerTerm: readonly Kind[];
	/** It gives a term to answer to certain demands only: any other is a matter of another regulation. */
	readonly demandsOnly?: boolean;
	/** The visas that a reply needs, by kind. */
	readonly visas?: readonly { readonly kinds: readonly Kind[]; readonly needs: readonly Visa[] }[];
	/** The kinds of demand that it speaks of, with the words by which they are recognised. */
	readonly demands?: readonly DemandDefinition[];
	readonly rules: readonly Rule[];
}

export const regulationIds = [
	'firma',
	'consumer',
	'finance',
	'citizens',
	'housing',
	'telecom',
	'carriage',
	'personalData',
	'business',
	'platforms',
	'post',
] as const;
/** A regulation that is built in. */
export type BuiltInId = (typeof regulationIds)[number];
/** A regulation that is built in, or one that the office named itself. */
export type RegulationId = string;

/** Whether the regulation is a built-in one. */
export function isBuiltIn(id: RegulationId): id is BuiltInId {
	return regulationIds.some((one) => one === id);
}

/** Whether the term is one for the office to answer, or to do what is demanded. */
export function answers({ purpose }: { readonly purpose: Purpose }): boolean {
	return purpose === 'answer' || purpose === 'satisfy';
}

/**
 * Whether `left` applies instead of `right` wherever both match: it says so; or it serves the same purpose (to answer and to
 * satisfy are one), is narrower, and `right` does not claim the contrary.
 */
export function overrides(left: Rule, right: Rule): boolean {
	if (left.insteadOf?.includes(right.id)) return true;
	return serveOnePurpose(left, right) && isNarrower(left, right) && !right.insteadOf?.includes(left.id);
}

/** Whether two rules give a term for the same thing. */
export function serveOnePurpose(left: Rule, right: Rule): boolean {
	return left.purpose === right.purpose || (answers(left) && answers(right));
}

export const scopes = ['kinds', 'channels', 'demands'] as const;

/** Whether `right` covers every claim that `left` covers, and more. */
function isNarrower(left: Rule, right: Rule): boolean {
	return scopes.every((scope) => isWithin(left[scope], right[scope])) && !scopes.every((scope) => isWithin(right[scope], left[scope]));
}

function isWithin(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
	return right === undefined || (left?.every((code) => right.includes(code)) ?? false);
}

/** Words that a bare length begins with: of any unit but hours. */
export const lengthWords: ReadonlyMap<string, Unit> = new Map(
	units.flatMap((unit) =>
		unit === 'hour' ? [] : [unitRows[unit].written, ...unitRows[unit].russian].map((word) => [word, unit] as const),
	),
);

/** The longest bare term of the unit. */
export function longestLength(unit: Unit): number {
	return unitRows[unit].longest;
}

/** Words that a length is spoken with, `7 рд`, `10 дней`, `2 weeks`: the beginning of the word, and the unit. */
const SPOKEN: readonly (readonly [RegExp, Unit])[] = [
	[/^(?:рд|раб|wd|working)/, 'workingDay'],
	[/^(?:нед|week|wk)/, 'week'],
	[/^(?:мес|month|mo)/, 'month'],
	[/^(?:год|лет|year|yr)/, 'year'],
	[/^(?:д|дн|день|кд|кал|cd|day|calendar)/, 'calendarDay'],
];

/** Parses a length such as `7 рд`, `10 (десять) дней` or `wd:7`; undefined where it is not a length, is zero or too long. */
export function parseSpokenLength(text: string): Length | undefined {
	const written = parseLength(text);
	if (written) return written;
	const parts = /^(\d{1,4})\s*(?:\([а-яёa-z -]+\)\s*)?([a-zа-яё]+)\.?(?:\s+(?:дн[а-яё]*|день|days?)\.?)?$/.exec(text.trim().toLowerCase());
	const unit = SPOKEN.find(([word]) => word.test(parts?.[2] ?? ''))?.[1];
	const count = Number(parts?.[1]);
	return unit !== undefined && count >= 1 && count <= longestLength(unit) ? { count, unit } : undefined;
}

/** The length as `parseRuleLength` reads it. */
export function writeLength({ count, unit }: Length): string {
	return `${unitRows[unit].written}:${count}`;
}

/** A length of a rule: a bare one, or hours, `h:1`. */
export function parseRuleLength(text: string): Length | undefined {
	const hours = Number(/^(?:h|ч):(\d{1,2})$/.exec(text.trim().toLowerCase())?.[1]);
	return hours >= 1 && hours <= longestLength('hour') ? { count: hours, unit: 'hour' } : parseLength(text);
}

/** A bare length as written on the command line, `wd:15`, `cd:30`, `mo:1`; undefined when it is not one, zero or too long. */
export function parseLength(text: string): Length | undefined {
	const parts = /^([a-zа-я]+):(\d{1,4})$/.exec(text.trim().toLowerCase());
	const unit = lengthWords.get(parts?.[1] ?? '');
	const count = Number(parts?.[2]);
	if (unit === undefined || count < 1 || count > longestLength(unit)) return undefined;
	return { count, unit };
}
