/** The end of a sentence. */

/** The text with a full stop; a name may bring its own. */
export function stop(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}

/** The text without its own full stop, where a sentence goes on after it; an initial keeps its own. */
export function unstopped(text: string): string {
	return text.replace(/(?<=\p{L}{2}|[^\p{L}.])\.$/u, '');
}
