/** Days as clerks wrote them, alone and in a column. */

import { describe, expect, it } from 'vitest';
import { readDays } from '../../src/import/cell/dayColumn.ts';
import { dayFrom, findOldDay, readOldDay } from '../../src/import/cell/oldDay.ts';
import { TODAY } from './sample.ts';

describe('a cell', () => {
	it.each([
		['2025-06-01T00:00:00+03:00', '2025-06-01'],
		['24.03.2021, 18:47:00', '2021-03-24'],
		['2026-07-24 07:51', '2026-07-24'],
		['45231', '2023-11-01'],
		['45231,5', '2023-11-01'],
		['20240312', '2024-03-12'],
		['12.03.21г.', '2021-03-12'],
		['12.03.2021 года', '2021-03-12'],
		[' 5 . 11 . 2024 ', '2024-11-05'],
		['05/11/2024', '2024-11-05'],
		['5-11-24', '2024-11-05'],
		['12,03,2024', '2024-03-12'],
		['12.III.2024', '2024-03-12'],
		['12 ХI 2024', '2024-11-12'],
		['5 ноября 2024 г.', '2024-11-05'],
		['5 нояб. 2024', '2024-11-05'],
		['5-мая-2024', '2024-05-05'],
		['5 ма\u00adя 2024', '2024-05-05'],
		['12 March 2024', '2024-03-12'],
		['March 12, 2024', '2024-03-12'],
		['устно 12.03.21', '2021-03-12'],
		['«12» марта 2021 года', '2021-03-12'],
		['"05" ноября 2024 г.', '2024-11-05'],
		['12-14.03.2021', '2021-03-12'],
		['12/13.03.21', '2021-03-12'],
		['с 12 по 14.03.2021', '2021-03-12'],
	])('%s is %s', (written, day) => {
		const read = readOldDay(written);
		expect(read && dayFrom(read)).toBe(day);
	});

	it.each(['устно', '', '-', '12', '145/07', 'март', '10 дней', '1 290 руб.', '5 ма 2024', '99999'])('%s is none', (written) => {
		expect(readOldDay(written)).toBeUndefined();
	});

	it.each([
		['145/07 от 12.03.2021г.', 2021, 12, 3],
		['б/н 3.04', null, 3, 4],
		['15-2 от 4.III', null, 4, 3],
		['исх. 12-5 от 01.02', null, 1, 2],
		['удовл., исх. № 3 от 15.01.24', 2024, 15, 1],
		['частично, исх. № 43 от 14.05.24; доплата 1.5', 2024, 14, 5],
	])('%s has one in it', (text, year, first, second) => {
		expect(findOldDay(text)).toMatchObject({ year, first, second });
	});
});

/** Days of a column, and what is doubtful about each. */
function column(...written: readonly string[]): readonly string[] {
	return readDays(
		written.map((cell) => ({ cell, year: null })),
		TODAY,
	).map(({ day, doubt }) => [day ?? '?', ...(doubt ? [doubt] : [])].join(' '));
}

describe('a column', () => {
	it('reads days of slashes by those that can be read in one way', () => {
		expect(column('03/04/2024', '05/04/2024', '15/04/2024')).toEqual(['2024-04-03', '2024-04-05', '2024-04-15']);
		expect(column('04/03/2024', '04/05/2024', '04/15/2024')).toEqual(['2024-04-03', '2024-04-05', '2024-04-15']);
	});

	it('reads a block of American days as one, among others that are not', () => {
		const days = column('01/03/2024', '25/03/2024', '28.03.2024', '04/01/2024', '04/15/2024', '20.04.2024', '22/04/2024', '03/05/2024');
		expect(days).toEqual(['2024-03-01', '2024-03-25', '2024-03-28', '2024-04-01', '2024-04-15', '2024-04-20', '2024-04-22', '2024-05-03']);
	});

	it('reads two blocks of slashes one behind the other each in its order, and doubts what lies between', () => {
		const american = ['3/15/2024', '3/18/2024', '4/2/2024', '4/20/2024', '5/3/2024'];
		const russian = ['06/05/2024', '15/05/2024', '18/05/2024', '03/06/2024', '20/06/2024'];
		expect(column(...american, ...russian)).toEqual([
			...['2024-03-15', '2024-03-18', '2024-04-02', '2024-04-20', '2024-05-03 order'],
			...['2024-05-06 order', '2024-05-15', '2024-05-18', '2024-06-03', '2024-06-20'],
		]);
	});

	it('doubts those of a block that says both', () => {
		expect(column('13/03/2024', '04/03/2024', '03/25/2024', '28/03/2024')).toEqual([
			'2024-03-13',
			'2024-03-04 order',
			'2024-03-25 order',
			'2024-03-28',
		]);
	});

	it('takes the year of the neighbours for one that is mistyped', () => {
		expect(column('10.03.2025', '17.03.52', '20.03.2025')[1]).toBe('2025-03-17 year');
		expect(column('10.03.2025', '12.03.2025', '17.03.2015', '20.03.2025', '21.03.2025')[2]).toBe('2025-03-17 year');
	});

	it('leaves a jump from year to year alone', () => {
		expect(column('20.12.2023', '25.12.2023', '10.06.2024', '12.06.2024', '13.06.2024')).toEqual([
			'2023-12-20',
			'2023-12-25',
			'2024-06-10',
			'2024-06-12',
			'2024-06-13',
		]);
	});

	it('chooses a day for what is none, and says so', () => {
		expect(column('18.11.2024', '31.11.24', 'устно', '', '3.12', 'декабрь 2024', '25.12.2024')).toEqual([
			'2024-11-18',
			'2024-11-30 impossible',
			'2024-11-30 unread',
			'2024-11-30 missing',
			'2024-12-03 partial',
			'2024-12-01 partial',
			'2024-12-25',
		]);
	});

	it('has the year of a title: the first is told, the others follow it', () => {
		const days = ['28.12', '29.12', '12.01'].map((cell) => ({ cell, year: 2023 }));
		expect(readDays(days, TODAY)).toMatchObject([
			{ day: '2023-12-28', doubt: 'partial' },
			{ day: '2023-12-29', doubt: null },
			{ day: '2024-01-12', doubt: 'partial' },
		]);
	});

	it('has the year of the file where nothing else says one', () => {
		const days = ['28.12', '12.01'].map((cell) => ({ cell, year: null, fileYear: 2023 }));
		expect(readDays(days, TODAY)).toMatchObject([
			{ day: '2023-12-28', doubt: 'partial' },
			{ day: '2024-01-12', doubt: 'partial' },
		]);
	});

	it('reads no day that lies ahead', () => {
		expect(column('20.11.2026', '24.11.2026')).toEqual(['2026-11-20', '2026-11-20 future']);
	});

	it('has no day where no row has one', () => {
		expect(column('устно', '')).toEqual(['? unread', '? missing']);
	});
});
