/** What a check of the doctor is. */

import type { Desk } from '../../desk.ts';
import type { DoctorWords } from '../../text/index.ts';

export interface Finding {
	readonly well: boolean;
	/** How it stands; and, where it is not well, what to do. */
	readonly finding: string;
}

/** Looks at one thing, and changes nothing. */
export type Check = (desk: Desk, words: DoctorWords) => Finding | Promise<Finding>;
