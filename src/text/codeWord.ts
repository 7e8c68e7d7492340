/** The words for codes. */

import { type DemandKind, isBuiltInDemand } from '../domain/code.ts';
import type { Words } from './index.ts';

/** The name of a kind of demand: a built-in one in the words of the language, an office's own by its own name. */
export function demandName({ demandKind }: Pick<Words['names'], 'demandKind'>, kind: DemandKind): string {
	return isBuiltInDemand(kind) ? demandKind[kind] : kind;
}

/** The word in `names[family]`; the code itself where there is no such family or word. */
export function wordFor(names: Readonly<Record<string, unknown>>, family: string, code: string): string {
	const words = names[family];
	if (typeof words !== 'object' || words === null) return code;
	const found = Object.entries(words).find(([key]) => key === code)?.[1];
	if (typeof found !== 'string') return code;
	// An act is named by its code: its title is too long to type.
	return family === 'regulation' ? `${code} — ${found}` : found;
}

/** The word with its first letter in upper case. */
export function capitalized(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
