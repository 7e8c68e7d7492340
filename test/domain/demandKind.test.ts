/** The subject of a demand as it is read off its words: only where they leave no doubt. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/code.ts';
import { hintedDemandKind, kindToHint, readDemandKind } from '../../src/domain/demand/demandKind.ts';
import { isPhrase } from '../../src/domain/demand/demandPhrase.ts';
import { consumer } from '../../src/domain/regulation/consumer.ts';
import { firma } from '../../src/domain/regulation/firma.ts';
import { demandsIn } from '../../src/domain/term/term.ts';

const definitions = demandsIn([firma, consumer]);

function read(demand: string | null, client: string | null = 'Иванова Анна', summary = 'Содержание.') {
	return readDemandKind({ kind: 'claim', client, demand, summary }, definitions);
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
	expect(
		readDemandKind({ kind, client: 'Иванова', demand: 'Вернуть деньги', summary: 'Трансграничный перевод' }, definitions),
	).toBeUndefined();
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
		expect(hintedDemandKind({ kind: 'claim', client: 'Иванова Анна', demand, demandKind: null }, definitions)).toBe(hinted);
	});

	it('is not hinted at for a firm, for another kind, or when the kind is known', () => {
		const claim = { kind: 'claim', client: 'Иванова Анна', demand: 'Заменить товар', demandKind: null } as const;
		expect(hintedDemandKind({ ...claim, client: 'ООО «Ромашка»' }, definitions)).toBeUndefined();
		expect(hintedDemandKind({ ...claim, kind: 'complaint' }, definitions)).toBeUndefined();
		expect(hintedDemandKind({ ...claim, demandKind: 'repair' }, definitions)).toBeUndefined();
	});
});

/** One phrase a line. */
function phrases(name: string): readonly string[] {
	return readFileSync(new URL(`../../fixtures/demands/${name}.txt`, import.meta.url), 'utf8')
		.trim()
		.split('\n');
}

/** What of the phrases was read as a demand for money. */
function money(all: readonly string[], as: 'demand' | 'summary'): readonly string[] {
	return all.filter((text) => {
		const texts = as === 'demand' ? { demand: text, summary: 'Содержание.' } : { demand: null, summary: text };
		return readDemandKind({ kind: 'claim', client: 'Иванова Анна', ...texts }, definitions)?.demandKind === 'refund';
	});
}

describe('the lexicon of demands for money, on phrases in different words, cases and registers', () => {
	const back = phrases('money-back');
	const mentioned = phrases('money-mentioned');

	it('has at least thirty phrases of each sort', () => {
		expect(Math.min(new Set(back).size, new Set(mentioned).size)).toBeGreaterThanOrEqual(30);
	});

	it('misses at most two of those that ask for money back', () => {
		const read = money(back, 'demand');
		expect(back.filter((text) => !read.includes(text)).slice(2)).toEqual([]);
	});

	it.each(['demand', 'summary'] as const)('hits none of those that only mention money, as a %s', (as) => {
		expect(money(mentioned, as)).toEqual([]);
	});

	it('reads the summary where money is asked for outright and no demand is written apart', () => {
		const outright = back.filter((text) => /^(?:верните|прошу|требую|хочу|отдайте|возврат)/i.test(text));
		expect(outright.length).toBeGreaterThan(30);
		expect(outright.filter((text) => !money(outright, 'summary').includes(text)).slice(2)).toEqual([]);
	});

	it.each([
		['Купил билеты, концерт отменили. Прошу вернуть деньги.', 'refund'],
		['Клиент требует возврата предоплаты за кухню', 'refund'],
		['Оплата прошла дважды, вторую вернули. Просит объяснить.', undefined],
		['Навязали страховку. Верните 5 000 рублей за навязанную страховку!', 'imposedExtra'],
	])('«%s»: %s', (summary, demandKind) => {
		expect(readDemandKind({ kind: 'claim', client: 'Иванова Анна', demand: null, summary }, definitions)?.demandKind).toBe(demandKind);
	});

	it('hints at what is demanded in the summary where the demand says something else', () => {
		const claim = { kind: 'claim', client: 'Иванова Анна', demand: 'Разобраться', demandKind: null } as const;
		expect(hintedDemandKind({ ...claim, summary: 'Прошу вернуть деньги за билет.' }, definitions)).toBe('refund');
		expect(hintedDemandKind({ ...claim, summary: 'Деньги уже вернули.' }, definitions)).toBeUndefined();
	});
});

describe('a hint', () => {
	const person = { kind: 'claim', client: 'Иванова Анна', demandKind: null } as const;

	it.each([
		['Телевизор не работает. Требую замены на новый.', 'replacement'],
		['Прошу уменьшить покупную цену.', 'priceCut'],
		['Залили квартиру, требую возместить убытки.', 'damages'],
		['Замените чайник.', 'replacement'],
		['Замена чайника затянулась.', undefined],
		['Мастер обещал устранить недостатки.', undefined],
	] as const)('is read from a summary that asks for it: «%s»', (summary, hinted) => {
		expect(kindToHint({ ...person, demand: null, summary }, definitions)).toBe(hinted);
	});

	it.each([
		['Навязали страховку, прошу вернуть деньги за неё.', 'refund', 'imposedExtra'],
		['Прошу вернуть деньги за страховку, мне её навязали.', 'refund', 'imposedExtra'],
		['Прошу вернуть деньги за чайник.', 'refund', undefined],
		['Навязали страховку, прошу вернуть деньги за неё.', 'damages', undefined],
	] as const)('is of the narrower kind: «%s», %s', (summary, demandKind, hinted) => {
		expect(kindToHint({ ...person, demandKind, demand: null, summary }, definitions)).toBe(hinted);
	});
});

describe('a kind of demand of the office’s own', () => {
	const own = [{ kind: 'заморозка абонемента', words: ['заморозить|заморозьте абонемент*'], hints: ['абонемент*'] }];
	const read = (demand: string | null, summary = 'Содержание.') =>
		readDemandKind({ kind: 'claim', client: 'ООО «Ромашка»', demand, summary }, own);

	it('is read by its own words, where they are a demand', () => {
		expect(read('Прошу заморозить мой абонемент')).toEqual({ demandKind: 'заморозка абонемента', words: 'заморозить мой абонемент' });
		expect(read('Обещали заморозить абонемент')).toBeUndefined();
		expect(read('Не надо, не замораживайте абонемент')).toBeUndefined();
		expect(read(null, 'Заморозьте, пожалуйста, абонемент с 1 декабря')?.demandKind).toBe('заморозка абонемента');
	});

	it('is hinted at by words that leave a doubt', () => {
		const claim = { kind: 'claim', client: null, demandKind: null } as const;
		expect(hintedDemandKind({ ...claim, demand: 'Что с абонементом?' }, own)).toBe('заморозка абонемента');
	});

	it.each(['вернуть|верните абонемент*', 'вернуть #', 'вернуть деньги !ремонт*'])('may have the phrase %s', (phrase) => {
		expect(isPhrase(phrase)).toBe(true);
	});

	it.each(['', '!нет', 'вернуть(деньги)', 'a*b', '| вернуть'])('may not have the phrase %j', (phrase) => {
		expect(isPhrase(phrase)).toBe(false);
	});
});
