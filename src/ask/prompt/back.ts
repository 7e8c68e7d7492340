/** How one says at a prompt that the question before is wanted again. */

/** `<`, or the word: in the Russian layout there is no such key. */
export function isBackWord(typed: string): boolean {
	return /^(?:<|назад|back)$/i.test(typed.trim());
}
