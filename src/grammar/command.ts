/** The table of commands: names (one word or two: `rules show`), options, whether a claim is named, what of the journal is needed, where the handler is. */

import { journalCommands } from './commands/journal.ts';
import { procedureCommands } from './commands/procedure.ts';
import { readingCommands } from './commands/reading.ts';
import { termCommands } from './commands/terms.ts';

export const commands = { ...journalCommands, ...procedureCommands, ...readingCommands, ...termCommands };

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];
