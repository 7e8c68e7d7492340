/** Слова сводки для планёрки. */

import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';

const days = (count: number) => `${count} ${pluralRu(count, ['день', 'дня', 'дней'])}`;

export const meetingSummary = {
	title: (period: string) => `Сводка для планёрки: ${period}`,
	period: {
		month: (month: string, year: number) => `${month} ${year}`,
		week: (number: number, from: string, to: string) => `неделя ${number}, ${from}–${to}`,
		days: (from: string, to: string) => `${from}–${to}`,
	},
	nothingYet: {
		ahead: 'Эти дни ещё не наступили: считать нечего.',
		beforeJournal: 'Журнал начат позже этих дней: за них в нём ничего нет.',
	},
	flow: (received: number, before: string, closed: number, open: number) =>
		`Поступило ${received} (за столько же дней до того ${before}), закрыто ${closed}, открыто на конец ${open}.`,
	voided: (count: number) => `Из поступивших аннулировано ${count}; дальше — без них.`,
	praise: (praises: number, complaints: number) =>
		`Благодарностей ${praises} на ${complaints} ${pluralRu(complaints, ['претензию или жалобу', 'претензии и жалобы', 'претензий и жалоб'])}.`,
	kinds: (list: string) => `По видам: ${list}.`,
	complaintTypes: (list: string) => `По типам жалоб: ${list}.`,
	departments: (list: string) => `По подразделениям: ${list}.`,
	decisions: (list: string) => `Что решено по поступившим: ${list}.`,
	subjects: (list: string) => `На кого жалобы: ${list}.`,
	responsibles: (list: string) => `Кто ведёт: ${list}.`,
	categories: 'Причины',
	again: (before: number) => `повторяется: ${before} за квартал до него`,
	withoutCategory: (count: number) => `Причина не записана: ${count}. Записать: претензии причина НОМЕР --разряд "…" --подразделение "…".`,
	overdueTitle: (on: Day, count: number) => `Просрочено на ${day(on)}: ${count}`,
	days,
	othersOverdue: (count: number) => `Ещё ${count}: претензии просрочено.`,
	examples: 'Случаи',
	times: (cause: string, count: number) => `${cause} (${count} ${pluralRu(count, ['раз', 'раза', 'раз'])})`,
	cause: (text: string) => `причина: ${text}`,
	decided: (text: string) => `решение: ${text}`,
	client: (text: string) => `клиент ${text}`,
	promises: 'Что обещали и что сделано',
	noPromises: 'Предупреждающих мер нет. Записать: претензии предупредить НОМЕР --текст "…" --кто "…" --срок ДЕНЬ.',
	otherPromises: (count: number) => `И ещё ${count}.`,
	due: (on: Day) => `до ${day(on)}`,
	notDone: (late: number) => `не сделано, срок прошёл ${days(late)} назад`,
	done: (on: Day, outcome: string) => `выполнено ${day(on)}, ${outcome}`,
	analysed: (on: string, text: string) => `анализ отчёта ${on}: ${text}`,
	effect: (text: string) => `эффект: ${text}`,
	questions: 'Что решить',
	noQuestions: 'Вопросов по журналу нет.',
	/** After a number: how many more there are. */
	andOthers: (count: number) => ` (и ещё ${count})`,
	question: {
		overdue: (number: string, late: number, others: string) =>
			`${number}${others} просрочено на ${days(late)}: кто ответит клиенту и когда?`,
		preventionsOverdue: (number: string, measure: number, late: number, others: string) =>
			`Предупреждающая мера ${measure} по ${number}${others} просрочена на ${days(late)}: новый срок, другой исполнитель или другая мера?`,
		measuresOverdue: (number: string, measure: number, late: number, others: string) =>
			`Мера ${measure} по ${number}${others} просрочена на ${days(late)}: что мешает?`,
		causeRepeats: (cause: string, count: number, before: number) =>
			`«${cause}»: ${count} за этот период, ${before} за квартал до него, а предупреждающей меры нет: что изменить и кому поручить?`,
		analysisMissed: (period: string, late: number, others: string) =>
			`Анализ отчёта ${period}${others} не проведён, срок прошёл ${days(late)} назад: кто и когда его проведёт?`,
		causeUnknown: (count: number) =>
			`Причина не записана у ${count} ${pluralRu(count, ['обращения', 'обращений', 'обращений'])}: кто её выяснит и к какому дню?`,
	},
	written: (path: string) => `Сводка записана: ${path}`,
	namesRecorded: 'Сводка с именами: в журнале записано, кто и за какой период её получил.',
};
