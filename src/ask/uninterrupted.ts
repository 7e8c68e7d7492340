/** Turns inquirer's own errors for Ctrl-C and a closed window into Interrupted. */

import { Interrupted } from '../interruption.ts';

/** What the prompt comes to; Interrupted is thrown where the person broke off. */
export async function uninterrupted<T>(prompt: Promise<T>): Promise<T> {
	try {
		return await prompt;
	} catch (error) {
		if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) throw new Interrupted();
		throw error;
	}
}
