/** What a row of the table of commands holds: names, operands, options, what it needs of the journal. */

import type { RecordedType } from '../domain/event/event.ts';
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

interface RowOfAny {
	readonly ru: string;
	readonly operands: readonly Operand[];
	/** Those that may follow them. */
	readonly optional?: readonly Operand[];
	/** What may follow those, any number of times or not at all. */
	readonly more?: Operand;
	readonly options: readonly OptionName[];
	readonly group: 'journal' | 'procedure' | 'reading' | 'terms';
}

/** `write`: changes the journal. What it records in any case: whoever may not record it is asked nothing; null where it may record nothing, or asks nothing. */
interface WritingRow extends RowOfAny {
	readonly journal: 'write';
	readonly records: RecordedType | null;
}

/** `read`: only reads the journal; `maybe`: reads it where there is one; `none`: opens none. */
interface ReadingRow extends RowOfAny {
	readonly journal: 'read' | 'maybe' | 'none';
	readonly records?: never;
}

export type CommandRow = WritingRow | ReadingRow;
