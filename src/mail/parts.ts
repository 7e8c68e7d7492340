/** The parts of a message with their bytes, taken apart by mailsplit. */

import { Libmime } from 'libmime';
import { type MimeNode, Splitter } from 'mailsplit';
import { errorCode } from '../errorCode.ts';

/** A part: its headers, and its bytes without the transfer encoding. */
export interface Part {
	readonly headers: Headers;
	/** In lower case, as `text/plain`. */
	readonly media: string;
	readonly params: Readonly<Record<string, string>>;
	readonly disposition: string;
	readonly dispositionParams: Readonly<Record<string, string>>;
	/** Empty of a part that holds others. */
	readonly bytes: Uint8Array;
	readonly children: readonly Part[];
}

/** The lines of a head, in order; names in lower case, values as they came, one character a byte. */
export type Headers = readonly { readonly name: string; readonly value: string }[];

/** Why a message cannot be read. */
export class Unreadable extends Error {
	readonly why: 'tooManyParts' | 'noHead';

	constructor(why: Unreadable['why']) {
		super(why);
		this.why = why;
	}
}

/** How many parts a message may have, and bytes the head of one: real ones have a few dozen, and some thousands. */
const MOST_PARTS = 1000;
const LONGEST_HEAD = 1_000_000;

/** Takes a message apart. Messages inside of it stay whole: their bytes are those of their part. Throws Unreadable. */
export async function partsOf(bytes: Uint8Array): Promise<Part> {
	const nodes = await split(bytes);
	const root = nodes[0];
	if (root === undefined) throw new Unreadable('noHead');
	const byNode = new Map<MimeNode, Mutable>();
	for (const { node, pieces } of nodes) {
		const part = await partOf(node, Buffer.concat(pieces));
		byNode.set(node, part);
		const parent = node.parentNode ? byNode.get(node.parentNode) : undefined;
		parent?.children.push(part);
	}
	const part = byNode.get(root.node);
	if (part === undefined) throw new Unreadable('noHead');
	return part;
}

type Mutable = Omit<Part, 'children'> & { readonly children: Part[] };

interface Node {
	readonly node: MimeNode;
	readonly pieces: Uint8Array[];
}

async function split(bytes: Uint8Array): Promise<readonly Node[]> {
	const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: LONGEST_HEAD, maxChildNodes: MOST_PARTS });
	const nodes: Node[] = [];
	const pieces = new Map<MimeNode, Uint8Array[]>();
	splitter.end(bytes);
	try {
		for await (const piece of splitter) {
			if (piece.type === 'node') {
				const own: Uint8Array[] = [];
				pieces.set(piece, own);
				nodes.push({ node: piece, pieces: own });
			} else if (piece.type === 'body' && piece.value) pieces.get(piece.node)?.push(piece.value);
		}
	} catch (error) {
		if (errorCode(error) === 'EMAXLEN') throw new Unreadable('tooManyParts');
		throw error;
	}
	return nodes;
}

async function partOf(node: MimeNode, raw: Uint8Array): Promise<Mutable> {
	const headers = node.headers
		? node.headers.getList().map(({ key, line }) => ({ name: key, value: line.slice(line.indexOf(':') + 1) }))
		: [];
	const type = parsedHeader(headers, 'content-type');
	const disposition = parsedHeader(headers, 'content-disposition');
	return {
		headers,
		media: typeof node.contentType === 'string' ? node.contentType : 'text/plain',
		params: type.params,
		disposition: disposition.value.toLowerCase().trim(),
		dispositionParams: disposition.params,
		bytes: await withoutTransferEncoding(node, raw),
		children: [],
	};
}

const mime = new Libmime();

function parsedHeader(headers: Headers, name: string): { readonly value: string; readonly params: Readonly<Record<string, string>> } {
	const header = headers.find((one) => one.name === name);
	if (!header) return { value: '', params: {} };
	const { value, params } = mime.parseHeaderValue(header.value.replace(/\r?\n(?=[ \t])/g, '').trim());
	return { value: value || '', params };
}

async function withoutTransferEncoding(node: MimeNode, raw: Uint8Array): Promise<Uint8Array> {
	if (!['base64', 'quoted-printable'].includes(node.encoding || '')) return raw;
	const decoder = node.getDecoder();
	decoder.end(raw);
	const pieces: Uint8Array[] = [];
	for await (const piece of decoder) pieces.push(Buffer.from(piece));
	return Buffer.concat(pieces);
}
