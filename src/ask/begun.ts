/** What is written of answers that are not given yet: each prompt passes it on at every key, the form keeps it where it is broken off. */

import { coalesced } from './asker.ts';

/** The answer to one question, or to a part of it, as far as it is written. */
export interface BegunAnswer {
	/** Undefined where nothing is. */
	readonly text: string | undefined;
	/** It stands so now; `whole`: at the end of a line, which is worth keeping at once. */
	write(text: string | undefined, whole?: boolean): void;
	/** The same of a part of the answer that has a question of its own. */
	part(name: string): BegunAnswer;
}

/** A pause in the typing, in milliseconds. */
const PAUSE = 500;

/** All of a form, by the names of its steps; of a part, with its name behind a point. */
export class Begun {
	readonly #texts: Map<string, string>;
	readonly #keeping: ReturnType<typeof coalesced>;
	#isKept = true;
	#pause: NodeJS.Timeout | undefined;

	/** `keep` is called at the end of a line, at a pause in the typing, and where the form is broken off. */
	constructor(texts: Readonly<Record<string, string>>, keep: () => Promise<void>) {
		this.#texts = new Map(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
		// The lines of a paste come all at once.
		this.#keeping = coalesced(async () => {
			this.#isKept = true;
			await keep();
		});
	}

	/** Undefined where there are none. */
	get texts(): Readonly<Record<string, string>> | undefined {
		return this.#texts.size === 0 ? undefined : Object.fromEntries(this.#texts);
	}

	of(name: string): BegunAnswer {
		const texts = this.#texts;
		const write = (text: string | undefined, whole: boolean) => {
			const now = text?.trim() === '' ? undefined : text;
			if (now !== texts.get(name)) this.#isKept = false;
			if (now === undefined) texts.delete(name);
			else texts.set(name, now);
			clearTimeout(this.#pause);
			if (this.#isKept) return;
			if (whole) this.#keeping.call();
			// A window may be closed, or the power fail, without a word.
			else this.#pause = setTimeout(() => this.#keeping.call(), PAUSE).unref();
		};
		return {
			get text() {
				return texts.get(name);
			},
			write: (text, whole = false) => write(text, whole),
			part: (part) => this.of(`${name}.${part}`),
		};
	}

	/** It is answered: nothing of it is begun any more. */
	end(name: string): void {
		for (const one of this.#texts.keys()) if (one === name || one.startsWith(`${name}.`)) this.#texts.delete(one);
		this.#isKept = true;
	}

	/** Keeps what is not kept yet. */
	async keep(): Promise<void> {
		if (!this.#isKept) this.#keeping.call();
		await this.kept();
	}

	/** Waits for what is being kept; nothing is kept any more until more is written. */
	kept(): Promise<void> {
		clearTimeout(this.#pause);
		return this.#keeping.done();
	}
}
