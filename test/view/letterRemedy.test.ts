/** What the client is given, as a sentence of a letter: of every remedy, with a sum and without, in both languages. */

import { describe, expect, it } from 'vitest';
import { remedies } from '../../src/domain/code.ts';
import { letterTemplates as en } from '../../src/text/en/letterTemplates.ts';
import { letterTemplates as ru } from '../../src/text/ru/letterTemplates.ts';
import { remedySentence } from '../../src/view/letterValues.ts';

function russian(...[remedy, kopecks, inFull = false]: [(typeof remedies)[number], number | null, boolean?]): string {
	return remedySentence(ru, remedy, kopecks, inFull).replaceAll('\u00a0', ' ');
}

describe('a remedy', () => {
	it.each([
		['refund', null, 'Уплаченные Вами деньги будут возвращены'],
		['refund', 150_000, 'Вам будут возвращены 1 500 руб.'],
		['refund', 189_050, 'Вам будут возвращены 1 890,50 руб.'],
		['refund', 2_100, 'Вам будет возвращён 21 руб.'],
		['refund', 1_100, 'Вам будут возвращены 11 руб.'],
		['refund', 10_100, 'Вам будет возвращён 101 руб.'],
		['priceCut', 50_000, 'Цена будет уменьшена на 500 руб.'],
		['compensation', 52_100, 'Вам будет выплачена компенсация в размере 521 руб.'],
		['discount', null, 'Вам предоставляется скидка'],
		['bonus', 50_000, 'Вам будут начислены бонусы на сумму 500 руб.'],
		['replacement', 6_249_900, 'Товар будет заменён'],
		['apology', null, 'Приносим извинения'],
		['other', null, ''],
		['other', 50_000, 'Вам предоставляется возмещение в размере 500 руб.'],
	] as const)('%s of %j: %s', (remedy, kopecks, sentence) => expect(russian(remedy, kopecks)).toBe(sentence));

	it('names its only sum in words, too', () =>
		expect(russian('refund', 150_000, true)).toBe('Вам будут возвращены 1 500 руб. (одна тысяча пятьсот рублей 00 копеек)'));

	it.each(remedies)('%s begins with a capital in both languages, and money that is paid is named', (remedy) => {
		for (const templates of [ru, en]) {
			for (const kopecks of [null, 123_456]) expect(remedySentence(templates, remedy, kopecks, false)).toMatch(/^(?:\p{Lu}|$)/u);
			const paid = ['refund', 'priceCut', 'compensation', 'discount', 'bonus', 'other'].includes(remedy);
			if (paid) expect(remedySentence(templates, remedy, 123_456, false)).toMatch(/234[,.]56/);
		}
	});
});
