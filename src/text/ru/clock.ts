/** О часах машины и о дне, заданном вручную. */

import type { Day } from '../../domain/day.ts';
import { day } from './days.ts';

export const clock = {
	doubt: {
		silence: (last: Day, today: Day) => `Последняя запись в журнале — ${day(last)}, а на часах ${day(today)}. Часы верны?`,
		calendar: (last: Day, today: Day) =>
			`На часах ${day(today)}, а последняя запись — ${day(last)}, и производственного календаря на этот год нет. Часы верны?`,
	},
	setRight: 'Поставьте часы верно. Ничего не записано.',
	notWrong: 'Ни у одной записи нет времени позже нынешнего: исправлять нечего.',
	wasWrong: (from: number, to: number) => `Записано: при событиях с № ${from} по № ${to} часы спешили; дальше — по верному времени.`,
	wrongNumbers: (numbers: string) =>
		`Номера, данные при неверных часах: ${numbers}. Если в номере не тот год, зарегистрируйте обращение заново, а эту запись аннулируйте.`,
	byHand: (today: Day, really: Day) =>
		`Сегодня считается ${day(today)}: день задан вручную (--сегодня или CLAIMS_TODAY), на часах ${day(really)}.`,
	recordByHand: (today: Day) => `Записать в настоящий журнал так, будто сегодня ${day(today)}?`,
	trial: 'Журнал пробный: он начат в день, заданный вручную (--сегодня или CLAIMS_TODAY).',
	setByHand: (really: Day) => `(на часах ${day(really)})`,
	ahead: '(часы спешили)',
};
