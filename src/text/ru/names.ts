/** Слова для кодов: так они показаны и так их понимают при вводе. */

import type { Holiday } from '../../domain/calendar.ts';
import type {
	Addressee,
	Channel,
	ComplaintType,
	Decision,
	Ground,
	Justification,
	Kind,
	PreventionOutcome,
	Remedy,
	Satisfaction,
	Target,
	Visa,
	VisaOutcome,
} from '../../domain/code.ts';
import type { CountFrom } from '../../domain/decide/index.ts';
import type { BuiltInId, Confidence, Purpose, StartEvent, Unit } from '../../domain/rule.ts';
import type { Likeness } from '../../domain/sameClient.ts';
import type { Action, Move, Status } from '../../domain/status.ts';
import { demandKind } from './demandKinds.ts';
import { field } from './fieldNames.ts';
import { letterFormat, letterKind } from './letterNames.ts';
import { pivot } from './pivot.ts';

const kind: Record<Kind, string> = {
	inquiry: 'общее обращение',
	claim: 'претензия',
	complaint: 'жалоба',
	anonymous: 'анонимное',
	suggestion: 'предложение',
	praise: 'благодарность',
};

const channel: Record<Channel, string> = {
	inPerson: 'лично',
	post: 'почта',
	courier: 'курьер',
	email: 'эл. почта',
	webForm: 'форма сайта',
	phone: 'телефон',
	messenger: 'мессенджер',
	socialNetwork: 'соцсеть',
	chat: 'чат',
	complaintsBook: 'книга жалоб',
	call: 'обзвон',
};

const status: Record<Status, string> = {
	registered: 'зарегистрировано',
	inProgress: 'в работе',
	done: 'выполнено',
	closed: 'закрыто',
	unconsidered: 'без рассмотрения',
	withdrawn: 'отозвано',
	void: 'аннулировано',
};

const complaintType: Record<ComplaintType, string> = {
	misconception: 'заблуждение',
	consumerExtremism: 'потребительский экстремизм',
	ownMistake: 'личная ошибка',
	otherDepartment: 'другое подразделение',
	ownDepartment: 'своё подразделение',
	suggestion: 'предложение',
};

const target: Record<Target, string> = { employee: 'сотрудник', service: 'сервис' };

const decision: Record<Decision, string> = {
	satisfied: 'удовлетворена',
	partlySatisfied: 'удовлетворена частично',
	rejected: 'отклонена',
	explained: 'дано разъяснение',
};

const satisfaction: Record<Satisfaction, string> = {
	satisfied: 'доволен',
	partly: 'доволен отчасти',
	no: 'недоволен',
	notReached: 'не дозвонились',
};

const ground: Record<Ground, string> = {
	unreadable: 'не поддаётся прочтению',
	incomplete: 'нет нужных сведений',
	notClient: 'подано не клиентом',
	repeated: 'повторное',
	courtDecided: 'решено судом',
	obscene: 'в грубой форме',
};

const likeness: Record<Likeness, string> = {
	sameName: 'то же имя',
	partOfName: 'имя совпадает, одно короче',
	initials: 'имя и инициалы',
	typo: 'имя с одной опечаткой',
	surname: 'та же фамилия',
	phone: 'тот же телефон',
	email: 'та же почта',
	contract: 'тот же договор',
};

const addressee: Record<Addressee, string> = { department: 'подразделение', employee: 'сотрудник', client: 'клиент' };

const visa: Record<Visa, string> = {
	legal: 'юридический отдел',
	economicSecurity: 'экономическая безопасность',
	internalControl: 'внутренний контроль',
};

const visaOutcome: Record<VisaOutcome, string> = { asked: 'запрошена', approved: 'дана', refused: 'отказано' };

const justification: Record<Justification, string> = { yes: 'обоснованно', partly: 'обоснованно частично', no: 'необоснованно' };

const countFrom: Record<CountFrom, string> = { nominal: 'от срока без переноса', moved: 'от перенесённого срока' };

const remedy: Record<Remedy, string> = {
	refund: 'возврат денег',
	priceCut: 'уменьшение цены',
	replacement: 'замена',
	repair: 'ремонт',
	rework: 'переделка',
	technicalHelp: 'техническая помощь',
	information: 'разъяснение',
	compensation: 'компенсация',
	discount: 'скидка',
	bonus: 'бонусы',
	gift: 'подарок',
	apology: 'извинение',
	other: 'другое',
};

