/** Everything that the program uses of the outside world. It is passed in, so that any run can be repeated in a test. */

import type { Day } from './domain/day.ts';

/** Where text goes. Writing is synchronous; a reader that went away is quietly ignored. */
export interface Output {
	/** Text, or text already in UTF-8. */
	write(piece: string | Uint8Array): void;
	readonly isTerminal: boolean;
	/** Width of the terminal in columns; 80 where there is none. */
	readonly columns: number;
	/** Height of the terminal in lines; 24 where there is none. */
	readonly rows: number;
}

interface Input {
	readonly isTerminal: boolean;
	/** How many bytes there are, where it is a file. */
	size(): number | undefined;
	/** The chunks of standard input as they come. */
	chunks(): AsyncIterable<Uint8Array>;
	/** The chunks of a file, by its absolute path. Throws what the system says. */
	chunksOf(path: string): AsyncIterable<Uint8Array>;
}

/** A program that a person leafs through text with. */
export interface Pager {
	/** False when it was quit: nobody reads on. */
	write(text: string): Promise<boolean>;
	/** Waits until it is quit; false where it ended with an error. */
	end(): Promise<boolean>;
}

/** What ends a program from outside: Ctrl-C, the system, a closed window. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Signal = (typeof signals)[number];

/** While it lasts no signal ends the program: the work at hand asks for it, and ends in good order. */
export interface Listening {
	/** Lets what has come in be heard; the first that was. */
	caught(): Promise<Signal | undefined>;
	stop(): void;
}

/** A key as the terminal reports it: a name where it has one, and what it writes. */
export interface Stroke {
	readonly name: string | undefined;
	readonly text: string;
	readonly ctrl: boolean;
}

/** What happens while a screen is drawn on. */
export type Happening =
	| { readonly is: 'pressed'; readonly stroke: Stroke }
	| { readonly is: 'pasted'; readonly text: string }
	| { readonly is: 'resized' }
	| { readonly is: 'signalled'; readonly signal: Signal };

/** The terminal while it is drawn on. */
export interface Drawing {
	/** What happens next; undefined where nothing does for so long. */
	next(milliseconds: number): Promise<Happening | undefined>;
	write(text: string): void;
	/** Leaves the terminal as it was found. */
	close(): void;
}

export interface UserFile {
	readonly path: string;
	/** Undefined where there is none. */
	readonly text: string | undefined;
	/** What `~` stands for in it. */
	readonly home: string | undefined;
}

/** What another program writes; or that it cannot be started or fails, or did not end in so many milliseconds. */
export type Asked =
	| { readonly is: 'printed'; readonly text: string }
	| { readonly is: 'failed' }
	| { readonly is: 'late'; readonly waited: number };

export interface World {
	/** Words of the command line, without the program's own name. */
	readonly argv: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly out: Output;
	readonly errors: Output;
	readonly input: Input;
	/** The only reading of the clock. `zone` is an IANA name: which day it is depends on it. */
	readonly clock: {
		/** UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */ now(): string;
		today(zone: string): Day;
		knowsZone(zone: string): boolean;
		/** The zone of this machine; undefined where it keeps none but UTC, as servers do. */
		ownZone(): string | undefined;
		/** When that instant was in the zone: the day, and `HH:MM:SS`. */
		local(instant: string, zone: string): { readonly day: Day; readonly time: string };
	};
	/** The person at the keyboard, by the system. */
	userName(): string;
	/** The person's own file of settings: where it lies or would lie, and its text; undefined where there is no home for one. */
	userFile(): UserFile | undefined;
	/** The folder where a journal lies when nobody says where; below the current one where there is no home. */
	dataFolder(): string;
	/** The absolute path of a path as typed. */
	resolve(path: string): string;
	/** The disk on which a folder lies: the bytes that are free, the number of its file system. Undefined where the system does not say. */
	disk(folder: string): { readonly free: number; readonly type: number } | undefined;
	/** By the name that Node gives it: `linux`, `win32`. */
	readonly platform: string;
	/** What runs: Node, and the launcher that it was given; absolute paths. */
	readonly program: { readonly node: string; readonly launcher: string };
	/** Says which part of a run begins: what it is known to load is then loaded at once. */
	begins(part: string): void;
	readonly nodeVersion: string;
	/** Where the native module lies; undefined: found by its package. */
	nativeModule(): string | undefined;
	/** A font of the package, as a file: two that have Cyrillic letters, one of pictures. */
	font(face: 'plain' | 'bold' | 'emoji'): Uint8Array;
	/** Fonts of the system that may have the letters which those have not, each read when it is called for. */
	otherFonts(): Iterable<() => Uint8Array>;
	/** The file with the claims of `demo`. */
	readonly demoInbox: string;
	/** Begins to listen for what ends the program; `heard` is told of the first. */
	listen(heard?: (signal: Signal) => void): Listening;
	/** Starts a pager by its command line; undefined where there is no such program. */
	page(command: string, environment: World['environment']): Promise<Pager | undefined>;
	/** Shows a file in the system's program for it; false where there is none, or no screen to show it on. */
	open(path: string): Promise<boolean>;
	/** Asks another program, by its words; `timeout`: for how many milliseconds, else for as long as somebody needs to confirm it. */
	ask(words: readonly string[], timeout?: number): Promise<Asked>;
	/** Takes the terminal to draw on. */
	draw(): Promise<Drawing>;
	/** Tells of each change of the terminal's size, until the function that this gives is called. */
	onResize(listener: () => void): () => void;
	/** Waits for a key below what is printed; the signal where one came instead. */
	anyKey(): Promise<Signal | undefined>;
	/** Whether a run of which this one is a part has recorded something before it. */
	readonly hasRecorded?: boolean;
	/** Runs another command of this program in the same world. */
	again(change: Partial<World>): Promise<number>;
}
