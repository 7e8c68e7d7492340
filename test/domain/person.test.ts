/** One reading of names: who is the same person, and what a typed name finds. */

import { describe, expect, it } from 'vitest';
import { nameFinder, samePerson } from '../../src/domain/people/person.ts';

describe('one person', () => {
	it.each([
		['Юдин', 'Юдин О. С.'],
		['Юдин О.С.', 'Юдин О. С.'],
		['О. С. Юдин', 'юдин о с'],
		['Юдин Олег Сергеевич', 'Юдин О. С.'],
		['Олег Юдин', 'Юдин О. С.'],
		['Ю\u00adдин О.\u00a0С.', 'Юдин О. С.'],
		['Юдин O. C.', 'Юдин О. С.'],
		['Сафин', 'Сафин Р. И.'],
		['Семёнов-Ежов К.', 'Семенов‑Ежов К. К.'],
		['Роман О. С.', 'роман о.с.'],
	])('%s is %s', (one, other) => {
		expect(samePerson(one, other)).toBe(true);
		expect(samePerson(other, one)).toBe(true);
	});

	it.each([
		['Юдин О. С.', 'Юдина О. С.'],
		['Юдин О. С.', 'Юдин П. С.'],
		['Юдин О. С.', 'Юдин С. О.'],
		['С. О. Юдин', 'Юдин О. С.'],
		['Юдин С.', 'Юдин Олег Сергеевич'],
		['Иванов И. И.', 'Иванова И. И.'],
		['Олег', 'Юдин Олег Сергеевич'],
		['Юдин О. С.', 'Юдинцев О. С.'],
		['тест', 'Ежова Т. Л.'],
		['', 'Ежова Т. Л.'],
	])('%s is not %s', (one, other) => {
		expect(samePerson(one, other)).toBe(false);
		expect(samePerson(other, one)).toBe(false);
	});
});

describe('a name that is sought', () => {
	it.each([
		['петр ковалев', 'Ковалёв Пётр Сергеевич'],
		['Ковалёв П. С.', 'Ковалев Петр Сергеевич'],
		['ковал', 'Ковалёв П. С.'],
		['Ковалёв Пётр Сергеевич', 'Ковалёв П. С.'],
		['ООО "Ромашка"', '«Ромашка», ООО'],
		['ООО "Ромашка"', 'ООО «Ромашка»'],
		['Семёнов-Тян', 'Семенов — Тян'],
		['pомашка', 'ООО «Ромашка»'],
		['Сафин Р. И.', 'Сафин'],
		['№12', 'Школа № 12'],
	])('%s finds %s', (typed, name) => {
		expect(nameFinder(typed)(name)).toBe(true);
	});

	it.each([
		['Ковалёв И.', 'Ковалёв П. С.'],
		['ООО «Ромашка»', 'ООО «Василёк»'],
		['Юдин Пётр', 'Юдин О. С.'],
		['…', 'Юдин О. С.'],
	])('%s does not find %s', (typed, name) => {
		expect(nameFinder(typed)(name)).toBe(false);
	});
});
