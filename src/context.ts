/** What a command works with: the world, the words of its language, the office's day, and the journal where there is one. */

import type { Calendar } from './domain/calendar.ts';
import type { Day } from './domain/day.ts';
import type { Rulebook } from './domain/term.ts';
import type { Journal } from './store/open.ts';
import type { ErrorMessages, Language, Words } from './text/index.ts';
import { wrap } from './text/wrap.ts';
import type { World } from './world.ts';

export interface NamedJournals {
	/** The journal where nobody says which: its name or its path. */
	readonly usual: string | undefined;
	/** Absolute paths by name. */
	readonly named: ReadonlyMap<string, string>;
}

export interface CommandContext {
	readonly world: World;
	readonly words: Words;
	/** The words for what went wrong, loaded when it did. */
	errorMessages(): Promise<ErrorMessages>;
	readonly language: Language;
	readonly today: Day;
	/** Who records. */
	actor(): string;
	readonly calendar: Calendar;
	/** Whether to ask questions: input and output are terminals, and `--no-input` was not given. */
	readonly asks: boolean;
	readonly quiet: boolean;
	readonly colour: { readonly out: boolean; readonly errors: boolean };
	/** The command line of the pager; undefined where text goes straight out. */
	readonly pager: string | undefined;
	/** What the person's own file says of journals. */
	readonly own: NamedJournals;
	/** Where the journal is, or would be. */
	readonly journalPath: string;
	/** No path was given: the journal is in the program's data folder, which `init` creates. */
	readonly usualPlace: boolean;
	/** How terms are computed here: the journal's own way, or the built-in one. */
	readonly terms: Rulebook;
	readonly journal: Journal | undefined;
}

export interface JournalContext extends CommandContext {
	readonly journal: Journal;
}

/** Says something to the person, apart from the data: silent under `--quiet`. */
export function printInfo(context: CommandContext, text: string): void {
	if (!context.quiet) printError(context, text);
}

/** Says what went wrong: never silenced. */
export function printError({ world }: Pick<CommandContext, 'world'>, text: string): void {
	const { errors } = world;
	errors.write(`${errors.isTerminal ? wrap(text, errors.columns).join('\n') : text}\n`);
}
