/** Карточка записи. */

import type { Stop } from '../../domain/clock.ts';
import type { Day } from '../../domain/day.ts';
import type { Purpose } from '../../domain/rule.ts';
import { withoutFullStop } from '../fullStop.ts';
import { pluralRu } from '../plural.ts';
import { day, size } from './days.ts';
import { names } from './names.ts';

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

/** Чем кончился главный срок. */
const ends = { answered: 'отвечено', fulfilled: 'исполнено' };

function inTime(late: number): string {
	return late > 0 ? `с опозданием на ${late} ${pluralRu(late, ['день', 'дня', 'дней'])}` : 'в срок';
}

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
		dispatched: 'Отправлено',
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
	met: (how: 'answered' | 'fulfilled', on: Day, late: number) => `${ends[how]} ${day(on)}, ${inTime(late)}`,
	nominal: (on: Day) => `без переноса ${day(on)}`,
	original: (on: Day) => `первоначально ${day(on)}`,
	running: (stop: Stop) => `идёт до ${stops[stop]}`,
	stopped: (on: Day, late: number) => `остановлен ${day(on)}, ${inTime(late)}`,
	extension: {
		fromTo: (was: string, until: string) => `с ${was} до ${until}`,
		late: 'уже после срока',
		agreedBy: (by: string) => `согласовал ${by}`,
		told: (on: string) => `клиенту сообщено ${on}`,
	},
	attachment: (bytes: number, on: Day) => `${size(bytes)}, ${day(on)}`,
	detached: (on: Day) => `откреплено ${day(on)}`,
	answerDue: (due: Day) => `ждём до ${day(due)}`,
	answered: (on: Day, late: number) => `ответ ${day(on)}${late > 0 ? `, ${inTime(late)}` : ''}`,
	notAnswered: (due: Day) => `до ${day(due)} не ответили`,
	withoutVisas: (reason: string) => `без нужных виз (${withoutFullStop(reason)})`,
	confirm: 'устный ответ ещё не подтверждён письменно',
	witness: (name: string) => `читал также ${name}`,
	unsorted: (kind: string) => `не разобрано, пока как ${kind}`,
	noTerm: 'срока ответа нет',
	provisional: 'предварительно',
	purpose: (purpose: Purpose, on: Day) => `${names.purpose[purpose]} до ${day(on)}`,
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
