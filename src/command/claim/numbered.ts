/** Whether a letter has an outgoing number, by the flags. */

import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';

/** True or false as given, null to decide by the form of sending. Throws UsageError where both flags are given. */
export function numbered(given: Given<'numbered' | 'unnumbered'>): boolean | null {
	if (given.numbered && given.unnumbered) throw new UsageError([{ code: 'notBoth', left: 'numbered', right: 'unnumbered' }]);
	return given.numbered ? true : given.unnumbered ? false : null;
}
