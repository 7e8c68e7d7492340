/** What ends the program from outside, heard while work lasts that must end in good order. */

import { Interrupted, OutputFailure } from './interruption.ts';
import { type Listening, type Signal, signals } from './world.ts';

type Node = Pick<NodeJS.Process, 'on' | 'off' | 'stdin'>;

export class Signals {
	readonly #node: Node;
	#listeners = 0;
	/** Somebody waits for standard input. */
	#reading = false;

	constructor(node: Node) {
		this.#node = node;
	}

	/** Whether somebody listens: only then do signals not end the program. */
	get listening(): boolean {
		return this.#listeners > 0;
	}

	listen(): Listening {
		let first: Signal | undefined;
		const catchers = signals.map((name) => {
			const catcher = () => {
				first ??= name;
				// Whoever waits for input hears of it at once.
				if (this.#reading) this.#node.stdin.destroy(new Interrupted(name));
			};
			this.#node.on(name, catcher);
			return [name, catcher] as const;
		});
		this.#listeners++;
		return {
			caught: async () => {
				// Node hears of signals between two turns of its loop only.
				await new Promise((resolve) => setImmediate(resolve));
				return first;
			},
			stop: () => {
				for (const [name, catcher] of catchers) this.#node.off(name, catcher);
				this.#listeners--;
			},
		};
	}

	/** The chunks of standard input, waited for in a way that lets signals be heard. */
	async *chunks(): AsyncGenerator<Uint8Array> {
		this.#reading = true;
		try {
			for await (const chunk of this.#node.stdin) if (chunk instanceof Uint8Array) yield chunk;
		} catch (error) {
			if (error instanceof Interrupted) throw error;
			const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
			throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed('stdin', code));
		} finally {
			this.#reading = false;
		}
	}
}
