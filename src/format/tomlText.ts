/** Values and explanations of TOML files that people edit. */

export function list(items: readonly string[]): string {
	return `[${items.map(text).join(', ')}]`;
}

/** A basic string of TOML is one of JSON. */
export function text(value: string): string {
	return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}

/** A line for each code, with what it is called. */
export function explainedCodes<C extends string>(codes: readonly C[], titles: Readonly<Record<C, string>>): readonly string[] {
	return codes.map((code) => `#     ${code}: ${titles[code]}`);
}

/** The line for a key, with what it means. */
export function explainedKey(key: string, explanation: string): string {
	return `#   ${key}: ${explanation}`;
}
