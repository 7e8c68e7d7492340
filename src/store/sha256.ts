/**
 * SHA-256 (FIPS 180-4) of short texts. Node's own is as right, but loading it takes a sixth of a Node start, which every
 * registration would pay for three hashes. A test holds it against Node's.
 */

/** The fractional parts of the cube roots of the first 64 primes. */
const K = Int32Array.of(
	...[
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
		0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
		0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
		0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
		0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
		0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
	],
);

/** The fractional parts of the square roots of the first eight primes. */
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

const BLOCK = 64;
/** What follows the text at least: a one bit, and its length in eight bytes. */
const TAIL = 9;

/** The SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
	const blocks = padded(text);
	const state = Int32Array.of(...START);
	const schedule = new Int32Array(BLOCK);
	for (let at = 0; at < blocks.length; at += BLOCK) {
		for (let i = 0; i < 16; i++) schedule[i] = blocks.readInt32BE(at + i * 4);
		extend(schedule);
		compress(state, schedule);
	}
	let digest = '';
	for (const word of state) digest += (word >>> 0).toString(16).padStart(8, '0');
	return digest;
}

function padded(text: string): Buffer {
	const length = Buffer.byteLength(text, 'utf8');
	const blocks = Buffer.alloc(Math.ceil((length + TAIL) / BLOCK) * BLOCK);
	blocks.write(text, 'utf8');
	blocks[length] = 0x80;
	blocks.writeUInt32BE(Math.floor(length / 0x20000000), blocks.length - 8);
	blocks.writeUInt32BE((length * 8) >>> 0, blocks.length - 4);
	return blocks;
}

function extend(schedule: Int32Array): void {
	for (let i = 16; i < BLOCK; i++) {
		const early = at(schedule, i - 15);
		const late = at(schedule, i - 2);
		const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
		const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
		schedule[i] = (at(schedule, i - 16) + s0 + at(schedule, i - 7) + s1) | 0;
	}
}

function compress(state: Int32Array, schedule: Int32Array): void {
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < BLOCK; i++) {
		const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const one = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(schedule, i)) | 0;
		const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + one) | 0;
		d = c;
		c = b;
		b = a;
		a = (one + two) | 0;
	}
	const sums = [a, b, c, d, e, f, g, h];
	for (let i = 0; i < 8; i++) state[i] = (at(state, i) + (sums[i] ?? 0)) | 0;
}

function rotate(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits));
}

function at(words: Int32Array, index: number): number {
	return words[index] ?? 0;
}
