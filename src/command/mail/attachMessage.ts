/**
 * A message goes to an entry: as the answer to what the client was asked for, or as a note; with the message itself, and what was attached to it, as
 * files.
 */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { answered, attach, note } from '../../domain/decide/index.ts';
import type { Message } from '../../domain/mail/message.ts';
import { ownText } from '../../domain/mail/quotation.ts';
import { mediaOf } from '../../domain/media.ts';
import { type AttachedFile, MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import { TEXT_LIMIT, withoutControls } from '../../domain/text/clean.ts';
import { safeFileName } from '../../domain/text/fileName.ts';
import { bytesOf, type Staged, stage } from '../../store/files/storedFiles.ts';
import type { Outcome } from '../../store/record/change.ts';
import type { Writer } from '../../store/record/writer.ts';
import type { MailWords } from '../../text/index.ts';
import type { Registering } from '../add/similarClaims.ts';
import { toChange } from '../claim/change.ts';

interface Addition {
	readonly message: Pick<Message, 'from' | 'subject' | 'text'>;
	readonly files: readonly AttachedFile[];
	/** The day it came in, as it is written. */
	readonly receivedOn: string;
}

/** Records it with the claim, in the transaction that is under way: one outcome, of the step that was refused or of all of them. */
export function attachMessage(context: JournalContext, words: MailWords, writer: Writer, id: number, addition: Addition): Outcome {
	const { today: on } = context;
	const text = noteText(words, addition);
	const recorded = writer.change(
		toChange(context, id, (claim, circumstances) => {
			const item = openRequest(claim);
			return item === undefined
				? note(claim, { on, text }, circumstances)
				: answered(claim, { on, item, text, expired: false }, circumstances);
		}),
	);
	return recorded.ok ? withFiles(context, writer, recorded, addition.files) : recorded;
}

/** Registers the entry with its files; of an entry that is there already under the same key they are attached where they are missing. */
export function registerWith(context: JournalContext, writer: Writer, one: Registering, files: readonly AttachedFile[]): Outcome {
	const made = writer.change(one);
	return made.ok ? withFiles(context, writer, made, files) : made;
}

/** Attaches the files to the claim of an outcome: both are reported as one. */
function withFiles(
	context: JournalContext,
	writer: Writer,
	outcome: Extract<Outcome, { ok: true }>,
	files: readonly AttachedFile[],
): Outcome {
	const { id, attachments } = outcome.claim;
	const there = new Set(attachments.filter(({ detachedOn }) => detachedOn === null).map(({ sha256 }) => sha256));
	const added = files.filter(({ sha256 }) => !there.has(sha256));
	if (added.length === 0) return outcome;
	const attached = writer.change(
		toChange(context, id, (claim, circumstances) => attach(claim, { on: context.today, files: added, note: null }, circumstances)),
	);
	return attached.ok ? { ...attached, before: outcome.before, events: [...outcome.events, ...attached.events] } : attached;
}

/** The request to the client that waits for an answer, from 1; undefined where none does, or several do: a person says which one. */
function openRequest(claim: Claim): number | undefined {
	const open = claim.requests.flatMap(({ to, endedOn }, index) => (to === 'client' && endedOn === null ? [index + 1] : []));
	return open.length === 1 ? open[0] : undefined;
}

/** Who wrote and when, and what he wrote himself; the whole letter is among the files. */
function noteText(words: MailWords, { message, receivedOn }: Addition): string {
	const from = message.from?.address || message.from?.name;
	const head = from ? words.noteHead(receivedOn, from) : words.noteOf(receivedOn);
	const own = withoutControls(ownText(message.text), 'many').trim();
	const whole = `${head}\n${own === '' ? withoutControls(message.subject, 'one') : own}`.trim();
	return whole.length <= TEXT_LIMIT ? whole : `${whole.slice(0, TEXT_LIMIT - 200).toWellFormed()}\n${words.goesOn}`;
}

/** How many files of one message an entry gets: all of them are in the message itself, too. */
const MOST_FILES = 200;

/** Bytes of a name: a longer one cannot be saved everywhere. */
const LONGEST_NAME = 120;

interface MessageFiles {
	/** The message first. */
	readonly files: readonly AttachedFile[];
	/** How many it holds that are not attached by themselves: too many, too large, empty, or twice the same. */
	readonly left: number;
	/** Puts them where they stay: before the event that names them is committed. */
	store(): void;
}

/** Writes the files of the message beside the journal and does the work with them. Whatever was not stored is taken away. */
export async function withMessageFiles<T>(
	context: JournalContext,
	bytes: Uint8Array,
	message: Message | undefined,
	/** What the message itself is called. */
	name: string,
	dryRun: boolean,
	work: (files: MessageFiles) => Promise<T>,
): Promise<T> {
	const { journal } = context;
	const limit = (journal.settings.attachmentLimit ?? USUAL_LIMIT) * MEGABYTE;
	const staged: Staged[] = [];
	const files: AttachedFile[] = [];
	const held = new Set<string>();
	const add = async (name: string, content: Uint8Array) => {
		const { sha256, size } = bytesOf(content);
		if (held.has(sha256)) return;
		held.add(sha256);
		if (!dryRun) staged.push(await stage(journal.path, [content]));
		files.push({ name, sha256, size, media: mediaOf(name, content) });
	};
	try {
		await add(name, bytes);
		for (const [index, file] of (message?.files ?? []).slice(0, MOST_FILES).entries())
			if (file.bytes.length > 0 && file.bytes.length <= limit) await add(nameFor(file.name, index), file.bytes);
		const left = (message?.files.length ?? 0) - (files.length - 1);
		return await work({ files, left, store: () => staged.forEach((one) => void one.store()) });
	} finally {
		for (const one of staged) one.discard();
	}
}

/** A name that leads nowhere and steers nothing, short enough to be saved with its ending. */
function nameFor(name: string, index: number): string {
	const safe = safeFileName(name, `file-${index + 1}`);
	if (Buffer.byteLength(safe) <= LONGEST_NAME) return safe;
	const dot = safe.lastIndexOf('.');
	const ending = dot > 0 && safe.length - dot <= 10 ? safe.slice(dot) : '';
	let stem = safe.slice(0, safe.length - ending.length);
	while (Buffer.byteLength(stem) + Buffer.byteLength(ending) > LONGEST_NAME) stem = [...stem].slice(0, -1).join('');
	return `${stem}${ending}`;
}
