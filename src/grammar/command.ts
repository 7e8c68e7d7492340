/** The table of commands: names (one word or two: `rules show`), operands, options, and what each needs of the journal. */

import { journalCommands } from './commands/journal.ts';
import { procedureCommands } from './commands/procedure.ts';
import { readingCommands } from './commands/reading.ts';
import { termCommands } from './commands/terms.ts';

export const commands = { ...journalCommands, ...procedureCommands, ...readingCommands, ...termCommands };

export type CommandName = keyof typeof commands;

/** What a clerk needs on most days, in the order of an entry's life: help shows these first. */
export const dailyCommands = [
	'init',
	'today',
	'add',
	'find',
	'show',
	'take',
	'decide',
	'letter',
	'reply',
	'done',
	'close',
	'undo',
] as const satisfies readonly CommandName[];

export const commandNames = Object.keys(commands) as readonly CommandName[];
