/** Слова сводки для планёрки. */

import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';
import { names } from './names.ts';

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

export const brief = {
	title: (from: Day) => `Сводка для планёрки: ${MONTHS[Number(from.slice(5, 7)) - 1] ?? ''} ${from.slice(0, 4)}`,
	none: 'Обращений не поступало.',
	total: (count: number) => `Обращений: ${count}`,
	praise: (praises: number, complaints: number) =>
		`Благодарностей ${praises} на ${complaints} ${pluralRu(complaints, ['претензию или жалобу', 'претензии и жалобы', 'претензий и жалоб'])}.`,
	kinds: 'По видам',
	complaintTypes: 'По типам жалоб',
	departments: 'По подразделениям',
	categories: 'По причинам',
	subjects: 'На кого жалобы',
	responsibles: 'Кто ведёт',
	again: (before: number) => `повторяется: ${before} за квартал до того`,
	withoutCategory: (count: number) => `Причина не записана: ${count}. Записать: претензии причина НОМЕР --разряд "…" --подразделение "…".`,
	examples: 'Примеры',
	decisions: 'Что решено',
	preventionsDone: 'Чтобы не повторилось: сделано за месяц',
	preventionsOpen: 'Чтобы не повторилось: в работе',
	due: (on: Day) => `до ${day(on)}`,
	overdue: (on: Day) => `срок прошёл ${day(on)}`,
	done: (on: Day, outcome: string) => `выполнено ${day(on)}, ${outcome}`,
	effect: (text: string) => `эффект: ${text}`,
	justified: names.justification,
	namesRecorded: 'Сводка с именами: в журнале записано, кто и за какой месяц её просил.',
};
