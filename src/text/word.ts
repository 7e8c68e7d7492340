/** The word for a code, when only the name of its family is known. */

/** The word in `names[family]`; the code itself where there is no such family or word. */
export function wordFor(names: Readonly<Record<string, unknown>>, family: string, code: string): string {
	const words = names[family];
	if (typeof words !== 'object' || words === null) return code;
	const found = Object.entries(words).find(([key]) => key === code)?.[1];
	if (typeof found !== 'string') return code;
	// An act is named by its code: its title is too long to type.
	return family === 'regulation' ? `${code} — ${found}` : found;
}
