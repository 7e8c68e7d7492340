/** Анализ отчётов: кто утвердил, что решили, какие меры. */

import type { Day } from '../../domain/day.ts';
import { day } from './days.ts';

export const analysis = {
	labels: { own: 'Анализ', former: 'Прошлый анализ' },
	ofPeriod: (period: string, text: string) => `${period} — ${text}`,
	approved: (by: string, on: Day) => `утверждён: ${by}, ${day(on)}`,
	late: (days: number) => `позже срока на ${days} дн.`,
	decided: (text: string) => `решено: ${text}`,
	measures: (list: string) => `меры: ${list}`,
	bySeals: (seals: string) => `по печати ${seals}`,
	done: (on: Day, outcome: string, effect: string) => `выполнено ${day(on)}, ${outcome}: ${effect}`,
	notDone: (days: number) => `не выполнено, срок прошёл ${days} дн. назад`,
	until: (due: Day) => `до ${day(due)}`,
	dueBy: (due: Day) => `ещё не проведён, срок до ${day(due)}`,
	missed: (due: Day, days: number) => `не проведён: срок был ${day(due)}, прошло ${days} дн.`,
	recorded: (period: string, by: string, measures: number) => `${period}: анализ записан, утвердил(а) ${by}; мер ${measures}.`,
	measureDone: (measure: number, on: string, outcome: string) => `Мера ${measure} выполнена ${on}: ${outcome}.`,
	refused: {
		notAnalysable: (period: string) =>
			`${period} — не месяц и не квартал, а анализ проводят за целый месяц или квартал, например: претензии месяц утвердить 2026-10. Ничего не записано.`,
		notOver: (period: string, lastDay: Day) =>
			`${period}: период ещё не окончен, утвердить отчёт можно после ${day(lastDay)}. Ничего не записано.`,
		monthOpen: (name: string, of: string) =>
			`${name} не закрыт, его показатели ещё могут измениться. Сначала закройте: претензии месяц закрыть ${of}. Ничего не записано.`,
		approvedAlready: (period: string, by: string, on: Day) =>
			`${period}: отчёт уже утверждён — ${by}, ${day(on)}. Утвердить заново можно, только если месяц открыли и снова закрыли. Ничего не записано.`,
		dayTooEarly: (period: string, limit: Day) => `${period}: день слишком ранний, нужен день после ${day(limit)}. Ничего не записано.`,
		notApproved: (period: string, of: string) =>
			`${period}: анализ не записан, поэтому мер нет. Записать его: претензии месяц утвердить ${of} --решено "…". Ничего не записано.`,
		noSuchMeasure: (period: string, measure: number, count: number) =>
			`${period}: меры ${measure} нет, всего мер ${count}. Ничего не записано.`,
		measureDone: (measure: number, on: Day) => `Мера ${measure} уже выполнена ${day(on)}. Ничего не записано.`,
	},
};
