/** What a clerk wrote, as a sentence of a letter: a capital, one full stop, and names as they are. */

import { describe, expect, it } from 'vitest';
import { asSentence, behindColon } from '../../src/text/fullStop.ts';

describe('as a sentence', () => {
	it.each([
		['осмотр показал брак', 'Осмотр показал брак.'],
		['Осмотр показал брак.', 'Осмотр показал брак.'],
		['  ёлка цела  ', 'Ёлка цела.'],
		['по чеку от 5.10.2026 г.', 'По чеку от 5.10.2026 г.'],
		['чек подписал Юдин О. С.', 'Чек подписал Юдин О. С.'],
		['Спасибо!', 'Спасибо!'],
		['Вы писали: «Спасибо.»', 'Вы писали: «Спасибо.»'],
		['Вы писали: «Спасибо»', 'Вы писали: «Спасибо».'],
		['iPhone заменён', 'iPhone заменён.'],
		['5 штук', '5 штук.'],
		['ответ на https://example.org/a', 'Ответ на https://example.org/a'],
		['первое\nвторое', 'Первое\nвторое.'],
		['', ''],
		['  ', ''],
	])('%j: %j', (text, sentence) => expect(asSentence(text)).toBe(sentence));
});

describe('behind a colon', () => {
	it.each([
		['Копию чека.', 'копию чека'],
		['A copy of the receipt', 'a copy of the receipt'],
		['УПД и накладную', 'УПД и накладную'],
		['Иванова И. О. объяснение', 'Иванова И. О. объяснение'],
		['копию чека', 'копию чека'],
		['', ''],
	])('%j: %j', (text, rest) => expect(behindColon(text)).toBe(rest));
});
