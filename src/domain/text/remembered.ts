/** Readings of short texts that come again and again: days, names, outcomes. */

/** The reading, done once for each text while no more than `most` are remembered; what is read must depend on the text alone. */
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
