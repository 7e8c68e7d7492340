/**
 * SHA-256 (FIPS 180-4). Node's own is as right, but loading node:crypto, with the streams that it brings, takes a sixth of a
 * Node start, which every registration would pay for three hashes. Tests hold it against Node's.
 */

/** The fractional parts of the cube roots of the first 64 primes. */
const K = new Int32Array([
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
	0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
	0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
	0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
	0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
	0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** The fractional parts of the square roots of the first eight primes. */
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** The SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
	const length = Buffer.byteLength(text, 'utf8');
	// A one bit follows the text, and its length in eight bytes ends the last block.
	const bytes = Buffer.alloc(((length + 72) >> 6) << 6);
	bytes.write(text, 'utf8');
	bytes[length] = 0x80;
	bytes.writeUInt32BE(Math.floor(length / 0x20000000), bytes.length - 8);
	bytes.writeUInt32BE((length << 3) >>> 0, bytes.length - 4);
	// From here on words in the order of the machine, which is little-endian wherever Node runs.
	const words = new Int32Array(bytes.swap32().buffer, bytes.byteOffset, bytes.length >> 2);
	const state = new Int32Array(START);
	const schedule = new Int32Array(64);
	for (let at = 0; at < words.length; at += 16) {
		schedule.set(words.subarray(at, at + 16));
		compress(state, schedule);
	}
	let digest = '';
	for (const word of state) digest += (word >>> 0).toString(16).padStart(8, '0');
	return digest;
}

/**
 * One block. Written out, without calls, and eight rounds a turn, so that no value changes its place: it runs too seldom for V8 to
 * put calls in line, and often enough for it to think that a short loop deserves eight milliseconds of its optimizer.
 */
function compress(state: Int32Array, w: Int32Array): void {
	for (let i = 16; i < 64; i++) {
		const x = w[i - 15] ?? 0;
		const y = w[i - 2] ?? 0;
		const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
		const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
		w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	let t: number;
	for (let i = 0; i < 64; i += 8) {
		t =
			(h +
				((((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
					((e & f) ^ (~e & g)) +
					(K[i + 0] ?? 0) +
					(w[i + 0] ?? 0))) |
			0;
		d = (d + t) | 0;
		h = (t + (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		t =
			(g +
				((((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^ ((d >>> 25) | (d << 7))) +
					((d & e) ^ (~d & f)) +
					(K[i + 1] ?? 0) +
					(w[i + 1] ?? 0))) |
			0;
		c = (c + t) | 0;
		g = (t + (((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^ ((h >>> 22) | (h << 10))) + ((h & a) ^ (h & b) ^ (a & b))) | 0;
		t =
			(f +
				((((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^ ((c >>> 25) | (c << 7))) +
					((c & d) ^ (~c & e)) +
					(K[i + 2] ?? 0) +
					(w[i + 2] ?? 0))) |
			0;
		b = (b + t) | 0;
		f = (t + (((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^ ((g >>> 22) | (g << 10))) + ((g & h) ^ (g & a) ^ (h & a))) | 0;
		t =
			(e +
				((((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^ ((b >>> 25) | (b << 7))) +
					((b & c) ^ (~b & d)) +
					(K[i + 3] ?? 0) +
					(w[i + 3] ?? 0))) |
			0;
		a = (a + t) | 0;
		e = (t + (((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^ ((f >>> 22) | (f << 10))) + ((f & g) ^ (f & h) ^ (g & h))) | 0;
		t =
			(d +
				((((a >>> 6) | (a << 26)) ^ ((a >>> 11) | (a << 21)) ^ ((a >>> 25) | (a << 7))) +
					((a & b) ^ (~a & c)) +
					(K[i + 4] ?? 0) +
					(w[i + 4] ?? 0))) |
			0;
		h = (h + t) | 0;
		d = (t + (((e >>> 2) | (e << 30)) ^ ((e >>> 13) | (e << 19)) ^ ((e >>> 22) | (e << 10))) + ((e & f) ^ (e & g) ^ (f & g))) | 0;
		t =
			(c +
				((((h >>> 6) | (h << 26)) ^ ((h >>> 11) | (h << 21)) ^ ((h >>> 25) | (h << 7))) +
					((h & a) ^ (~h & b)) +
					(K[i + 5] ?? 0) +
					(w[i + 5] ?? 0))) |
			0;
		g = (g + t) | 0;
		c = (t + (((d >>> 2) | (d << 30)) ^ ((d >>> 13) | (d << 19)) ^ ((d >>> 22) | (d << 10))) + ((d & e) ^ (d & f) ^ (e & f))) | 0;
		t =
			(b +
				((((g >>> 6) | (g << 26)) ^ ((g >>> 11) | (g << 21)) ^ ((g >>> 25) | (g << 7))) +
					((g & h) ^ (~g & a)) +
					(K[i + 6] ?? 0) +
					(w[i + 6] ?? 0))) |
			0;
		f = (f + t) | 0;
		b = (t + (((c >>> 2) | (c << 30)) ^ ((c >>> 13) | (c << 19)) ^ ((c >>> 22) | (c << 10))) + ((c & d) ^ (c & e) ^ (d & e))) | 0;
		t =
			(a +
				((((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^ ((f >>> 25) | (f << 7))) +
					((f & g) ^ (~f & h)) +
					(K[i + 7] ?? 0) +
					(w[i + 7] ?? 0))) |
			0;
		e = (e + t) | 0;
		a = (t + (((b >>> 2) | (b << 30)) ^ ((b >>> 13) | (b << 19)) ^ ((b >>> 22) | (b << 10))) + ((b & c) ^ (b & d) ^ (c & d))) | 0;
	}
	state[0] = (state[0] ?? 0) + a;
	state[1] = (state[1] ?? 0) + b;
	state[2] = (state[2] ?? 0) + c;
	state[3] = (state[3] ?? 0) + d;
	state[4] = (state[4] ?? 0) + e;
	state[5] = (state[5] ?? 0) + f;
	state[6] = (state[6] ?? 0) + g;
	state[7] = (state[7] ?? 0) + h;
}
