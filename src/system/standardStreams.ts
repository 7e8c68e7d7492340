/** Standard input and output: read and written synchronously, with what the system says of them. */

import { fstatSync, readSync, type Stats, statSync, writeSync } from 'node:fs';
import { errorCode } from '../errorCode.ts';
import { OutputFailure } from '../interruption.ts';
import type { Output } from '../world.ts';

type Node = Pick<NodeJS.Process, 'platform' | 'stdout' | 'stderr' | 'getBuiltinModule'>;

/** The standard streams of one process. */
export class StandardStreams {
	readonly #node: Node;
	/** The device that cron uses for standard streams. */
	readonly #devNull: string;
	/** The reader closed the pipe (`| head`): not an error. */
	#readerGone = false;
	readonly #terminals: (boolean | undefined)[] = [];

	constructor(node: Node) {
		this.#node = node;
		this.#devNull = node.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
	}

	/** Standard output (1) or the errors (2). */
	output(descriptor: 1 | 2): Output {
		const stream = () => (descriptor === 1 ? this.#node.stdout : this.#node.stderr);
		const isTerminal = () => this.isTerminal(descriptor);
		return {
			// Synchronous: process.stdout costs five milliseconds and may lose unflushed output at exit.
			write: (piece) => this.#writeAll(descriptor, piece),
			get isTerminal() {
				return isTerminal();
			},
			get columns() {
				return (isTerminal() && stream().columns) || 80;
			},
			get rows() {
				return (isTerminal() && stream().rows) || 24;
			},
		};
	}

	/** Cached: asks the system once. */
	isTerminal(descriptor: 0 | 1 | 2): boolean {
		this.#terminals[descriptor] ??= this.#looksLikeTerminal(descriptor);
		return this.#terminals[descriptor];
	}

	#looksLikeTerminal(descriptor: 0 | 1 | 2): boolean {
		try {
			// Detects files, pipes and /dev/null without loading the tty module: cron has nothing else.
			const stat = fstatSync(descriptor);
			if (!stat.isCharacterDevice() || stat.rdev === statSync(this.#devNull).rdev) return false;
			return this.#node.getBuiltinModule('node:tty').isatty(descriptor);
		} catch {
			return false;
		}
	}

	#writeAll(descriptor: 1 | 2, piece: string | Uint8Array): void {
		if (this.#readerGone && descriptor === 1) return;
		if (this.#node.platform === 'win32' && this.isTerminal(descriptor)) {
			// A console shows bytes in its code page; these streams write UTF-16, at once, and know what colours are.
			(descriptor === 1 ? this.#node.stdout : this.#node.stderr).write(piece);
			return;
		}
		const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
		for (let written = 0; written < bytes.length; ) {
			try {
				written += writeSync(descriptor, bytes, written);
			} catch (error) {
				const code = errorCode(error);
				if (code === 'EAGAIN') pause();
				else if (code === 'EPIPE') {
					this.#readerGone = true;
					return;
				} else if (descriptor === 1) throw new OutputFailure(String(error), ({ failures }) => failures.outputLost(code ?? String(error)));
				// If even the error message cannot be written, the exit code must do.
				else return;
			}
		}
	}
}

/** The size of standard input in bytes, where it is a file. */
export function inputSize(): number | undefined {
	const stat = inputStat();
	return stat?.isFile() ? stat.size : undefined;
}

/** Whether the next chunk may take long: files and folders answer at once. */
export function inputMayWait(): boolean {
	const stat = inputStat();
	return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function inputStat(): Stats | undefined {
	try {
		return fstatSync(0);
	} catch {
		return undefined;
	}
}

/** The chunks of standard input. Throws OutputFailure where it cannot be read. */
export async function* inputChunks(): AsyncGenerator<Uint8Array> {
	for (;;) {
		const chunk = Buffer.allocUnsafe(65_536);
		const size = readSome(chunk);
		if (size === 0) return;
		yield chunk.subarray(0, size);
	}
}

function readSome(chunk: Buffer): number {
	for (;;)
		try {
			return readSync(0, chunk);
		} catch (error) {
			const code = errorCode(error);
			if (code === 'EOF') return 0;
			if (code !== 'EAGAIN') throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed('stdin', code ?? String(error)));
			pause();
		}
}

/** EAGAIN: the other end of a non-blocking pipe is slow, so wait briefly. */
function pause(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
