/** Files as they come: every encoding and delimiter, heads of all kinds, and what is meant to harm. */

import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { usualUnderstanding } from '../../src/import/oldEntry.ts';
import { readJournal } from '../../src/import/readJournal.ts';
import { delimiters } from '../../src/import/table/delimited.ts';
import { decodeText, type Encoding, encodingNamed, encodingNames, encodings } from '../../src/import/table/encoding.ts';
import { readTable } from '../../src/import/table/readTable.ts';
import { textOfCell } from '../../src/import/table/table.ts';
import { fc } from '../property.ts';
import { flawLines, journalOf, sampleBytes, TODAY, tableOf, textJournal } from './sample.ts';

const SAMPLE = decodeText(sampleBytes('csv')).text;

/** The bytes of the text in a single-byte encoding, by turning the decoder round. */
function encoded(text: string, encoding: Encoding): Uint8Array {
	if (encoding === 'UTF-8') return new TextEncoder().encode(text);
	if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le');
	if (encoding === 'UTF-16BE') return Buffer.from(text, 'utf16le').swap16();
	const bytes = new Map(
		[...new TextDecoder(encodings[encoding]).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [
			letter,
			byte,
		]),
	);
	return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? 0x3f);
}

/** Letters that every Cyrillic encoding has. */
const PLAIN = SAMPLE.replaceAll('«', '"')
	.replaceAll('»', '"')
	.replace(/[№…–—°]/g, 'N')
	.replace(/""+/g, '"');

describe('encodings', () => {
	it.each(Object.keys(encodings).map((name) => name as Encoding))('%s is found out', (encoding) => {
		const { text, encoding: found } = decodeText(encoded(PLAIN, encoding));
		expect([found, text === PLAIN]).toEqual([encoding, true]);
	});

	it('is UTF-16 by its mark, too', () => {
		const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SAMPLE, 'utf16le')]);
		expect(decodeText(marked)).toEqual({ text: SAMPLE, encoding: 'UTF-16LE', twice: false });
	});

	it('takes text back that was converted twice', () => {
		const twice = new TextEncoder().encode(new TextDecoder('windows-1251').decode(new TextEncoder().encode(SAMPLE)));
		expect(decodeText(twice)).toEqual({ text: SAMPLE, encoding: 'UTF-8', twice: true });
	});

	it.each([
		['UTF-8', 'Windows-1251'],
		['UTF-8', 'CP866'],
		['Windows-1251', 'UTF-8'],
		['KOI8-R', 'Windows-1251'],
		['CP866', 'KOI8-R'],
		['UTF-16LE', 'UTF-8'],
		['UTF-16BE', 'Windows-1251'],
		['Windows-1251', 'UTF-16LE'],
	] as const)('%s is refused where the bytes are %s', async (named, found) => {
		expect(await readTable(encoded(SAMPLE, found), { encoding: named })).toEqual({
			ok: false,
			fault: { code: 'otherEncoding', named, found },
		});
	});

	it.each(encodingNames)('%s is taken where the bytes are of it, and where they may be of any', async (name) => {
		expect(await readTable(encoded(SAMPLE, name), { encoding: name })).toMatchObject({ ok: true, table: { encoding: name } });
		if (!name.startsWith('UTF-16'))
			expect(await readTable(encoded('No;Date', 'UTF-8'), { encoding: name })).toMatchObject({ ok: true, table: { encoding: name } });
	});

	it.each([
		['cp1251', 'Windows-1251'],
		['win-1251', 'Windows-1251'],
		['866', 'CP866'],
		['koi8-r', 'KOI8-R'],
		['utf8', 'UTF-8'],
	])('%s names %s', (typed, name) => expect(encodingNamed(typed)).toBe(name));
});

