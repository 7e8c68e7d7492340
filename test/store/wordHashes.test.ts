/** The hashes of words are those of the index, whether the words are made or not. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexedWords } from '../../src/domain/text/searchWords.ts';
import { hashOf, WordHashes } from '../../src/store/derived/wordHashes.ts';

const words = new WordHashes();

function hashesIn(text: string): readonly number[] {
	words.read(text);
	return [...words.hashes.subarray(0, words.count)].toSorted();
}

function hashesOf(text: string): readonly number[] {
	return [...Int32Array.from([...indexedWords(text)].map((word) => hashOf(word)))].toSorted();
}

const part = fc.oneof(
	fc.constantFrom(
		...['Утюг', 'утюг', 'ЁЛКА', 'елка', 'Cop', 'сор', 'Ѐ', 'й', 'и\u0306', 'ß', 'İ', '№', '«', '»', '-', '–', '\u00a0', '\n', '\t', ' '],
	),
	fc.constantFrom(
		...['+7 (913) 000-11-22', '8 913 000 11 22', '007', '0', '00', '0000', '00012', '123456', 'А-115/26', 'a1b2', '\u2011', '\ud800', '𝒜'],
	),
	fc.stringMatching(/^[0-9]{1,14}$/),
	fc.stringMatching(/^[А-Яа-яёA-Za-z]{1,9}$/),
	fc.string({ maxLength: 4 }),
);

it('are those of the words of the index, each once', () => {
	fc.assert(
		fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom('', ' '), (parts, between) => {
			const text = parts.join(between);
			expect(hashesIn(text)).toEqual(hashesOf(text));
		}),
	);
});

it.each([
	['a number of a thousand digits', '7'.repeat(1000)],
	['numbers of as many digits as are known', '0123456789'.repeat(10).concat(' ').repeat(30)],
	['a long word', 'щ'.repeat(101)],
	['a text of many words', Array.from({ length: 3000 }, (_, index) => `слово ${index * 7919}`).join(' ')],
])('of %s, too', (_, text) => expect(hashesIn(text)).toEqual(hashesOf(text)));
