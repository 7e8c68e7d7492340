/** Requirements for text from outside. Only line ends, Unicode form (NFC) and outer blanks are changed; anything else is refused. */

export type TextFault =
	| { readonly fault: 'empty' }
	| { readonly fault: 'placeholder'; readonly text: string }
	| { readonly fault: 'tooLong'; readonly length: number; readonly limit: number }
	| { readonly fault: 'control'; readonly character: string; readonly at: number }
	| { readonly fault: 'broken'; readonly at: number }
	| { readonly fault: 'severalLines' };

export type Cleaned = { readonly ok: true; readonly text: string } | ({ readonly ok: false } & TextFault);

/** The longest text of one line (a name, a contract) and of many lines (a summary, an answer), in characters. */
export const LINE_LIMIT = 500;
export const TEXT_LIMIT = 20_000;

// C0 but tab and line feed, DEL, C1, and the character that stands for what could not be decoded.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/;
/** Letters and digits that nearly every text has: then it is not empty, and the slow pattern below is not tried. */
const VISIBLE = /[0-9A-Za-zА-Яа-яЁё]/;

/** Characters that show nothing: a text of these alone is empty. */
const INVISIBLE =
	/[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]|[\u{e0000}-\u{e0fff}]/gu;

/** A placeholder instead of a text: dots and dashes, copied from an example or typed to get past a question. */
const PLACEHOLDER = /^[\s.…‥·\-‐‑‒–—―−_]+$/;

/**
 * The text to keep: CRLF as LF, NFC, outer white space cut. Refused: nothing to see, nothing but dots and dashes, longer than `limit`, control
 * characters (NUL, escape, form feed …), halves of surrogate pairs, U+FFFD, and line breaks where `lines` is `one`.
 */
export function clean(raw: string, lines: 'one' | 'many'): Cleaned {
	const limit = lines === 'one' ? LINE_LIMIT : TEXT_LIMIT;
	// Measured before any costly step; NFC can shorten a text, but no genuine text by this much.
	if (raw.length > limit * 4) return { ok: false, fault: 'tooLong', length: raw.length, limit };
	if (!raw.isWellFormed()) return { ok: false, fault: 'broken', at: firstLoneSurrogate(raw) };
	const text = raw.replace(/\r\n/g, '\n').normalize('NFC').trim();
	const forbidden = FORBIDDEN.exec(text);
	if (forbidden) return { ok: false, fault: 'control', character: forbidden[0], at: forbidden.index + 1 };
	if (!VISIBLE.test(text) && text.replace(INVISIBLE, '') === '') return { ok: false, fault: 'empty' };
	if (!VISIBLE.test(text) && PLACEHOLDER.test(text)) return { ok: false, fault: 'placeholder', text };
	if (text.length > limit) return { ok: false, fault: 'tooLong', length: text.length, limit };
	if (lines === 'one' && /[\n\u2028\u2029]/.test(text)) return { ok: false, fault: 'severalLines' };
	return { ok: true, text };
}

/** Escape sequences by which terminals are steered: they take no room on the screen. */
const STEERING = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)/g;
/** What other systems end a line with: CR, NEL, vertical tab, form feed. */
const LINE_END = /\r\n?|[\u0085\u000b\u000c]/g;

/**
 * The text without the characters that `clean` refuses: escape sequences go, line ends of other systems become line feeds, halves of
 * surrogate pairs and U+FFFD a question mark, every other control character a space; on `one` line, line breaks too.
 */
export function withoutControls(raw: string, lines: 'one' | 'many'): string {
	const text =
		raw.isWellFormed() && !FORBIDDEN.test(raw)
			? raw
			: raw.toWellFormed().replaceAll('\ufffd', '?').replace(STEERING, '').replace(LINE_END, '\n').replace(new RegExp(FORBIDDEN, 'g'), ' ');
	return lines === 'one' ? text.trim().replace(/ *[\n\u2028\u2029]\s*/g, ' ') : text;
}

function firstLoneSurrogate(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0xd800 || unit > 0xdfff) continue;
		const next = text.charCodeAt(at + 1);
		if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) at++;
		else return at + 1;
	}
	return 0;
}
