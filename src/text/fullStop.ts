/** The full stop at the end of a sentence. */

/** The text with a full stop; initials at its end bring their own. */
export function withFullStop(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}

/** The text without its full stop, to be put inside a sentence; initials keep theirs. */
export function withoutFullStop(text: string): string {
	return text.replace(/(?<=\p{L}{2}|[^\p{L}.])\.$/u, '');
}

/** The text as a sentence of its own: a capital at its beginning, a full stop at its end; empty stays empty. */
export function asSentence(text: string): string {
	const trimmed = text.trim();
	if (trimmed === '') return '';
	// Not so a name that is written otherwise, as iPhone.
	const begun = /^\p{Ll}+(?!\p{L})/u.test(trimmed) ? `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}` : trimmed;
	return /[.!?…:;](?:[»”")]*)$/u.test(begun) || /(?:https?:\/\/|@)\S+$/u.test(begun) ? begun : `${begun}.`;
}

/** The text to be read on behind a colon: its first word in small letters, unless that may be a name or an abbreviation. */
export function behindColon(text: string): string {
	const bare = withoutFullStop(text.trim());
	return /^(?:\p{Lu}\p{Ll}{2,}|An?)(?!\p{L})(?!\s+\p{Lu})/u.test(bare) ? `${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}` : bare;
}
