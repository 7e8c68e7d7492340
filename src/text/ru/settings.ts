/** Настройки журнала. */

import { withFullStop } from '../fullStop.ts';
import { once } from '../once.ts';
import { type SettingTexts, settingLabels } from '../setting.ts';
import { visibleLine } from '../visible.ts';

/** Как называется каждая настройка, что о ней сказать. */
export const settingTexts: SettingTexts = {
	office: { label: 'Организация', help: 'название организации', letter: 'организация' },
	zone: { label: 'Часовой пояс', help: 'часовой пояс, например Europe/Moscow' },
	language: { label: 'Язык', help: 'язык журнала: рус, англ' },
	regulations: { label: 'Правила сроков', help: 'правила сроков через запятую: фирма, потребители, финансы… (все: претензии правила)' },
	officeProfile: {
		label: 'Профиль',
		help: 'чем занимается организация: магазин, ук, банк, бизнес, образец — правила, визы, виды, вопросы, письма',
	},
	offeredKinds: { label: 'Виды в форме', help: 'какие виды обращений предлагает форма, через запятую, частые первыми' },
	questions: { label: 'Вопросы формы', help: 'что форма спрашивает сверх обязательного, через запятую: контакт, договор, сумма…' },
	ownTermsMove: { label: 'Последний день — выходной', help: 'последний день — выходной: переносить или оставить (ст. 193)' },
	incomingTemplate: { label: 'Входящий номер', help: 'вид входящего номера: ПР-{год}-{номер:4}' },
	outgoingTemplate: { label: 'Исходящий номер', help: 'вид исходящего номера: {номер}' },
	controller: { label: 'Контролёр', help: 'контролёр: кто закрывает обращения' },
	head: { label: 'Решает', help: 'руководитель, который решает' },
	chairman: { label: 'Председатель', help: 'председатель' },
	chairmanAbove: { label: 'Председатель решает свыше, руб.', help: 'сумма в рублях, свыше которой решает председатель' },
	chairmanKinds: { label: 'Председатель решает по видам', help: 'виды обращений, по которым решает председатель' },
	visas: { label: 'Визы на ответ', help: 'чьи визы нужны ответу: "претензия | юрист, контроль" или "жалоба | нет"; можно несколько раз' },
	attachmentLimit: { label: 'Вложение не больше', help: 'сколько мегабайт может быть во вложении' },
	acceptanceDue: {
		label: 'Принять за рабочих дней',
		help: 'за сколько рабочих дней ответственный принимает запись: о непринятых напомнит «сегодня» («нет» — не напоминает)',
	},
	analysisEvery: {
		label: 'Анализ отчёта',
		help: 'как часто проводят анализ отчёта, каждый месяц или квартал: «сегодня» напомнит («нет» — не напоминает)',
	},
	analyst: { label: 'Анализ проводит', help: 'кто проводит анализ отчёта и утверждает его', example: 'Фамилия И. О.' },
	analysisFor: { label: 'Анализ для', help: 'кому докладывают: «директор», «совещание руководителей»', example: 'директор' },
	analysisDue: { label: 'Анализ за рабочих дней', help: 'за сколько рабочих дней после конца месяца или квартала; без ключа — 5' },
	caseIndex: { label: 'Индекс дела', help: 'индекс журнала по номенклатуре дел: на титульный лист', example: '04-15' },
	address: { label: 'Адрес', help: 'адрес организации для писем', letter: 'адрес организации' },
	phone: { label: 'Телефон', help: 'телефон организации для писем', letter: 'телефон организации' },
	email: { label: 'Эл. почта', help: 'эл. почта организации для писем', letter: 'почта организации' },
	details: { label: 'Реквизиты', help: 'реквизиты организации: ИНН, ОГРН…', letter: 'реквизиты' },
	signer: { label: 'Подписывает письма', help: 'кто подписывает письма', example: 'Фамилия И. О.', letter: 'подписант' },
	position: { label: 'Должность подписанта', help: 'должность того, кто подписывает', example: 'Директор', letter: 'должность' },
};

export const settings = once(() => ({
	labels: { ...settingLabels(settingTexts), routes: 'Кто за что отвечает', absences: 'Кто отсутствует', letterTexts: 'Свой текст писем' },
	/** Places in the form of a number. */
	places: { number: 'номер', year: 'год', yy: 'гг' },
	noRoutes: 'Таблица пуста: претензии маршрут "сервисный центр" --кому "Фамилия И. О."',
	noRoute: (subject: string) => `В таблице нет строки «${visibleLine(subject)}»: претензии маршруты.`,
	routeSet: (subject: string, to: string) => withFullStop(`Обращения по теме «${visibleLine(subject)}» теперь получает ${visibleLine(to)}`),
	routeRemoved: (subject: string) => `Строка «${visibleLine(subject)}» убрана.`,
	absent: (person: string, from: string, until: string, substitute: string) =>
		withFullStop(`${visibleLine(person)} отсутствует с ${from} по ${until}, замещает ${visibleLine(substitute)}`),
	isAbsent: (person: string, until: string, substitute: string) =>
		withFullStop(`Внимание: ${visibleLine(person)} отсутствует по ${until}, замещает ${visibleLine(substitute)}`),
	back: (person: string) => withFullStop(`Снова на месте: ${visibleLine(person)}`),
	noAbsence: (person: string) => withFullStop(`Отсутствия не записано: ${visibleLine(person)}`),
	ownSubstitute: (person: string) => `${visibleLine(person)} не может замещать себя: назовите другого.`,
	backBeforeAway: (from: string) => `Отсутствие начинается ${from}: последний его день не может быть раньше.`,
	none: 'не задано',
	changed: (settings: string) => `Настройки изменены. ${settings}`,
	same: 'Настройки уже такие: менять нечего.',
	byRegulation: 'по правилам',
	byOffice: 'по решению организации',
	confirm: 'Изменить настройки?',
	notChanged: 'Настройки не изменены.',
}));
