/** Слова отчёта, который открывают в браузере. */

import type { Day } from '../../domain/day.ts';
import type { SectionKey } from '../../report/period.ts';
import { day } from './days.ts';

export const page = {
	asOf: (on: Day) => `Посчитано на ${day(on)}.`,
	/** О чём запись: начало её содержания. */
	about: 'о чём',
	figures: 'Показатели',
	figuresHow: 'Число или столбик ведёт к своим записям, название показателя раскрывает, как он посчитан.',
	howCounted: 'Как посчитано',
	claims: 'Обращения',
	annex: 'Приложение к отчёту: обращения, поступившие за этот срок.',
	noClaims: 'За этот срок ничего не зарегистрировано, и ничего прежнего он не касается.',
	firstOf: (shown: number, count: number) =>
		`Показаны первые ${shown} из ${count}: столько страница ещё открывает быстро. Все — в файле: претензии выгрузить --зарегистрировано …`,
	search: 'Найти',
	shown: (shown: string, all: string) => `Показано: ${shown} из ${all}`,
	showAll: 'Показать все',
	showMore: (count: string) => `Показать все строки: ${count}`,
	signatures: ['Составил', 'Утвердил'] as readonly string[],
	signedOn: 'дата ____________',
	chartTitles: {
		trend: 'Пришло, ушло, осталось открытых',
		causes: 'Причины, от частых к редким',
		byChannel: 'Откуда приходят: поступило по каналам',
		daysToAnswer: 'Сколько рабочих дней до ответа',
		terms: 'Сроки ответить и исполнить',
	} as Partial<Record<SectionKey, string>>,
	others: (count: number) => `прочие (${count})`,
	/** Причины, с которых начинать. */
	vital: (share: string) => `первые ${share} случаев`,
	notVital: 'остальные',
	cumulative: 'Справа — число и доля вместе с более частыми.',
	causesUnknown: (unknown: number, all: number) => `Причина не указана: ${unknown} из ${all}; на графике их нет.`,
	ofAll: (part: number, whole: number) => `${part} из ${whole} в срок`,
};
