/** What a command works with: the world, the words of its language, the office's day, and the journal where there is one. */

import type { Calendar } from './domain/calendar.ts';
import type { Day } from './domain/day.ts';
import type { Rulebook } from './domain/term.ts';
import type { Journal } from './store/open.ts';
import type { Language, Troubles, Words } from './text/index.ts';
import { wrap } from './text/wrap.ts';
import type { World } from './world.ts';

export interface OwnJournals {
	/** The journal where nobody says which: its name or its path. */
	readonly usual: string | undefined;
	/** Absolute paths by name. */
	readonly named: ReadonlyMap<string, string>;
}

export interface Desk {
	readonly world: World;
	readonly words: Words;
	/** The words for what went wrong, loaded when it did. */
	troubles(): Promise<Troubles>;
	readonly language: Language;
	readonly today: Day;
	/** Who records. */
	actor(): string;
	readonly calendar: Calendar;
	/** Whether a person may be asked: both ends are a terminal, and nobody said not to. */
	readonly asks: boolean;
	readonly quiet: boolean;
	readonly colour: { readonly out: boolean; readonly errors: boolean };
	/** The command line of the pager; undefined where text goes straight out. */
	readonly pager: string | undefined;
	/** What the person's own file says of journals. */
	readonly own: OwnJournals;
	/** Where the journal is, or would be. */
	readonly journalPath: string;
	/** Nobody said where: the journal lies in a folder of the program's own, which `init` makes. */
	readonly usualPlace: boolean;
	/** How terms are computed here: the journal's own way, or the built-in one. */
	readonly terms: Rulebook;
	readonly journal: Journal | undefined;
}

export interface Office extends Desk {
	readonly journal: Journal;
}

/** Says something to the person, apart from the data: silent under `--quiet`. */
export function say(desk: Desk, text: string): void {
	if (!desk.quiet) complain(desk, text);
}

/** Says what went wrong: never silenced. */
export function complain({ world }: Pick<Desk, 'world'>, text: string): void {
	const { errors } = world;
	errors.write(`${errors.isTerminal ? wrap(text, errors.columns).join('\n') : text}\n`);
}
