/** What is wrong with a text, as a Mistake. */

import type { TextFault } from '../domain/clean.ts';
import type { Mistake } from './mistake.ts';
import type { Named } from './spell.ts';

/** The fault as a sentence about the option or key that the text belongs to. */
export function textMistake(fault: TextFault, option: Named): Mistake {
	switch (fault.fault) {
		case 'empty':
			return { code: 'emptyText', option };
		case 'placeholder':
			return { code: 'placeholderText', option };
		case 'tooLong':
			return { code: 'longText', option, length: fault.length, limit: fault.limit };
		case 'control':
			return { code: 'controlCharacter', option, character: fault.character, at: fault.at };
		case 'broken':
			return { code: 'brokenText', option, at: fault.at };
		case 'severalLines':
			return { code: 'severalLines', option };
	}
}
