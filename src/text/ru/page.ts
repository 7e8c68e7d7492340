/** Слова отчёта, который открывают в браузере. */

import type { Day } from '../../domain/day.ts';
import type { SectionKey } from '../../report/period.ts';
import { day } from './days.ts';

export const page = {
	asOf: (on: Day) => `Посчитано на ${day(on)}.`,
	/** О чём запись: начало её содержания. */
	about: 'о чём',
	figures: 'Показатели',
	figuresHow: 'Нажмите на число или столбик — откроются его записи; на название показателя — как он посчитан.',
	howCounted: 'Как посчитано',
	claims: 'Обращения',
	annex: 'Приложение к отчёту: обращения, поступившие за этот срок.',
	noClaims: 'За этот срок нет ни новых обращений, ни действий с прежними.',
	firstOf: (shown: number, count: number) =>
		`Показаны первые ${shown} из ${count}: с большим числом страница открывалась бы медленно. Все — в файле: претензии выгрузить --зарегистрировано …`,
	search: 'Найти',
	shown: (shown: string, all: string) => `Показано: ${shown} из ${all}`,
	repeated: (count: string) => ` (посчитано ${count}: некоторые — не раз)`,
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
