/** The text of a message and its files: which part is which. */

import { Libmime } from 'libmime';
import { decodeText } from '../domain/text/encoding.ts';
import { htmlText } from './htmlText.ts';
import type { Part } from './parts.ts';

export interface Body {
	readonly text: string;
	readonly textOf: 'plain' | 'html' | 'none';
	/** What the text was decoded by; null where there is none. */
	readonly encoding: string | null;
	readonly guessed: boolean;
	readonly files: readonly Part[];
}

const EMPTY: Body = { text: '', textOf: 'none', encoding: null, guessed: false, files: [] };

const mime = new Libmime();

/** The text that the sender wrote, and all the other parts, in order. Nothing is left out: what is no text is a file. */
export function bodyOf(part: Part): Body {
	// A report of a server has its own reader, and the letter inside of it is evidence.
	if (part.media.startsWith('multipart/'))
		return part.media === 'multipart/alternative' ? alternative(part) : joined(part.children.map(bodyOf));
	// A message without a head of its own parts is text.
	if (isText(part)) return textBody(part);
	return { ...EMPTY, files: part.bytes.length > 0 || fileName(part) !== '' ? [part] : [] };
}

/** Of several ways to say the same, the plain one, unless it says nothing; files of any of them are kept. */
function alternative({ children }: Part): Body {
	const bodies = children.map(bodyOf);
	const files = bodies.flatMap((body) => body.files);
	const withText = bodies.filter(({ text }) => text.trim() !== '');
	const html = withText.find(({ textOf }) => textOf === 'html');
	const chosen =
		withText.find(({ textOf, text }) => textOf === 'plain' && !(html && isPlaceholder(text))) ?? html ?? withText[0] ?? bodies[0] ?? EMPTY;
	return { ...chosen, files };
}

/** What programs write in place of a plain text that a message does not have. */
function isPlaceholder(text: string): boolean {
	return (
		text.length < 400 &&
		/html/i.test(text) &&
		/не поддержива|не (?:может|умеет)|включите|просмотр|support|enable|view|capable|unable/i.test(text)
	);
}

function joined(bodies: readonly Body[]): Body {
	const withText = bodies.filter(({ text }) => text.trim() !== '');
	const [first = bodies.find(({ textOf }) => textOf !== 'none') ?? EMPTY] = withText;
	return {
		...first,
		text: withText.map(({ text }) => text.trim()).join('\n\n'),
		guessed: withText.some(({ guessed }) => guessed),
		files: bodies.flatMap(({ files }) => files),
	};
}

function isText(part: Part): boolean {
	const { media, disposition } = part;
	if (media !== 'text/plain' && media !== 'text/html' && media !== 'text/enriched') return false;
	// A text with a name was attached, whatever its disposition says.
	return disposition !== 'attachment' && fileName(part) === '';
}

function fileName({ dispositionParams, params }: Part): string {
	return dispositionParams.filename ?? params.name ?? '';
}

function textBody({ media, params, bytes }: Part): Body {
	if (media === 'text/html') {
		const charset = params.charset ?? charsetIn(bytes);
		const { text: html, ...decoded } = decodeText(bytes, charset);
		return { ...decoded, text: htmlText(html), textOf: 'html', files: [] };
	}
	const { text, ...decoded } = decodeText(bytes, params.charset ?? null);
	const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const flowed = params.format?.toLowerCase().trim() === 'flowed';
	const whole = flowed ? mime.decodeFlowed(lines, params.delsp?.toLowerCase().trim() === 'yes').replace(/\r\n?/g, '\n') : lines;
	return { ...decoded, text: whole, textOf: 'plain', files: [] };
}

/** What the HTML says of itself. */
function charsetIn(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
	return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
