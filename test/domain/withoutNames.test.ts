/** Free text with the names taken out: rather too much than too little. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn, withoutNames } from '../../src/domain/withoutNames.ts';

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
