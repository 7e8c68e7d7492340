/** Quotes and backslashes in a word that is still being typed, as all shells read them. */

export interface Unquoting {
	readonly text: string;
	/** The quote that is open at the end. */
	readonly quote: '"' | "'" | '';
	/** Where after the beginning each character of `text` ends in what was typed. */
	readonly ends: readonly number[];
	/** Where the open quote stands; where the last quote ended. */
	readonly opened: number | undefined;
	readonly closed: boolean;
}

/** The word without its quotes, and what of them is still open. */
export function unquoting(typed: string): Unquoting {
	let quote: Unquoting['quote'] = '';
	let text = '';
	let opened: number | undefined;
	let closed = false;
	const ends: number[] = [];
	const take = (character: string, end: number) => {
		text += character;
		for (let unit = 0; unit < character.length; unit++) ends.push(end);
	};
	for (let at = 0; at < typed.length; at++) {
		const character = typed[at] ?? '';
		const next = typed[at + 1];
		if (character === quote) {
			quote = '';
			closed = true;
		} else if (quote === '' && (character === '"' || character === "'")) {
			quote = character;
			opened = at;
		} else if (character === '\\' && quote !== "'" && next !== undefined && (quote === '' || /["\\$`]/.test(next))) take(next, ++at + 1);
		// A backslash at the end is about to quote something.
		else if (character !== '\\' || quote !== '' || next !== undefined) take(character, at + 1);
	}
	return { text, quote, ends, opened: quote === '' ? undefined : opened, closed };
}

/** The word without its quotes. */
export function unquoted(typed: string): string {
	return unquoting(typed).text;
}
