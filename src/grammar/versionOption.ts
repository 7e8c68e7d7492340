/** The options that ask for the version. */

const VERSION_OPTIONS = ['--version', '-V', '--версия', '-В'];

/** Whether the word asks for the version. */
export function isVersionOption(word: string): boolean {
	return VERSION_OPTIONS.includes(word);
}
