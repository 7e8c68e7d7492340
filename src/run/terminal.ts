/** How a person is met: asked or not, shown output in colours or not, and through which pager. */

import type { World } from '../world.ts';

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

/** The default pager. */
const USUAL = 'less';

const OFF = /^(?:|0|off|no|none|false|cat|нет|выкл)$/i;

/** The command line of the pager; undefined where output is not paged. */
export function pagerOf({ environment, out }: World, noPager: boolean): string | undefined {
	const { TERM, CLAIMS_PAGER, PAGER } = environment;
	if (noPager || !out.isTerminal || TERM === 'dumb') return undefined;
	const wanted = CLAIMS_PAGER ?? PAGER ?? USUAL;
	return OFF.test(wanted.trim()) ? undefined : wanted.trim();
}

/** Whether to ask questions: input and output are terminals that can redraw a prompt, and `--no-input` was not given. */
export function asks({ out, errors, input, environment }: World, noInput: boolean): boolean {
	return environment.TERM !== 'dumb' && errors.isTerminal && out.isTerminal && input.isTerminal && !noInput;
}
