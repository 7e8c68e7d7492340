/** One resolver for the pager: the flag, then CLAIMS_PAGER and PAGER; only on a terminal that can be leafed through. */

import type { World } from './world.ts';

/** What a person leafs with where nobody says with what. */
const USUAL = 'less';

const OFF = /^(?:|0|off|no|none|false|cat|нет|выкл)$/i;

/** The command line of the pager; undefined where text goes straight to the terminal. */
export function pagerOf({ environment, out }: World, noPager: boolean): string | undefined {
	const { TERM, CLAIMS_PAGER, PAGER } = environment;
	if (noPager || !out.isTerminal || TERM === 'dumb') return undefined;
	const wanted = CLAIMS_PAGER ?? PAGER ?? USUAL;
	return OFF.test(wanted.trim()) ? undefined : wanted.trim();
}
