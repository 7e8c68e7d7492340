/** Что сказать о порядке вокруг журнала. */

import { asDay } from '../../domain/day.ts';
import { day } from './days.ts';

export const doctor = {
	checks: { calendar: 'календарь' },
	well: 'в порядке',
	ill: 'нужно внимание',
	columns: { check: 'Что', state: 'Состояние', finding: 'Подробно' },
	calendar: {
		known: (to: number) => `Производственный календарь известен до ${day(asDay(`${to}-12-31`))}.`,
		soon: (to: number, next: number) =>
			`Производственный календарь известен до ${day(asDay(`${to}-12-31`))}, а сроки уже доходят до ${next} года. Постановление о переносе выходных обычно выходит в сентябре; загрузите год: claims calendar load ФАЙЛ`,
		draft: (next: number) => `На ${next} год загружен только проект календаря: загрузите год с переносами: claims calendar load ФАЙЛ`,
		missing: (year: number) => `Календаря на ${year} год нет, и все его сроки предварительные. Загрузите год: claims calendar load ФАЙЛ`,
	},
};
