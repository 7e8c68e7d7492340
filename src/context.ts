/** The context of a command: the World, the words of its language, the office's day, and the journal where there is one. */

import type { Calendar } from './domain/calendar/calendar.ts';
import type { Day } from './domain/day.ts';
import type { Rulebook } from './domain/term/term.ts';
import { type ExitCode, exit } from './exit.ts';
import type { Journal } from './store/open.ts';
import { withoutPlaceholders } from './text/asked.ts';
import type { ErrorMessages, Language, Words } from './text/index.ts';
import { wrap } from './text/wrap.ts';
import type { World } from './world.ts';

export interface NamedJournals {
	/** The default journal: its name or its path. */
	readonly usual: string | undefined;
	/** Absolute paths by name. */
	readonly named: ReadonlyMap<string, string>;
}

export interface CommandContext {
	readonly world: World;
	readonly words: Words;
	/** The error messages, loaded on demand. */
	errorMessages(): Promise<ErrorMessages>;
	readonly language: Language;
	readonly today: Day;
	/** The person says that the machine's clock is right. */
	readonly clockIsRight: boolean;
	/** How long whoever holds the journal is waited for, in milliseconds. Throws UsageError where CLAIMS_WAIT is no number. */
	lockTimeout(): number;
	/** The actor of what is recorded. */
	actor(): string;
	/** The actor is no name of a person, but the login of one who is not on the list of people. */
	readonly byLogin: boolean;
	readonly calendar: Calendar;
	/** Whether to ask questions: input and output are terminals, and `--no-input` was not given. */
	readonly asks: boolean;
	readonly quiet: boolean;
	readonly colour: { readonly out: boolean; readonly errors: boolean };
	/** The command line of the pager; undefined where output is not paged. */
	readonly pager: string | undefined;
	/** Journals configured in the user's config file. */
	readonly own: NamedJournals;
	/** Where the journal is, or would be. */
	readonly journalPath: string;
	/** No path was given: the journal is in the program's data folder, which `init` creates. */
	readonly usualPlace: boolean;
	/** The rulebook for terms: the journal's own, or the built-in one; `whenChanged` of the journal keeps it up. */
	readonly terms: Rulebook;
	/** The calendar and the rulebook of the journal where it was opened again. */
	rulesOf(journal: Journal): Promise<Pick<CommandContext, 'calendar' | 'terms'>>;
	readonly journal: Journal | undefined;
	/** How many events the claim had when it, or its item, was picked from a list; undefined where nothing was. `shown`: it stands on the screen already. */
	readonly picked?: { readonly sequence: number; readonly shown?: boolean } | undefined;
}

export interface JournalContext extends CommandContext {
	readonly journal: Journal;
}

/** Prints a message to stderr, apart from the data: silent under `--quiet`. */
export function printInfo(context: CommandContext, text: string): void {
	if (!context.quiet) printError(context, text);
}

/** Prints an error to stderr: never silenced. At a terminal proposed commands leave out what is asked for there. */
export function printError({ world }: Pick<CommandContext, 'world'>, text: string): void {
	const { errors, input } = world;
	if (!errors.isTerminal) errors.write(`${text}\n`);
	else errors.write(`${wrap(input.isTerminal ? withoutPlaceholders(text) : text, errors.columns).join('\n')}\n`);
}

/** Ends a command with a message: prints it as `printInfo` does, and gives the exit code. */
export function endWith(context: CommandContext, text: string, code: ExitCode = exit.done): ExitCode {
	printInfo(context, text);
	return code;
}

/** Ends a command with an error: prints it as `printError` does, and gives the exit code. */
export function failWith(context: Pick<CommandContext, 'world'>, text: string, code: ExitCode = exit.refused): ExitCode {
	printError(context, text);
	return code;
}
