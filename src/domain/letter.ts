/** Letters to the client: what the office made its own of them, and the reasons why one may not be sent. */

import type { Channel, Kind, WrittenLetter } from './code.ts';
import type { Day } from './day.ts';
import type { Described } from './shape.ts';
import type { Status } from './status.ts';
import type { ownTemplate } from './valueShape.ts';

/** What a letter says between its head and its signature, in the lines of a built-in template. */
export interface LetterText {
	readonly letter: WrittenLetter;
	readonly text: string;
}

/** A template that the office loaded: a file beside the journal. */
export type OwnTemplate = Described<typeof ownTemplate>;

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
