/** The SHA-256 of a text that comes in pieces. */

import { createHash } from 'node:crypto';

/** As 64 hexadecimal digits. */
export async function digestOf(text: AsyncIterable<string | Uint8Array>): Promise<string> {
	const hash = createHash('sha256');
	for await (const piece of text) hash.update(piece);
	return hash.digest('hex');
}
