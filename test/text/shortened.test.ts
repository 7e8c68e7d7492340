/** Beginnings of texts that are too long for a sentence. */

import { expect, it } from 'vitest';
import { shortened } from '../../src/sentence/value.ts';

it.each([
	['коротко', 20, 'коротко'],
	['дверца духовки закрывается с усилием', 24, 'дверца духовки…'],
	['дверца духовки закрывается', 14, 'дверца духовки…'],
	['сорок пять дней прошло', 15, 'сорок пять дней…'],
	// What has no end near is cut where it is.
	['ааааааааааааааааааааааааааааааа', 10, 'аааааааааа…'],
	['а ббббббббббббббббббббббббббббббб', 26, 'а бббббббббббббббббббббббб…'],
	['👍👍👍', 2, '👍👍…'],
])('«%s» in %i letters', (text, most, start) => {
	expect(shortened(text, most)).toBe(start);
});
