/** An export on its way to a file or a pipe: in pieces, with a bar where it takes long, whole or not at all. */

import type { JournalContext } from '../../context.ts';
import { emit } from '../../format/emit.ts';
import type { Fonts } from '../../format/print/paper.ts';
import { withInterruptionSentence } from '../../interruption.ts';
import { withProgress } from '../../progress.ts';
import type { World } from '../../world.ts';
import { writeFile } from './file.ts';

export interface Destination {
	/** Undefined: standard output. */
	readonly path: string | undefined;
	readonly force: boolean;
}

interface Delivery extends Destination {
	/** How many rows have gone by. */
	readonly done: () => number;
	/** How many there are: asked only where it is to be shown. */
	readonly total: () => number;
}

/** Delivers the pieces. Throws OutputFailure where the file cannot be written, Interrupted where somebody breaks it off. */
export function deliver(context: JournalContext, pieces: AsyncIterable<string | Uint8Array>, delivery: Delivery): Promise<void> {
	const { path, force, done, total } = delivery;
	return withInterruptionSentence(
		({ failures }) => (path === undefined ? failures.cutOff.exportStream(done()) : failures.cutOff.exportFile(path)),
		() =>
			withProgress(context, 'export', (step) => {
				const watched = inSteps(pieces, () => step(done(), total));
				return path === undefined ? emit(watched, context.world.out) : writeFile(watched, path, force);
			}),
	);
}

/** The same pieces; after each, `step`. */
async function* inSteps<P>(pieces: AsyncIterable<P>, step: () => Promise<void>): AsyncGenerator<P> {
	for await (const piece of pieces) {
		yield piece;
		await step();
	}
}

/** The fonts of a document: those of the package, and those of the system, each read when a letter is missing. */
export function fontsIn(world: World): Fonts {
	return { plain: world.font('plain'), bold: world.font('bold'), others: [() => world.font('emoji'), ...world.otherFonts()] };
}
