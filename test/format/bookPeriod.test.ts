/** What the title sheet of the paper journal calls its days. */

import { expect, it } from 'vitest';
import { asDay, yearOf } from '../../src/domain/day.ts';
import { bookPeriod } from '../../src/sentence/book.ts';
import { print as english } from '../../src/text/en/print.ts';
import { print as russian } from '../../src/text/ru/print.ts';

it.each([
	['2026-01-01', '2026-12-31', 'за 2026 год', 'of 2026'],
	['2026-10-01', '2026-10-31', 'за октябрь 2026 года', 'of October 2026'],
	['2026-07-01', '2026-09-30', 'за 3 квартал 2026 года', 'of Q3 2026'],
	['2026-02-01', '2026-04-30', 'с 01.02.2026 по 30.04.2026', 'from 2026-02-01 to 2026-04-30'],
	['2026-11-16', '2026-11-22', 'с 16.11.2026 по 22.11.2026', 'from 2026-11-16 to 2026-11-22'],
])('%s..%s', (first, last, inRussian, inEnglish) => {
	const [from, to] = [asDay(first), asDay(last)];
	const book = { year: yearOf(from), period: { from, to } };
	expect([bookPeriod(russian, book), bookPeriod(english, book)]).toEqual([inRussian, inEnglish]);
});
