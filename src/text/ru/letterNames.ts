/** Какие бывают письма. */

import type { LetterKind } from '../../domain/code.ts';

export const letterKind: Record<LetterKind, string> = {
	acknowledgement: 'подтверждение',
	request: 'запрос',
	extension: 'продление',
	answer: 'ответ',
	notice: 'извещение',
	apology: 'извинение',
	call: 'звонок',
};

export const letterFormat = { docx: 'docx', text: 'текст' };
