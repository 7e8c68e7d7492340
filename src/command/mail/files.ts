/** The files that an entry gets of a message: the message itself as it came, and what was attached to it. */

import type { JournalContext } from '../../context.ts';
import { safeFileName } from '../../domain/fileName.ts';
import type { Message } from '../../domain/mail/message.ts';
import { mediaOf } from '../../domain/media.ts';
import { type AttachedFile, MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import { bytesOf, type Staged, stage } from '../../store/storedFiles.ts';

/** How many files of one message an entry gets: all of them are in the message itself, too. */
const MOST_FILES = 200;

/** Bytes of a name: a longer one cannot be saved everywhere. */
const LONGEST_NAME = 120;

export interface MessageFiles {
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
