/** Our SHA-256 is everybody's: the vectors of FIPS 180-4, and Node's own on any text. */

import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';

it.each([
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
	['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('%.12s…', (text, digest) => {
	expect(sha256(text)).toBe(digest);
});

it('is what Node says of any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			expect(sha256(text)).toBe(hash('sha256', text, 'hex'));
		}),
		{ numRuns: 500 },
	);
});

it('is what Node says at every length around the end of a block', () => {
	for (let length = 0; length <= 260; length++) {
		const text = 'ё'.repeat(length >> 1) + 'x'.repeat(length & 1);
		expect(sha256(text)).toBe(hash('sha256', text, 'hex'));
	}
});
