/** The sample journal, whose every flaw is known, in the four formats: the same verdict, row by row. */

import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/import/table/readTable.ts';
import { verdictOn } from '../../src/import/verdict.ts';
import { flawLines, journalOf, sampleBytes, TODAY, tableOf } from './sample.ts';

/** What is the same in a text and in a workbook. */
const alike = [
	'answeredBeforeReceipt H74 удовл., исх. № 69 от 30.07.24 → 2024-08-01',
	'answeredLate H111 2025-02-25 → 2025-02-20',
	'answeredLate H120 2025-03-17 → 2025-03-14',
	'answeredLate H156 2025-08-14 → 2025-08-11',
	'answeredLate H48 2024-06-21 → 2024-06-13',
	'answeredLate H91 2024-11-26 → 2024-11-15',
	'clientMissing D108',
	'dayImpossible B97 31.11.24 → 2024-11-30',
	'filledFromAbove D120 → Яровая Татьяна Ильинична',
	'filledFromAbove D66 → Степаненко',
	'filledFromAbove D67 → Степаненко',
	'numberNone C78 б/н',
	'numberOdd C89 84а',
	'numberTwice C51 47 = 50',
	'ordinalUnread A137',
	'responsibleSeveral F116 Кочетков/Ларионова → Кочетков',
	'responsibleSpelled F137 Ларионова М. С. → Ларионова',
	'responsibleSpelled F17 Гайдук Е.Н. → Гайдук',
	'responsibleSpelled F69 сафин → Сафин',
	'termInWords G132 срочно',
	'termInWords G140 10 дней',
	'termInWords G145 месяц',
	'termInWords G150 срочно',
	'termInWords G36 срочно',
	'termInWords G41 10 дней',
	'termInWords G58 месяц',
	'termInWords G60 срочно',
	'termInWords G82 срочно',
	'termInWords G86 10 дней',
	'termInWords G95 до 15.11 → 2024-11-15',
	'textMended D102 Захарченко → Захарченко',
	'textMended D16 Семенихин В → Семенихин В',
	'textMended D165 Cидорова → Сидорова',
	'textMended D55 Мещеряков → Мещеряков',
];

const inText = [
	'contactLost I177 7,00012E+10',
	'dayBackwards B127 19.03.25 → 2025-03-19',
	'dayMissing B113 → 2025-02-14',
	'dayMissing B120 → 2025-03-04',
	'dayMissing B66 → 2024-07-08',
	'dayMissing B67 → 2024-07-08',
	'dayYear B123 17.03.52 → 2025-03-17',
	'numberDay C104 03.янв',
	'ordinalUnread A154 #ССЫЛКА!',
	'termBeforeReceipt G84 09.08.24 → 2024-09-09',
	'termHidden G164 ########',
];

const inWorkbook = [
	// Their cells are merged with those above.
	'filledFromAbove F120 → Гайдук',
	'filledFromAbove F66 → Тимофеев',
	'filledFromAbove F67 → Тимофеев',
	'dayBackwards B127 2025-03-19 → 2025-03-19',
	'dayYear B123 2052-03-17 → 2025-03-17',
	'filledFromAbove B113 → 2025-02-14',
	'filledFromAbove B120 → 4.3.2025',
	'filledFromAbove B66 → 08/07/2024',
	'filledFromAbove B67 → 08/07/2024',
	'numberDay C104 2025-01-03',
	'ordinalUnread A154 #REF!',
	'termBeforeReceipt G84 2024-08-09 → 2024-09-09',
];

describe.each(['csv', 'xlsx', 'xls', 'ods'] as const)('the sample journal as %s', async (format) => {
	const journal = await journalOf(sampleBytes(format));

	it('has every entry, and tells its rows that are none', () => {
		expect(journal.entries).toHaveLength(180);
		expect(journal.left.map(({ row, why }) => [row, why])).toEqual([
			[1, 'title'],
			[2, 'title'],
			[100, 'title'],
		]);
		expect(journal.totals.map(({ row, written, countedAll }) => [row, written, countedAll])).toEqual([[186, 179, 180]]);
	});

	it('has the flaws that it was given, and no other', () => {
		expect(flawLines(journal)).toEqual([...alike, ...(format === 'csv' ? inText : inWorkbook)].toSorted());
		expect(journal.gaps).toEqual([
			{ year: 2024, from: 69, to: 69 },
			{ year: 2025, from: 34, to: 34 },
		]);
	});

	it('ended as its words say', () => {
		const { outcomes, open, years, responsible } = verdictOn(journal, TODAY, () => undefined);
		expect(Object.fromEntries(outcomes.map(({ words, ending, count }) => [`${words} → ${ending}`, count]))).toEqual({
			'удовл → satisfied': 94,
			'ответ дан устно → explained': 25,
			'ответ дан на сайте → explained': 1,
			'отказано → rejected': 22,
			'отказ → rejected': 1,
			'частично → partlySatisfied': 16,
			'без рассм → unconsidered': 6,
			'принято → ended': 4,
			' → undefined': 4,
			'выдано → satisfied': 3,
			'переслано → forwarded': 3,
			'в работе → inProgress': 1,
		});
		expect(open.map(({ entry }) => entry.row)).toEqual([180, 181, 182, 183, 184]);
		expect(years).toEqual([
			{ year: 2024, count: 96 },
			{ year: 2025, count: 84 },
		]);
		expect(responsible.map(({ name }) => name).toSorted()).toEqual(['Гайдук', 'Кочетков', 'Ларионова', 'Сафин', 'Тимофеев']);
	});

	it('is read field by field', () => {
		const entry = (row: number) => journal.entries.find((one) => one.row === row);
		expect(entry(4)).toMatchObject({
			number: { text: '1', ordinal: 1 },
			receivedOn: '2024-01-09',
			client: 'Гусева Т.И.',
			responsible: 'Ларионова',
			term: '2024-01-19',
			ending: 'satisfied',
			outgoing: '3',
			answeredOn: '2024-01-15',
		});
		expect(entry(61)).toMatchObject({ number: { text: '57' }, ending: 'rejected', outgoing: '57', answeredOn: '2024-07-03' });
		expect(entry(66)).toMatchObject({ receivedOn: '2024-07-08', client: 'Степаненко', number: { text: '62' } });
		expect(entry(9)).toMatchObject({ kind: 'anonymous', client: null, ending: 'unconsidered' });
		expect(entry(178)?.summary).toBe('Просит:\n- вернуть деньги за монтаж;\n- убрать мусор;\n- извиниться');
	});
});

it('tells the encoding and the delimiter', async () => {
	expect(await tableOf(sampleBytes('csv'))).toMatchObject({ encoding: 'Windows-1251', delimiter: ';', remarks: [] });
});

it('names the sheet that is no journal', async () => {
	const { sheets } = await journalOf(sampleBytes('xlsx'));
	expect(sheets.map(({ name, entries, layout }) => [name, entries, layout !== undefined])).toEqual([
		['Журнал', 180, true],
		['Лист2', 0, false],
	]);
});

it('says that it is empty', async () => {
	expect(await readTable(new Uint8Array())).toEqual({ ok: false, fault: { code: 'empty' } });
});
