/** What is written as names are, and what is some other word. */

import { expect, it } from 'vitest';
import { looksLikeName } from '../../src/domain/people/person.ts';

it.each([
	'Орлова',
	'Орлова И. П.',
	'Орлова И.П.',
	'И. П. Орлова',
	'О.Юдин',
	'Орлова Инна Петровна',
	'Петров-Водкин К. С.',
	"O'Brien",
	'Kim Lee',
	'Ли А В',
	'Ю. Ли',
])('%s is written as a name', (name) => {
	expect(looksLikeName(name)).toBe(true);
});

it.each(['да', 'нет', '12', 'склад', 'отдел продаж', 'орлова', '-', '?', '', 'Я', 'Орлова 2', 'Склад №1', 'user@example.ru'])(
	'%j is not',
	(text) => {
		expect(looksLikeName(text)).toBe(false);
	},
);
