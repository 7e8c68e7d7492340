/** A fault of a stored file as a sentence. */

import { type CommandContext, printError } from '../../context.ts';
import type { FaultyFile } from '../../store/storedCheck.ts';
import { type AttachmentWords, textOf, type Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

/** The file, its claim, its path, and what to do. `isShared`: the server of a shared journal has it, too. */
export function fileFaultSentence(words: AttachmentWords, { size }: Words, faulty: FaultyFile, isShared: boolean): string {
	const sentence = faultOnly(words, size, faulty);
	if (faulty.fault.what === 'unreadable') return sentence;
	const { again, copyOf, backup, fromServer } = words.mend;
	if (faulty.whole !== null) return `${sentence} ${copyOf(faulty.whole)}`;
	if (isShared) return `${sentence} ${fromServer}`;
	return `${sentence} ${faulty.kind === 'attachment' ? again : backup}`;
}

function faultOnly(words: AttachmentWords, size: Words['size'], { name, number, size: had, fault }: FaultyFile): string {
	const { path } = fault;
	const faultWords = words.fault;
	const shown = visibleLine(name ?? words.nameDestroyed);
	const file = number === null ? words.file(shown) : words.fileOf(shown, visibleLine(number));
	switch (fault.what) {
		case 'missing':
		case 'altered':
		case 'notAFile':
			return faultWords[fault.what](file, path);
		case 'otherSize':
			return faultWords.otherSize(file, path, size(had ?? 0), size(Number(fault.detail)));
		case 'unreadable':
			return faultWords.unreadable(file, path, fault.detail);
	}
}

/** Reports each fault; gives whether there is any. */
export async function printFaultyFiles(context: CommandContext, faulty: readonly FaultyFile[]): Promise<boolean> {
	if (faulty.length === 0) return false;
	const attachmentWords = await textOf('attachments', context.language);
	const isShared = context.journal?.server !== undefined;
	for (const one of faulty) printError(context, fileFaultSentence(attachmentWords, context.words, one, isShared));
	return true;
}