const preventionOutcome: Record<PreventionOutcome, string> = {
	processChanged: 'процесс',
	productChanged: 'товар или услуга',
	trained: 'обучение',
	staffReplaced: 'замена сотрудника',
	other: 'другое',
};

const move: Record<Move, string> = {
	take: 'взять в работу',
	done: 'выполнить',
	close: 'закрыть',
	closeOnTheSpot: 'закрыть на месте',
	return: 'вернуть на доработку',
	refuse: 'оставить без рассмотрения',
	withdraw: 'отозвать',
	void: 'аннулировать',
	reopen: 'возобновить',
};

const action: Record<Action, string> = {
	assign: 'назначить ответственного',
	measure: 'добавить меру',
	measureDone: 'закрыть меру',
	sort: 'разобрать',
	tell: 'сообщить клиенту срок',
	request: 'запросить сведения',
	answered: 'записать ответ на запрос',
	visa: 'записать визу',
	extend: 'продлить срок',
	fulfil: 'записать исполнение требования',
	decide: 'записать решение',
	reply: 'записать ответ',
	letter: 'написать письмо',
	cause: 'записать причину',
	prevent: 'добавить предупреждающую меру',
	prevented: 'закрыть предупреждающую меру',
	note: 'записать заметку',
	attach: 'приложить файл',
	detach: 'открепить вложение',
	correct: 'исправить',
};

const holiday: Record<Holiday, string> = {
	newYear: 'новогодние каникулы',
	christmas: 'Рождество',
	defender: 'День защитника Отечества',
	women: 'Международный женский день',
	labour: 'Праздник Весны и Труда',
	victory: 'День Победы',
	russia: 'День России',
	unity: 'День народного единства',
};

const purpose: Record<Purpose, string> = {
	answer: 'ответить',
	satisfy: 'исполнить требование',
	register: 'зарегистрировать',
	sort: 'определить вид',
	tell: 'сообщить срок',
	request: 'ответить на запрос',
	notice: 'известить, что ответа по существу не будет',
	demand: 'клиенту заявить требование',
	keep: 'хранить',
};

const event: Record<StartEvent, string> = {
	received: 'получено',
	registered: 'зарегистрировано',
	dispatched: 'отправлено',
	goodsReturned: 'товар возвращён',
	purchased: 'куплено',
	requested: 'запрошено',
	closed: 'закрыто',
};

const unit: Record<Unit, readonly [string, string, string]> = {
	workingDay: ['рабочий день', 'рабочих дня', 'рабочих дней'],
	calendarDay: ['календарный день', 'календарных дня', 'календарных дней'],
	calendarDayExceptHolidays: ['день без праздников', 'дня без праздников', 'дней без праздников'],
	week: ['неделя', 'недели', 'недель'],
	month: ['месяц', 'месяца', 'месяцев'],
	year: ['год', 'года', 'лет'],
	hour: ['час', 'часа', 'часов'],
};

const regulation: Record<BuiltInId, string> = {
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
};

const confidence: Record<Confidence, string> = {
	verified: 'сверено с текстом',
	secondary: 'по вторичному источнику',
	unverified: 'не сверено: пусть проверит юрист',
};

export const names = {
	kind,
	channel,
	status,
	demandKind,
	complaintType,
	target,
	decision,
	satisfaction,
	ground,
	likeness,
	preventionOutcome,
	addressee,
	visa,
	visaOutcome,
	justification,
	countFrom,
	remedy,
	letterKind,
	letterFormat,
	move,
	action,
	holiday,
	purpose,
	event,
	unit,
	regulation,
	confidence,
	language: { ru: 'русский', en: 'английский' },
	dayOff: { next: 'переносить', keep: 'не переносить' },
	order: {
		number: 'номер',
		due: 'срок',
		received: 'получено',
		closed: 'закрыто',
		status: 'статус',
		client: 'клиент',
		responsible: 'ответственный',
	},
	profile: { excel: 'excel', raw: 'сырой' },
	pivot,
	printFormat: { html: 'html', pdf: 'pdf' },
	format: { csv: 'csv', xlsx: 'xlsx', json: 'json', ndjson: 'ndjson', ics: 'ics' },
	reportFormat: { csv: 'csv', html: 'html', xlsx: 'xlsx', json: 'json' },
	scheduler: { cron: 'cron', systemd: 'systemd', windows: 'windows' },
	field,
};
