/** What a prompt makes of what is typed. */

/** A typed answer: its value, or what is wrong with it. */
export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Fault);

/** The sentence that says what is wrong, and what the prompt puts on the line instead, to be accepted by Enter. */
export interface Fault {
	readonly sentence: string;
	readonly instead?: string;
}
