/** События: как называются, что о каждом сказать сразу, из чего складывается строка истории. */

import type { ClaimEventType, TermChange } from '../../domain/event.ts';
import { once } from '../once.ts';

export const history = once(() => ({
	titles: {
		registered: 'зарегистрировано',
		termSet: 'срок',
		taken: 'взято в работу',
		assigned: 'назначен ответственный',
		sorted: 'разобрано',
		told: 'клиенту сообщён срок',
		requested: 'запрос',
		requestEnded: 'ответ на запрос',
		visaRecorded: 'виза',
		extended: 'срок продлён',
		fulfilled: 'требование исполнено',
		measureAdded: 'мера',
		measureDone: 'мера выполнена',
		causeFound: 'причина',
		preventionAdded: 'предупреждающая мера',
		preventionDone: 'предупреждающая мера выполнена',
		sued: 'иск в суд',
		lawsuitEnded: 'исход суда',
		noted: 'заметка',
		attached: 'вложение',
		detached: 'вложение откреплено',
		decided: 'решение',
		replied: 'ответ',
		letterIssued: 'письмо',
		completed: 'выполнено',
		closed: 'закрыто',
		returned: 'на доработку',
		leftUnconsidered: 'без рассмотрения',
		withdrawn: 'отозвано',
		voided: 'аннулировано',
		reopened: 'возобновлено',
		corrected: 'исправлено',
		imported: 'внесено из старого журнала',
		undone: 'отменено',
	} satisfies Record<ClaimEventType, string>,
	because: {
		calendarLoaded: 'загружен календарь',
		rulesLoaded: 'загружены правила',
		settingsChanged: 'изменены настройки',
		takenBack: 'за это время изменились календарь или правила',
	} satisfies Record<TermChange, string>,
	destroyed: '(данные уничтожены)',
	importedFrom: (row: string, file: string) => `строка ${row}, файл ${file}…`,
	endDayUnknown: 'день окончания там не написан',
	empty: 'пусто',
	registered: (number: string) => `№ ${number}`,
	recordedOn: (day: string) => `(записано ${day})`,
	unsorted: 'вид не назван',
	due: (day: string) => `до ${day}`,
	byDay: (day: string) => `до ${day}`,
	expired: 'срок прошёл, не ответили',
	outgoing: (number: string) => `исх. № ${number}`,
	unnumbered: 'без номера',
	client: (satisfaction: string) => `клиент: ${satisfaction}`,
	notice: 'извещение',
	courtCase: (number: string) => `дело ${number}`,
	awarded: (sum: string) => `присуждено ${sum} руб.`,
	ruling: (attachment: number) => `решение — вложение ${attachment}`,
	newDemand: (received: string) => `(требование пришло ${received})`,
	sameDemand: (received: string) => `(то же требование, заявлено снова ${received}; сроки прежние)`,
	corrected: (field: string, was: string, now: string) => `${field}: было ${was}, стало ${now}`,
}));

