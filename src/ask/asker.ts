/** How a prompt is put: in whose words, on what screen, what it gives, and what breaks it off. */

import type { CommandContext } from '../context.ts';
import { Interrupted } from '../interruption.ts';
import type { Screen } from './prompt/drawn.ts';

/** Whose words are spoken, and on what screen; with colours unless it is said otherwise. */
export type Asker = Pick<CommandContext, 'words' | 'world'> & Partial<Pick<CommandContext, 'colour'>>;

/** The terminal as prompts see it. */
export function screenOf({ world, colour }: Asker): Screen {
	const { out } = world;
	return {
		get columns() {
			return out.columns;
		},
		get rows() {
			return out.rows;
		},
		coloured: colour?.out ?? true,
		onResize: (listener) => world.onResize(listener),
		onSignal: (listener) => world.listen(listener).stop,
	};
}

/** The prompt's result. Throws Interrupted where the person broke it off. */
export async function uninterrupted<T>(prompt: Promise<T>): Promise<T> {
	try {
		return await prompt;
	} catch (error) {
		if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
			throw error.cause instanceof Interrupted ? error.cause : new Interrupted();
		throw error;
	}
}

/** `call` wants it done after what is being done; `done` waits for the last of it. */
export function coalesced(work: () => Promise<void>): { readonly call: () => void; readonly done: () => Promise<void> } {
	let running = Promise.resolve();
	let waits = false;
	return {
		call: () => {
			if (waits) return;
			waits = true;
			running = running.then(() => {
				waits = false;
				return work();
			});
		},
		done: () => running,
	};
}

/** A typed answer: its value, or what is wrong with it. */
export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Fault);

/** The sentence that says what is wrong, and what the prompt puts on the line instead, to be accepted by Enter. */
export interface Fault {
	readonly sentence: string;
	readonly instead?: string;
}
