/** Whether a text names the person: Russian surnames in every case, initials and first names that say otherwise. */

import { describe, expect, it } from 'vitest';
import { isComplainedOf } from '../../src/domain/people/complainedOf.ts';
import { fc } from '../property.ts';

describe('names the person', () => {
	it.each([
		['Лапшин И. П.', 'Лапшин', 'Лапшина', 'Лапшину', 'Лапшиным', 'Лапшине'],
		['Дьякова О. С.', 'Дьякова', 'Дьяковой', 'Дьякову'],
		['Щербакова К.', 'на Щербакову', 'о Щербаковой'],
		['Достоевский Ф.', 'Достоевского', 'Достоевскому', 'Достоевским', 'Достоевском'],
		['Дубровская Е.', 'Дубровскую', 'Дубровской'],
		['Толстой Л.', 'Толстого', 'Толстым', 'о Толстом'],
		['Коваль А.', 'Коваля', 'Ковалю', 'Ковалём', 'о Ковале'],
		['Соловей В.', 'Соловья', 'Соловью', 'Соловьём'],
		['Шевчук Р.', 'Шевчука', 'Шевчуком'],
		['Петренко О.', 'Петренко'],
		['Цой В.', 'Цоя', 'Цою'],
		['Ким А.', 'Ким', 'Кима'],
		['Том Б.', 'Тома'],
		['Ёлкин С.', 'Елкина', 'ЁЛКИНЫМ'],
		['Римский-Корсаков Н.', 'Римского-Корсакова'],
		['Smith J.', 'Smith', 'cashier SMITH'],
	])('%s', (person, ...subjects) => {
		for (const subject of subjects) expect(isComplainedOf(subject, person), subject).toBe(true);
	});

	it.each([
		['продавец Игорь Лапшин', 'Лапшин Игорь Петрович'],
		['продавец Игорь Лапшин', 'Игорь Лапшин'],
		['на Игоря Лапшина из отдела доставки', 'Лапшин И. П.'],
		['на Лапшина И.', 'Лапшин Игорь Петрович'],
		['И. П. Лапшин', 'Лапшин Игорь Петрович'],
		['И.П.Лапшин', 'Лапшин И.П.'],
		['Игорь Петрович Лапшин', 'Лапшин И. П.'],
		['Лапшин Игорь Петрович', 'И. П. Лапшин'],
		['Лапшина и Петрова', 'Лапшин Игорь'],
		['Сидорова и Лапшина', 'Лапшин Игорь'],
		['грубость Лапшина в магазине', 'Лапшин Игорь'],
		['жалоба о Лапшине', 'Лапшин Игорь'],
		['Лапшин (доставка)', 'Лапшин Игорь'],
		['Лапшин П. и Лапшин И.', 'Лапшин Игорь'],
		['продавец Ирина', 'Ирина'],
		['на Абрамовича', 'Роман Абрамович'],
	])('«%s»: %s', (subject, person) => {
		expect(isComplainedOf(subject, person)).toBe(true);
	});
});

describe('names another', () => {
	it.each([
		[null, 'Лапшин Игорь'],
		['', 'Лапшин Игорь'],
		['служба доставки', 'Лапшин Игорь'],
		['кассир Фёдорова', 'Юдин О. С.'],
		// The surname is another.
		['Лапшинова', 'Лапшин Игорь'],
		['Ковалёв', 'Коваль А.'],
		['Соловьёва', 'Соловей В.'],
		['Гусева', 'Гусь О.'],
		// The first name, or its initial, is another.
		['Лапшин П. И.', 'Лапшин Игорь Петрович'],
		['П. И. Лапшин', 'Лапшин Игорь Петрович'],
		['на Петра Лапшина', 'Лапшин Игорь'],
		['Пётр Иванович Лапшин', 'Лапшин И. П.'],
		['Лапшин Пётр', 'Лапшин И.'],
		['Лапшин Илья', 'Лапшин Игорь'],
		// A first name alone, and a person written with the first name before the surname.
		['продавец Игорь Сидоров', 'Игорь Лапшин'],
		['консультант Марина', 'Марина Юдина'],
		// No name at all.
		['Лапшин', ''],
		['Лапшин', 'И. П.'],
	])('«%s»: not %s', (subject, person) => {
		expect(isComplainedOf(subject, person)).toBe(false);
	});
});

it('whatever is written, it is read: and everybody is named by his own name', () => {
	const surname = fc.constantFrom('Лапшин', 'Дьякова', 'Коваль', 'Цой', 'Достоевский', 'Шевчук', 'Smith', 'Римский-Корсаков');
	const initials = fc.constantFrom('', ' И.', ' И. П.', ' Игорь Петрович');
	fc.assert(
		fc.property(surname, initials, fc.string(), (family, first, noise) => {
			const person = `${family}${first}`;
			expect(isComplainedOf(person, person)).toBe(true);
			expect([true, false]).toContain(isComplainedOf(noise, person));
			expect([true, false]).toContain(isComplainedOf(person, noise));
		}),
	);
});
