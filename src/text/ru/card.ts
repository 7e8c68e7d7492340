/** Карточка записи. */

import type { Stop } from '../../domain/clock.ts';
import type { Day } from '../../domain/day.ts';
import { withoutFullStop } from '../fullStop.ts';
import { pluralRu } from '../plural.ts';
import { day, size } from './days.ts';

/** Что останавливает счёт. */
const stops: Record<Stop, string> = {
	registered: 'регистрации',
	sorted: 'назначения ответственного',
	told: 'сообщения клиенту',
	answered: 'ответа',
	fulfilled: 'исполнения требования',
	left: 'извещения',
	requestEnded: 'ответа на запрос',
	ended: 'завершения',
};

export const card = {
	labels: {
		status: 'Статус',
		term: 'Срок',
		otherTerms: 'Другие сроки',
		extensions: 'Продление',
		told: 'Срок сообщён',
		requests: 'Запросы',
		visas: 'Визы',
		fulfilled: 'Исполнено',
		measures: 'Меры',
		cause: 'Причина жалобы',
		preventions: 'Чтобы не повторилось',
		attachments: 'Вложения',
		decision: 'Решение',
		grounds: 'Обоснование',
		replies: 'Ответы',
		letters: 'Письма',
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
	due: (on: string, weekday: string, left: string) => `срок ${on} (${weekday}), ${left}`,
	remaining: (days: string) => `осталось: ${days}`,
	/** Чем кончился главный срок. */
	met: { answered: (on: Day) => `отвечено ${day(on)}`, fulfilled: (on: Day) => `исполнено ${day(on)}` },
	inTime: 'в срок',
	late: (days: number) => `с опозданием на ${days} ${pluralRu(days, ['день', 'дня', 'дней'])}`,
	nominal: (on: Day) => `без переноса ${day(on)}`,
	original: (on: Day) => `первоначально ${day(on)}`,
	running: (stop: Stop) => `идёт до ${stops[stop]}`,
	/** Срок, который прошёл: что надо было сделать. */
	overdue: (what: string, due: Day, days: number) => `${what} надо было до ${day(due)} (${days} дн. назад)`,
	assign: 'назначить ответственного',
	stopped: (on: Day) => `остановлен ${day(on)}`,
	done: {
		sort: (on: Day) => `Ответственный назначен: ${day(on)}`,
		tell: (on: Day) => `Клиенту сообщён срок ответа: ${day(on)}`,
		notice: (on: Day) => `Клиент извещён: ${day(on)}`,
	},
	doneInTime: 'вовремя',
	extension: {
		fromTo: (was: string, until: string) => `с ${was} до ${until}`,
		late: 'уже после срока',
		agreedBy: (by: string) => `согласовал ${by}`,
		told: (on: string) => `клиенту сообщено ${on}`,
	},
	attachment: (bytes: number, on: Day) => `${size(bytes)}, ${day(on)}`,
	detached: (on: Day) => `откреплено ${day(on)}`,
	answerDue: (due: Day) => `ждём до ${day(due)}`,
	answered: (on: Day) => `ответ ${day(on)}`,
	notAnswered: (due: Day) => `до ${day(due)} не ответили`,
	withoutVisas: (reason: string) => `без нужных виз (${withoutFullStop(reason)})`,
	confirm: 'устный ответ ещё не подтверждён письменно',
	witness: (name: string) => `читал также ${name}`,
	unsorted: (kind: string) => `не разобрано, пока как ${kind}`,
	noTerm: 'ответа не требуется',
	provisional: 'предварительно',
	by: (what: string, due: Day) => `${what} до ${day(due)}`,
	until: (what: string, due: Day) => `${what} до ${day(due)}`,
	/** Где за глаголом идёт придаточное. */
	byDayFirst: (what: string, due: Day) => `до ${day(due)} ${what}`,
	measure: (by: string, due: Day) => `${by}, до ${day(due)}`,
	measureDone: (on: Day) => `выполнено ${day(on)}`,
	effect: (on: Day, outcome: string) => `выполнено ${day(on)}, ${outcome}`,
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
