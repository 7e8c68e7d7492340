/** Letters that the fonts of a page have not: which font has them, and what is printed where none has. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Fallback, hasSign, signName } from '../../src/format/print/fallback.ts';
import { print as ru } from '../../src/text/ru/print.ts';

const emoji = () => readFileSync('node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff');
const letters = () => readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

describe('a font', () => {
	it.each(['🎉', '👍🏽', '👨‍👩‍👧', '❤️', '🇷🇺', '1️⃣', '🫠'])('of pictures has %s', (sign) => {
		const found = new Fallback([emoji, letters]).for(sign);
		expect(found && hasSign(found.font, sign)).toBe(true);
		expect(found?.name).toBe('fallback-0');
	});

	it('is looked for in the next file, past what is none', () => {
		const asked: string[] = [];
		const source = (name: string, file: () => Uint8Array) => () => {
			asked.push(name);
			return file();
		};
		const gone = () => {
			throw new Error('ENOENT');
		};
		const fallback = new Fallback([
			source('gone', gone),
			source('text', () => Buffer.from('no font')),
			source('empty', () => new Uint8Array()),
			source('letters', letters),
			source('never', emoji),
		]);
		expect(fallback.for('ქ')?.font.familyName).toBe('DejaVu Sans');
		expect(asked).toEqual(['gone', 'text', 'empty', 'letters']);
	});
});

it.each([
	['刘', '[иероглиф U+5218]'],
	['हि', '[буква U+0939 U+093F]'],
	['🫩', '[картинка U+1FAE9]'],
	['\u{1d173}', '[знак U+1D173]'],
])('where no font has %s, its name is printed', (sign, name) => {
	expect(new Fallback([]).for(sign)).toBeUndefined();
	expect(signName(sign, ru.signs)).toBe(name);
});
