/** What is said of a command, in one language. */
export interface CommandTexts<Name extends string> {
	/** What it does, as a phrase after its name. */
	readonly about: Readonly<Record<Name, string>>;
	/** Each without the name of the program. */
	readonly examples: Readonly<Record<Name, readonly [string, string]>>;
}
