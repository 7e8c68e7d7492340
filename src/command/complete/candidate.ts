/** A completion candidate, and whether it matches the word being typed. */

import { normalizeText } from '../../domain/text/normalizeText.ts';

export interface Candidate {
	readonly text: string;
	/** A description, for shells that show one. */
	readonly about: string;
}

/** Candidates of a slot: words, or file names, which the shell completes itself. */
export interface Offer {
	readonly candidates: readonly Candidate[];
	readonly files: boolean;
}

export const nothing: Offer = { candidates: [], files: false };

/** Candidates that begin as typed; where none does, compared without case and with е for ё. */
export function beginning(typed: string, candidates: readonly Candidate[]): readonly Candidate[] {
	const exact = candidates.filter(({ text }) => text.startsWith(typed));
	if (exact.length > 0) return exact;
	// A blank at the end of what is typed counts.
	const wanted = normalizeText(`${typed}.`).slice(0, -1);
	return candidates.filter(({ text }) => normalizeText(text).startsWith(wanted));
}

/** Candidates of these texts, without descriptions. */
export function plain(texts: readonly string[]): readonly Candidate[] {
	return texts.map((text) => ({ text, about: '' }));
}
