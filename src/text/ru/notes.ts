/** Что сказать после изменения. Значения приходят словами: дни, названия кодов, тексты в одну строку. */

import { withFullStop } from '../fullStop.ts';
import { once } from '../once.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { eventNotes } from './events.ts';

export const notes = once(() => ({
	until: (when: string) => `до ${when}`,
	notMoved: (nominal: string) => `без переноса ${nominal}`,
	provisional: ' (предварительно: производственного календаря на этот год нет)',
	due: (until: string) => `срок ${until}`,
	noTerm: 'ответа не требуется',
	sent: {
		numbered: (outgoing: string, on: string, form: string) => `исх. № ${outgoing} от ${on}, ${form}`,
		unnumbered: (on: string, form: string) => `от ${on} без номера, ${form}`,
	},
	/** Вид требования, понятый из слов: верно ли, решает человек. */
	readFrom: (words: string, demandKind: string, number: string) =>
		`Вид требования понят из слов «${words}»: ${demandKind}. Если не так: претензии исправить ${number} --вид-требования нет --причина "…".`,
	event: eventNotes(),
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
	alreadyWould: (number: string) => `Этот ключ уже у записи № ${number}: второй раз её записано не было бы.`,
	willUndo: 'Будет отменено то, что вы записали последним:',
	undone: (number: string, what: string, status: string) => `№ ${number}: отменено — ${what}. Теперь «${status}».`,
	handedOver: (count: number, to: string) => withFullStop(`Передано записей: ${count}, ответственный ${visibleLine(to)}`),
	routed: (number: string, responsible: string) =>
		withFullStop(`№ ${number}: по таблице маршрутов ответственный ${visibleLine(responsible)}`),
	closedUnperformed: (number: string) =>
		`Исполнение не записано, а после закрытия о его сроке не напоминают. Если обещанное не исполнено: претензии возобновить ${number} --возобновлено то-же --причина "…".`,
	noReference: 'Внимание: в обосновании нет ссылки на статью, пункт, договор или документ. Если она есть: запишите решение ещё раз с ней.',
	confirmInWriting: (number: string) =>
		`Ответ дан устно: подтвердите его письменно — претензии ответить ${number} --форма почта --текст "…".`,
	dryRun: 'Проба: ничего не записано.',
	dryRunWould: 'Проба, ничего не записано. Было бы так:',
	numberOrder: (number: string, on: string, before: string, beforeOn: string) =>
		`Внимание: № ${number} зарегистрирован ${on}, а № ${before} перед ним — ${beforeOn}: номера идут не по порядку дней.`,
	closedMonth: (number: string, on: string, closed: string) =>
		`Внимание: № ${number} зарегистрирован ${on}, а месяцы по ${closed} закрыты: запись войдёт в выгрузку следующего месяца, как внесённая позже.`,
	stepInClosedMonth: (on: string, closed: string) =>
		`Внимание: это действие — ${on}, а месяцы по ${closed} закрыты: их отчёты не изменятся, а в отчёте следующего месяца оно среди исправлений прошлых периодов.`,
	closedMonthMove: (number: string, from: string, to: string, closed: string) =>
		`Внимание: № ${number} переносится с ${from} на ${to}, а месяцы по ${closed} закрыты: их выгрузки останутся такими, какими были.`,
	dayOrder: (on: string, step: string, limit: string) => `Внимание: этот шаг — ${on}, а ${step} — ${limit}: дни идут не по порядку.`,
	outgoingOrder: (on: string, before: string, beforeOn: string) =>
		`Внимание: ответ — ${on}, а исходящий № ${before} перед ним — ${beforeOn}: исходящие номера идут не по порядку дней.`,
	step: { registered: 'регистрация', decided: 'решение', replied: 'ответ' },
	alreadyOverdue: (days: number) => `Внимание: срок уже прошёл, просрочено дней: ${days}. Верен ли день получения?`,
	perhaps: (kind: string, number: string) =>
		`Похоже на требование «${kind}»: у него может быть свой срок по закону. Если так: претензии исправить ${number} --вид-требования "${kind}" --причина "…".`,
	/** Жалоба требует того же, что претензия, а у той срок короче. */
	shorterAsClaim: {
		read: (words: string, demandKind: string) => `В жалобе есть требование — «${words}» (${demandKind}).`,
		hinted: (demandKind: string) => `В жалобе, похоже, есть требование (${demandKind}).`,
		due: (due: string, rule: string, number: string) =>
			`Будь это претензия, срок был бы до ${due} (${rule}), раньше, чем у жалобы. Если так и есть: претензии исправить ${number} --вид претензия --причина "…".`,
	},
	otherChannel: (wanted: string, form: string) => `Внимание: клиент просил ответить через «${wanted}», а ответ отправлен через «${form}».`,
	noContact: (number: string) =>
		`Нет ни адреса, ни почты, ни телефона: ответить на претензию некуда. Вписать: претензии исправить ${number} --контакт "…" --причина "…".`,
	writeForm: (number: string) =>
		`Претензия по телефону: попросите клиента обратиться письменно и приложите письмо к № ${number}, не заводя второй записи.`,
	/** Каким днём начинается срок, клиент знает, а запись нет. */
	pendingStart: {
		dispatched: (number: string, due: string) =>
			`Внимание: не указан день отправки претензии. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --отправлено ДД.ММ.ГГГГ --причина "…".`,
		goodsReturned: (number: string, due: string) =>
			`Внимание: не указан день возврата товара. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --товар-возвращён ДД.ММ.ГГГГ --причина "…".`,
		purchased: (number: string, due: string) =>
			`Внимание: не указан день покупки. До тех пор срок считается от получения: ${due}. Вписать: претензии исправить ${number} --куплено ДД.ММ.ГГГГ --причина "…".`,
	},
	extendedToDayOff: (until: string, before: string, after: string) =>
		`Внимание: ${until} — выходной, и назначенный день сам не переносится. Рабочий день до него — ${before}, после — ${after}.`,
	pendingDemand: (number: string, due: string) =>
		`Внимание: вид требования не назван, а сроки зависят от него. До тех пор действует самый ранний: ${due}. Назвать: претензии исправить ${number} --вид-требования "…" --причина "…".`,
	registeredLate: (registered: string, timely: string, due: string, otherwise: string) =>
		`Внимание: зарегистрировано ${registered}, а надо было не позже ${timely}. Срок считается, как если бы записали вовремя: ${due}; от дня регистрации было бы ${otherwise}.`,
	wrongLayout: (number: string, typed: string, meant: string) =>
		`Внимание: «${excerpt(typed)}» — похоже, набрано не в той раскладке: «${excerpt(meant)}». Исправить: претензии исправить ${number}.`,
	unverified: (rule: string) => `Внимание: правило «${rule}» не сверено с текстом закона.`,
	batchEmpty: 'Во вводе нет ни одного обращения: записывать нечего.',
	batchWritten: (written: number) => `Записано: ${written}.`,
	batchAlready: (already: number) => `Уже было: ${already}.`,
	batchFailed: (failed: number) => `С ошибками: ${failed}.`,
	batchUndone: 'Есть ошибки, поэтому не записано ничего (--всё-или-ничего).',
	cleanHint: 'Принять и строки с управляющими знаками, без этих знаков: та же команда с ключом --заменить-знаки.',
	cleaned: (keys: string) => `управляющие знаки убраны или заменены пробелами: ${keys}.`,
	line: (line: number, text: string) => `Строка ${line}: ${text}`,
	element: (line: number, index: number, of: number, text: string) => `Строка ${line}, запись ${index} из ${of}: ${text}`,
	created: (path: string, office: string) =>
		`Журнал создан: ${visibleLine(path)} (${visibleLine(office)}). Зарегистрировать первое обращение: претензии добавить`,
}));
