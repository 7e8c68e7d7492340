/** The types of readers: what they take and what they give. */

import type { DayContext } from './dayReading.ts';
import type { Mistake } from './mistake.ts';
import type { Named } from './spell.ts';
import type { Vocabulary } from './value.ts';

export interface ReadContext extends DayContext {
	/** What the value belongs to. */
	readonly option: Named;
	readonly vocabulary: Vocabulary;
	/** Whether the time zone is one that the system knows. */
	knowsZone(zone: string): boolean;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistake: Mistake };

/** How the text of a value is read. */
export type Reader<T> = (raw: string, context: ReadContext) => Read<T>;

/** A value that was read. */
export function right<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** A value that could not be. */
export function wrong(mistake: Mistake): { readonly ok: false; readonly mistake: Mistake } {
	return { ok: false, mistake };
}
