/** A letter to the client: what is recorded of it, and the reasons why it may not be sent. */

import type { Channel, Kind, LetterKind, WrittenLetter } from './code.ts';
import type { Day } from './day.ts';
import type { SeriesNumber } from './number.ts';
import type { Status } from './status.ts';

/** A letter that was sent; its file is stored next to the journal. */
export interface LetterIssued {
	readonly on: Day;
	readonly letter: LetterKind;
	readonly form: Channel;
	/** The place, from 1, of the request, the extension or the reply that it is about, or of the round; null where it may be written again. */
	readonly of: number | null;
	readonly outgoing: SeriesNumber | null;
	/** Whether the number was given by the letter; else it is that of the reply or the notice, which has spent it. */
	readonly given: boolean;
	/** The name of the file. */
	readonly file: string;
	/** Its SHA-256. */
	readonly digest: string;
	/** In bytes. Letters of the first version do not say: their files lie under their names only. */
	readonly size?: number;
	/** That of the office's own template; null where the built-in one was used. */
	readonly template: string | null;
}

/** What a letter says between its head and its signature, in the lines of a built-in template. */
export interface LetterText {
	readonly letter: WrittenLetter;
	readonly text: string;
}

/** A template that the office loaded: a file beside the journal. */
export interface OwnTemplate {
	readonly letter: LetterKind;
	readonly file: string;
	/** Its SHA-256. */
	readonly digest: string;
	/** In bytes. Templates that the first version loaded do not say: their files lie under their names only. */
	readonly size?: number;
}

/** Why a letter of this kind does not fit the claim. */
export type LetterRefusal =
	| {
			readonly code: 'nobody' | 'anonymous' | 'noAddress' | 'noRequest' | 'noExtension' | 'considered' | 'answeredAlready';
			readonly number: string;
	  }
	/** The contact holds something, but nothing that a letter could be posted to. */
	| { readonly code: 'noPostalAddress'; readonly number: string; readonly contact: string }
	/** The letter would promise, or ask for something by, a day that has passed. */
	| { readonly code: 'extensionPassed' | 'requestPassed'; readonly number: string; readonly until: Day }
	| { readonly code: 'notDone'; readonly number: string; readonly status: Status }
	| { readonly code: 'nothingToApologise'; readonly kind: Kind }
	| { readonly code: 'spoken'; readonly form: Channel }
	| { readonly code: 'issuedAlready'; readonly outgoing: string | null; readonly on: Day; readonly file: string };
