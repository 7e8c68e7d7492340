/** Слова отчёта, который открывают в браузере. */

import type { Day } from '../../domain/day.ts';
import type { SectionKey } from '../../report/period.ts';
import { day } from './days.ts';

export const page = {
	asOf: (on: Day) => `Посчитано на ${day(on)}.`,
	charts: 'Графики',
	chartsHow: 'Те же числа, что в таблицах ниже.',
	figures: 'Цифры',
	claims: 'Обращения',
	noClaims: 'За этот срок ничего не зарегистрировано.',
	firstOf: (shown: number, count: number) =>
		`Показаны первые ${shown} из ${count}, зарегистрированных за этот срок: столько страница ещё открывает быстро. Все — в файле: претензии выгрузить --зарегистрировано …`,
	search: 'Найти',
	shown: (shown: string, all: string) => `Показано: ${shown} из ${all}`,
	chartTitles: {
		trend: 'Пришло, ушло, осталось открытых',
		causes: 'Причины, от частых к редким',
		byChannel: 'Откуда приходят: поступило по каналам',
		daysToAnswer: 'Сколько рабочих дней до ответа',
		terms: 'Сроки ответить и исполнить',
	} as Partial<Record<SectionKey, string>>,
	others: (count: number) => `прочие (${count})`,
	upTo: 'вместе с более частыми, до 100%',
	ofAll: (part: number, whole: number) => `${part} из ${whole} в срок`,
};
