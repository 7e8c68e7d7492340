/** Detects the encoding of a text from its bytes, whatever they declare. */

export interface DecodedText {
	readonly text: string;
	/** The encoding that was used, by its name in the WHATWG Encoding Standard. */
	readonly encoding: string;
	/** Whether it was detected by the letters: nothing was declared, or something else. */
	readonly guessed: boolean;
}

/** The single-byte encodings that Russian texts come in, the likeliest first: of equals the first is taken. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;

interface CyrillicReading {
	readonly text: string;
	readonly encoding: (typeof CYRILLIC)[number];
	/** How much the text looks like Russian. */
	readonly score: number;
}

/** Names by which mail programs call encodings, and that the standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
	'win-1251': 'windows-1251',
	win1251: 'windows-1251',
	windows1251: 'windows-1251',
	'cp-1251': 'windows-1251',
	'x-windows-1251': 'windows-1251',
	'ansi-1251': 'windows-1251',
	'cp-866': 'ibm866',
	'dos-866': 'ibm866',
	koi8r: 'koi8-r',
	'utf-8mb4': 'utf-8',
	utf8mb4: 'utf-8',
	'utf-16': 'utf-16le',
	'unicode-1-1-utf-7': 'utf-7',
	utf7: 'utf-7',
};

/** Encodings that many programs declare without knowing: the letters outweigh them. */
const SAYS_NOTHING = new Set([
	'us-ascii',
	'ascii',
	'iso-8859-1',
	'latin1',
	'windows-1252',
	'unknown-8bit',
	'x-unknown',
	'unknown',
	'binary',
	'',
]);

/**
 * Decodes a text by what it says of itself, unless its bytes are against that: strict UTF-8 goes before a single-byte encoding, since other texts
 * hardly ever look like it; where it is no UTF-8 although it says so, or says nothing, the Cyrillic encoding is taken whose letters make Russian.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
	const declaredName = (declared ?? '')
		.trim()
		.toLowerCase()
		.replace(/^["']|["']$/g, '');
	const label = ALIASES[declaredName] ?? declaredName;
	if (label === 'utf-7') return { text: decodeUtf7(latin1(bytes)), encoding: 'utf-7', guessed: false };
	const marked = byteOrderMark(bytes);
	if (marked !== undefined) return { text: decoded(bytes, marked), encoding: marked, guessed: false };
	const named = SAYS_NOTHING.has(label) ? undefined : decoderOf(label);
	if (named !== undefined && /^(?:utf-16|iso-2022)/.test(named)) return { text: decoded(bytes, named), encoding: named, guessed: false };
	if (!bytes.some((byte) => byte >= 0x80)) return { text: latin1(bytes), encoding: named ?? 'utf-8', guessed: false };
	const utf8 = strictUtf8(bytes);
	if (utf8 !== undefined && (named === undefined || named === 'utf-8' || CYRILLIC.some((one) => one === named)))
		return { text: utf8, encoding: 'utf-8', guessed: named !== 'utf-8' };
	if (named !== undefined && named !== 'utf-8')
		return named in SCORED ? betterThan(bytes, named) : { text: decoded(bytes, named), encoding: named, guessed: false };
	if (named === 'utf-8' && isNearlyUtf8(bytes)) return { text: decoded(bytes, 'utf-8'), encoding: 'utf-8', guessed: false };
	return guess(bytes, label);
}

const SCORED: Readonly<Record<string, true>> = Object.fromEntries(CYRILLIC.map((name) => [name, true]));

/** The declared encoding, unless another makes much better Russian of the bytes. */
function betterThan(bytes: Uint8Array, named: string): DecodedText {
	const text = decoded(bytes, named);
	const best = bestCyrillic(bytes);
	const letters = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
	const clearly = best.encoding !== named && best.score - scoreOf(text) > Math.max(8, 0.4 * letters);
	return clearly ? { text: best.text, encoding: best.encoding, guessed: true } : { text, encoding: named, guessed: false };
}

