/** The full stop at the end of a sentence. */

/** The text with a full stop; initials at its end bring their own. */
export function withFullStop(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}

/** The text without its full stop, to be put inside a sentence; initials keep theirs. */
export function withoutFullStop(text: string): string {
	return text.replace(/(?<=\p{L}{2}|[^\p{L}.])\.$/u, '');
}
