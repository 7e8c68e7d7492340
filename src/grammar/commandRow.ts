/** What the table of commands says of each: and that a handler takes just the options that its row names. */

import type { Desk, Office } from '../desk.ts';
import type { ExitCode } from '../exit.ts';
import type { Given, OptionName } from './option.ts';

/** The operands of a command: which words may follow its name. */
export type Operand =
	| 'claim'
	| 'measure'
	| 'prevention'
	| 'request'
	| 'attachment'
	| 'visa'
	| 'backup'
	| 'journalName'
	| 'file'
	| 'folder'
	| 'regulation'
	| 'year'
	| 'subject'
	| 'person'
	| 'period'
	| 'shell'
	| 'topic';

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
	load(): Promise<{ readonly run: Handler }>;
}

/** What a handler gets: the options read, and the operands as typed. */
type Handler = (given: never, desk: never, operands: readonly string[]) => Promise<ExitCode>;

/** A row whose command works on the journal. */
export function withJournal<const N extends OptionName>(
	row: Omit<CommandRow, 'load' | 'options' | 'journal'> & {
		readonly journal: 'write' | 'read';
		readonly options: readonly N[];
		load(): Promise<{ run(given: Given<N>, office: Office, operands: readonly string[]): Promise<ExitCode> }>;
	},
): CommandRow {
	return row;
}

/** A row whose command needs no journal. */
export function withoutJournal<const N extends OptionName>(
	row: Omit<CommandRow, 'load' | 'options' | 'journal'> & {
		readonly journal: 'maybe' | 'none';
		readonly options: readonly N[];
		load(): Promise<{ run(given: Given<N>, desk: Desk, operands: readonly string[]): Promise<ExitCode> }>;
	},
): CommandRow {
	return row;
}
