/** Free text with the names taken out: rather too much than too little. */

import { describe, expect, it } from 'vitest';
import { namesIn, withoutNames } from '../../src/domain/text/withoutNames.ts';
import { fc } from '../property.ts';

describe('a text', () => {
	it.each([
		['Обучить Игоря', 'Обучить …'],
		['Игорю сверять накладные', '… сверять накладные'],
		['игоря обучить', '… обучить'],
		['Передать Сафину Р. И. и отделу', 'Передать … и отделу'],
		['Петров уволен. Смирнову объявлен выговор', '… уволен. … объявлен выговор'],
		['Мария Ивановна и Анна работают по очереди', '… и … работают по очереди'],
		['Звонить на +7 (000) 214-18-33 или anna@example.ru', 'Звонить на … или …'],
		['И. Гайдук и Е.Н. Ёлкина', '… и …'],
	])('%j: %j', (text, left) => {
		expect(withoutNames(text, [])).toBe(left);
	});

	it.each([
		// Telephones.
		['Звоните +7 (000) 214-18-33, вечером', 'Звоните …, вечером'],
		['8-912-345-67-89 и 8 912 345 67 89', '… и …'],
		['(495) 123-45-67', '…'],
		['тел. 662-31-05', 'тел. …'],
		['+44 20 7946 0958 after six', '… after six'],
		// Mail, links, accounts of networks.
		['почта anna собака example.ru', 'почта …'],
		['смотрите www.example.ru/anna и t.me/anna_k', 'смотрите … и …'],
		['пишет @lisa.alisa', 'пишет …'],
		// Addresses.
		['живу на ул. Садовая, д. 14, кв. 7, второй этаж', 'живу на …, второй этаж'],
		['ул ленина 5 кв 12', '…'],
		['000125, г. Примерск, пер. Тихий, д. 2', '…, …, …'],
		['Ленинский проспект, 12, приходите', '…, приходите'],
		['в доме 5, квартира 12', 'в …'],
		['г. Казань, пр. Победы 12-45', '…, …'],
		['deliver to NW1 6XE', 'deliver to …'],
		['IBAN DE89 3704 0044 0532 0130 00, SWIFT SABRRUMM', 'IBAN …, SWIFT …'],
		['waited at 12 Baker Street, flat 3', 'waited at …, …'],
		// Requisites.
		['р/с 40702810900000012345 в банке, БИК 044525225', 'р/с … в банке, БИК …'],
		['ИНН 7701234567 КПП 770101001', 'ИНН … КПП …'],
		['паспорт 45 06 123456 выдан давно', 'паспорт … выдан давно'],
		['паспорт серия 4506 номер 123456', 'паспорт серия … номер …'],
		['СНИЛС 123-456-789 00', 'СНИЛС …'],
		['родился 05.03.1985, то есть 1985 г.р.', '…, то есть …'],
		['ООО «Ромашка» и АО "Вишня"', '… и …'],
		// Cards and accounts, papers, orders, plates.
		['карта 4276 3800 1234 5678 не прошла', 'карта … не прошла'],
		['карта *1234 и карта **** 5678', 'карта … и карта …'],
		['перевела на …17 вместо …71', 'перевела на … вместо …'],
		['заказ 20877 и заказ ИМ-20655', 'заказ … и заказ …'],
		['договор № 12/26-К от 05.10.2026', 'договор № … от 05.10.2026'],
		['чек № 004417', 'чек № …'],
		['машина А123ВС77', 'машина …'],
		['order 55123 was lost', 'order … was lost'],
		// Names without a capital, with initials only, short ones, in capitals, in English.
		['кассир иванова нахамила, менеджер петров смеялся', 'кассир … нахамила, менеджер … смеялся'],
		['мария ивановна и анна петровна', '… и …'],
		['С. Н. Щукарь обещал; Ким А. В. нет', '… обещал; … нет'],
		['Цой пришёл. Дима сказал', '… пришёл. … сказал'],
		['ИВАНОВ ИВАН ИВАНОВИЧ ВЕРНИТЕ ДЕНЬГИ', '… ВЕРНИТЕ ДЕНЬГИ'],
		['John Smith called, Mr Brown was rude', '… called, … was rude'],
		['Иван\u00adов молчит', '… молчит'],
	])('identifying: %j: %j', (text, left) => {
		expect(withoutNames(text, [])).toBe(left);
	});

	it.each([
		'ждал с 17 до 20, очередь 6 человек, вернуть 1500р до 05.11',
		'14 769,00 × 0,5 % × 9 дн. = 664,61 руб.',
		'отгрузка 2026-10-05, потом 21–23.10 и 24.09.2026 14:30',
		'матрас 2025 года, гарантия 24 мес.',
		'цена 62 499,00 руб., осталось 11 900 (одиннадцать тысяч девятьсот) рублей',
		'Только один стол из 4, на складе № 2',
		'paid $120.50 on 05.10.2026',
	])('a matter stays: %j', (text) => {
		expect(withoutNames(text, [])).toBe(text);
	});

	it('no telephone, card or account survives, however its digits are parted', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 20 });
		const signs = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '\u2011', ') ', '.');
		fc.assert(
			fc.property(digits, fc.array(signs, { minLength: 20, maxLength: 20 }), (number, between) => {
				const written = [...number]
					.map((digit, at) => `${digit}${at % 3 === 2 && at < number.length - 1 ? (between[at] ?? '') : ''}`)
					.join('');
				const left = withoutNames(`звонить на номер ${written} вечером`, []);
				expect(left.match(/\d/g)?.length ?? 0).toBeLessThan(5);
			}),
		);
	});

	it.each([
		'Открывать вторую кассу с 17 до 20',
		'Сверять накладные при отгрузке; ОТК проверяет каждую партию',
		'Обучить кассиров стандарту. Проверить через месяц.',
		'жалоб втрое меньше, чем в октябре',
	])('without names stays: %j', (text) => {
		expect(withoutNames(text, [])).toBe(text);
	});

	it('knows the names of the claim in any case, and those amid what was complained of', () => {
		const known = namesIn(['Фёдорова Инна', null, 'Сафин Р. И.'], 'касса, кассир Куприянов');
		expect(known).toEqual(['федорова', 'инна', 'сафин', 'куприянов']);
		expect(withoutNames('кассу дали фёдоровой, а не куприянову; кассиры довольны', known)).toBe('кассу дали …, а не …; кассиры довольны');
	});

	it('loses every capital word amid a sentence', () => {
		const word = fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрст'), minLength: 4, maxLength: 9 });
		fc.assert(
			fc.property(word, word, (name, rest) => {
				const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
				expect(withoutNames(`поручено ${capital} ${rest}`, [])).not.toContain(capital);
			}),
		);
	});
});
