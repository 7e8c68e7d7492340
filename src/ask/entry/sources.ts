/** What the form of a registration learns from the journal: the form itself reads no store. */

import type { Channel, Kind } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { AtOnce, Registration } from '../../domain/decide/index.ts';
import type { FormField } from '../../domain/fields.ts';
import type { NameReading } from '../../domain/people/people.ts';
import type { Known } from '../question.ts';
import type { Arrival } from './arrival.ts';
import type { Awaited } from './termSteps.ts';

/** The answers, as they are kept for later. */
export type EntryAnswers = Registration & AtOnce;

/** Also whether they are to be saved, and whether another entry is to follow. */
export type Entry = EntryAnswers & { readonly save?: boolean | undefined; readonly another?: boolean | undefined };

/** An earlier entry, and what became of it. */
export interface Earlier {
	readonly number: string;
	readonly note: string;
}

/** What the journal knows that makes answering shorter. */
export interface EntrySources {
	/** Earlier clients like what is typed. */
	readonly clients: (typed: string) => readonly Known[];
	/** What is usual for this very client; undefined for a new one. */
	readonly usual: (
		client: string,
	) => { readonly contact: string | null; readonly contract: string | null; readonly replyBy: Channel | null } | undefined;
	/** What came most often lately, the likeliest first; undefined where kind and channel are to be asked apart. */
	readonly arrivals: readonly Arrival[] | undefined;
	/** The kinds that the form offers, the likeliest first. */
	readonly kinds: readonly Kind[];
	/** The kind of the first entry of all. */
	readonly usualKind: Kind;
	/** Whether the office wants this field to be asked for. */
	readonly asks: (field: FormField) => boolean;
	/** How the last entry came, and of what kind it was. */
	readonly last: Arrival | undefined;
	/** The day on which the client came or called whose entry is being written down; undefined: the day is asked. */
	readonly begunOn: Day | undefined;
	/** Earlier entries of the same client. */
	readonly earlier: (registration: Registration) => readonly Earlier[];
	/** What the list of people makes of a name; undefined: it is not asked about. */
	readonly people: (name: string) => NameReading | undefined;
	/** Who handles this, by the routing table. */
	readonly routed: (subject: string | null) => string | undefined;
	/** Whether the responsible is the one complained of, which must be explained. */
	readonly isComplainedOf: (registration: Registration) => boolean;
	/** Whether there is such a table. */
	readonly hasRoutes: boolean;
	/** Who handled the like of it lately, and may handle this. */
	readonly usualResponsible: (registration: Registration) => string | undefined;
	readonly awaited: Awaited;
	/** Whether an entry may be settled while it is registered. */
	readonly settles: boolean;
	/** Whether another form may follow. */
	readonly another: boolean;
	/**
	 * Shows what was understood, with the number and the term as they would be, before it is asked whether to save. False where the
	 * rules refuse it: that has been printed. undefined: nothing is shown and nobody is asked.
	 */
	readonly review: ((entry: EntryAnswers) => Promise<boolean>) | undefined;
}
