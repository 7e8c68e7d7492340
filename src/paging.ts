/** Selects the pager: the flag, then CLAIMS_PAGER and PAGER; only on a terminal that supports one. */

import type { World } from './world.ts';

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
