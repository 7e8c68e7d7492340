/** What to type at a prompt to go back. */

/** `<`, or the word: in the Russian layout there is no such key. */
export function isBackWord(typed: string): boolean {
	return /^(?:<|назад|back)$/i.test(typed.trim());
}
