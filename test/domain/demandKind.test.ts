/** The subject of a demand as it is read off its words: only where they leave no doubt. */

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/code.ts';
import { hintedDemandKind, readDemandKind } from '../../src/domain/demandKind.ts';

function read(demand: string | null, client: string | null = 'Иванова Анна', summary = 'Содержание.') {
	return readDemandKind({ kind: 'claim', client, demand, summary });
}

describe('claims of the sample inbox', () => {
	it.each([
		[
			10,
			'Нгуен Тхи Май (Nguyen Thi Mai)',
			'Вернуть сумму перевода и комиссию',
			'Трансграничный перевод во Вьетнам от 22.09.2026 на 84 000,00 руб.',
			'crossBorderTransfer',
			'Трансграничный перевод',
		],
		[11, 'Самедов Эльчин Рамиз оглы', 'Возврат денег за товар', 'Отказ от договора купли-продажи.', 'refund', 'Возврат денег'],
		[28, 'vip-klient2026', 'Вернуть деньги', 'ВЕРНИТЕ МОИ ДЕНЬГИ!!! Даю три дня.', 'refund', 'Вернуть деньги'],
		[
			40,
			'Пантюхов Яков Саввич',
			'Вернуть деньги за матрас',
			'Снова требую вернуть 23 800 руб. за матрас 2025 года.',
			'refund',
			'Вернуть деньги',
		],
		[45, 'Мирзоев Рустам Джамшедович', 'Возврат уплаченной суммы', 'Заявление об отказе от товара.', 'refund', 'Возврат уплаченной'],
		[55, 'Павел Ковалёв-Ризе', 'Вернуть деньги за товар', 'На второй день лопнула педаль.', 'refund', 'Вернуть деньги'],
	])('line %i, %s, «%s»: read', (_, client, demand, summary, demandKind, words) => {
		expect(read(demand, client, summary)).toEqual({ demandKind, words });
	});

	it.each([
		[1, 'Воронцова-Дашкевич Алла Игоревна', 'Заменить холодильник на исправный', 'Прошу заменить холодильник на такой же, исправный.'],
		[4, 'ООО «Ромашка-Трейд»', 'Допоставить товар или вернуть деньги', 'Просим допоставить товар либо вернуть уплаченное.'],
		[6, 'Крюкова-Берг Зоя Фёдоровна', 'Бесплатно устранить недостатки, довезти противень', 'Плита «Уголёк 4Э», цена 27 350 руб. 00 коп.'],
		[8, 'Жаворонков Глеб Артёмович', 'Назвать дату доставки, выплатить неустойку', 'Заказ ИМ-20931 оплачен картой 18.09.'],
		[15, 'Касаткин (Косяткин?) А.', null, 'Разбираются только слова «…диван…» и сумма «17 4?0 руб.»'],
		[18, 'Тёмных Валерий Ефимович', 'Вернуть телевизор из ремонта', 'Прошу вернуть мой телевизор.'],
		[21, 'Оганесян Гаянэ Суреновна', 'Заменить фасад', 'На фасаде верхнего шкафа вздулась плёнка.'],
		[
			24,
			'ИП Бабаян Артур Левонович',
			'Представить сертификаты или принять товар обратно',
			'Прошу представить документы либо принять партию обратно.',
		],
		[25, 'ИП Бабаян А.Л.', null, 'Требование представить документы либо принять партию обратно.'],
		[33, 'Цой-Макеева Виктория', 'Закончить ремонт, на это время дать подменный', 'Кофемашина сдана 21.09.'],
		[35, 'Артемьева Софья Ильинична', 'Заменить повреждённую столешницу', 'Меняйте столешницу.'],
		[38, 'OOO "Техно Плюс"', 'Заменить бракованные блоки питания', 'Из партии 200 шт. не прошли контроль 23 шт.'],
		[43, 'Файзуллина Гузель Ринатовна', 'Отозвать ошибочный перевод', 'Перевела 12 500 руб. не на тот номер. Прошу отозвать перевод.'],
		[44, 'Гребнев-Соколов Лев Юрьевич', 'Обмен на другой размер', 'Купил 31.10 комод шириной 90 см, нужен 80 см.'],
		[48, 'ООО "РОМАШКА ТРЕЙД"', 'Допоставить товар или вернуть деньги', 'ПОВТОРНО. Направляем претензию о недопоставке.'],
		[49, 'Шахбазян Карен', 'Оплатить ремонт калитки', 'Просит выправить калитку или прислать мастера.'],
		[56, 'Ершова Ульяна Максимовна', 'Починить дверь за счёт фирмы', 'Грузчики содрали облицовку с входной двери.'],
	])('line %i, %s, «%s»: not read', (_, client, demand, summary) => {
		expect(read(demand, client, summary)).toBeUndefined();
	});
});

