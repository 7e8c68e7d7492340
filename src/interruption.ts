/** What ends a run early and is nobody's mistake. */

import type { Troubles } from './text/index.ts';

/** The person pressed Ctrl-C or closed the window; nothing was written. */
export class Interrupted extends Error {}

/** Output could not be delivered, or input could not be read: the disk, the rights, a file in the way. */
export class OutputFailure extends Error {
	readonly sentence: (troubles: Troubles) => string;

	constructor(message: string, sentence: (troubles: Troubles) => string) {
		super(message);
		this.sentence = sentence;
	}
}
