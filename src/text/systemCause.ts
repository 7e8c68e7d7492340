/** What the operating system said, for people. */

import { visibleLine } from './visible.ts';

/** The words for the system's code with the code behind, for whoever mends it; what has no words is shown as it is. */
export function systemCause(causes: Readonly<Record<string, string>>, detail: string): string {
	const code = /\bE[A-Z]{2,}\b/.exec(detail)?.[0] ?? '';
	return causes[code] ? `${causes[code]}, ${code}` : visibleLine(detail);
}
