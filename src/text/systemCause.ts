/** The operating system's error codes in words. */

import { visibleLine } from './visible.ts';

/** The words for the code in `detail`, followed by the code, which an administrator can look up; without words `detail` itself. */
export function systemCause(causes: Readonly<Record<string, string>>, detail: string): string {
	const code = /\bE[A-Z][A-Z_]+\b/.exec(detail)?.[0] ?? '';
	return causes[code] ? `${causes[code]}, ${code}` : visibleLine(detail);
}
