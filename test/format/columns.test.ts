/** Titles of columns: what has none in both languages does not compile. */

import { expect, it } from 'vitest';
import { titleOf } from '../../src/format/value.ts';
import { claimColumns, overdueDaysColumn } from '../../src/report/claimColumns.ts';
import type { Column } from '../../src/report/report.ts';
import { textOf } from '../../src/text/index.ts';
import { office } from '../domain/office.ts';

it('a column under a key without a title must bring one', () => {
	// @ts-expect-error: nothing stands in text/ under this key.
	const untitled: Column<null> = { key: 'sortedOn', type: 'day', value: () => null };
	const titled: Column<null> = { key: 'sortedOn', title: 'Разобрано', type: 'day', value: () => null };
	expect([untitled.key, titled.title]).toEqual(['sortedOn', 'Разобрано']);
});

it.each(['ru', 'en'] as const)('every column of a claim has a title of its own: %s', async (language) => {
	const words = await textOf('words', language);
	const titles = [...claimColumns, overdueDaysColumn(office.today)].map(({ key, type }) =>
		titleOf(words, { key, type, value: () => null }),
	);
	expect(titles.filter((title) => title.trim() === '')).toEqual([]);
	expect(new Set(titles).size).toBe(titles.length);
});
