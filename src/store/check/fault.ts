/** Faults that `check` finds, and its summary of a journal; the sentences are in `text/`. */

import type { Series } from '../../domain/number.ts';
import type { DerivedTable } from '../derived/tables.ts';
import type { StateRows } from '../record/journalState.ts';

export type Fault =
	| { readonly code: 'integrity'; readonly detail: string }
	/** The definition of a table, index or trigger is not the one that this program creates. */
	| { readonly code: 'schema'; readonly type: string; readonly name: string }
	| { readonly code: 'position'; readonly expected: number; readonly found: number }
	/** `timeBack`: recorded more than a day before the event before it, and no event says that the clock was wrong. `blanked`: the personal data are missing without an event that destroyed them. */
	| { readonly code: 'previous' | 'timeBack' | 'hash' | 'personal' | 'blanked' | 'unreadable'; readonly position: number }
	| { readonly code: 'sequence'; readonly number: string; readonly expected: number; readonly found: number }
	| {
			readonly code: 'row';
			readonly number: string;
			readonly column: string;
			readonly stored: string | null;
			readonly folded: string | null;
	  }
	| { readonly code: 'rowMissing'; readonly claim: number }
	| { readonly code: 'rowExtra'; readonly number: string }
	| { readonly code: 'gap' | 'duplicate'; readonly series: Series; readonly year: number; readonly ordinal: number }
	| { readonly code: 'counterMissing'; readonly series: Series; readonly year: number }
	| { readonly code: 'counterExtra'; readonly series: string }
	| { readonly code: 'counter'; readonly series: Series; readonly year: number; readonly stored: number; readonly last: number }
	| { readonly code: 'tasks'; readonly number: string }
	| { readonly code: 'setting'; readonly table: keyof StateRows }
	| { readonly code: 'derived'; readonly table: DerivedTable['table'] }
	/** A message is not as it came in: its bytes, or the entry that it belongs to. */
	| { readonly code: 'message'; readonly message: number }
	| { readonly code: 'opening' };

export type ReportFault = (fault: Fault) => void;

/** A series of numbers as its events gave it out. */
export interface SeriesFound {
	readonly series: Series;
	readonly year: number;
	readonly first: number;
	readonly last: number;
}

export interface Checked {
	readonly events: number;
	readonly claims: number;
	readonly voided: ReadonlyMap<number, number>;
	readonly series: readonly SeriesFound[];
	/** The hash of the last event: printed and kept elsewhere, it proves everything before it. */
	readonly head: string;
}

/** How many events have been looked at, of how many. */
export type CheckStep = (events: number, total: number) => Promise<void>;
