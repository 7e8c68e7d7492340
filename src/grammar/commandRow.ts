/** What a row of the table of commands holds: names, operands, options, what it needs of the journal. */

import type { OptionName } from './option.ts';

/** The operands of a command: which words may follow its name. */
export type Operand =
	| 'claim'
	| 'measure'
	| 'prevention'
	| 'analysisMeasure'
	| 'request'
	| 'attachment'
	| 'visa'
	| 'backup'
	| 'journalName'
	| 'file'
	| 'folder'
	| 'regulation'
	| 'message'
	| 'mailSource'
	| 'server'
	| 'year'
	| 'subject'
	| 'person'
	| 'otherPerson'
	| 'newName'
	| 'sought'
	| 'period'
	| 'shell'
	| 'topic';

/** Those that name somebody or something in words: they may have been typed in the wrong layout of the keyboard. */
export const operandsInWords: readonly Operand[] = ['person', 'otherPerson', 'newName', 'subject'];

export interface CommandRow {
	readonly ru: string;
	readonly operands: readonly Operand[];
	/** Those that may follow them. */
	readonly optional?: readonly Operand[];
	/** What may follow those, any number of times or not at all. */
	readonly more?: Operand;
	readonly options: readonly OptionName[];
	/** `write`: changes the journal; `read`: only reads it; `maybe`: reads it where there is one; `none`: opens none. */
	readonly journal: 'write' | 'read' | 'maybe' | 'none';
	readonly group: 'journal' | 'procedure' | 'reading' | 'terms';
}