describe('delimiters', () => {
	it.each(delimiters)('%j is found out, and gives the same journal', async (delimiter) => {
		const { sheets } = await tableOf(sampleBytes('csv'));
		const quoted = (text: string) => (/["\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
		const lines = (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => quoted(textOfCell(cell))).join(delimiter));
		const bytes = new TextEncoder().encode(`\ufeff${lines.join('\n')}\n`);
		const table = await tableOf(bytes);
		expect(table.delimiter).toBe(delimiter);
		expect(flawLines(await journalOf(bytes))).toEqual(flawLines(await journalOf(sampleBytes('csv'))));
	});

	it('is what the first line says', async () => {
		const { delimiter, sheets } = await tableOf(new TextEncoder().encode('sep=|\r\nДата|Клиент;ИП|Суть\r\n1.2.2024|А|Б\r\n'));
		expect([delimiter, sheets[0]?.rows.map(({ row }) => row)]).toEqual(['|', [2, 3]]);
	});
});

describe('text that is no tidy CSV', () => {
	it('has stray zeros and control characters, which reach neither a number nor a text', async () => {
		const { entries } = await textJournal('№;Дата;Клиент;Суть\n1\0\u0007\u202e5;01.02.2024;А\0б;раз\u001b[31m\n');
		expect(entries).toMatchObject([{ number: { text: '15' }, client: 'Аб', summary: 'раз' }]);
	});

	it('has a text in the column of numbers', async () => {
		const { entries } = await textJournal(`№;Дата;Клиент;Суть\n${'я'.repeat(500)};01.02.2024;А;раз\n`);
		expect(entries[0]?.number.text).toHaveLength(60);
	});

	it('has line ends of three systems', async () => {
		const { entries } = await textJournal('Дата;Клиент;Суть\r\n01.02.2024;А;раз\n02.02.2024;Б;два\r03.02.2024;В;три');
		expect(entries.map(({ summary }) => summary)).toEqual(['раз', 'два', 'три']);
	});

	it('has cells that begin with a quotation mark', async () => {
		const { entries } = await textJournal('Дата;Клиент;Суть\n01.02.2024;"Ромашка" ООО;раз\n02.02.2024;а "б" в;два\n');
		expect(entries.map(({ client }) => client)).toEqual(['"Ромашка" ООО', 'а "б" в']);
	});

	it('loses no row behind a quotation mark that is never closed', async () => {
		const rows = Array.from({ length: 300 }, (_, index) => `01.02.2024;К${index};суть ${index}`);
		rows[3] = '01.02.2024;"Ромашка;суть';
		const bytes = new TextEncoder().encode(`Дата;Клиент;Суть\n${rows.join('\n')}\n`);
		expect((await tableOf(bytes)).remarks).toEqual([{ code: 'quoteNotClosed', rows: [5] }]);
		expect((await journalOf(bytes)).entries).toHaveLength(300);
	});

	it('has records a column short or long', async () => {
		const journal = await textJournal('Дата;Клиент;Суть\n01.02.2024;А\n02.02.2024;Б;два;лишнее\n');
		expect(flawLines(journal)).toEqual(['columnsBeyond D3 лишнее', 'summaryMissing C2']);
		expect(journal.entries.map(({ client }) => client)).toEqual(['А', 'Б']);
	});
});

describe('heads', () => {
	it('may be of two rows, with numbers beneath', async () => {
		const { entries, sheets } = await textJournal(
			'Вх.;;Заявитель;Содержание;Ответ;\n№;дата;;;дата;исх. №\n1;2;3;4;5;6\n7;01.02.2024;Иванов;раз;05.02.2024;15\n',
		);
		expect(sheets[0]?.layout?.headRows).toEqual([1, 2, 3]);
		expect(entries).toMatchObject([
			{ number: { text: '7' }, receivedOn: '2024-02-01', answeredOn: '2024-02-05', outgoing: '15', ending: 'explained' },
		]);
	});

	it('may have two facts in one', async () => {
		const { entries } = await textJournal(
			'№ и дата;Кто обратился;Суть обращения;№ и дата письма ответа\n145/07 от 12.03.2021г.;Иванов;раз;исх. 12-5 от 01.04.2021\n146/07 от 13.03.2021г.;Петров;два;\n',
		);
		expect(entries).toMatchObject([
			{ number: { text: '145/07' }, receivedOn: '2021-03-12', outgoing: '12-5', answeredOn: '2021-04-01' },
			{ number: { text: '146/07' }, receivedOn: '2021-03-13', ending: undefined },
		]);
	});

	it('may be broken over lines, widened by blanks, in English', async () => {
		const { sheets } = await textJournal(
			'"Дата по-\nступления";Customer          ;"Complaint\ndetails";Handled by;Due;Outcome\n1.2.2024;А;б;В;1.3.2024;rejected\n',
		);
		expect(sheets[0]?.layout?.columns.map(({ role }) => role)).toEqual(['received', 'client', 'summary', 'responsible', 'term', 'outcome']);
	});

	it('may come again on each page', async () => {
		const { entries, left } = await textJournal('Дата;Клиент;Суть\n1.2.2024;А;б\nДата;Клиент;Суть\n2.2.2024;В;г\n');
		expect([entries.length, left]).toEqual([2, [{ sheet: null, row: 3, why: 'head', text: 'Дата | Клиент | Суть' }]]);
	});

	it('may be missing: then the cells speak', async () => {
		const rows = Array.from(
			{ length: 12 },
			(_, index) =>
				`${index + 1};${index + 1}.02.2024;Иванов ${'АБВГДЕЖЗИКЛМ'[index]}. И.;Не работает чайник, купленный в январе;удовл., исх. № ${index + 1}`,
		);
		const { entries, sheets } = await textJournal(`${rows.join('\n')}\n`);
		expect(sheets[0]?.layout?.columns.map(({ role }) => role)).toEqual(['number', 'received', 'client', 'summary', 'outcome']);
		expect(entries).toHaveLength(12);
	});

	it('may be in words that nobody knows: then the cells say who and what, and nothing else', async () => {
		const rows = Array.from({ length: 12 }, (_, index) =>
			[
				`${index + 1}`,
				`${index + 1}.02.2024`,
				`Иванов ${'АБВГДЕЖЗИКЛМ'[index]}. И.`,
				'Не работает чайник, купленный в январе',
				'Орлова',
			].join(';'),
		);
		const { sheets } = await textJournal(`№;Дата;Прихожанин;Печаль;Утешитель\n${rows.join('\n')}\n`);
		expect(sheets[0]?.layout?.columns.map(({ role, by }) => `${role} ${by}`)).toEqual([
			...['number head', 'received head', 'client content', 'summary content', 'words content'],
		]);
	});

	it.each([
		['№;Дата;№ и дата претензии;Контрагент;Суть', 'number received theirNumber client summary'],
		['Дата претензии;Дата получения;Контрагент;Суть;Дата ответа', 'words received client summary answered'],
		['№;Дата заказа;№ заказа;Дата обращения;ФИО;Тел;Проблема', 'number words contract received client contact summary'],
		['№;Дата;Заявитель: Ф.И.О.;Заявитель: Адрес;Ответ: дата;Ответ: №;Суть', 'number received client contact answered outgoing summary'],
		['Ticket ID;Created at;Requester;Subject;Status;Assignee', 'number received client summary outcome responsible'],
		['Key;Summary;Reporter;Created;Resolved;Resolution', 'number summary client received answered outcome'],
		['Вх. №;Дата;Автор;Аннотация;Ответ заявителю;План. дата', 'number received client summary outcome term'],
		['№ претензии;Вх. №;Дата;Контрагент;Суть', 'theirNumber number received client summary'],
		['№;№ обращения;Дата;Пациент;Суть', 'ordinal number received client summary'],
		['Отметка времени;Ваше имя;Телефон или почта;Номер заказа;Опишите проблему;Статус', 'received client contact contract summary outcome'],
		['Рег. №;Дата;Фамилия, имя, отчество гражданина, адрес;Вопрос;Номер телефона заявителя', 'number received client summary contact'],
		['Вх. №;Дата;Клиент;№ договора клиента;Чего просит заявитель;Сумма требований', 'number received client contract demand amount'],
		['Вх. №;Дата;Заказчик;Комментарий клиента;Исход;Комментарий менеджера', 'number received client summary outcome note'],
	])('%s', async (head, roles) => {
		const { sheets } = await textJournal(`${head}\n1;2;3;4;5;6\n`);
		expect(sheets[0]?.layout?.columns.map(({ role }) => role).join(' ')).toMatch(new RegExp(`^${roles}`));
	});

	it('of a running number and a day of registration are number and receipt', async () => {
		const { entries } = await textJournal('№ п/п;Дата регистрации;Клиент;Суть\n7;1.2.2024;А;б\n');
		expect(entries).toMatchObject([{ number: { text: '7' }, receivedOn: '2024-02-01' }]);
	});

	it('of a thousand and more may be in groups of three', async () => {
		const { gaps, entries, ...journal } = await textJournal(
			'№;Дата;Клиент;Суть\n999;1.2.2024;А;б\n1 000;2.2.2024;В;г\n1 001;3.2.2024;Д;е\n',
		);
		expect([gaps, flawLines({ gaps, entries, ...journal })]).toEqual([[], []]);
		expect(entries.map(({ number }) => number.text)).toEqual(['999', '1 000', '1 001']);
	});

	it('may call the summary the kind of what is wrong', async () => {
		const { entries } = await textJournal('№;Дата;Абонент;Характер заявки\n1;1.2.2024;А;нет воды\n2;2.2.2024;В;течёт кран\n');
		expect(entries.map(({ summary }) => summary)).toEqual(['нет воды', 'течёт кран']);
	});

	it('of a CRM may call the client a contact', async () => {
		const rows = ['Иванов Иван', 'Петров П. П.', 'Кузина Анна'].map((name, index) => `${index};Жалоба на доставку;1.2.2024;${name}`);
		const { entries } = await textJournal(`ID;Название;Дата создания;Контакт\n${rows.join('\n')}\n`);
		expect(entries.map(({ client, contact }) => [client, contact])).toEqual([
			['Иванов Иван', null],
			['Петров П. П.', null],
			['Кузина Анна', null],
		]);
	});

	it('may say that the number of the answer begins the cell', async () => {
		const { entries } = await textJournal('№;Дата;Клиент;Суть;Исх. № и дата, результат\n1;1.2.2024;А;б;02-9 05.02.2024 отказ\n');
		expect(entries).toMatchObject([{ outgoing: '02-9', answeredOn: '2024-02-05', ending: 'rejected' }]);
	});

	it('are what a profile says', async () => {
		const { entries } = await textJournal('Когда;Кого;Чего\n1.2.2024;А;б\n', {
			columns: new Map([
				['когда', 'received'],
				['b', 'client'],
				['чего', 'summary'],
			]),
		});
		expect(entries).toMatchObject([{ client: 'А', summary: 'б' }]);
	});
});

it('reads a journal of a municipal office, whose cells hold two facts each', async () => {
	const journal = await textJournal(
		[
			'РА № и дата;Заявитель (Ф.И.О., адрес, тел.)   ;Суть;Кому расписано;Контроль;№ и дата письма ответа;Результат рассмотрения',
			'145/07 от 12.01.2023г.;гр. ИВАНОВ И.И., +7 (000) 111-22-33;лифт;Петров А.А.;12.02.2023;исх. 12-5 от 01.02;Удовлетворено!!!',
			'146/07 от 13.01.23;И.И. Петрова, kv@example.ru;шум;Петров;;13-1 от 10.02.2023;отказ (?)',
			'б/н 16.01;ООО Ромашка;недопоставка;Петров;в теч. 30 дн.;;на рассм.',
			'147/07 от 17 янв. 2023;Кузин;грязь;Пeтров;;устно;Б/р',
			'153-07 от 20.I.2023;Чен;тепло;-//-;;16-2 от 10.03.2023;хз',
			'154/07 от 21.01.2032;Ли;свет;;;;кто знает',
			'155/07 от 22.01.2023;Цой;газ;;;17-1 от 01.02.2023;решено положительно',
		].join('\n'),
	);
	expect(
		journal.entries.map(({ number, receivedOn, client, contact, responsible }) => [number.text, receivedOn, client, contact, responsible]),
	).toEqual([
		['145/07', '2023-01-12', 'гр. ИВАНОВ И.И.', '+7 (000) 111-22-33', 'Петров'],
		['146/07', '2023-01-13', 'И.И. Петрова', 'kv@example.ru', 'Петров'],
		['б/н', '2023-01-16', 'ООО Ромашка', null, 'Петров'],
		['147/07', '2023-01-17', 'Кузин', null, 'Петров'],
		['153-07', '2023-01-20', 'Чен', null, 'Петров'],
		['154/07', '2023-01-21', 'Ли', null, null],
		['155/07', '2023-01-22', 'Цой', null, null],
	]);
	expect(journal.entries.map(({ ending, outgoing, answeredOn, term }) => [ending, outgoing, answeredOn, term])).toEqual([
		['satisfied', '12-5', '2023-02-01', '2023-02-12'],
		['rejected', '13-1', '2023-02-10', null],
		['inProgress', null, null, null],
		['unconsidered', null, null, null],
		// It was answered, whatever the words mean.
		['ended', '16-2', '2023-03-10', null],
		[undefined, null, null, null],
		['satisfied', '17-1', '2023-02-01', null],
	]);
	expect(flawLines(journal)).toEqual([
		'dayPartial A4 б/н 16.01 → 2023-01-16',
		'dayYear A7 154/07 от 21.01.2032 → 2023-01-21',
		'filledFromAbove D6 -//- → Пeтров',
		'numberNone A4 б/н',
		'numberOdd A6 153-07',
		'outcomeUnknown G6 хз; 16-2 от 10.03.2023',
		'outcomeUnknown G7 кто знает',
		'outcomeUnsure G3 отказ (?); 13-1 от 10.02.2023',
		'responsibleSpelled D2 Петров А.А. → Петров',
		'responsibleSpelled D5 Пeтров → Петров',
		'termInWords E4 в теч. 30 дн.',
	]);
});

it('repeats what stands above for «то же»', async () => {
	const journal = await textJournal('Дата;Клиент;Суть;Ответственный\n1.2.2024;Иванов;раз;Орлова\n-//-;то же;два;-"-\n');
	expect(journal.entries[1]).toMatchObject({ receivedOn: '2024-02-01', client: 'Иванов', responsible: 'Орлова' });
});

it('repeats it below another head, too; in the first row it says nothing', async () => {
	const journal = await textJournal(
		'№;Дата;Клиент;Суть\n1;1.2.2024;он же;б\n2;2.2.2024;В;г\nДата;№;Клиент;Суть;Итог\n3.2.2024;3;он же;е;отказ\n',
	);
	expect(journal.entries.map(({ client }) => client)).toEqual([null, 'В', 'В']);
	expect(flawLines(journal)).toEqual(['clientMissing C2', 'filledFromAbove C5 он же → В']);
});

it('does not make one of two people whom a cell names without a sign between', async () => {
	const rows = ['Иванова', 'Петров', 'Иванова Петров', 'Иванова', 'петров', 'Петров'].map((one, n) => `${n};1.2.2024;А${n};б;${one}`);
	const { entries } = await textJournal(`№;Дата;Клиент;Суть;Ответственный\n${rows.join('\n')}\n`);
	expect(entries.map(({ responsible }) => responsible)).toEqual(['Иванова', 'Петров', 'Иванова', 'Иванова', 'Петров', 'Петров']);
});

it('keeps with an entry what goes on in the rows below it, and says so', async () => {
	const { entries, ...journal } = await textJournal(
		'№;Дата;Клиент;Суть;Итог\n1;1.2.2024;А;Не привезли диван,;отказ\n;;;верните деньги;\n;;;;исх. 15\n2;2.2.2024;В;г;\n\n;;;директор Иванов;\n',
	);
	expect(entries.map(({ words }) => words)).toEqual([
		[
			{ head: 'Суть', text: 'верните деньги' },
			{ head: 'Итог', text: 'исх. 15' },
		],
		[],
	]);
	expect(flawLines({ entries, ...journal })).toEqual(['rowContinued 3 верните деньги = 2', 'rowContinued 4 исх. 15 = 2']);
	expect(journal.left).toMatchObject([{ why: 'unread', text: 'директор Иванов' }]);
	// Where the row above is none, neither is what goes on with it.
	const { left } = await textJournal('№;Дата;Клиент;Суть\n1;1.2;А;б\n;;;ещё\n');
	expect(left.map(({ row }) => row)).toEqual([2, 3]);
});

it('keeps rows that say the same, and says so', async () => {
	const journal = await textJournal('№;Дата;Клиент;Суть\n1;1.2.2024;А;б\n1;1.2.2024;А;б\n');
	expect(journal.entries).toHaveLength(2);
	expect(flawLines(journal)).toEqual(['numberTwice A3 1 = 2', 'rowTwice 3 = 2']);
});

describe('what harms', () => {
	it('is refused before it unfolds', async () => {
		const zip = new JSZip();
		zip.file('xl/workbook.xml', new Uint8Array(60_000_000));
		const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
		expect(await readTable(bomb)).toMatchObject({ ok: false, fault: { code: 'bomb', bytes: 60_000_000 } });
	});

	it('is no entity of another file', async () => {
		const zip = await JSZip.loadAsync(sampleBytes('xlsx'));
		const at = 'xl/sharedStrings.xml';
		const text = (await zip.file(at)?.async('string')) ?? '';
		zip.file(
			at,
			text
				.replace(/(<\?xml[^>]*\?>)/, '$1<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>')
				.replace(/Гусева[^<]*/, '&e;&a;&a;'),
		);
		const table = await readTable(await zip.generateAsync({ type: 'uint8array' }));
		expect(JSON.stringify(table)).not.toMatch(/root:|aaaaaaaaaa/);
	});

	it.each([
		['a page', '<html><body><table><tr><td>1</td></tr></table>', 'html'],
		['a page of XML', '\ufeff<?xml version="1.0"?><Workbook/>', 'xml'],
		['a PDF', '%PDF-1.7', 'pdf'],
		['a picture', '\u0089PNG\r\n', 'bytes'],
	])('is called by its name: %s', async (_, text, is) => {
		expect(await readTable(Buffer.from(text, text.startsWith('\u0089') ? 'latin1' : 'utf8'))).toEqual({
			ok: false,
			fault: { code: 'notWorkbook', is },
		});
	});

	it.each(['csv', 'xlsx', 'xls', 'ods'] as const)('does not stop it: %s with other bytes in it is read or refused', async (format) => {
		const whole = sampleBytes(format);
		const change = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 0, maxLength: 30 }), fc.boolean());
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
				let bytes = Uint8Array.from(whole);
				for (const [at, other, cut] of changes)
					if (cut) bytes = Uint8Array.from([...bytes.subarray(0, Math.min(at, bytes.length)), ...other, ...bytes.subarray(at + 20)]);
					else bytes.set(other.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
				const read = await readTable(bytes);
				if (read.ok) readJournal(read.table, usualUnderstanding, TODAY);
			}),
			{ numRuns: format === 'csv' ? 60 : 30 },
		);
	});

	it('does not stop it: any cells in any order', async () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 30 }),
			fc.constantFrom(
				'12.03.2024',
				'03/13/2024',
				'№',
				'Дата',
				'Клиент',
				'Суть',
				'итого',
				'2024 год',
				'-//-',
				'=1+1',
				'\0',
				'\ud800',
				'99999999999',
				'31.02.24',
			),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), async (rows) => {
				const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\n');
				const read = await readTable(new TextEncoder().encode(`Дата;Клиент;Суть\n${text}`));
				if (!read.ok) return;
				const journal = readJournal(read.table, usualUnderstanding, TODAY);
				for (const { receivedOn, summary, client } of journal.entries) {
					expect(receivedOn <= TODAY).toBe(true);
					expect(`${summary}${client}`).not.toMatch(/[\0-\x08]/);
					expect(summary.isWellFormed() && (client ?? '').isWellFormed()).toBe(true);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

it('what is compressed or random is no table, whatever its name and its first bytes are', async () => {
	// A generator of Lehmer's: the same bytes in every run.
	let state = 20_261_130;
	const bytes = Uint8Array.from({ length: 3000 }, () => {
		state = (state * 48_271) % 2_147_483_647;
		return state % 256;
	});
	for (const from of [0, 100, 1000])
		expect(await readTable(bytes.subarray(from))).toEqual({ ok: false, fault: { code: 'notWorkbook', is: 'bytes' } });
});
