/** A form that is broken off reports what was answered, so that the command can be continued. */

import type { Given, OptionName } from '../grammar/option.ts';
import { Interrupted } from '../interruption.ts';
import type { Progress } from './form.ts';

/** What `fill` comes to; an interruption carries the answers until then as options. */
export async function answeredOnInterruption<A, T>(
	optionsOf: (answers: A) => Given<OptionName>,
	fill: (keep: (progress: Progress<A>) => void) => Promise<T>,
): Promise<T> {
	let kept: A | undefined;
	try {
		return await fill(({ answers }) => {
			kept = answers;
		});
	} catch (error) {
		if (error instanceof Interrupted && kept !== undefined) error.answered = optionsOf(kept);
		throw error;
	}
}
