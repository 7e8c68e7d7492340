/** Reads a message. mailsplit takes it apart; what its parts say is read here, since encodings, names and days are often not what they claim to be. */

import { Libmime } from 'libmime';
import addressparser from 'nodemailer/lib/addressparser';
import { headerText } from '../domain/mail/headerText.ts';
import { type MailDate, readMailDate } from '../domain/mail/mailDate.ts';
import { type Mailbox, type MailFile, type Message, markNames } from '../domain/mail/message.ts';
import { decodeText } from '../domain/text/encoding.ts';
import { bodyOf } from './body.ts';
import { reportOf } from './deliveryReport.ts';
import { type Headers, type Part, partsOf, Unreadable } from './parts.ts';

/** How deep messages inside of messages are read. */
const DEEPEST = 3;

/** How many addresses of a line, and messages that a message names, are read. */
const MOST_ADDRESSES = 200;

/** Characters of a name or an address, and of a subject: real ones have some dozens, what is longer is meant to do harm. */
const LONGEST_NAME = 300;
const LONGEST_SUBJECT = 2000;

/** Reads the bytes of a message. Throws Unreadable where they are none. */
export async function parseMessage(bytes: Uint8Array): Promise<Message> {
	return read(bytes, 1);
}

async function read(bytes: Uint8Array, depth: number): Promise<Message> {
	const root = await partsOf(bytes);
	if (!isHead(root.headers)) throw new Unreadable('noHead');
	const body = bodyOf(root);
	const charset = body.encoding;
	const all = (name: string) => root.headers.filter((header) => header.name === name).map(({ value }) => value);
	const first = (name: string) => all(name)[0];
	const line = (name: string) => headerText(first(name) ?? '', charset);
	return {
		from: mailboxes(first('from'), charset)[0] ?? mailboxes(first('sender'), charset)[0] ?? null,
		replyTo: mailboxes(first('reply-to'), charset)[0] ?? null,
		to: all('to').flatMap((value) => mailboxes(value, charset)),
		cc: all('cc').flatMap((value) => mailboxes(value, charset)),
		subject: shortened(line('subject').replace(/\s+/g, ' ').trim(), LONGEST_SUBJECT),
		id: idsIn(first('message-id'))[0] ?? null,
		answers: [...new Set([...idsIn(first('in-reply-to')), ...idsIn(first('references')).toReversed()])],
		date: readMailDate(line('date')) ?? null,
		received: all('received').flatMap(receivedOn),
		marks: Object.fromEntries(markNames.flatMap((name) => (first(name) === undefined ? [] : [[name, line(name)]]))),
		repeated: ['from', 'subject', 'date', 'message-id'].filter((name) => all(name).length > 1),
		text: body.text,
		textOf: body.textOf,
		guessed: body.guessed,
		files: body.files.map((part, index) => fileOf(part, charset, index)),
		report: reportOf(root),
		forwarded: depth < DEEPEST ? await carriedBy(body.files, depth) : [],
	};
}

/** Whether the file begins with the header lines of a message. */
function isHead(headers: Headers): boolean {
	return headers.some(({ name }) =>
		/^(?:from|date|subject|to|message-id|received|return-path|mime-version|content-type|delivered-to)$/.test(name),
	);
}

async function carriedBy(files: readonly Part[], depth: number): Promise<readonly Message[]> {
	const messages: Message[] = [];
	for (const { media, bytes } of files) {
		if (media !== 'message/rfc822') continue;
		try {
			messages.push(await read(bytes, depth + 1));
		} catch (error) {
			// It stays a file of the message that carries it.
			if (!(error instanceof Unreadable)) throw error;
		}
	}
	return messages;
}

function mailboxes(value: string | undefined, charset: string | null): readonly Mailbox[] {
	if (value === undefined) return [];
	const line = value.replace(/\r?\n(?=[ \t])/g, '').trim();
	const found = addressparser(line, { flatten: true }).slice(0, MOST_ADDRESSES);
	return found
		.map(({ name, address }) => ({
			name: shortened(headerText(name, charset), LONGEST_NAME),
			address: shortened(headerText(address, charset), LONGEST_NAME).toLowerCase(),
		}))
		.map(({ name, address }) =>
			address.includes('@') ? { name, address } : { name: [name, address].filter(Boolean).join(' '), address: '' },
		)
		.filter(({ name, address }) => name !== '' || address !== '');
}

function shortened(text: string, length: number): string {
	return text.length <= length ? text : text.slice(0, length).toWellFormed();
}

/** Message-IDs, with their angle brackets; a line that has none in brackets is one as it stands. */
function idsIn(value: string | undefined): readonly string[] {
	if (value === undefined) return [];
	const line = value.replace(/\s+/g, ' ').trim();
	const bracketed = line.match(/<[^<>]{1,998}>/g)?.map((id) => id.replaceAll(' ', ''));
	return (bracketed ?? (line === '' ? [] : [`<${line.slice(0, 998)}>`])).slice(0, MOST_ADDRESSES);
}

/** The time stands behind the last semicolon (RFC 5321 §4.4). */
function receivedOn(value: string): readonly MailDate[] {
	const found = readMailDate(value.slice(value.lastIndexOf(';') + 1).trim());
	return found ? [found] : [];
}

const mime = new Libmime();

function fileOf(part: Part, charset: string | null, index: number): MailFile {
	const written = part.dispositionParams.filename ?? part.params.name ?? '';
	const named = withoutPercents(headerText(written, charset));
	const name = named === '' ? unnamed(part, index) : named;
	return { name, media: part.media, bytes: part.bytes };
}

/** `%D0%A7%D0%B5%D0%BA.pdf` and `utf-8''%D0%A7…` where RFC 2231 was meant and the asterisk forgotten; any other name as it is. */
function withoutPercents(name: string): string {
	const [, bare = name] = /^utf-8'[\w-]*'(.*)$/i.exec(name) ?? [];
	if (!/(?:%[89a-f][\da-f]){2}/i.test(bare)) return name;
	const decoded = decodeText(
		Buffer.from(
			bare.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
			'latin1',
		),
		'utf-8',
	);
	return decoded.guessed ? name : decoded.text;
}

function unnamed({ media, bytes }: Part, index: number): string {
	if (media === 'message/rfc822') {
		const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1');
		const subject = /^subject:((?:.*)(?:\r?\n[ \t].*)*)/im.exec(head.split(/\r?\n\r?\n/, 1)[0] ?? '')?.[1];
		return `${headerText(subject ?? '', null).slice(0, 80) || `message-${index + 1}`}.eml`;
	}
	return `${media.startsWith('image/') ? 'image' : 'file'}-${index + 1}.${mime.detectExtension(media)}`;
}
