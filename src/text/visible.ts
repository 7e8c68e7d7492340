/** Text from outside made safe to show: control and bidirectional characters do not reach the terminal. */

const CONTROLS =
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e0fff}]/gu;

/** Holds for every text with one of those, and for few others: most need no more than this look. */
const SUSPECT =
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;

/** Control, bidi, zero-width and broken characters as `<U+202E>`; tabs as a space; soft hyphens, which show nothing, as nothing. Line feeds stay. */
export function visible(text: string): string {
	if (!SUSPECT.test(text)) return text;
	return text.replace(CONTROLS, (character, at: number) => {
		if (character === '\t') return ' ';
		if (character === '\u00ad') return '';
		if (character === '\u200d' && joinsPictures(text, at)) return character;
		return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
	});
}

/** A joiner between two pictures is part of the picture. The patterns stand here, for they take V8 longer than those of all other texts. */
function joinsPictures(text: string, at: number): boolean {
	return (
		/[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
		/^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
	);
}

/** The same on one line: line ends are shown as ` ⏎ `. */
export function visibleLine(text: string): string {
	const shown = visible(text);
	return shown.includes('\n') ? shown.replace(/[ ]*\n\s*/g, ' ⏎ ') : shown;
}

/** The beginning of a text from outside, on one line: enough to recognise it by. */
export function excerpt(text: string): string {
	return `${visibleLine(text.slice(0, 60))}${text.length > 60 ? '…' : ''}`;
}

/** The text as it is typed, sign for sign, so that the cursor stands where it should: `␛` for an escape, `�` for what has no picture. */
export function asTyped(text: string): string {
	if (!SUSPECT.test(text)) return text;
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (sign) => {
		const code = sign.charCodeAt(0);
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
	});
}

/** What stands around the first control character of a text, on one line, that and the others shown: `…чек<U+001B>[31mи…`. */
export function controlsIn(text: string): string {
	const at = Math.max(
		0,
		text.search(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/),
	);
	const from = Math.max(0, at - AROUND);
	return `${from > 0 ? '…' : ''}${visibleLine(text.slice(from, at + 2 * AROUND))}${text.length > at + 2 * AROUND ? '…' : ''}`;
}

/** How many characters are shown before it. */
const AROUND = 15;

/** Whether the text is already as `visibleLine` would show it. */
export function isPlainLine(text: string): boolean {
	return !SUSPECT.test(text) && !text.includes('\n');
}
