/** Makes a file name that is valid on every system from any name. */

/** What no file of Windows is called, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** What steers a terminal or turns text about, is no character at all, or parts a path or means something to Windows. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** How many bytes a name may have on Linux. */
const LONGEST = 255;

/**
 * The name without what could lead to another folder, steer a screen, hide the file or mean a device: always a name of one file, in a folder
 * of one's choice. The ending stays, so that it opens by a double click. `instead` is what a name is called of which nothing remains.
 */
export function safeFileName(name: string, instead: string): string {
	const plain = name
		.normalize('NFC')
		.replace(UNSAFE, '_')
		// Hidden, an option to whoever names it after a command, or cut off silently.
		.replace(/^[\s.-]+/, '')
		.replace(/[\s.]+$/, '');
	if (/^_*$/.test(plain)) return instead;
	const dot = plain.lastIndexOf('.');
	const ending = dot > 0 && Buffer.byteLength(plain.slice(dot)) <= 20 ? plain.slice(dot) : '';
	const stem = plain.slice(0, plain.length - ending.length);
	const [first = ''] = stem.split('.');
	const free = RESERVED.test(first.trimEnd()) ? `_${stem}` : stem;
	return `${shortened(free, LONGEST - Buffer.byteLength(ending))}${ending}`;
}

/** Cut between characters. */
function shortened(text: string, bytes: number): string {
	if (Buffer.byteLength(text) <= bytes) return text;
	let kept = '';
	let length = 0;
	for (const character of text) {
		length += Buffer.byteLength(character);
		if (length > bytes) break;
		kept += character;
	}
	return kept.replace(/[\s.]+$/, '');
}
