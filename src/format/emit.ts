/** The only printer of reports. */

import type { Output } from '../world.ts';

/** Writes the text as it comes. */
export async function emit(
	text: AsyncIterable<string | Uint8Array> | readonly string[] | Iterable<Uint8Array>,
	out: Output,
): Promise<void> {
	for await (const piece of text) out.write(piece);
}
