/** One resolver for colour: flags, then NO_COLOR, FORCE_COLOR and TERM, then whether it is a terminal. */

import type { World } from './world.ts';

/** Whether standard output and standard error are to be coloured. */
export function colours(
	{ environment, out, errors }: World,
	given: { readonly color?: true | undefined; readonly noColor?: true | undefined },
): { readonly out: boolean; readonly errors: boolean } {
	const forced = given.noColor ? false : given.color ? true : byEnvironment(environment);
	return { out: forced ?? out.isTerminal, errors: forced ?? errors.isTerminal };
}

function byEnvironment({ NO_COLOR, FORCE_COLOR, TERM }: World['environment']): boolean | undefined {
	if (NO_COLOR) return false;
	if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
	return TERM === 'dumb' ? false : undefined;
}
