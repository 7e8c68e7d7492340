/** A completion candidate, and whether it matches the word being typed. */

import { normalizeText } from '../../domain/fold.ts';

export interface Candidate {
	readonly text: string;
	/** A word about it, for the shells that show one. */
	readonly about: string;
}

/** What a place offers: words, or the names of files, which the shell knows best. */
export interface Offer {
	readonly candidates: readonly Candidate[];
	readonly files: boolean;
}

export const nothing: Offer = { candidates: [], files: false };

/** Those that begin as typed: to the letter or, where none does, whatever their case, with е for ё. */
export function beginning(typed: string, candidates: readonly Candidate[]): readonly Candidate[] {
	const exact = candidates.filter(({ text }) => text.startsWith(typed));
	if (exact.length > 0) return exact;
	// A blank at the end of what is typed counts.
	const wanted = normalizeText(`${typed}.`).slice(0, -1);
	return candidates.filter(({ text }) => normalizeText(text).startsWith(wanted));
}

/** Candidates of these texts, without a word about them. */
export function plain(texts: readonly string[]): readonly Candidate[] {
	return texts.map((text) => ({ text, about: '' }));
}
