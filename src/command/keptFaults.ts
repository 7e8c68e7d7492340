/** What is wrong with a file that is kept beside the journal, as a sentence. */

import type { FaultyFile } from '../store/keptCheck.ts';
import type { AttachmentWords, Words } from '../text/index.ts';

/** Which file, of which entry, where it lies, what to do. */
export function keptFaultSentence({ fault: say }: AttachmentWords, { size }: Words, faulty: FaultyFile): string {
	const { name, number, path, fault } = faulty;
	switch (fault.code) {
		case 'missing':
		case 'altered':
		case 'notAFile':
			return say[fault.code](name, number, path);
		case 'otherSize':
			return say.otherSize(name, number, path, size(faulty.size), size(Number(fault.detail)));
		case 'unreadable':
			return say.unreadable(name, number, path, fault.detail);
	}
}
