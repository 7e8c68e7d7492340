/** A check of `doctor`. */

import type { CommandContext } from '../../context.ts';
import { StoreFailure } from '../../store/failure.ts';
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

/** What was checked is in order. */
export function ok(finding: string): Finding {
	return { state: 'ok', finding };
}

/** A risk, and what to do. */
export function warn(finding: string): Finding {
	return { state: 'warn', finding };
}

/** An error, and what to do. */
export function fault(finding: string): Finding {
	return { state: 'fault', finding };
}

/** What `work` finds; where the journal's file fails, that is the fault, in its own sentence. */
export async function orStoreFault({ errorMessages }: CommandContext, work: () => Finding | undefined): Promise<Finding | undefined> {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return fault((await errorMessages()).failures.store[error.failure](error.path, error.detail));
	}
}
