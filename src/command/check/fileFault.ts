/** What is wrong with a file that is kept beside the journal, as a sentence. */

import { type CommandContext, printError } from '../../context.ts';
import type { FaultyFile } from '../../store/keptCheck.ts';
import { type AttachmentWords, textOf, type Words } from '../../text/index.ts';

/** Which file, of which entry, where it lies, what to do. */
export function keptFaultSentence({ fault: say }: AttachmentWords, { size }: Words, faulty: FaultyFile): string {
	const { name, number, path, fault } = faulty;
	switch (fault.what) {
		case 'missing':
		case 'altered':
		case 'notAFile':
			return say[fault.what](name, number, path);
		case 'otherSize':
			return say.otherSize(name, number, path, size(faulty.size), size(Number(fault.detail)));
		case 'unreadable':
			return say.unreadable(name, number, path, fault.detail);
	}
}

/** Tells each; whether there is any. */
export async function tellFaulty(context: CommandContext, faulty: readonly FaultyFile[]): Promise<boolean> {
	if (faulty.length === 0) return false;
	const said = await textOf('attachments', context.language);
	for (const one of faulty) printError(context, keptFaultSentence(said, context.words, one));
	return true;
}
