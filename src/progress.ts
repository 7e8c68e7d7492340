/** Long work on a terminal: a progress bar after a second, and a clean end on interruption. */

import type { CommandContext } from './context.ts';
import { Interrupted } from './interruption.ts';
import type { ProgressWords } from './text/index.ts';
import type { Progressed } from './view/progressLine.ts';
import type { Output, World } from './world.ts';

/** Milliseconds before the bar is shown, between two redraws, and between two checks for Ctrl-C. */
const PATIENCE = 1000;
const PICTURE = 100;
const LOOK = 40;

export type Task = keyof ProgressWords['tasks'];

/** Progress: done and total; expensive totals are computed only when shown. */
export type Step = (done: number, total: number | (() => number | undefined) | undefined) => Promise<void>;

/**
 * Does the work. It says how far it has come at least every few milliseconds; there Interrupted is thrown where Ctrl-C was pressed,
 * the window was closed or the system ends the program. What the work itself says it says through the context it is given, so that no
 * bar stands amid it. Without a terminal nothing is shown. `slow` is work that can say nothing before its first step, and leaves nothing
 * half done there: until then it may simply be ended, and that it has begun is shown at once.
 */
export async function withProgress<D extends CommandContext, T>(
	context: D,
	task: Task,
	work: (step: Step, context: D) => Promise<T>,
	slow = false,
): Promise<T> {
	const { world } = context;
	let listening = slow ? undefined : world.listen();
	const picture = new ProgressBar(context, task);
	const began = millisecondsOf(world);
	let looked = began;
	if (slow) await picture.begin();
	const step: Step = async (done, total) => {
		const now = millisecondsOf(world);
		if (listening && now - looked < LOOK) return;
		listening ??= world.listen();
		const signal = await listening.caught();
		if (signal) throw new Interrupted(signal);
		if (now - began >= PATIENCE) await picture.show(done, total, now - began);
		looked = millisecondsOf(world);
	};
	try {
		return await work(step, { ...context, world: { ...world, out: picture.before(world.out), errors: picture.before(world.errors) } });
	} finally {
		picture.clear();
		listening?.stop();
	}
}

/** The progress line at the bottom of the screen. */
class ProgressBar {
	readonly #context: CommandContext;
	readonly #task: Task;
	readonly #wanted: boolean;
	#words: ProgressWords | undefined;
	#total: number | undefined;
	#shown = false;
	#at = 0;

	constructor(context: CommandContext, task: Task) {
		this.#context = context;
		this.#task = task;
		this.#wanted = context.world.errors.isTerminal && !context.quiet && context.world.environment.TERM !== 'dumb';
	}

	/** Shows that the work has begun. */
	async begin(): Promise<void> {
		if (this.#wanted) await this.#draw({ done: 0, total: undefined, elapsed: 0 });
	}

	async show(done: number, total: Parameters<Step>[1], elapsed: number): Promise<void> {
		if (!this.#wanted || elapsed - this.#at < PICTURE) return;
		this.#at = elapsed;
		this.#total ??= typeof total === 'function' ? total() : total;
		await this.#draw({ done, total: this.#total, elapsed });
	}

	async #draw(progressed: Omit<Progressed, 'width'>): Promise<void> {
		const { progressLine } = await import('./view/progressLine.ts');
		this.#words ??= await (await import('./text/index.ts')).textOf('progress', this.#context.language);
		const { errors } = this.#context.world;
		errors.write(`\r${progressLine(this.#words, this.#task, { ...progressed, width: errors.columns })}\u001b[K`);
		this.#shown = true;
	}

	clear(): void {
		if (!this.#shown) return;
		this.#context.world.errors.write('\r\u001b[K');
		this.#shown = false;
	}

	/** Wraps an output: the progress line is erased before anything is written. */
	before(output: Output): Output {
		if (!this.#wanted) return output;
		const { isTerminal, columns, rows } = output;
		return {
			isTerminal,
			columns,
			rows,
			write: (piece) => {
				this.clear();
				output.write(piece);
			},
		};
	}
}

function millisecondsOf({ clock }: World): number {
	return Date.parse(clock.now());
}
