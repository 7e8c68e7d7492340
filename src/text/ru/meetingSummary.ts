/** Слова сводки для планёрки. */

import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';

export const meetingSummary = {
	title: (month: string, year: number) => `Сводка для планёрки: ${month} ${year}`,
	none: 'Обращений не поступало.',
	total: (count: number) => `Поступило обращений, без аннулированных: ${count}`,
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
	decisions: 'Что решено по поступившим',
	preventionsDone: 'Чтобы не повторилось: сделано за месяц',
	preventionsOpen: 'Чтобы не повторилось: в работе',
	due: (on: Day) => `до ${day(on)}`,
	overdue: (on: Day) => `срок прошёл ${day(on)}`,
	done: (on: Day, outcome: string) => `выполнено ${day(on)}, ${outcome}`,
	effect: (text: string) => `эффект: ${text}`,
	namesRecorded: 'Сводка с именами: в журнале записано, кто и за какой месяц её просил.',
};