describe('a refund', () => {
	it.each([
		['Вернуть деньги', 'Вернуть деньги'],
		['ВЕРНИТЕ МОИ ДЕНЬГИ', 'ВЕРНИТЕ МОИ ДЕНЬГИ'],
		['Прошу возвратить уплаченную сумму', 'возвратить уплаченную'],
		['Прошу вернуть мне все уплаченные за товар деньги', 'вернуть мне все уплаченные'],
		['Возврат денежных средств', 'Возврат денежных'],
	])('is read from «%s»', (demand, words) => {
		expect(read(demand)).toEqual({ demandKind: 'refund', words });
	});

	it.each([
		'Вернуть деньги или заменить товар',
		'Заменить товар либо вернуть деньги',
		'Вернуть деньги и (или) заменить товар',
		'Заменить товар,или вернуть деньги',
		'ВЕРНУТЬ ДЕНЬГИ ИЛИ ТОВАР',
	])('is not read from an alternative: «%s»', (demand) => {
		expect(read(demand)).toBeUndefined();
	});

	it('is not taken for an alternative for the sake of a word that begins like one', () => {
		expect(read('Вернуть деньги, иллюминатор забирайте')?.demandKind).toBe('refund');
	});

	it.each(['Вернуть товар. Деньги не нужны', 'Вернуть утюг; деньги я уже получил', 'Вернуть деталь\nДеньги заплачены', ''])(
		'is not read across sentences: %j',
		(demand) => {
			expect(read(demand)).toBeUndefined();
		},
	);

	it('is read from the demand alone, not from the story', () => {
		expect(read('Заменить товар', 'Иванова Анна', 'Обещали вернуть деньги.')).toBeUndefined();
		expect(read(null, 'Иванова Анна', 'Обещали вернуть деньги.')).toBeUndefined();
	});

	it.each([
		'ООО «Ромашка»',
		'OOO "Техно"',
		'ООО"Техно"',
		'ооо Ромашка',
		'ИП Бабаян',
		'АО «Вишня»',
		'AO «Вишня»',
		'ПАО «Банк»',
		'ЗАО Х',
		'ТСН «Роща, 12»',
		'ТСЖ «Дом»',
		'TCH «Роща»',
		'  ООО  «Х»',
		'ООО “Х”',
	])('is not read for a firm or an entrepreneur: %s', (client) => {
		expect(read('Вернуть деньги', client)).toBeUndefined();
	});

	it.each(['Аникин А.', 'Ипатова Ольга', 'Зао́лин', 'Оооржак Б.', 'Иванов (бывший сотрудник ООО)', null])(
		'is read for a person: %s',
		(client) => {
			expect(read('Вернуть деньги', client)?.demandKind).toBe('refund');
		},
	);
});

describe('a cross-border transfer', () => {
	it.each(['трансграничный перевод', 'Трансграничного перевода', 'трансграничном денежном переводе', 'трансграничные  переводы'])(
		'is read from «%s» in the story or the demand',
		(words) => {
			expect(read('Вернуть сумму', 'Иванова', `Прошу о ${words}.`)).toEqual({ demandKind: 'crossBorderTransfer', words });
			expect(read(words)).toEqual({ demandKind: 'crossBorderTransfer', words });
		},
	);

	it('goes before a refund, whoever the client is', () => {
		expect(read('Вернуть деньги', 'ООО «Х»', 'Трансграничный перевод не дошёл.')?.demandKind).toBe('crossBorderTransfer');
	});

	it('is not any other transfer', () => {
		expect(read('Отозвать ошибочный перевод')).toBeUndefined();
	});
});

it.each(kinds.filter((kind) => kind !== 'claim'))('nothing is read off an entry of the kind %s', (kind) => {
	expect(readDemandKind({ kind, client: 'Иванова', demand: 'Вернуть деньги', summary: 'Трансграничный перевод' })).toBeUndefined();
});

describe('a demand that asks for no money', () => {
	it.each(['Возврат денег не нужен, почините', 'Деньги вернуть не требую'])('«%s» is not read as a refund', (demand) => {
		expect(read(demand)).toBeUndefined();
	});
});

describe('a demand whose words only hint at a term of its own', () => {
	it.each([
		['Заменить холодильник на исправный', 'replacement'],
		['Обмен на другой размер', 'replacement'],
		['Возместить убытки', 'damages'],
		['Уменьшить цену', 'priceCut'],
		['Бесплатно устранить недостатки', 'repair'],
		['верните пожалуйста 5000 рублей', 'refund'],
		['Назвать дату доставки', undefined],
		['Вернуть телевизор из ремонта', 'repair'],
	])('«%s»: %s', (demand, hinted) => {
		expect(hintedDemandKind({ kind: 'claim', client: 'Иванова Анна', demand, demandKind: null })).toBe(hinted);
	});

	it('is not hinted at for a firm, for another kind, or when the kind is known', () => {
		const claim = { kind: 'claim', client: 'Иванова Анна', demand: 'Заменить товар', demandKind: null } as const;
		expect(hintedDemandKind({ ...claim, client: 'ООО «Ромашка»' })).toBeUndefined();
		expect(hintedDemandKind({ ...claim, kind: 'complaint' })).toBeUndefined();
		expect(hintedDemandKind({ ...claim, demandKind: 'repair' })).toBeUndefined();
	});
});
