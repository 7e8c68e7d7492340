/** The text of a header: RFC 2047 words, and what programs write that do not keep to it. */

import { decodeText } from '../text/encoding.ts';

/** `=?charset?B?…?=`; a language may follow the charset after an asterisk (RFC 2231). */
const WORD = /=\?([^?\s*]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/g;

/**
 * The text of a header's value as its bytes stand in the message (one character a byte). Words that stand side by side in one charset are
 * decoded together: programs cut them in the middle of a letter. Bytes beyond ASCII outside of words are decoded by `charset`, that of the body,
 * or by their letters.
 */
export function headerText(raw: string, charset: string | null): string {
	const line = raw.replace(/\r?\n(?=[ \t])/g, '').replace(/[\r\n]+/g, ' ');
	let text = '';
	let at = 0;
	let run: { readonly charset: string; readonly bytes: Uint8Array[] } | undefined;
	const end = () => {
		if (run) text += decodeText(Buffer.concat(run.bytes), run.charset).text;
		run = undefined;
	};
	for (const word of line.matchAll(WORD)) {
		const between = line.slice(at, word.index);
		const [whole, name = '', method = '', content = ''] = word;
		const bytes = method.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : quoted(content);
		// White space between two words is none of the text (RFC 2047 §6.2).
		const beside = at > 0 && between.trim() === '';
		if (!beside || run?.charset !== name.toLowerCase()) {
			end();
			if (!beside) text += plain(between, charset);
			run = { charset: name.toLowerCase(), bytes: [] };
		}
		run.bytes.push(bytes);
		at = word.index + whole.length;
	}
	end();
	return `${text}${plain(line.slice(at), charset)}`.trim();
}

function plain(text: string, charset: string | null): string {
	return /[\u0080-\u00ff]/.test(text) ? decodeText(Buffer.from(text, 'latin1'), charset).text : text;
}

/** The Q encoding of RFC 2047: an underscore is a space. */
function quoted(text: string): Uint8Array {
	return Buffer.from(
		text.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		'latin1',
	);
}
