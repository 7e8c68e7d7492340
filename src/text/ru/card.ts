/** Карточка записи. */

import type { Day } from '../../domain/day.ts';
import type { Purpose } from '../../domain/rule.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';
import { names } from './names.ts';

export const card = {
	labels: {
		status: 'Статус',
		kind: 'Вид',
		channel: 'Канал',
		received: 'Получено',
		registered: 'Зарегистрировано',
		client: 'Клиент',
		contact: 'Контакт',
		replyBy: 'Ответить через',
		subject: 'На кого жалоба',
		target: 'Предмет жалобы',
		complaintType: 'Тип жалобы',
		demand: 'Требование',
		demandKind: 'Вид требования',
		amount: 'Сумма',
		contract: 'Договор',
		summary: 'Содержание',
		responsible: 'Ответственный',
		goodsReturned: 'Товар возвращён',
		purchased: 'Куплено',
		term: 'Срок',
		otherTerms: 'Другие сроки',
		measures: 'Меры',
		decision: 'Решение',
		grounds: 'Обоснование',
		replies: 'Ответы',
		result: 'Что сделано',
		closing: 'Закрыто',
		unconsidered: 'Без рассмотрения',
		endReason: 'Причина',
		repeats: 'Повторы',
		history: 'История',
	},
	title: (number: string) => `Запись № ${number}`,
	sum: (text: string) => `${text} руб.`,
	granted: (text: string) => `назначено ${text} руб.`,
	overdue: (days: number) => `просрочено на ${days} ${pluralRu(days, ['день', 'дня', 'дней'])}`,
	daysLeft: (days: number) =>
		days === 0
			? 'сегодня последний день'
			: days === 1
				? 'завтра последний день'
				: `осталось ${days} ${pluralRu(days, ['день', 'дня', 'дней'])}`,
	answeredInTime: (on: Day) => `отвечено ${day(on)}, в срок`,
	answeredLate: (on: Day, days: number) => `отвечено ${day(on)}, с опозданием на ${days} ${pluralRu(days, ['день', 'дня', 'дней'])}`,
	nominal: (on: Day) => `без переноса ${day(on)}`,
	noTerm: 'срока ответа нет',
	provisional: 'предварительно',
	purpose: (purpose: Purpose, on: Day) => `${names.purpose[purpose]} до ${day(on)}`,
	measure: (by: string, due: Day) => `${by}, до ${day(due)}`,
	measureDone: (on: Day) => `выполнено ${day(on)}`,
	outgoing: (number: string, on: Day, form: string) => `исх. № ${number} от ${day(on)}, ${form}`,
	withoutNumber: (on: Day, form: string) => `от ${day(on)} без номера, ${form}`,
	closedBy: (on: Day, by: string) => `${day(on)}, ${by}`,
	attempts: (count: number) => `${count} ${pluralRu(count, ['попытка', 'попытки', 'попыток'])}`,
	earlier: (number: string) => `повторяет № ${number}`,
	case: (number: string) => `дело ${number}`,
	asked: (on: Day) => `недостающее запрошено ${day(on)}`,
	notice: 'извещение',
	thisOne: (number: string) => `№ ${number} — эта запись`,
	next: 'Дальше',
	destroyed: 'данные уничтожены',
	reopened: (on: Day) => `возобновлено, срок считается с ${day(on)}`,
};