function guess(bytes: Uint8Array, label: string): DecodedText {
	const best = bestCyrillic(bytes);
	// Western letters, as in «Müller»: single ones among Latin, which no Cyrillic encoding makes words of.
	const western = SAYS_NOTHING.has(label) && label.match(/1252|8859-1$|latin1/) !== null && best.score <= 0;
	if (western) return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: false };
	return { text: best.text, encoding: best.encoding, guessed: true };
}

/** Which single-byte encoding makes the likeliest Russian text of the bytes, and what it makes. */
export function bestCyrillic(bytes: Uint8Array): CyrillicReading {
	const [first, ...others] = CYRILLIC.map((encoding, rarity) => {
		const text = decoded(bytes, encoding);
		return { text, encoding, score: scoreOf(text) - 1.5 * rarity };
	});
	if (first === undefined) throw new RangeError('no encodings');
	return others.reduce((best, one) => (one.score > best.score ? one : best), first);
}

/** How often a letter is met in a thousand of a Russian text, roughly. */
const FREQUENCY: Readonly<Record<string, number>> = Object.fromEntries(
	[
		...Object.entries({ о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26 }),
		...Object.entries({
			я: 20,
			ы: 19,
			ь: 17,
			г: 17,
			з: 16,
			б: 16,
			ч: 14,
			й: 12,
			х: 10,
			ж: 9,
			ш: 7,
			ю: 6,
			ц: 5,
			щ: 4,
			э: 3,
			ф: 3,
			ъ: 1,
			ё: 1,
		}),
	].map(([letter, thousandth]) => [letter, Math.log2(thousandth + 2)]),
);

/** Signs beyond ASCII that offices type. */
const USUAL_SIGN = /[№«»—–…“”„’‘°§\u00a0×•€©®±½]/;

/** What no Russian word has: a sign letter or ы at its beginning, a hard sign that parts nothing, й behind a consonant, four vowels in a row. */
const IMPOSSIBLE = /(?<!\p{L})[ъьы](?=\p{L})|ъ(?![еёюя])|[бвгджзклмнпрстфхцчшщ]й|[аеёиоуыэюя]{4}|[ъь]{2}/giu;

/** Small letters, a capital before them, or capitals: KOI8-R and Windows-1251 taken for each other make `пРЕТЕНЗИЯ`. */
const WRITTEN = /^[А-ЯЁ]?[а-яё]*$|^[А-ЯЁ]+$/;

/** How much the text looks like Russian: letters by how usual they are, against capitals inside words and signs that nobody types. */
function scoreOf(text: string): number {
	let score = -6 * (text.match(IMPOSSIBLE)?.length ?? 0);
	for (const [word] of text.matchAll(/[А-Яа-яЁё]+/g)) if (!WRITTEN.test(word)) score -= 4 + 2 * word.length;
	let before = '';
	for (const character of text) {
		const lower = character.toLowerCase();
		const frequency = FREQUENCY[lower];
		if (frequency !== undefined) {
			score += frequency - 3;
			if (character !== lower && /[А-ЯЁ]/.test(before)) score -= 0.5;
			// A letter of the other alphabet inside a word.
			if (/[A-Za-z]/.test(before)) score -= 3;
		} else if (character > '\u007f') score -= USUAL_SIGN.test(character) ? 0 : 9;
		before = character;
	}
	return score;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** The name of the encoding in the standard; undefined where Node has no table of it. */
function decoderOf(label: string): string | undefined {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}

/** The text where the bytes are valid UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Whether it is UTF-8 with a few bytes lost, as at a cut: far more of its characters are whole than broken. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
	const text = decoded(bytes, 'utf-8');
	let broken = 0;
	let whole = 0;
	for (const character of text) {
		if (character === '\ufffd') broken++;
		else if (character > '\u007f') whole++;
	}
	return whole > broken * 4;
}

function decoded(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** RFC 2152: `+` begins base64 of UTF-16, which ends at the first other character; `-` behind it belongs to it. */
function decodeUtf7(text: string): string {
	return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) =>
		base64 === '' ? '+' : decoded(Buffer.from(base64, 'base64').subarray(0, Math.floor((base64.length * 6) / 16) * 2), 'utf-16be'),
	);
}
