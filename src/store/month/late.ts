/** What was recorded later than the day that it is about, and was not taken back. */

import type { Journal } from '../open.ts';
import { indexed, read } from '../statements/late.ts';

/** The statements of it. A former file does not have the index: there all events are read. */
export function lateIn({ version }: Journal): typeof indexed {
	return version < 2 ? read : indexed;
}
