/** A cache for readings of short texts that come again and again: days, names, outcomes. */

/** `read` with a cache of at most `most` texts; what it gives must depend on the text alone. */
export function remembered<T>(most: number, read: (text: string) => T): (text: string) => T {
	const known = new Map<string, { readonly value: T }>();
	return (text) => {
		const found = known.get(text);
		if (found) return found.value;
		const value = read(text);
		if (known.size >= most) known.clear();
		known.set(text, { value });
		return value;
	};
}
