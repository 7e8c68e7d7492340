/** An entry of an old journal as it is understood. */

import type { Channel, Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Kopecks } from '../domain/money.ts';
import type { OldNumber } from './cell/oldNumber.ts';
import type { OldEnding } from './cell/outcome.ts';
import type { ColumnRole } from './sheet/columnRole.ts';

/** What stood in a column, as it was written. */
export interface OldWords {
	readonly head: string;
	readonly text: string;
}

export interface OldEntry {
	readonly sheet: string | null;
	readonly row: number;
	readonly number: OldNumber;
	readonly receivedOn: Day;
	/** The head of the column that has no day of receipt, which is that of another row then; null: there is a day. */
	readonly noDayIn: string | null;
	readonly registeredOn: Day;
	readonly kind: Kind;
	readonly channel: Channel;
	readonly client: string | null;
	readonly contact: string | null;
	readonly summary: string;
	readonly demand: string | null;
	readonly subject: string | null;
	readonly responsible: string | null;
	readonly amount: Kopecks | null;
	readonly contract: string | null;
	readonly theirNumber: string | null;
	readonly term: Day | null;
	/** Undefined: nothing was written, or nothing that is known; it is open. */
	readonly ending: OldEnding | undefined;
	/** The words of the outcome, folded; empty where nothing was written. */
	readonly outcomeWords: string;
	/** The outcome as it was written, from all its columns. */
	readonly outcome: string;
	readonly outgoing: string | null;
	readonly answeredOn: Day | null;
	/** What the fields of the entry do not say in these very words. */
	readonly words: readonly OldWords[];
}

/** How a profile wants a journal to be understood. */
export interface Understanding {
	/** Roles by folded head, or by letter where there is none. */
	readonly columns: ReadonlyMap<string, ColumnRole>;
	/** Endings by the words of the outcome. */
	readonly outcomes: ReadonlyMap<string, OldEnding>;
	/** What is taken where the journal does not say. */
	readonly kind: Kind;
	readonly channel: Channel;
	/** The sheets that are read; empty: all that are shown and are journals. */
	readonly sheets: readonly string[];
}

export const usualUnderstanding: Understanding = {
	columns: new Map(),
	outcomes: new Map(),
	kind: 'claim',
	channel: 'inPerson',
	sheets: [],
};
