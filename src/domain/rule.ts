/** A rule of a regulation: how long, from what, for whom, by which article. Rules are rows, never code. */

import type { Channel, DemandKind, Kind, Visa } from './code.ts';
import type { Day } from './day.ts';

export type Unit = 'workingDay' | 'calendarDay' | 'calendarDayExceptHolidays' | 'week' | 'month' | 'year' | 'hour';

export interface Length {
	readonly count: number;
	readonly unit: Unit;
}

/** What happens when the last day is a day off. `nextWorkingDay` is ГК РФ art. 193. */
export type WhenDayOff = 'keep' | 'nextWorkingDay' | 'previousWorkingDay';

/** What the term runs from. The day of the event itself is never counted (ГК РФ art. 191). */
export type StartEvent = 'received' | 'registered' | 'goodsReturned' | 'purchased' | 'requested' | 'closed';

/**
 * What must be done within the term. `answer` and `satisfy` bind the office's reply;
 * `demand` is the client's own term to come forward; `keep` is how long papers are kept.
 */
export type Purpose = 'answer' | 'satisfy' | 'sort' | 'tell' | 'request' | 'demand' | 'keep';

/** `verified`: the text was read. `secondary`: a source that quotes it was read. `unverified`: have a lawyer check it. */
export type Confidence = 'verified' | 'secondary' | 'unverified';

export interface ExtensionRule {
	/** The most that may be added; null: no cap. */
	readonly longest: Length | null;
	/** The only thing for which it may be: documents that were asked for. */
	readonly only?: 'documents';
	/** Whether the client must be told the reason and the new day. */
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
	/** Rules of the same regulation that do not apply where this one does. */
	readonly insteadOf?: readonly string[];
	/** Article or clause, as shown to people. */
	readonly article: string;
	readonly confidence: Confidence;
	/** How the term may be extended; absent: not at all. */
	readonly extension?: ExtensionRule;
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
	/** The visas that a reply needs, by kind. */
	readonly visas?: readonly { readonly kinds: readonly Kind[]; readonly needs: readonly Visa[] }[];
	readonly rules: readonly Rule[];
}

export const regulationIds = ['firma', 'consumer'] as const;
export type RegulationId = (typeof regulationIds)[number];

const SHORT: Readonly<Record<string, Unit>> = {
	wd: 'workingDay',
	cd: 'calendarDay',
	cdx: 'calendarDayExceptHolidays',
	wk: 'week',
	mo: 'month',
	yr: 'year',
	рд: 'workingDay',
	кд: 'calendarDay',
	кдп: 'calendarDayExceptHolidays',
	нед: 'week',
	мес: 'month',
	лет: 'year',
};

/** The longest bare term, so that it stays within the days known to the program. */
const LONGEST: Readonly<Record<Unit, number>> = {
	workingDay: 2500,
	calendarDay: 3660,
	calendarDayExceptHolidays: 3660,
	week: 520,
	month: 120,
	year: 10,
	hour: 24,
};

/** A bare length as written on the command line, `wd:15`, `cd:30`, `mo:1`; undefined when it is not one, zero or too long. */
export function parseLength(text: string): Length | undefined {
	const parts = /^([a-zа-я]+):(\d{1,4})$/.exec(text.trim().toLowerCase());
	const unit = parts?.[1] === undefined || !Object.hasOwn(SHORT, parts[1]) ? undefined : SHORT[parts[1]];
	const count = Number(parts?.[2]);
	if (unit === undefined || count < 1 || count > LONGEST[unit]) return undefined;
	return { count, unit };
}
