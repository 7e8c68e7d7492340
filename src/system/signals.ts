/** Signals that end the program, deferred while work is under way that must finish cleanly. */

import type { Readable } from 'node:stream';
import { errorCode } from '../errorCode.ts';
import { Interrupted, OutputFailure } from '../interruption.ts';
import { type Listening, type Signal, signals } from '../world.ts';

type Node = Pick<NodeJS.Process, 'on' | 'off' | 'stdin'>;

/** The signals of one process. */
export class Signals {
	readonly #node: Node;
	#listeners = 0;
	/** What somebody waits for. */
	readonly #awaited = new Set<Readable>();

	constructor(node: Node) {
		this.#node = node;
	}

	/** Whether somebody listens: only then do signals not end the program. */
	get listening(): boolean {
		return this.#listeners > 0;
	}

	listen(heard?: (signal: Signal) => void): Listening {
		let first: Signal | undefined;
		const catchers = signals.map((name) => {
			const catcher = () => {
				if (!first) {
					first = name;
					heard?.(name);
				}
				// What waits for input ends at once.
				for (const stream of this.#awaited) stream.destroy(new Interrupted(name));
			};
			this.#node.on(name, catcher);
			return [name, catcher] as const;
		});
		this.#listeners++;
		return {
			caught: async () => {
				// Node delivers signals only between two turns of its event loop.
				await new Promise((resolve) => setImmediate(resolve));
				return first;
			},
			stop: () => {
				for (const [name, catcher] of catchers) this.#node.off(name, catcher);
				this.#listeners--;
			},
		};
	}

	/** The chunks of standard input, waited for in a way that lets signals be delivered. */
	async *chunks(): AsyncGenerator<Uint8Array> {
		try {
			yield* this.#chunksOf(this.#node.stdin);
		} catch (error) {
			if (error instanceof Interrupted) throw error;
			const code = errorCode(error) ?? String(error);
			throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed('stdin', code));
		}
	}

	/** The chunks of a file, waited for likewise: it may be a pipe. Throws what the system says. */
	async *chunksOfFile(path: string): AsyncGenerator<Uint8Array> {
		const { openSource } = await import('../files/source.ts');
		yield* this.#chunksOf(openSource(path));
	}

	async *#chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
		this.#awaited.add(stream);
		try {
			for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
		} finally {
			this.#awaited.delete(stream);
		}
	}
}
