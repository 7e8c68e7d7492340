/** Слова книги Excel: имена листов и то, что стоит вокруг них. */

import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';

export const workbook = {
	/** Не длиннее 31 знака: больше у листа не бывает. */
	sheets: { journal: 'Журнал', balance: 'Баланс', causes: 'Причины' },
	title: 'Журнал регистрации претензий',
	period: (from: Day, to: Day) => `с ${day(from)} по ${day(to)}`,
	page: (page: string, pages: string) => `Стр. ${page} из ${pages}`,
	cut: (texts: number) =>
		`В ячейку помещается 32 767 знаков: ${texts} ${pluralRu(texts, ['текст длиннее и обрезан', 'текста длиннее и обрезаны', 'текстов длиннее и обрезаны'])}. Целиком — в CSV: --формат csv.`,
};
