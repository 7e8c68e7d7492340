/** Which encoding the text of an old journal has: UTF-8 where it is valid, otherwise the one whose letters make Russian words. */

import { bestCyrillic, decodeText as decodeDeclared, strictUtf8 } from '../../domain/text/encoding.ts';

/** Names as people write them, and those by which TextDecoder knows them. */
export const encodings = {
	'UTF-8': 'utf-8',
	'UTF-16LE': 'utf-16le',
	'UTF-16BE': 'utf-16be',
	'Windows-1251': 'windows-1251',
	CP866: 'ibm866',
	'KOI8-R': 'koi8-r',
	'ISO-8859-5': 'iso-8859-5',
	'Mac Cyrillic': 'x-mac-cyrillic',
} as const;

export type Encoding = keyof typeof encodings;

export const encodingNames = Object.keys(encodings) as readonly Encoding[];

export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
	/** It had been converted to UTF-8 twice, and was taken back. */
	readonly twice: boolean;
}

/** The text of the bytes, in the encoding that is named or that fits best. Never throws: what cannot be decoded becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, named?: Encoding): DecodedText {
	const encoding = named ?? encodingOf(bytes);
	const text = decode(bytes, encoding);
	const once = encoding === 'UTF-8' && !named ? takenBack(text) : undefined;
	return { text: once ?? text, encoding, twice: once !== undefined };
}

/** The encoding that the bytes are in, where they are clearly not in the one that is named; undefined: they may be in that one. */
export function otherEncoding(bytes: Uint8Array, named: Encoding): Encoding | undefined {
	const found = encodingOf(bytes);
	if (found === named) return undefined;
	if (named.startsWith('UTF-16')) return found;
	if (found.startsWith('UTF')) return found === 'UTF-8' && !bytes.some((byte) => byte >= 0x80) ? undefined : found;
	// Both have a byte a letter, or UTF-8 has broken ones: the letters say it.
	const read = decodeDeclared(bytes.subarray(0, SAMPLE), encodings[named]);
	return read.encoding === encodings[named] ? undefined : found;
}

/** The encoding whose name this is, however it is written: `cp1251`, `win-1251`, `866`. */
export function encodingNamed(typed: string): Encoding | undefined {
	const wanted = typed.toLowerCase().replace(/[^a-zа-я0-9]/g, '');
	const known = encodingNames.find((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === wanted);
	return known ?? others[wanted];
}

const others: Readonly<Record<string, Encoding>> = {
	utf: 'UTF-8',
	utf16: 'UTF-16LE',
	cp1251: 'Windows-1251',
	win1251: 'Windows-1251',
	1251: 'Windows-1251',
	ansi: 'Windows-1251',
	866: 'CP866',
	ibm866: 'CP866',
	dos: 'CP866',
	oem: 'CP866',
	koi8: 'KOI8-R',
	koi8u: 'KOI8-R',
	mac: 'Mac Cyrillic',
	xmaccyrillic: 'Mac Cyrillic',
};

/** So many bytes are looked at: enough for every letter to have shown itself. */
const SAMPLE = 262_144;

function encodingOf(bytes: Uint8Array): Encoding {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'UTF-16LE';
	if (first === 0xfe && second === 0xff) return 'UTF-16BE';
	const unmarked = utf16WithoutMark(bytes.subarray(0, SAMPLE));
	if (unmarked) return unmarked;
	if (strictUtf8(bytes) !== undefined) return 'UTF-8';
	const { encoding } = bestCyrillic(bytes.subarray(0, SAMPLE));
	return encodingNames.find((name) => encodings[name] === encoding) ?? 'Windows-1251';
}

/** Every other byte of UTF-16 is zero where the letters are Latin, figures or delimiters, and 4 where they are Cyrillic. */
function utf16WithoutMark(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
	if (bytes.length < 4) return undefined;
	const high = [0, 0];
	for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0 || bytes[at] === 4) high[at & 1] = (high[at & 1] ?? 0) + 1;
	const half = bytes.length / 2;
	const [even = 0, odd = 0] = high;
	if (odd > half * 0.8 && even < half * 0.2) return 'UTF-16LE';
	if (even > half * 0.8 && odd < half * 0.2) return 'UTF-16BE';
	return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encodings[encoding]).decode(bytes);
}

/** The bytes of Windows-1251, by character. */
function windows1251(): ReadonlyMap<string, number> {
	const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	return new Map([...decode(bytes, 'Windows-1251')].map((character, byte) => [character, byte]));
}

/** UTF-8 that was taken for Windows-1251 and converted to UTF-8 once more: every letter became two, the first of them Р or С. */
function takenBack(text: string): string | undefined {
	const sample = text.slice(0, SAMPLE);
	const pairs = sample.match(/[РС][\u0080-\u00bfЂ-џ‘’“”•–—™›№€‚„…†‡‰‹°±µ¶·»«]/gu)?.length ?? 0;
	const letters = sample.match(/[А-Яа-яЁё]/gu)?.length ?? 0;
	if (pairs < 5 || pairs * 2 < letters * 0.6) return undefined;
	const table = windows1251();
	const bytes = new Uint8Array(text.length);
	let length = 0;
	for (const character of text.replace(/^\ufeff/, '')) {
		// 0x98 has no character of its own there; it comes back as the control character.
		const byte = table.get(character) ?? (character === '\u0098' ? 0x98 : undefined);
		if (byte === undefined) return undefined;
		bytes[length++] = byte;
	}
	return strictUtf8(bytes.subarray(0, length));
}
