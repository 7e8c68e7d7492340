/** Turns inquirer's own errors for Ctrl-C and a closed window into Interrupted. */

import { Interrupted } from '../interruption.ts';

/** The prompt's result. Throws Interrupted where the person broke it off. */
export async function uninterrupted<T>(prompt: Promise<T>): Promise<T> {
	try {
		return await prompt;
	} catch (error) {
		if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) throw new Interrupted();
		throw error;
	}
}

/** Throws the error; where the question was broken off, what was typed is kept before. */
export async function keepThenThrow(error: unknown, text: string, keep: (text: string) => Promise<void>): Promise<never> {
	if (error instanceof Interrupted && text.trim() !== '') await keep(text);
	throw error;
}