/** По предложению на событие; точку в конце ставит sentence/eventNote.ts. */
export const eventNotes = once(() => ({
	registered: (number: string, kind: string, received: string, due: string) =>
		`Зарегистрировано № ${number}: ${kind}, получено ${received}, ${due}`,
	unsorted: 'вид ещё не назван',
	dueForNow: (due: string) => `пока ${due}`,
	toSort: (number: string) => `Разобрать: претензии разобрать ${number}.`,
	termSet: (number: string, until: string) => `Срок № ${number}: ${until}`,
	noTermSet: (number: string, noTerm: string) => `№ ${number}: ${noTerm}`,
	taken: (number: string, responsible: string, formerly: string) => `№ ${number} в работе, ответственный ${responsible}${formerly}`,
	assigned: (number: string, responsible: string) => `№ ${number}: ответственный теперь ${responsible}`,
	reassigned: (number: string, responsible: string, former: string) => `№ ${number}, ответственный: было ${former}, стало ${responsible}`,
	/** Added to a sentence that puts something in the place of something else. */
	formerly: (former: string) => ` (было ${former})`,
	sorted: (number: string, kind: string, responsible: string, formerly: string) =>
		`№ ${number}: ${kind}, ответственный ${responsible}${formerly}`,
	told: (number: string, on: string, form: string) => `№ ${number}: клиенту сообщён срок ${on}, ${form}`,
	requested: (number: string, request: number, addressee: string, due: string) =>
		`№ ${number}: запрос ${request} (${addressee}), ответ ждём до ${due}. Срок ответа клиенту из-за запроса не сдвигается`,
	requestExpired: (number: string, request: number) =>
		`№ ${number}: на запрос ${request} в срок не ответили. Решайте по тому, что есть (п. 3.3.3): срок не сдвигается`,
	requestAnswered: (number: string, request: number) => `№ ${number}: ответ на запрос ${request} записан`,
	visaRecorded: (number: string, visa: string, outcome: string, formerly: string) => `№ ${number}: виза «${visa}» — ${outcome}${formerly}`,
	extended: (number: string, was: string, until: string) => `№ ${number}: срок продлён с ${was} до ${until}`,
	extendedLate: (number: string, was: string, until: string) =>
		`№ ${number}: новый срок ${until}; прежний ${was} уже прошёл, поэтому запись остаётся просроченной`,
	fulfilled: (number: string, on: string) => `№ ${number}: требование исполнено ${on}`,
	undone: (number: string) => `№ ${number}: отменено`,
	measureAdded: (measure: number, text: string, by: string, due: string) => `Мера ${measure}: ${text} — ${by}, до ${due}`,
	measureDone: (number: string, measure: number, on: string) => `№ ${number}: мера ${measure} выполнена ${on}`,
	causeFound: (number: string, formerly: string) => `№ ${number}: причина записана${formerly}`,
	preventionAdded: (number: string, prevention: number, text: string, by: string, due: string) =>
		`№ ${number}: предупреждающая мера ${prevention}: ${text} — ${by}, до ${due}`,
	preventionDone: (number: string, prevention: number, on: string, outcome: string) =>
		`№ ${number}: предупреждающая мера ${prevention} выполнена ${on}: ${outcome}`,
	sued: (number: string, on: string, court: string) => `№ ${number}: иск подан ${on}, ${court}`,
	lawsuitEnded: (number: string, result: string, on: string) => `№ ${number}: ${result}, ${on}`,
	noted: (number: string) => `№ ${number}: заметка записана`,
	attached: (number: string, attachment: number, name: string, size: string) => `№ ${number}: вложение ${attachment} — «${name}», ${size}`,
	detached: (number: string, attachment: number) =>
		`№ ${number}: вложение ${attachment} откреплено. Сам файл остаётся при журнале: доказательства не уничтожаются`,
	decided: (number: string, decision: string, on: string) => `№ ${number}: ${decision}, решение от ${on}`,
	replacesUntold: (decision: string, on: string) =>
		`Оно вместо прежнего — ${decision}, ${on}, клиенту не сообщено; в истории останутся оба.`,
	replacesTold: (decision: string, on: string, sent: string) =>
		`Оно вместо прежнего — ${decision}, ${on}, клиенту сообщено ответом ${sent}; сообщите и новое. В истории останутся оба.`,
	replied: (number: string, sent: string) => `№ ${number}: ответ ${sent}`,
	letterIssued: (number: string, letter: string, sent: string) => `№ ${number}: письмо «${letter}» ${sent}`,
	completed: (number: string) => `№ ${number} выполнено`,
	toPerform: (number: string, due: string) =>
		`Исполнение не записано, его срок идёт: до ${due}. Когда исполните: претензии исполнить ${number} --текст "…".`,
	toClose: (number: string) => `Осталось спросить клиента и закрыть: претензии закрыть ${number} --доволен …`,
	closed: (number: string, on: string, by: string, satisfaction: string) => `№ ${number} закрыто ${on}, ${by}; клиент: ${satisfaction}`,
	returned: (number: string) => `№ ${number} возвращено на доработку`,
	leftUnconsidered: (number: string, ground: string) => `№ ${number} оставлено без рассмотрения: ${ground}`,
	notice: (outgoing: string) => `Извещение исх. № ${outgoing}.`,
	withdrawn: (number: string) => `№ ${number} отозвано клиентом`,
	imported: (number: string) => `№ ${number} внесено из старого журнала`,
	voided: (number: string) => `№ ${number} аннулировано; номер остаётся занятым`,
	reopened: (number: string) => `№ ${number} возобновлено`,
	renewedAnew: (due: string) =>
		`Требование считается новым. Если без рассмотрения его оставили по ошибке, оно то же, со сроком ${due}: претензии отменить — и возобновить с ключом --возобновлено то-же.`,
	corrected: (number: string, field: string) => `№ ${number}, исправлено — ${field}`,
}));
