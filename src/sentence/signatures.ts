/** The signatories of a report: who made it, and who approves it. */

import type { MonthWords } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

export interface Signer {
	readonly who: string;
	/** Empty where it is not known: to be written by hand. */
	readonly name: string;
}

/** The lines of signature in their order. `by`: who had the report made, if a person of the office; `head`: who decides there. */
export function reportSigners({ signatures }: MonthWords, by: string | null, head: string | null): readonly Signer[] {
	return [
		{ who: signatures.compiled, name: visibleLine(by ?? '') },
		{ who: signatures.approved, name: visibleLine(head ?? '') },
	];
}
