/** The table of commands: names (one word or two: `rules show`), operands, options, and what each needs of the journal. */

import { journalCommands } from './commands/journal.ts';
import { procedureCommands } from './commands/procedure.ts';
import { readingCommands } from './commands/reading.ts';
import { termCommands } from './commands/terms.ts';

export const commands = { ...journalCommands, ...procedureCommands, ...readingCommands, ...termCommands };

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];
