/** Where messages lie: a file, an mbox, a folder of them, a Maildir. Reading leaves everything where it is. */

import { basename, dirname, join, parse } from 'node:path';
import { type MailDate, readMailDate } from '../domain/mail/mailDate.ts';
import { isFolder, lookAt } from '../files/folder.ts';
import { entriesOf, piecesOf } from '../files/read.ts';
import { behindLink } from '../files/write.ts';
import { isMbox, messagesOf } from './mbox.ts';

/** A message as it lies there. */
export interface Found {
	/** The file. */
	readonly path: string;
	/** Undefined where it is larger than may be read. */
	readonly bytes: Uint8Array | undefined;
	readonly size: number;
	/** When the mailbox took it over; null where that is not known. */
	readonly boxed: MailDate | null;
	/** The only one of its file: the file can be put away when it was taken in. */
	readonly alone: boolean;
	/** The Maildir that it lies in as new; undefined elsewhere. */
	readonly maildir?: string;
}

/** How large a message may be: a letter of 25 MB, as servers pass it, with as much to spare. */
export const LARGEST_MESSAGE = 50_000_000;

/** What a folder may hold that is a message, by its ending. */
const ENDINGS = /\.(?:eml|mbox|mbx|msg|json)$/i;

/** The messages at a path. Throws FileFailure where there is nothing, or where it cannot be read. */
export async function* messagesAt(path: string): AsyncGenerator<Found> {
	if (!isFolder(path)) {
		yield* messagesIn(behindLink(path));
		return;
	}
	if (isMaildir(path)) {
		for (const folder of ['new', 'cur'])
			for (const name of filesIn(join(path, folder)))
				for await (const found of messagesIn(join(path, folder, name))) yield folder === 'new' ? { ...found, maildir: path } : found;
		return;
	}
	for (const name of filesIn(path)) if (ENDINGS.test(name)) yield* messagesIn(join(path, name));
}

/** Messages that come in one stream: one, or an mbox. */
export async function* messagesFrom(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		size += chunk.length;
		// An mbox may be larger than a message; what comes in one stream is held whole.
		if (size <= 10 * LARGEST_MESSAGE) pieces.push(chunk);
	}
	const bytes = Buffer.concat(pieces);
	if (size > 10 * LARGEST_MESSAGE) yield { path: '-', bytes: undefined, size, boxed: null, alone: true };
	else if (isMbox(bytes)) for await (const boxed of messagesOf([bytes], LARGEST_MESSAGE)) yield { path: '-', ...boxed, alone: false };
	else yield { path: '-', bytes: size > LARGEST_MESSAGE ? undefined : bytes, size, boxed: null, alone: true };
}

function isMaildir(path: string): boolean {
	return isFolder(join(path, 'new')) && isFolder(join(path, 'cur'));
}

/** Plain files, in order; what is still being written has a name of its own in every program that writes into a drop folder. */
function filesIn(folder: string): readonly string[] {
	return entriesOf(folder)
		.filter((entry) => entry.isFile() && !/^\.|~$|\.(?:tmp|part|lock)$/i.test(entry.name))
		.map(({ name }) => name);
}

async function* messagesIn(path: string): AsyncGenerator<Found> {
	const first = piecesOf(path).next().value;
	if (first && isMbox(first)) {
		for await (const boxed of messagesOf(piecesOf(path), LARGEST_MESSAGE)) yield { path, ...boxed, alone: false };
		return;
	}
	const size = lookAt(path)?.size ?? 0;
	if (size > LARGEST_MESSAGE) {
		yield { path, bytes: undefined, size, boxed: null, alone: true };
		return;
	}
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (const piece of piecesOf(path)) {
		length += piece.length;
		// It grows while it is read.
		if (length > LARGEST_MESSAGE) break;
		pieces.push(piece);
	}
	yield length > LARGEST_MESSAGE
		? { path, bytes: undefined, size: length, boxed: null, alone: true }
		: { path, bytes: Buffer.concat(pieces), size: length, boxed: droppedAt(path), alone: true };
}

/** When the form of a site dropped its file; a message has days of its own. */
function droppedAt(path: string): MailDate | null {
	const written = /\.json$/i.test(path) ? lookAt(path)?.mtime : undefined;
	return written ? (readMailDate(written.toISOString()) ?? null) : null;
}

/** Where a file goes that was taken in; `count` keeps files of one name apart. In a Maildir it is seen from now on. */
export function destinationOf(
	{ path, maildir }: Pick<Found, 'path' | 'maildir'>,
	where: 'taken' | 'unread',
	count: number,
): { readonly folder: string; readonly path: string } {
	const name = basename(path);
	if (maildir !== undefined) {
		const folder = join(maildir, 'cur');
		const unique = count === 1 ? name : `${name}.${count}`;
		return { folder, path: join(folder, `${unique}:2,S`) };
	}
	const folder = join(dirname(path), where);
	const { name: stem, ext } = parse(name);
	return { folder, path: join(folder, count === 1 ? name : `${stem}-${count}${ext}`) };
}
