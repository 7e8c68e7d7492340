/** What letters there are. */

import type { LetterKind } from '../../domain/code.ts';

export const letterKind: Record<LetterKind, string> = {
	acknowledgement: 'acknowledgement',
	request: 'request',
	extension: 'extension',
	answer: 'answer',
	notice: 'notice',
	apology: 'apology',
	call: 'call',
};

export const letterFormat = { docx: 'docx', text: 'text' };
