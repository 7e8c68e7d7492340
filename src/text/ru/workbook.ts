/** Слова книги Excel: имена листов и то, что стоит вокруг них. */

import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';

export const workbook = {
	/** Не длиннее 31 знака: больше у листа не бывает. */
	sheets: {
		journal: 'Журнал',
		summary: 'Главное',
		balance: 'Баланс',
		terms: 'Сроки',
		overdue: 'Просрочено',
		outcomes: 'Причины и деньги',
		entries: 'Записи',
		dueDays: 'Дни сроков',
		behind: 'Основания',
	},
	/** Чего о записи за период не сказано в её столбцах. */
	facts: {
		daysTaken: 'Рабочих дней до ответа',
		waited: 'Открыта на конец, дней',
		overdueDays: 'Просрочена на конец, дней',
		part: (figure: string) => `${figure}: сколько`,
		whole: (figure: string) => `${figure}: из`,
	},
	dueDays: {
		purpose: 'Что сделать',
		due: 'Последний день',
		countsOn: 'Считается днём',
		outcome: 'Что стало к концу периода',
		endedOn: 'Когда',
		lateDays: 'Опоздание, дней',
	},
	behind: { section: 'Раздел', row: 'Строка', column: 'Столбец', amount: 'Сколько', sum: 'Рублей' },
	/** Записей больше, чем их разбирают по показателям. */
	withoutBehind: 'Записей слишком много: листов «Дни сроков» и «Основания» нет, на листе «Записи» — зарегистрированные за период.',
	title: 'Журнал регистрации претензий',
	period: (from: Day, to: Day) => `с ${day(from)} по ${day(to)}`,
	page: (page: string, pages: string) => `Стр. ${page} из ${pages}`,
	cut: (texts: number) =>
		`В ячейку помещается 32 767 знаков: ${texts} ${pluralRu(texts, ['текст длиннее и обрезан', 'текста длиннее и обрезаны', 'текстов длиннее и обрезаны'])}. Целиком — в CSV: --формат csv.`,
};
