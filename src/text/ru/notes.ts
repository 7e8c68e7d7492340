/** Что сказать после изменения. Значения приходят словами: дни, названия кодов, тексты в одну строку. */

import { withFullStop } from '../fullStop.ts';
import { visibleLine } from '../visible.ts';

export const notes = {
	until: (when: string) => `до ${when}`,
	notMoved: (nominal: string) => `без переноса ${nominal}`,
	provisional: ' (предварительно: производственного календаря на этот год нет)',
	due: (until: string) => `срок ${until}`,
	noTerm: 'срока ответа нет',
	sent: {
		numbered: (outgoing: string, on: string, form: string) => `исх. № ${outgoing} от ${on}, ${form}`,
		unnumbered: (on: string, form: string) => `от ${on} без номера, ${form}`,
	},
	/** Вид требования, понятый из слов: верно ли, решает человек. */
	readFrom: (words: string, demandKind: string, number: string) =>
		`Вид требования понят из слов «${words}»: ${demandKind}. Если не так: претензии исправить ${number} --вид-требования нет --причина "…".`,
	/** По предложению на событие; точку в конце ставит view/eventNote.ts. */
	event: {
		registered: (number: string, kind: string, received: string, due: string) =>
			`Зарегистрировано № ${number}: ${kind}, получено ${received}, ${due}`,
		unsorted: 'вид ещё не назван',
		dueForNow: (due: string) => `пока ${due}`,
		toSort: (number: string) => `Разобрать: претензии разобрать ${number}.`,
		termSet: (number: string, until: string) => `Срок № ${number}: ${until}`,
		noTermSet: (number: string, noTerm: string) => `№ ${number}: ${noTerm}`,
		taken: (number: string, responsible: string) => `№ ${number} в работе, ответственный ${responsible}`,
		assigned: (number: string, responsible: string) => `№ ${number}: ответственный теперь ${responsible}`,
		sorted: (number: string, kind: string, responsible: string) => `№ ${number}: ${kind}, ответственный ${responsible}`,
		told: (number: string, on: string, form: string) => `№ ${number}: клиенту сообщён срок ${on}, ${form}`,
		requested: (number: string, request: number, addressee: string, due: string) =>
			`№ ${number}: запрос ${request} (${addressee}), ответ ждём до ${due}. Срок ответа клиенту из-за запроса не сдвигается`,
		requestExpired: (number: string, request: number) =>
			`№ ${number}: на запрос ${request} в срок не ответили. Решайте по тому, что есть (п. 3.3.3): срок не сдвигается`,
		requestAnswered: (number: string, request: number) => `№ ${number}: ответ на запрос ${request} записан`,
		visaRecorded: (number: string, visa: string, outcome: string) => `№ ${number}: виза «${visa}» — ${outcome}`,
		extended: (number: string, was: string, until: string) => `№ ${number}: срок продлён с ${was} до ${until}`,
		extendedLate: (number: string, was: string, until: string) =>
			`№ ${number}: новый срок ${until}; прежний ${was} уже прошёл, поэтому запись остаётся просроченной`,
		fulfilled: (number: string, on: string) => `№ ${number}: требование исполнено ${on}`,
		undone: (number: string) => `№ ${number}: отменено`,
		measureAdded: (measure: number, text: string, by: string, due: string) => `Мера ${measure}: ${text} — ${by}, до ${due}`,
		measureDone: (number: string, measure: number, on: string) => `№ ${number}: мера ${measure} выполнена ${on}`,
		causeFound: (number: string) => `№ ${number}: причина записана`,
		preventionAdded: (number: string, prevention: number, text: string, by: string, due: string) =>
			`№ ${number}: предупреждающая мера ${prevention}: ${text} — ${by}, до ${due}`,
		preventionDone: (number: string, prevention: number, on: string, outcome: string) =>
			`№ ${number}: предупреждающая мера ${prevention} выполнена ${on}: ${outcome}`,
		noted: (number: string) => `№ ${number}: заметка записана`,
		attached: (number: string, attachment: number, name: string, size: string) =>
			`№ ${number}: вложение ${attachment} — «${name}», ${size}`,
		detached: (number: string, attachment: number) =>
			`№ ${number}: вложение ${attachment} откреплено. Сам файл остаётся при журнале: доказательства не уничтожаются`,
		decided: (number: string, decision: string, on: string) => `№ ${number}: ${decision}, решение от ${on}`,
		replied: (number: string, sent: string) => `№ ${number}: ответ ${sent}`,
		letterIssued: (number: string, letter: string, sent: string) => `№ ${number}: письмо «${letter}» ${sent}`,
		completed: (number: string) => `№ ${number} выполнено`,
		toClose: (number: string) => `Осталось спросить клиента и закрыть: претензии закрыть ${number} --доволен …`,
		closed: (number: string, on: string, by: string, satisfaction: string) => `№ ${number} закрыто ${on}, ${by}; клиент: ${satisfaction}`,
		returned: (number: string) => `№ ${number} возвращено на доработку`,
		leftUnconsidered: (number: string, ground: string) => `№ ${number} оставлено без рассмотрения: ${ground}`,
		notice: (outgoing: string) => `Извещение исх. № ${outgoing}.`,
		withdrawn: (number: string) => `№ ${number} отозвано клиентом`,
		voided: (number: string) => `№ ${number} аннулировано; номер остаётся занятым`,
		reopened: (number: string) => `№ ${number} возобновлено`,
		corrected: (number: string, field: string) => `№ ${number}: исправлено поле «${field}»`,
	},
	/** Прежняя запись того же клиента. */
	previous: {
		claim: (number: string, registeredOn: string, state: string) => `№ ${number} от ${registeredOn}: ${state}`,
		numbered: (outgoing: string, on: string) => `исх. № ${outgoing} от ${on}`,
		unnumbered: (on: string) => `ответ от ${on} без номера`,
		noReply: 'ответа не было',
	},
	sameClient: (likeness: string, claim: string) => `Похоже, тот же клиент (${likeness}): ${claim}.`,
	moreOfClient: (count: number) => `И ещё записей, похоже, того же клиента: ${count}.`,
	linkRepeat: (number: string, earlier: string) => `Если это повтор: претензии исправить ${number} --повтор-к ${earlier} --причина "…".`,
	already: (number: string) => `Уже зарегистрировано под № ${number} (тот же ключ): второй раз не записано.`,
	undone: (number: string, what: string, status: string) => `№ ${number}: отменено — ${what}. Теперь «${status}».`,
	handedOver: (count: number, to: string) => withFullStop(`Передано записей: ${count}, ответственный ${visibleLine(to)}`),
	routed: (number: string, responsible: string) => withFullStop(`№ ${number}: по таблице ответственный ${visibleLine(responsible)}`),
	noReference:
		'Внимание: в обосновании нет ссылки на статью, пункт, договор или документ (п. 3.3.2). Если она есть: запишите решение ещё раз с ней.',
	confirmInWriting: (number: string) =>
		`Ответ дан устно: подтвердите его письменно — претензии ответить ${number} --форма почта --текст "…".`,
	dryRun: 'Проба: ничего не записано.',
	alreadyOverdue: (days: number) => `Внимание: срок уже прошёл, просрочено дней: ${days}. Верен ли день получения?`,
	perhaps: (kind: string, number: string) =>
		`Похоже на требование «${kind}»: у него может быть свой срок по закону. Если так: претензии исправить ${number} --вид-требования "${kind}" --причина "…".`,
	otherChannel: (wanted: string, form: string) => `Внимание: клиент просил ответить через «${wanted}», а ответ отправлен через «${form}».`,
	writeForm: (number: string) =>
		`Претензия по телефону: попросите клиента обратиться письменно (п. 3.1.4). Запись ${number} уже в журнале.`,
	/** Какой день не сказан и как его вписать. */
	/** Каким днём начинается срок, клиент знает, а запись нет. */
	pendingStart: {
		dispatched: (number: string, due: string) =>
			`Внимание: не указан день отправки претензии. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --отправлено ДД.ММ.ГГГГ --причина "…".`,
		goodsReturned: (number: string, due: string) =>
			`Внимание: не указан день возврата товара. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --товар-возвращён ДД.ММ.ГГГГ --причина "…".`,
		purchased: (number: string, due: string) =>
			`Внимание: не указан день покупки. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --куплено ДД.ММ.ГГГГ --причина "…".`,
	},
	pendingDemand: (number: string, due: string) =>
		`Внимание: вид требования не назван, а сроки зависят от него. До тех пор действует самый ранний: ${due}. Назвать: претензии исправить ${number} --вид-требования "…" --причина "…".`,
	registeredLate: (registered: string, timely: string, due: string, otherwise: string) =>
		`Внимание: зарегистрировано ${registered}, а надо было не позже ${timely}. Срок считается, как если бы записали вовремя: ${due}; от дня регистрации было бы ${otherwise}.`,
	unverified: (rule: string) => `Внимание: правило «${rule}» не сверено с текстом закона.`,
	batchWritten: (written: number) => `Записано: ${written}.`,
	batchAlready: (already: number) => `Уже было: ${already}.`,
	batchFailed: (failed: number) => `С ошибками: ${failed}.`,
	batchUndone: 'Есть ошибки, поэтому не записано ничего (--всё-или-ничего).',
	line: (line: number, text: string) => `Строка ${line}: ${text}`,
	created: (path: string, office: string) =>
		`Журнал создан: ${visibleLine(path)} (${visibleLine(office)}). Зарегистрировать первое обращение: претензии добавить`,
};
