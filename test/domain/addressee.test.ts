/** To whom a letter is addressed: right where it is certain, and silent where it is not. */

import { describe, expect, it } from 'vitest';
import { greeted, inDative } from '../../src/domain/client/addressee.ts';
import { fc } from '../property.ts';

describe('in the dative', () => {
	it.each([
		['Иванова Анна Петровна', 'Ивановой Анне Петровне'],
		['Анна Петровна Иванова', 'Анне Петровне Ивановой'],
		['Иванов Пётр Ильич', 'Иванову Петру Ильичу'],
		['Толстых Лев Николаевич', 'Толстых Льву Николаевичу'],
		['Достоевский Павел Сергеевич', 'Достоевскому Павлу Сергеевичу'],
		['Вяземская Мария Юрьевна', 'Вяземской Марии Юрьевне'],
		['Шевченко Игорь Васильевич', 'Шевченко Игорю Васильевичу'],
		['Шевченко Любовь Кузьминична', 'Шевченко Любови Кузьминичне'],
		['Пушкин Илья Никитич', 'Пушкину Илье Никитичу'],
		['Сорокина Наталья Фоминична', 'Сорокиной Наталье Фоминичне'],
		['Калинина Юлия Андреевна', 'Калининой Юлии Андреевне'],
		['Соловьёв Юрий Фёдорович', 'Соловьёву Юрию Фёдоровичу'],
		['Дарвин Никита Олегович', 'Дарвину Никите Олеговичу'],
		['Петрова-Седова Зоя Львовна', 'Петровой-Седовой Зое Львовне'],
		['  Иванова  Анна   Петровна ', 'Ивановой Анне Петровне'],
	])('%s: %s', (name, dative) => expect(inDative(name)).toBe(dative));

	it.each([
		// A noun, a vowel that may drop, a foreign ending, one that a man and a woman share.
		'Щербина Ольга Ильинична',
		'Калина Ольга Ильинична',
		'Сова Анна Петровна',
		'Голова Анна Петровна',
		'Королева Анна Петровна',
		'Заяц Иван Петрович',
		'Цой Виктор Робертович',
		'Дитрих Иван Петрович',
		'Окуджава Ольга Ильинична',
		'Воронцова-Дашкевич Алла Игоревна',
		'Абрамович Роман Аркадьевич',
		'Роман Аркадьевич Абрамович',
		// Not a person in three words.
		'Иванова А. П.',
		'Иванова Анна',
		'Анна Петровна',
		'ООО «Ромашка»',
		'ИП Иванова Анна Петровна',
		'ИВАНОВА АННА ПЕТРОВНА',
		'иванова анна петровна',
		'Ivanova Anna Petrovna',
		'Алиева Гюльназ Ахмед кызы',
		'Мамедов Рашид оглы',
		// A given name of either sex, or of the other one.
		'Иванова Саша Петровна',
		'Иванов Анна Петрович',
		'Иванова Иван Петровна',
		'',
	])('%s stays as it is', (name) => expect(inDative(name)).toBeUndefined());

	it('is never more than the endings: nobody is renamed', () => {
		const words = fc.constantFrom(
			'Иванов',
			'Иванова',
			'Анна',
			'Иван',
			'Петровна',
			'Петрович',
			'Сидорских',
			'Ильинична',
			'Лев',
			'Сова',
			'О',
			'ООО',
		);
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (parts) => {
				const dative = inDative(parts.join(' '))?.split(' ');
				if (!dative) return;
				expect(dative).toHaveLength(3);
				for (const [place, word] of dative.entries()) expect(word.slice(0, 1)).toBe(parts[place]?.slice(0, 1));
			}),
		);
	});

	it('takes any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(inDative(text)).toBeUndefined();
				expect(greeted(text)).toBeUndefined();
			}),
		);
	});
});

describe('greeted', () => {
	it.each([
		['Щербина Ольга Ильинична', { sex: 'female', called: 'Ольга Ильинична' }],
		['Роман Аркадьевич Цой', { sex: 'male', called: 'Роман Аркадьевич' }],
		['Абрамович Роман Аркадьевич', { sex: 'male', called: 'Роман Аркадьевич' }],
		['Иванова А. П.', undefined],
		['ООО «Ольга Ильинична»', undefined],
	])('%s', (name, expected) => expect(greeted(name)).toEqual(expected));
});
