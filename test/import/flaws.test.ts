/** A journal with one flaw at a time: its row comes in right or is told, by cell and with the reading that was chosen; no other row suffers. */

import { describe, expect, it } from 'vitest';
import type { OldEntry } from '../../src/import/oldEntry.ts';
import { fc } from '../property.ts';
import { flawLines, textJournal } from './sample.ts';

const HEAD = ['№', 'Дата', 'Клиент', 'Суть', 'Ответственный', 'Срок', 'Итог', 'Сумма', 'Телефон'];
const ROWS = 12;
/** The row with the flaw. */
const AT = 7;

/** A row without a flaw. */
function sound(n: number): readonly string[] {
	const [day, term, answer] = [n, n + 10, n + 5].map((date) => `${String(date).padStart(2, '0')}.02.2024`);
	const client = `Иванов${'АБВГДЕЖЗИКЛМН'[n]} И. И.`;
	return [
		...[`${n}`, `${day}`, client, `Не греет утюг ${n}`, n % 2 ? 'Орлова' : 'Сафин', `${term}`],
		...[`удовл., исх. № ${n} от ${answer}`, '1500', `+7 900 000-00-${String(n).padStart(2, '0')}`],
	];
}

const quoted = (text: string) => (/["\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lineOf = (cells: readonly string[]) => cells.map(quoted).join(';');

/** The journal whose row AT has this cell. */
function withCell(column: string, cell: string) {
	const rows = Array.from({ length: ROWS }, (_, index) => {
		const row = [...sound(index + 1)];
		if (index + 1 === AT) row[HEAD.indexOf(column)] = cell;
		return lineOf(row);
	});
	return textJournal(`${[lineOf(HEAD), ...rows].join('\n')}\n`);
}

type Case = readonly [cell: string, read: unknown, ...flaws: readonly string[]];

function cases(column: string, of: (entry: OldEntry) => unknown, all: readonly Case[]): void {
	describe(column, () => {
		it.each(all.map(([cell, read, ...flaws]) => ({ cell, read, flaws })))('$cell', async ({ cell, read, flaws }) => {
			const journal = await withCell(column, cell);
			expect(journal.entries).toHaveLength(ROWS);
			const entry = journal.entries.find(({ row }) => row === AT + 1);
			expect(entry && of(entry)).toEqual(read);
			expect(flawLines(journal).map((line) => (cell.trim() === '' ? line : line.replace(` ${cell.trim()}`, '')))).toEqual(flaws.toSorted());
			// What was doubted is kept as it was written, unless a field has these very words.
			if (entry && flaws.some((flaw) => !flaw.startsWith('number')) && cell.trim() !== '' && !['', '-', '""'].includes(cell))
				expect(JSON.stringify([entry.words, entry.outcome])).toContain(JSON.stringify(cell.trim()).slice(1, -1));
		});
	});
}

cases('№', ({ number }) => number.text, [
	['7а', '7а', 'numberOdd A8'],
	['ПР-7', 'ПР-7', 'numberOdd A8'],
	['7/2', '7/2', 'numberOdd A8'],
	['07', '07'],
	['№ 7', '№ 7'],
	['б/н', 'б/н', 'numberNone A8'],
	['', null, 'numberMissing A8'],
	['7 от 07.02.2024', '7'],
	['7 / 07.02.2024', '7'],
	['7/07.02.2024', '7'],
	['07.02.2024 № 7', '№ 7'],
	['07.02.24/7', '7'],
	['7 (07.02.2024)', '7'],
	['7-07.02.2024', '7'],
	['01-15/7 (07.02.2024)', '01-15/7', 'numberOdd A8 01-15/7'],
	['01-15/7 07.02.2024', '01-15/7', 'numberOdd A8 01-15/7'],
	['01-15/7-07.02.2024', '01-15/7', 'numberOdd A8 01-15/7'],
	['7 от 08.02.2024', '7', 'numberOtherDay A8 → 2024-02-07'],
	['6', '6', 'numberTwice A8 = 7'],
	// Far beyond the others: only it is out of order, not the rows behind it.
	['700', '700', 'numberBackwards A8'],
	['1 007', '1 007', 'numberBackwards A8'],
	['45329', '45329', 'numberBackwards A8'],
	['07.фев', '07.фев', 'numberDay A8'],
	['#ССЫЛКА!', null, 'cellError A8', 'numberMissing A8'],
	['######', null, 'cellHidden A8', 'numberMissing A8'],
]);

cases('Дата', ({ receivedOn }) => receivedOn, [
	['07/02/2024', '2024-02-07'],
	['7 февр. 2024', '2024-02-07'],
	['7.II.2024', '2024-02-07'],
	['45329', '2024-02-07'],
	['07.02.2024 (ср), 10:30', '2024-02-07'],
	['02/07/2024', '2024-02-07', 'dayOrder B8 → 2024-02-07'],
	[
		'07.07.2024',
		'2024-07-07',
		'dayFar B8 → 2024-07-07',
		'answeredBeforeReceipt G8 удовл., исх. № 7 от 12.02.2024 → 2024-07-07',
		'termBeforeReceipt F8 17.02.2024 → 2024-07-07',
	],
	['43867', '2024-02-07', 'dayYear B8 → 2024-02-07'],
	['07.02.2042', '2024-02-07', 'dayYear B8 → 2024-02-07'],
	['7 февраля', '2024-02-07', 'dayPartial B8 → 2024-02-07'],
	['07.02.2О24', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['07 02 2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['07022024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['070224', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['0702.2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['07..02.2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['О7.О2.2О24', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['07.02 2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['«07» февраля 2024 года', '2024-02-07'],
	['ср 07.02.2024', '2024-02-07'],
	['пятница, 7 февраля 2024 г.', '2024-02-07', 'dayWeekday B8 → 2024-02-07'],
	['07.02.2024 (вт)', '2024-02-07', 'dayWeekday B8 → 2024-02-07'],
	['07-08.02.2024', '2024-02-07', 'daySeveral B8 → 2024-02-07'],
	['2024-02-06T21:00:00.000Z', '2024-02-07', 'dayZone B8 → 2024-02-07'],
	['2024-02-07T09:15:00Z', '2024-02-07'],
	['07.02.2024 8-30', '2024-02-07'],
	['07.02 10:30', '2024-02-07', 'dayPartial B8 → 2024-02-07'],
	['07/Фев/2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['7 февpаля 2024', '2024-02-07', 'dayMended B8 → 2024-02-07'],
	['07.02.2024, 08.02.2024', '2024-02-07', 'daySeveral B8 → 2024-02-07'],
	['07.02.2024 по почте', '2024-02-07', 'dayWords B8 → 2024-02-07'],
	['07.02.20024', '2024-02-06', 'dayUnread B8 → 2024-02-06'],
	['устно', '2024-02-06', 'dayUnread B8 → 2024-02-06'],
	['#ЗНАЧ!', '2024-02-06', 'dayUnread B8 → 2024-02-06'],
	['00.02.2024', '2024-02-06', 'dayImpossible B8 → 2024-02-06'],
	['—', '2024-02-06', 'dayMissing B8 → 2024-02-06'],
	['', '2024-02-06', 'dayMissing B8 → 2024-02-06'],
	// A serial number says its whole day; only what counts from 1904 is another.
	[
		'45694',
		'2025-02-06',
		'answeredBeforeReceipt G8 удовл., исх. № 7 от 12.02.2024 → 2025-02-06',
		'dayFar B8 → 2025-02-06',
		'termBeforeReceipt F8 17.02.2024 → 2025-02-06',
	],
	['58000', '2024-02-06', 'dayFuture B8 → 2024-02-06'],
	['05.02.1899', '2024-02-05', 'dayYear B8 → 2024-02-05'],
	['07.02.0024', '2024-02-07', 'dayYear B8 → 2024-02-07'],
]);

cases('Клиент', ({ client, contact, kind }) => [client, contact?.replace(/;? ?\+7 900 000-00-07$/, ''), kind], [
	['аноним', [null, '', 'anonymous']],
	['Пeтров', ['Петров', '', 'claim'], 'textMended C8 → Петров'],
	['Пет\u00adров', ['Петров', '', 'claim'], 'textMended C8 → Петров'],
	['Петров П. П., +7 (900) 111-22-33', ['Петров П. П.', '+7 (900) 111-22-33', 'claim']],
	['Петров П. П. т. 89001112233', ['Петров П. П.', 'т. 89001112233', 'claim']],
	['Петров П. П.\nсот. 8-900-111-22-33', ['Петров П. П.', 'сот. 8-900-111-22-33', 'claim']],
	['Петров (900) 111-22-33', ['Петров', '(900) 111-22-33', 'claim']],
	['Петров П. П. (ул. Новая, 5)', ['Петров П. П.', 'ул. Новая, 5', 'claim']],
	['Петров П.П. Новая ул., 5', ['Петров П.П.', 'Новая ул., 5', 'claim']],
	['Петров П. П., Мира 1-2, 8-900-111-22-33', ['Петров П. П.', 'Мира 1-2, 8-900-111-22-33', 'claim']],
	['Петров П. П., Кузин К. К. (2 подписи)', ['Петров П. П., Кузин К. К. (2 подписи)', '', 'claim']],
	['Петров П.Г.\nг. Тверь', ['Петров П.Г.', 'г. Тверь', 'claim']],
	['Петров П. Г. ул. Новая', ['Петров П. Г.', 'ул. Новая', 'claim']],
	['Петров П.П.\nг. Тверь, ул. Новая, 5', ['Петров П.П.', 'г. Тверь, ул. Новая, 5', 'claim']],
	['Администрация г. Твери', ['Администрация г. Твери', '', 'claim']],
	['ООО «Ромашка» (ИНН 7700000000)', ['ООО «Ромашка» (ИНН 7700000000)', '', 'claim']],
	['ИП Петров, ОГРНИП 304770000000001', ['ИП Петров, ОГРНИП 304770000000001', '', 'claim']],
	['Петров, г. Тверь, ул. Новая, 5', ['Петров', 'г. Тверь, ул. Новая, 5', 'claim']],
	['8 900 111 22 33', [null, '8 900 111 22 33', 'claim'], 'clientMissing C8 → 8 900 111 22 33'],
	['kv@example.ru', [null, 'kv@example.ru', 'claim'], 'clientMissing C8 → kv@example.ru'],
	['?', [null, '', 'claim'], 'clientMissing C8'],
	['#Н/Д', [null, '', 'claim'], 'cellError C8', 'clientMissing C8'],
	['он же', ['ИвановЖ И. И.', '', 'claim'], 'filledFromAbove C8 → ИвановЖ И. И.'],
	['"Ромашка" ООО', ['"Ромашка" ООО', '', 'claim']],
]);

cases('Ответственный', ({ responsible }) => responsible, [
	['орлова', 'Орлова', 'responsibleSpelled E8 → Орлова'],
	['Oрлова', 'Орлова', 'responsibleSpelled E8 → Орлова'],
	['Орлова Сафин', 'Сафин', 'responsibleSpelled E8 → Сафин'],
	['Сафин → Орлова', 'Сафин', 'responsibleSeveral E8 → Сафин'],
	['Сафин (Орлова)', 'Сафин', 'responsibleSeveral E8 → Сафин'],
	['Сафин Р. Р.\nОрлова А. А.', 'Сафин', 'responsibleSeveral E8 Сафин Р. Р. Орлова А. А. → Сафин'],
	['Сафин\nР. Р.', 'Сафин', 'responsibleSpelled E8 Сафин Р. Р. → Сафин'],
	['Сафин и Орлова', 'Сафин', 'responsibleSeveral E8 → Сафин'],
	['?', null, 'responsibleUnread E8'],
	['#Н/Д', null, 'cellError E8'],
	['—', null],
	['', null],
	['-//-', 'Сафин', 'filledFromAbove E8 → Сафин'],
	['то же', 'Сафин', 'filledFromAbove E8 → Сафин'],
]);

cases('Срок', ({ term }) => term, [
	['срочно', null, 'termInWords F8'],
	['15.02', '2024-02-15', 'termInWords F8 → 2024-02-15'],
	['17.02.2024 продлён до 20.02.2024', '2024-02-17', 'termInWords F8 → 2024-02-17'],
	['31.02.2024', null, 'termInWords F8'],
	['01.02.2024', null, 'termBeforeReceipt F8 → 2024-02-07'],
	['#####', null, 'termHidden F8'],
]);

cases('Итог', ({ ending, outgoing, answeredOn }) => [ending, outgoing, answeredOn], [
	['неуд', ['rejected', null, null]],
	['оставлено без удовлетворения', ['rejected', null, null]],
	['не выдано', [undefined, null, null], 'outcomeUnknown G8'],
	['суд', [undefined, null, null], 'outcomeUnknown G8'],
	['часто обращается', [undefined, null, null], 'outcomeUnknown G8'],
	['ответственный уволен', [undefined, null, null], 'outcomeUnknown G8'],
	['компенсация не положена', ['rejected', null, null]],
	['деньги не вернули', [undefined, null, null], 'outcomeUnknown G8'],
	['вернули деньги', ['satisfied', null, null]],
	['см. № 5', [undefined, null, null], 'outcomeUnknown G8'],
	['???', [undefined, null, null], 'outcomeUnknown G8'],
	['1', [undefined, null, null], 'outcomeUnknown G8'],
	['#Н/Д', [undefined, null, null], 'cellError G8', 'outcomeUnknown G8'],
	['удовл.?', ['satisfied', null, null], 'outcomeUnsure G8'],
	['удовл.; отказ', ['rejected', null, null], 'outcomeSeveral G8'],
	['отказано в удовл.', ['rejected', null, null]],
	['обоснована, меры приняты', ['satisfied', null, null]],
	['не обоснована', ['rejected', null, null]],
	['поддержано', ['satisfied', null, null]],
	['не поддержано', ['rejected', null, null]],
	['перерасчёт произведён 12.02.2024', ['satisfied', null, '2024-02-12']],
	['оплачено п/п 15 от 12.02.2024', ['satisfied', null, '2024-02-12']],
	['не оплачено', [undefined, null, null], 'outcomeUnknown G8'],
	['переписка прекращена', ['unconsidered', null, null]],
	['дан ответ письмом', ['explained', null, null]],
	['ответ не дан', ['inProgress', null, null]],
	['✅ решено', ['ended', null, null]],
	['не решено', ['inProgress', null, null]],
	['ок', ['ended', null, null]],
	['вып. 12.02.2024 Сидоров', ['satisfied', null, '2024-02-12']],
	['Refund issued', ['satisfied', null, null]],
	['Apology given', ['explained', null, null]],
	['спам', ['unconsidered', null, null]],
	['обещали перезвонить', ['inProgress', null, null]],
	['в дело', ['ended', null, null]],
	// The day to which the term was extended is no day of an answer.
	['продлено до 12.03.2024', ['inProgress', null, null]],
	// Numbers of other papers than the answer.
	['выполнено, акт № 15', ['satisfied', null, null]],
	['замена по накладной № 15 от 12.02.2024', ['satisfied', null, '2024-02-12']],
	['выполнено, № 15 от 12.02.2024', ['satisfied', '15', '2024-02-12']],
	['исх. № 5 от 31.02.2024', ['explained', '5', null], 'answeredUnread G8'],
	['исх. № 5 от 01.02.2024', ['explained', '5', null], 'answeredBeforeReceipt G8 → 2024-02-07'],
]);

cases('Сумма', ({ amount }) => amount, [
	['1 500,50', 150_050],
	['15 тыс.', 1_500_000],
	['1.500', null, 'amountUnread H8'],
	['1500/2000', null, 'amountUnread H8'],
	['15ОО', null, 'amountUnread H8'],
	['#ЗНАЧ!', null, 'cellError H8'],
]);

cases('Телефон', ({ contact }) => contact, [
	['+7 900 111-22-33, доп. 12; kv@example.ru', '+7 900 111-22-33, доп. 12; kv@example.ru'],
	['7,9E+10', '7,9E+10', 'contactLost I8'],
	['#######', null, 'cellHidden I8'],
]);

cases('Суть', ({ summary }) => summary, [
	['Не греет\nутюг;совсем', 'Не греет\nутюг;совсем'],
	['Не гpеет', 'Не греет', 'textMended D8 → Не греет'],
	['Итого', 'Итого'],
	['', 'ИвановЗ И. И.', 'summaryMissing D8'],
	['аннулировано', 'аннулировано'],
]);

describe('rows that are none, amid the others', () => {
	/** The journal with these lines between its rows 6 and 7. */
	async function amid(...lines: readonly string[]) {
		const rows = Array.from({ length: ROWS }, (_, index) => lineOf(sound(index + 1)));
		const journal = await textJournal([lineOf(HEAD), ...rows.slice(0, 6), ...lines, ...rows.slice(6)].join('\n'));
		const { entries, left, totals } = journal;
		return {
			journal,
			clients: entries.map(({ client }) => client).filter((client) => client?.startsWith('Иванов')).length,
			more: entries.length - ROWS,
			left: left.map(({ row, why }) => `${row} ${why}`),
			totals: totals.map(({ row, written, counted }) => `${row} ${written}/${counted}`),
		};
	}

	it.each<readonly [line: string, left: readonly string[], totals: readonly string[]]>([
		['Итого за февраль: 6', [], ['8 6/6']],
		['Всего за 2024 год: 6;;;', [], ['8 6/6']],
		['Подытог;;5', [], ['8 5/6']],
		[';;;;;;', [], []],
		['Март 2024', ['8 title'], []],
		['Магазин № 2', ['8 title'], []],
		['Журнал вела: Орлова Н. П. _______', ['8 title'], []],
		['1;2;3;4;5;6;7;8;9', ['8 head'], []],
		[lineOf(HEAD).toUpperCase(), ['8 head'], []],
		['№;Дата;Клиент;Суть', ['8 head'], []],
		['№ п/п;Дата поступления;ФИО;Содержание;Исполнитель;Срок исполнения;Результат', ['8 head'], []],
		// What says something of an entry, and is none by itself, is told as not understood.
		['13', ['8 unread'], []],
		['13;номер пропущен', ['8 unread'], []],
		// What goes on with the row above stays with it.
		[';;;продолжение: и искрит', [], []],
		[';;;;;;доплата выплачена 20.02.2024', [], []],
		['Проверил:;Сафин', ['8 unread'], []],
		['Проверил:;;;Сафин Р. Р.', ['8 unread'], []],
		[';;Директор;Иванов И. И.', ['8 unread'], []],
	])('%s', async (line, left, totals) => {
		expect(await amid(line)).toMatchObject({ clients: ROWS, more: 0, left, totals });
	});

	it('reads what stands under another head by that head', async () => {
		const { journal, more, left } = await amid(
			'Дата поступления;Вх. №;ФИО;Содержание;Исполнитель;Срок;Результат;Сумма;Телефон',
			'06.02.2024;13;Петров;Искрит;Орлова;20.02.2024;отказ;10;',
			lineOf(HEAD),
		);
		expect([more, left]).toEqual([1, ['8 head', '10 head']]);
		expect(journal.entries.find(({ client }) => client === 'Петров')).toMatchObject({
			number: { text: '13' },
			...{ receivedOn: '2024-02-06', summary: 'Искрит', ending: 'rejected' },
		});
	});

	it('says that a row seems to be no entry', async () => {
		const { journal } = await amid('13;06.02.2024;аннулировано');
		expect(flawLines(journal)).toContain('rowVoid D8 аннулировано');
		expect(journal.entries.find(({ row }) => row === 8)).toMatchObject({ ending: 'ended' });
	});
});

describe('text of other programs', () => {
	const text = (line: string) => {
		const rows = Array.from({ length: ROWS }, (_, index) => lineOf(sound(index + 1)));
		return [lineOf(HEAD), ...rows.slice(0, 6), line, ...rows.slice(6)].join('\n');
	};
	const row = (number: string, client: string) => `${number};06.02.2024;${client};Искрит;Орлова;20.02.2024;отказ;10;`;

	it.each<readonly [what: string, text: string, clients: readonly (string | null)[]]>([
		['a quotation mark that is never closed', text(row('13', '"Петров')), ['"Петров']],
		['two of them, which swallow what is between', text(`${row('13', '"Петров')}\n${row('14', 'Сидоров"')}`), ['"Петров', 'Сидоров"']],
		['a quotation mark within a cell', text(row('13', 'ООО "Ром')), ['ООО "Ром']],
		['cells that must stay as they are', text(row('="13"', "'+7Петров")), ['+7Петров']],
		['line ends of old Macintoshes', text(row('13', 'Петров')).replaceAll('\n', '\r'), ['Петров']],
		['zero bytes', text(row('13', 'Пет\0ров')), ['Петров']],
		['the end of a file under DOS', `${text(row('13', 'Петров'))}\n\u001a`, ['Петров']],
		['a vertical tab', text(row('13', 'Пет\vров')), ['Пет ров']],
		['tabs and hard blanks around', text(row('13', '\t\u00a0Петров\u00a0\t')), ['Петров']],
	])('%s', async (_, whole, clients) => {
		const { entries, left } = await textJournal(whole);
		expect(entries).toHaveLength(ROWS + clients.length);
		expect(left).toEqual([]);
		expect(entries.slice(6, 6 + clients.length).map(({ client }) => client)).toEqual(clients);
		expect(entries[6]?.number.text).toBe('13');
	});
});

describe('many flaws at once', () => {
	const MANY = 60;
	const CELLS = [
		'',
		'-',
		'?',
		'#Н/Д',
		'####',
		'то же',
		'устно',
		'31.02.2024',
		'02/07/2024',
		'07.07.2042',
		'45329',
		'7а',
		'б/н',
		'999',
		'+79001112233',
		'хз',
		'неуд',
		'15 тыс.',
		'Итого',
	];
	const LINES = ['Итого: 5', 'Март 2024', lineOf(HEAD), '1;2;3;4;5;6;7;8;9', ';;;продолжение', '13', ';;;;;;;;', 'Проверил:;Сафин'];
	const flaw = fc.record({ row: fc.nat(MANY - 1), column: fc.nat(HEAD.length - 1), cell: fc.constantFrom(...CELLS) });
	const line = fc.record({ before: fc.nat(MANY - 1), line: fc.constantFrom(...LINES) });
	/** A row a day, over two months. */
	const clean = Array.from({ length: MANY }, (_, index) => {
		const day = (after: number) =>
			new Date(Date.UTC(2024, 0, 10 + index + after)).toISOString().slice(0, 10).split('-').toReversed().join('.');
		const [, , , summary = '', responsible = '', , , sum = '', phone = ''] = sound((index % 12) + 1);
		const client = `Клиентов${'АБВГД'[index % 5]} ${'АБВГДЕЖЗИКЛМ'[Math.floor(index / 5)]}. И.`;
		return [
			`${index + 1}`,
			day(0),
			client,
			`${summary} раз ${index}`,
			responsible,
			day(10),
			`удовл., исх. № ${index + 1} от ${day(5)}`,
			sum,
			phone,
		];
	});

	it('lose no row, and touch no other', async () => {
		const expected = await textJournal(`${[lineOf(HEAD), ...clean.map(lineOf)].join('\n')}\n`);
		expect([expected.entries.length, expected.flaws]).toEqual([MANY, []]);
		await fc.assert(
			fc.asyncProperty(fc.array(flaw, { maxLength: 15 }), fc.array(line, { maxLength: 4 }), async (flaws, lines) => {
				const rows = clean.map((cells, row) =>
					cells.map((cell, column) => flaws.find((one) => one.row === row && one.column === column)?.cell ?? cell),
				);
				const all = rows.flatMap((cells, row) => [
					...lines.filter(({ before }) => before === row).map((one) => ({ text: one.line, row: undefined })),
					{ text: lineOf(cells), row },
				]);
				const journal = await textJournal(`${[lineOf(HEAD), ...all.map(({ text }) => text)].join('\n')}\n`);
				const entries = new Map(journal.entries.map((entry) => [entry.row, entry]));
				const heads = journal.sheets.flatMap(({ layout }) => layout?.headRows ?? []);
				const goneOn = journal.flaws.filter(({ code }) => code === 'rowContinued');
				const told = new Set([...heads, ...[...journal.left, ...journal.totals, ...goneOn].map(({ row }) => row)]);
				for (const [at, { text, row }] of all.entries()) {
					const entry = entries.get(at + 2);
					if (!entry) expect(told.has(at + 2) || /^;*$/.test(text), text).toBe(true);
					if (row === undefined) expect(entry, text).toBeUndefined();
					// A line that says something of an entry, or «то же» below it, takes from the row above.
					if (row === undefined || flaws.some((one) => one.row === row || one.row === row - 1)) continue;
					// What goes on below it is among its words.
					if (goneOn.some(({ other }) => other === at + 2)) continue;
					const { row: _, ...fields } = expected.entries[row] ?? { row };
					expect(entry, text).toMatchObject(fields);
				}
				// Whatever is read otherwise than it stands there is told.
				for (const { row, column, cell } of flaws) {
					const at = all.findIndex((one) => one.row === row) + 2;
					const entry = entries.get(at);
					if (!entry || !['#Н/Д', '####', '31.02.2024', '?'].includes(cell) || [2, 3, 8].includes(column)) continue;
					expect(
						journal.flaws.some((one) => one.row === at && one.column === column) || text(entry).includes(cell),
						`${cell} in ${HEAD[column]}`,
					).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	});

	/** All that the entry keeps. */
	function text(entry: OldEntry): string {
		return JSON.stringify(entry);
	}
});

describe('a row without a day', () => {
	it('has the day of the row above, which is a doubt; who is responsible is not taken from there', async () => {
		const journal = await textJournal(
			[
				'№;Дата;ФИО;Содержание;Ответственный',
				'4;45292;Серийный;Не греет;Петрова',
				'5;;Без даты;Без даты;',
				'6;05.01.2024;Иванов;Шумит;Орлова',
			].join('\n'),
		);
		expect(journal.entries.map(({ receivedOn, responsible, noDayIn }) => [receivedOn, responsible, noDayIn])).toEqual([
			['2024-01-01', 'Петрова', null],
			['2024-01-01', null, 'Дата'],
			['2024-01-05', 'Орлова', null],
		]);
		expect(flawLines(journal)).toEqual(['dayMissing B3 → 2024-01-01']);
	});

	it('whose day is of no year that is read has that of the row above, which is told as such', async () => {
		const journal = await textJournal(
			['№;Дата;ФИО;Содержание', '1;03.02.2022;Иванов;Не греет', '2;29.02.1896;Петров;Шумит', '3;05.02.2022;Орлов;Течёт'].join('\n'),
		);
		expect(flawLines(journal)).toEqual(['dayEarly B3 29.02.1896 → 2022-02-03']);
	});
});
