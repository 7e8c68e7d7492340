/** Whether a letter bears an outgoing number, as the person said. */

import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';

/** True or false where said, null where it is left to the form. Throws Misuse where both were said. */
export function numbered(given: Given<'numbered' | 'unnumbered'>): boolean | null {
	if (given.numbered && given.unnumbered) throw new UsageError([{ code: 'notBoth', one: 'numbered', other: 'unnumbered' }]);
	return given.numbered ? true : given.unnumbered ? false : null;
}
