/** Converts words typed in the wrong keyboard layout: `дшые` to `list`, `lj,fdbnm` to `добавить`. */

const LATIN = `qwertyuiop[]asdfghjkl;'zxcvbnm,./\`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~@#$^&`;
const CYRILLIC = `йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё"№;:?`;

/** The same keys in the other layout; undefined for a text without letters or with letters of both alphabets. */
export function otherLayout(text: string): string | undefined {
	const cyrillic = isCyrillic(text);
	if (cyrillic === /[a-z]/i.test(text)) return undefined;
	const [from, to] = cyrillic ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
	return Array.from(text, (key) => to[from.indexOf(key)] ?? key).join('');
}

/** Whether a Cyrillic letter is in the text. A plain range: \p{} takes V8 long to compile. */
export function isCyrillic(text: string): boolean {
	return /[\u0400-\u052f]/.test(text);
}

/** What the text finds; where that is nothing, what the same keys find in the other layout. */
export function foundInEither<T>(text: string, find: (text: string) => readonly T[]): readonly T[] {
	const found = find(text);
	const other = found.length > 0 ? undefined : otherLayout(text);
	return other === undefined ? found : find(other);
}
