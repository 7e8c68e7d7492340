/** Stands in for node:crypto in the generator: the hashes are the true ones, made faster; the salts are the same every time. */

import { Random } from './random.ts';

const { hash, randomUUID } = process.getBuiltinModule('node:crypto');
export { randomUUID };

/** One text, hashed at once: half the cost of a hash that could take several. */
export function createHash(algorithm: string): { update(text: string): { digest(encoding: 'hex'): string } } {
	return { update: (text) => ({ digest: (encoding) => hash(algorithm, text, encoding) }) };
}

const random = new Random(2);

/** Bytes for salts, by the seed. */
export function randomBytes(size: number): Buffer {
	const bytes = Buffer.allocUnsafe(size);
	for (let at = 0; at < size; at += 4) bytes.writeUInt32LE(random.bits(), at);
	return bytes;
}
