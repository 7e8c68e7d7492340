/** Слова для кодов правил и календаря. */

import type { Holiday } from '../../domain/calendar/calendar.ts';
import type { BuiltInId, Confidence, Purpose, StartEvent, Unit } from '../../domain/term/rule.ts';

export const ruleNames = {
	holiday: {
		newYear: 'новогодние каникулы',
		christmas: 'Рождество',
		defender: 'День защитника Отечества',
		women: 'Международный женский день',
		labour: 'Праздник Весны и Труда',
		victory: 'День Победы',
		russia: 'День России',
		unity: 'День народного единства',
	} satisfies Record<Holiday, string>,
	purpose: {
		answer: 'ответить',
		satisfy: 'исполнить требование',
		register: 'зарегистрировать',
		sort: 'назначить ответственного',
		tell: 'сообщить срок',
		request: 'ответить на запрос',
		notice: 'известить, что ответа по существу не будет',
		demand: 'клиенту заявить требование',
		keep: 'хранить',
	} satisfies Record<Purpose, string>,
	event: {
		received: 'получено',
		registered: 'зарегистрировано',
		dispatched: 'отправлено',
		goodsReturned: 'товар возвращён',
		purchased: 'куплено',
		requested: 'запрошено',
		closed: 'закрыто',
	} satisfies Record<StartEvent, string>,
	unit: {
		workingDay: ['рабочий день', 'рабочих дня', 'рабочих дней'],
		calendarDay: ['календарный день', 'календарных дня', 'календарных дней'],
		calendarDayExceptHolidays: ['день без праздников', 'дня без праздников', 'дней без праздников'],
		week: ['неделя', 'недели', 'недель'],
		month: ['месяц', 'месяца', 'месяцев'],
		year: ['год', 'года', 'лет'],
		hour: ['час', 'часа', 'часов'],
	} satisfies Record<Unit, readonly [string, string, string]>,
	regulation: {
		firma: 'Порядок работы с обращениями (типовой)',
		consumer: 'Закон о защите прав потребителей',
		finance: 'Финансовые организации (442-ФЗ, 123-ФЗ, ОСАГО)',
		citizens: 'Обращения граждан (59-ФЗ)',
		housing: 'Управляющие организации (ПП РФ № 416, 354)',
		telecom: 'Связь (126-ФЗ)',
		carriage: 'Перевозки и экспедирование',
		personalData: 'Персональные данные (152-ФЗ)',
		business: 'Претензии организаций (АПК РФ)',
		platforms: 'Цифровые платформы (289-ФЗ)',
		post: 'Почтовая связь (176-ФЗ)',
	} satisfies Record<BuiltInId, string>,
	confidence: {
		verified: 'сверено с текстом',
		secondary: 'по вторичному источнику',
		unverified: 'не сверено: пусть проверит юрист',
		office: 'изменено организацией, с законом не сверено',
	} satisfies Record<Confidence, string>,
};
