/** Messages one after another in a file, as mail programs keep them (mbox). */

import { type MailDate, readMailDate } from '../domain/mail/mailDate.ts';

interface Boxed {
	/** The bytes, without the line that separates; undefined of one that is too large to be read. */
	readonly bytes: Uint8Array | undefined;
	readonly size: number;
	/** When the mailbox took it over. */
	readonly boxed: MailDate | null;
}

/** `From sender weekday month day time year`: a line of a letter that begins with «From» has no such end. */
const SEPARATOR =
	/^From (?:\S+|".*"\S*) +((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +[a-z]{3} +\d{1,2} +\d{1,2}:\d{2}(?::\d{2})? +(?:[a-z]{2,5} +|[+-]\d{4} +)?\d{4}(?: +[+-]\d{4}| +[a-z]{2,5})?)\s*$/i;

/** Whether bytes begin as an mbox does. */
export function isMbox(first: Uint8Array): boolean {
	const text = Buffer.from(first.subarray(0, 1000)).toString('latin1').replace(/^\s+/, '');
	return SEPARATOR.test(text.split(/\r?\n/, 1)[0] ?? '');
}

const LF = 0x0a;

/**
 * The messages of an mbox, each at most `limit` bytes long. A separator stands at the beginning or behind a blank line; a `>` that was put before
 * «From» in a letter is taken away again. Only one message is in memory at a time.
 */
export async function* messagesOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Boxed> {
	let current: { lines: Uint8Array[]; size: number; boxed: MailDate | null } | undefined;
	let blank = true;
	for await (const line of linesOf(pieces, limit)) {
		const head = line.length < 400 && line[0] === 0x46 ? SEPARATOR.exec(Buffer.from(line).toString('latin1').trimEnd()) : null;
		if (head && blank) {
			if (current) yield finished(current, limit);
			current = { lines: [], size: 0, boxed: boxedAt(head[1] ?? '') };
		} else if (current) {
			current.size += line.length;
			if (current.size <= limit) current.lines.push(withoutMark(line));
			else current.lines.length = 0;
		}
		blank = line.length === 1 || (line.length === 2 && line[0] === 0x0d);
	}
	if (current) yield finished(current, limit);
}

function finished({ lines, size, boxed }: { lines: readonly Uint8Array[]; size: number; boxed: MailDate | null }, limit: number): Boxed {
	return { bytes: size > limit ? undefined : Buffer.concat(lines), size, boxed };
}

/** RFC 4155: the time is that of UTC where no zone is named. */
function boxedAt(written: string): MailDate | null {
	const date = readMailDate(written);
	return date ? { ...date, offset: date.offset ?? 0 } : null;
}

/** `>From`, `>>From` …: one mark less. */
function withoutMark(line: Uint8Array): Uint8Array {
	return line[0] === 0x3e && /^>+From /.test(Buffer.from(line.subarray(0, 20)).toString('latin1')) ? line.subarray(1) : line;
}

/** Lines with their ends; one without end comes in pieces of `limit` bytes. */
async function* linesOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
	let held: Uint8Array[] = [];
	let length = 0;
	for await (const piece of pieces) {
		let at = 0;
		for (let end = piece.indexOf(LF, at); end >= 0; end = piece.indexOf(LF, at)) {
			const rest = piece.subarray(at, end + 1);
			yield held.length > 0 ? Buffer.concat([...held, rest]) : rest;
			held = [];
			length = 0;
			at = end + 1;
		}
		if (at < piece.length) {
			held.push(piece.subarray(at));
			length += piece.length - at;
			if (length > limit) {
				yield Buffer.concat(held);
				held = [];
				length = 0;
			}
		}
	}
	if (held.length > 0) yield Buffer.concat(held);
}
