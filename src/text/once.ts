/** Parts of the words that are made where they are asked for: most commands need few of them. */

/** What `make` gives, made at the first call. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
