/** How many columns a text takes. */

import { expect, it } from 'vitest';
import { cutTo, widthOf } from '../../src/text/width.ts';

it.each([
	['a letter of any alphabet', ['w', 'ё', 'Ж', 'λ', '\u0370', '\u0482', '\u048a', '\u10ff'], 1],
	['a mark over a letter', ['\u0300', '\u036f', '\u0483', '\u0489', '\ufe0f'], 0],
	['a Chinese character, a picture', ['中', '\uac00', '📞', '🫶'], 2],
] as const)('%s', (_, characters, width) => {
	for (const character of characters) expect(widthOf(character), character).toBe(width);
	expect(widthOf(characters.join(''))).toBe(width * characters.length);
});

it('a joined picture takes two columns, and is not cut apart', () => {
	expect(widthOf('👨‍👩‍👧')).toBe(2);
	expect(cutTo('Йод и́ 👨‍👩‍👧 семья', 7)).toBe('Йод и́…');
});

it.each([
	['letters alone', 'Объедкова Наталья', 'Объедко…'],
	['the end of a word', 'Объедко Наталья', 'Объедко…'],
	['a mark among them', 'Объе\u0301дкова Наталья', 'Объе\u0301дко…'],
	['a character of two columns among them', 'Объе中кова Наталья', 'Объе中к…'],
])('a text is cut to eight columns: %s', (_, text, cut) => {
	expect(cutTo(text, 8)).toBe(cut);
	expect(widthOf(cut)).toBe(8);
});
