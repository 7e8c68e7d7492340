/** Errors that end a run early without being a mistake in the command line: an interruption, a failure of input or output. */

import type { Given, OptionName } from './grammar/option.ts';
import type { StoreFailure } from './store/failure.ts';
import type { ServerFailure } from './store/sharing/journalServer.ts';
import type { ErrorMessages } from './text/index.ts';
import type { Signal } from './world.ts';

/** The person pressed Ctrl-C or closed the window, or the system ends the program. */
export class Interrupted extends Error {
	readonly signal: Signal;
	/** What was done until then and what was not; without it, nothing was. */
	readonly sentence: ((errorMessages: ErrorMessages) => string) | undefined;
	/** What was answered until then, by option, where a command had asked for what it lacked. */
	answered: Given<OptionName> | undefined;
	/** The command line that goes on from there. */
	again: string | undefined;

	constructor(signal: Signal = 'SIGINT', sentence?: (errorMessages: ErrorMessages) => string) {
		super(signal);
		this.signal = signal;
		this.sentence = sentence;
	}
}

/** What `work` comes to; where it is broken off, `sentence` says what was done until then. */
export async function withInterruptionSentence<T>(
	sentence: ((errorMessages: ErrorMessages) => string) | undefined,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof Interrupted && sentence && !error.sentence ? new Interrupted(error.signal, sentence) : error;
	}
}

/** Output could not be delivered, or input could not be read: the disk, the rights, a file in the way. */
export class OutputFailure extends Error {
	readonly sentence: (errorMessages: ErrorMessages) => string;

	constructor(message: string, sentence: (errorMessages: ErrorMessages) => string) {
		super(message);
		this.sentence = sentence;
	}
}

/** Detected by shape, because the store may not be loaded. */
export function isStoreFailure(error: unknown): error is StoreFailure {
	return error instanceof Error && 'failure' in error && typeof error.failure === 'string';
}

/** Likewise. */
export function isServerFailure(error: unknown): error is ServerFailure {
	return error instanceof Error && 'problem' in error && 'server' in error;
}
