/** The end of a sentence. */

/** The text with a full stop; a name may bring its own. */
export function stop(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}
