/** A check of `doctor`. */

import type { CommandContext } from '../../context.ts';
import type { DoctorWords } from '../../text/index.ts';

/** `warn`: a risk; `fault`: an error. */
export type State = 'ok' | 'warn' | 'fault';

export interface Finding {
	readonly state: State;
	/** The state; where it is not good, also what to do. */
	readonly finding: string;
}

/** Checks one thing, read-only. Undefined: nothing to check. */
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
