/** A closed month: its seal, whether it may be closed or reopened, and which changes come too late for it. */

import { asDay, type Day } from '../day.ts';
import type { ClaimEventType } from '../event/event.ts';
import type { JournalEventOf } from '../event/journalShape.ts';
import { addMonths } from '../month.ts';
import { monthPeriod } from '../period.ts';

/** A month, `YYYY-MM`. */
export type Month = string;

/** What is kept of the month when it is closed. */
export type Sealed = Omit<JournalEventOf<'monthClosed'>, 'type' | 'on'>;

/** A seal in force, with its position in the chain. */
export interface Seal extends Sealed {
	readonly position: number;
	/** The hash of the seal event: it proves the seal and everything before it. */
	readonly sealHash: string;
	readonly on: Day;
	readonly actor: string;
}

/** A seal as it is printed: month, position, entries and half of the hash. */
export interface PrintedSeal {
	readonly month: Month;
	readonly position: number;
	readonly entries: number;
	readonly hash: string;
}

/** `2026-10.4813.37.9f3ab2c4d5e6f7089f3ab2c4d5e6f708` */
export function printSeal({ month, position, entries, sealHash }: Pick<Seal, 'month' | 'position' | 'entries' | 'sealHash'>): string {
	return `${month}.${position}.${entries}.${sealHash.slice(0, 32)}`;
}

/** The seal as it was printed; undefined where the text is none. Blanks and a full stop that a printed line may have brought are passed over. */
export function readSeal(text: string): PrintedSeal | undefined {
	const parts = /^(\d{4}-\d{2})\.(\d{1,15})\.(\d{1,15})\.([0-9a-f]{32})$/.exec(text.replace(/\s+|\.$/g, '').toLowerCase());
	if (!parts) return undefined;
	const [, month = '', position, entries, hash = ''] = parts;
	return { month, position: Number(position), entries: Number(entries), hash };
}

export type MonthRefusal =
	| { readonly code: 'notOver'; readonly month: Month; readonly lastDay: Day }
	| { readonly code: 'closedAlready'; readonly month: Month; readonly on: Day }
	/** Nobody named which: this one would be. */
	| { readonly code: 'notNamed'; readonly month: Month }
	/** Months are closed one after another: this one is next. */
	| { readonly code: 'notNext'; readonly month: Month; readonly next: Month }
	| { readonly code: 'reasonMissing'; readonly month: Month }
	| { readonly code: 'notClosed'; readonly month: Month }
	| { readonly code: 'laterClosed'; readonly month: Month; readonly later: Month };

/** The month that is to be closed next. `begun`: the first month that the journal knows of. */
export function nextToClose(seals: readonly Seal[], begun: Month): Month {
	const last = lastClosed(seals);
	return last === undefined ? begun : addMonths(asDay(`${last}-01`), 1).slice(0, 7);
}

/** Why the month may not be closed. `begun`: the first month that the journal knows of. */
export function closingRefused(month: Month, today: Day, seals: readonly Seal[], begun: Month): MonthRefusal | undefined {
	const lastDay = monthPeriod(month).to;
	if (lastDay >= today) return { code: 'notOver', month, lastDay };
	const closed = seals.find((seal) => seal.month === month);
	if (closed) return { code: 'closedAlready', month, on: closed.on };
	const next = nextToClose(seals, begun);
	return month === next ? undefined : { code: 'notNext', month, next };
}

/** Why the month may not be reopened: only the last one may, so that no gap is left. */
export function reopeningRefused(month: Month, seals: readonly Seal[], reason: string | undefined): MonthRefusal | undefined {
	if (!seals.some((seal) => seal.month === month)) return { code: 'notClosed', month };
	const later = lastClosed(seals) ?? month;
	if (later > month) return { code: 'laterClosed', month, later };
	return reason === undefined ? { code: 'reasonMissing', month } : undefined;
}

function lastClosed(seals: readonly Seal[]): Month | undefined {
	return seals
		.map(({ month }) => month)
		.toSorted()
		.at(-1);
}

/** A record about a claim: the time of recording and the day it refers to. */
export interface LateChange {
	readonly position: number;
	readonly type: ClaimEventType;
	readonly number: string;
	readonly registeredOn: Day;
	/** The day that it is about; null where it is about none. */
	readonly on: Day | null;
	readonly recordedOn: Day;
	/** The field that was corrected. */
	readonly field: string | null;
}

/** A change that came after the seal of its month. */
export interface PastCorrection extends LateChange {
	readonly month: Month;
}

/** What was only now found to be otherwise, or only now written down, in months that were closed before. */
export function pastCorrections(changes: readonly LateChange[], seals: readonly Seal[]): readonly PastCorrection[] {
	const sealedBefore = (day: Day | null, position: number) =>
		seals.find(({ month, upTo }) => day !== null && month === day.slice(0, 7) && upTo < position)?.month;
	return changes.flatMap((change) => {
		const overturns = change.type === 'corrected' || change.type === 'undone';
		const month = (overturns ? sealedBefore(change.registeredOn, change.position) : undefined) ?? sealedBefore(change.on, change.position);
		return month === undefined ? [] : [{ ...change, month }];
	});
}
