/** What a list lets a person choose from. */

export interface Choice<T> {
	readonly value: T;
	readonly name: string;
	/** What it stands for, where its name does not say so. */
	readonly meaning?: string | undefined;
}

/** Codes with their words, to choose from. */
export function codeChoices<C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>): readonly Choice<C>[] {
	return codes.map((value) => ({ value, name: names[value] }));
}
