/** Настройки журнала. */

import { withFullStop } from '../fullStop.ts';
import { visibleLine } from '../visible.ts';

export const settings = {
	labels: {
		office: 'Организация',
		zone: 'Часовой пояс',
		language: 'Язык',
		regulations: 'Правила сроков',
		dayOff: 'Последний день — выходной',
		incoming: 'Входящий номер',
		outgoing: 'Исходящий номер',
		controller: 'Контролёр',
		head: 'Решает',
		chairman: 'Председатель',
		chairmanAbove: 'Председатель решает свыше, руб.',
		visas: 'Визы на ответ',
		attachmentLimit: 'Вложение не больше',
		address: 'Адрес',
		phone: 'Телефон',
		email: 'Эл. почта',
		details: 'Реквизиты',
		signer: 'Подписывает письма',
		position: 'Должность подписанта',
		routes: 'Кому идёт что',
		absences: 'Кто отсутствует',
		chairmanKinds: 'Председатель решает по видам',
	},
	noRoutes: 'Таблица пуста: претензии маршрут "сервисный центр" --кому "Фамилия И. О."',
	noRoute: (subject: string) => `В таблице нет строки «${visibleLine(subject)}»: претензии маршруты.`,
	routeSet: (subject: string, to: string) => withFullStop(`Обращения о «${visibleLine(subject)}» теперь получает ${visibleLine(to)}`),
	routeRemoved: (subject: string) => `Строка «${visibleLine(subject)}» убрана.`,
	absent: (person: string, from: string, until: string, substitute: string) =>
		withFullStop(`${visibleLine(person)} отсутствует с ${from} до ${until}, замещает ${visibleLine(substitute)}`),
	isAbsent: (person: string, until: string, substitute: string) =>
		withFullStop(`Внимание: ${visibleLine(person)} отсутствует до ${until}, замещает ${visibleLine(substitute)}`),
	back: (person: string) => withFullStop(`Снова на месте: ${visibleLine(person)}`),
	noAbsence: (person: string) => withFullStop(`И так на месте: ${visibleLine(person)}`),
	ownSubstitute: (person: string) => `${visibleLine(person)} не может замещать себя: назовите другого ключом --замещает.`,
	none: 'не задано',
	changed: 'Настройки изменены.',
	same: 'Так и есть: менять нечего.',
	byRegulation: 'по правилам',
	byOffice: 'по решению организации',
	confirm: 'Изменить настройки?',
	notChanged: 'Настройки не изменены.',
};
