/** A register in two sheets: what came in on the one, the answers on the other. */

import { describe, expect, it } from 'vitest';
import { usualUnderstanding } from '../../src/import/oldEntry.ts';
import { readJournal } from '../../src/import/readJournal.ts';
import type { Table } from '../../src/import/table/table.ts';
import { flawLines, TODAY } from './sample.ts';

/** A workbook of sheets, a line a row. */
function workbook(sheets: Readonly<Record<string, readonly string[]>>): Table {
	return {
		...{ format: 'xlsx', encoding: null, delimiter: null, remarks: [] },
		sheets: Object.entries(sheets).map(([name, lines]) => ({
			...{ name, hidden: false },
			rows: lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
		})),
	};
}

const INCOMING = [
	'Рег. №;Дата поступления;Клиент;Содержание;Исполнитель',
	'ЖБ-1;09.01.2024;Иванов;комиссия;Орлова',
	'ЖБ-2;10.01.2024;Петров;карта;',
	'ЖБ-3;11.01.2024;Кузин;счёт;Орлова',
	'ЖБ-4;12.01.2024;Ли;вклад;Орлова',
];

function read(answers: readonly string[], incoming = INCOMING) {
	const journal = readJournal(workbook({ Входящие: incoming, Ответы: answers }), usualUnderstanding, TODAY);
	const ends = journal.entries.map(({ row, ending, outgoing, answeredOn }) => [row, ending ?? null, outgoing, answeredOn]);
	return { ...journal, ends, lines: flawLines(journal) };
}

describe('answers on another sheet', () => {
	it('belong to the entries of their numbers', () => {
		const { ends, sheets, lines } = read([
			'Рег. №;Дата ответа;Исх. №;Решение',
			'ЖБ-1;15.01.2024;101;удовлетворена',
			'жб–3;16.01.2024;102;отказано',
			'ЖБ-2;;;в работе',
		]);
		expect(ends).toEqual([
			[2, 'satisfied', '101', '2024-01-15'],
			[3, 'inProgress', null, null],
			[4, 'rejected', '102', '2024-01-16'],
			[5, null, null, null],
		]);
		expect(sheets.map(({ entries, answers }) => [entries, answers])).toEqual([
			[4, 0],
			[0, 3],
		]);
		expect(lines).toEqual([]);
	});

	it('may name the client, and have their day in a column that says «Дата» alone; what no field has stays in words', () => {
		const { ends, entries } = read([
			'Рег. №;Клиент;Дата;Решение;Исполнитель',
			'ЖБ-1;Иванов;15.01.2024;отказано;Орлова',
			'ЖБ-2;Петров;16.01.2024;удовл.;Сафин',
		]);
		expect(ends.slice(0, 2)).toEqual([
			[2, 'rejected', null, '2024-01-15'],
			[3, 'satisfied', null, '2024-01-16'],
		]);
		expect(entries[1]).toMatchObject({ responsible: 'Сафин', words: [{ head: 'Клиент', text: 'Петров' }, { text: 'Сафин' }] });
	});

	it('are told where they belong to none, to several, or are not the only one', () => {
		const { ends, lines, entries } = read(
			[
				'Рег. №;Дата ответа;Решение',
				'ЖБ-1;20.01.2024;отказано',
				'ЖБ-1;15.01.2024;на рассмотрении',
				'ЖБ-9;15.01.2024;отказано',
				'ЖБ-3;16.01.2024;отказано',
				'ЖБ-4;11.01.2024;отказано',
				';17.01.2024;удовл.',
			],
			[...INCOMING, 'ЖБ-3;13.01.2024;Чен;шум;'],
		);
		expect(ends.map(([, ending]) => ending)).toEqual(['rejected', null, null, 'rejected', null]);
		expect(entries[0]?.words).toContainEqual({ head: 'Решение', text: 'на рассмотрении; 15.01.2024' });
		expect(lines).toEqual([
			'answerOfSeveral A5 ЖБ-3',
			'answerTwice A3 ЖБ-1 | 15.01.2024 | на рассмотрении',
			'answerWithoutEntry A4 ЖБ-9',
			'answerWithoutEntry A7',
			'answeredBeforeReceipt C6 отказано; 11.01.2024 → 2024-01-12',
			'numberTwice A6 ЖБ-3 = 4',
		]);
	});

	it('go to the entry of their time where numbers begin anew each year', () => {
		const { ends } = read(
			['Рег. №;Дата ответа;Решение', '1;15.01.2025;отказано', '1;20.01.2024;удовл.', '2;12.02.2024;частично'],
			['Рег. №;Дата поступления;Клиент;Содержание', '1;09.01.2024;А;б', '2;10.02.2024;В;г', '1;09.01.2025;Д;е'],
		);
		expect(ends.map(([, ending]) => ending)).toEqual(['satisfied', 'partlySatisfied', 'rejected']);
	});
});

it.each([
	['a list of something else', ['Рег. №;Ответ']],
	['a price list', ['Код;Наименование;Цена', '1;Утюг;100', '2;Чайник;200']],
	['numbers of other entries', ['Рег. №;Дата ответа;Решение', 'ЖБ-11;15.01.2024;отказано', 'ЖБ-12;16.01.2024;отказано']],
])('%s is no journal and no answer', (_, lines) => {
	const { ends, sheets } = read(lines);
	expect(ends).toHaveLength(4);
	expect(sheets[1]).toMatchObject({ entries: 0, answers: 0, layout: undefined });
});

it('a journal of another year without a summary is no sheet of answers', () => {
	const { entries } = read(
		['Рег. №;Дата поступления;Клиент;Итог', 'ЖБ-1;09.01.2025;Чен;отказано', 'ЖБ-2;10.01.2025;Цой;удовл.'],
		['Рег. №;Дата поступления;Клиент;Содержание;Итог', 'ЖБ-1;09.01.2024;Иванов;комиссия;отказано', 'ЖБ-2;10.01.2024;Петров;карта;удовл.'],
	);
	expect(entries).toHaveLength(4);
});
