/** What a check of the doctor is. */

import type { CommandContext } from '../../context.ts';
import type { DoctorWords } from '../../text/index.ts';

/** `warn`: may go wrong; `fault`: is wrong. */
export type State = 'ok' | 'warn' | 'fault';

export interface Finding {
	readonly state: State;
	/** How it stands; and, where it is not well, what to do. */
	readonly finding: string;
}

/** Looks at one thing, and changes nothing. Undefined: there is nothing to look at. */
export type Check = (context: CommandContext, words: DoctorWords) => Finding | undefined | Promise<Finding | undefined>;

export function ok(finding: string): Finding {
	return { state: 'ok', finding };
}

export function warn(finding: string): Finding {
	return { state: 'warn', finding };
}

export function fault(finding: string): Finding {
	return { state: 'fault', finding };
}
