/** Отказы по правилам: что не так и что делать. Предложение на каждый код. */

import type { Day } from '../../domain/day.ts';
import type { ClaimEventType } from '../../domain/event/event.ts';
import type { FieldName } from '../../domain/fields.ts';
import type { DayRole, Evidence, Supply } from '../../domain/refusal.ts';
import type { Requirement } from '../../domain/status.ts';
import type { RefusalSentences } from '../errorParts.ts';

import { withFullStop } from '../fullStop.ts';
import { visibleLine } from '../visible.ts';
import { day, money } from './days.ts';
import { names } from './names.ts';

const dayRole: Record<DayRole, string> = {
	on: 'День',
	received: 'День получения',
	registered: 'День регистрации',
	due: 'Назначенный срок',
	told: 'День сообщения клиенту',
	goodsReturned: 'День возврата товара',
	purchased: 'День покупки',
	dispatched: 'День отправки',
	theirLetter: 'День на письме заявителя',
};

const than = {
	received: 'день получения',
	registered: 'день регистрации',
	purchased: 'день покупки',
	dispatched: 'день отправки',
	theirLetter: 'день на письме заявителя',
	lastMove: 'день прошлого шага',
	start: 'день, когда это назначено',
	assigned: 'день, когда запись получил ответственный',
};

/** Чего не хватает и какая команда это даёт; N — номер записи. */
const missing: Record<Requirement | Supply, string> = {
	responsible: 'нет ответственного: --ответственный "Фамилия И. О."',
	measure: 'нет ни одной меры со сроком: --мера "что сделать | +3рд"',
	result: 'не сказано, что сделано: --итог "…"',
	measuresDone: 'есть невыполненные меры: претензии мера-выполнена N 1 --итог "…"',
	decision: 'нет решения: сначала претензии решить N --решение … --обоснование "…"',
	reply: 'ответ клиенту не записан: сначала претензии ответить N --форма … --текст "…"',
	satisfaction: 'не сказано, доволен ли клиент: --доволен да|частично|нет|"не дозвонились"',
	controller: 'не сказано, кто закрывает: --кто "Фамилия И. О." (или назовите контролёра: претензии настройки --контролёр "…")',
	answer: 'не сказано, что ответили: --ответ "…"',
	reason: 'не названа причина: --причина "…"',
	how: 'не сказано, как клиент отозвал обращение: --как "…"',
	ground: 'не названо основание: --основание нечитаемо|неполное|"не клиент"|повтор|суд|грубость',
	renewal: 'не сказано, прежнее ли это требование: --возобновлено то-же|новое',
	text: 'нет текста: --текст "…"',
	by: 'не сказано, кто: --кто "Фамилия И. О."',
	due: 'нет срока: --срок +3рд',
	to: 'не сказано, кому передать: --кому "Фамилия И. О."',
	grounds: 'нет обоснования: --обоснование "…"',
	decisionValue: 'не сказано, какое решение: --решение удовлетворена|частично|отклонена|разъяснение',
	form: 'не сказано, как отправлен ответ: --форма "эл. почта"|почта|телефон|…',
	kind: 'не назван вид: --вид претензия|жалоба|"общее обращение"|…',
	client: 'не записан клиент: сначала претензии исправить N --клиент "…" --причина "…"',
	addressee: 'не сказано, кому запрос: --кому подразделение|сотрудник|клиент',
	what: 'не сказано, что запрошено: --что "…"',
	remark: 'не сказано, почему отказано: --замечание "…"',
	visa: 'не сказано, чья виза: юридический отдел|экономическая безопасность|внутренний контроль',
	until: 'не сказано, до какого дня: --до ДЕНЬ',
	approvedBy: 'не сказано, кто согласовал: --согласовал "Фамилия И. О."',
	toldForm: 'не сказано, как сообщили: --форма "эл. почта"|почта|телефон|…',
	toldOn: 'не сказано, когда сообщили клиенту: --сообщено ДЕНЬ',
	toldBy: 'не сказано, как сообщили клиенту: --сообщено-через "эл. почта"|почта|телефон|…',
	comment: 'не сказано, почему клиенту не звонили: --отзыв "контактов не оставил"',
	cause: 'не сказано ни причины, ни разряда, ни подразделения: --причина-жалобы "…", --разряд "…", --подразделение "…"',
	outcome: 'не сказано, чем кончилось: --чем-кончилось процесс|товар|обучение|"замена сотрудника"|другое',
	effect: 'не сказано, что это дало: --эффект "…"',
	court: 'не сказано, в какой суд подан иск: --суд "…"',
	courtResult: 'не сказано, чем кончился суд: --итог выиграно|проиграно|частично|мировое|"без рассмотрения"|отозван',
	letterKind: 'не сказано, какое письмо: --вид подтверждение|запрос|продление|ответ|извещение|извинение|звонок',
};

const evidence: Record<Evidence, string> = {
	evidence: ', чем подтверждается: --подтверждение "…"',
	request: ', что у клиента запросили недостающее',
	courtCase: ' номер судебного дела: --дело "…"',
	earlier: ' номер прежней записи, на которую уже ответили: --прежняя НОМЕР',
	witness: ' второго человека, который это читал: --свидетель "Фамилия И. О."',
};

const fieldFlag: Partial<Record<FieldName, string>> = {
	agreedTerm: '--срок',
	agreedGround: '--основание-срока',
	kind: '--вид претензия (или --не-разобрано: вид назовёт руководитель)',
	channel: '--канал почта',
	receivedOn: '--получено 05.11.2026',
	registeredOn: '--зарегистрировано 05.11.2026',
	summary: '--содержание "…"',
	client: '--клиент "Фамилия Имя Отчество" (или другой признак; без него только вид «анонимное»)',
};

/** Что нельзя отменить, и честный путь вместо этого. */
const finalWays: Partial<Record<ClaimEventType, (number: string) => string>> = {
	registered: (number) =>
		`Номер ${number} уже дан и не отменяется. Если запись ошибочна: претензии аннулировать ${number} --причина "…"; если в ней ошибка: претензии исправить ${number}.`,
	imported: () => 'Внесённое из старого журнала убирают целиком: претензии импорт ФАЙЛ --отменить.',
	replied: (number) => `Ответ по записи ${number} уже отправлен, отменить его нельзя. Отправьте новый: претензии ответить ${number}.`,
	letterIssued: (number) =>
		`Письмо по записи ${number} уже выпущено, его номер не отменяется. Если в нём ошибка, напишите новое: претензии письмо ${number}.`,
	leftUnconsidered: (number) =>
		`Извещение по записи ${number} уже отправлено. Чтобы рассмотреть её: претензии возобновить ${number} --причина "…".`,
};

/** Части предложений, которые собирает sentence/errors.ts. */
export const refusalParts = {
	possible: (moves: string) => `Можно: ${moves}.`,
	noFurther: 'Дальше эту запись вести нельзя.',
	measureOpen: (item: number, text: string, due: Day) => `${item}) ${text}, срок ${day(due)}`,
	visaNotAsked: 'не запрошена',
	empty: 'пусто',
	quoted: (value: string) => `«${value}»`,
	sum: (kopecks: number) => `${money(kopecks)} руб.`,
	contradiction: (field: string, was: string, now: string) => `${field} — там ${was}, здесь ${now}`,
	has: {
		noSuchMeasure: { none: 'мер ещё не назначено', some: (count: number) => `всего мер ${count}` },
		noSuchPrevention: { none: 'их ещё не назначено', some: (count: number) => `всего их ${count}` },
		noSuchAttachment: { none: 'их ещё не прикладывали', some: (count: number) => `всего их ${count}` },
		noSuchLawsuit: { none: 'исков ещё не было', some: (count: number) => `всего исков ${count}` },
		noSuchRequest: { none: 'запросов ещё не было', some: (count: number) => `всего запросов ${count}` },
	},
};

export const refusals: RefusalSentences = {
	notAllowed: ({ doingName, status, next, number }) => `Запись ${number} — «${names.status[status]}»: ${doingName} нельзя. ${next}`,
	missing: ({ doingName, what, number }) => `Чтобы ${doingName}: ${missing[what].replace(' N ', ` ${number} `)}.`,
	dayInFuture: ({ role, day: given, today }) => `${dayRole[role]} ${day(given)} ещё не наступил: сегодня ${day(today)}.`,
	dayTooEarly: ({ role, day: given, limit, than: what }) => `${dayRole[role]} ${day(given)} раньше, чем ${than[what]} (${day(limit)}).`,
	measuresOpen: ({ listed, first, number }) =>
		`Не выполнены меры: ${listed}. Когда выполните: претензии мера-выполнена ${number} ${first} --итог "…".`,
	noSuchMeasure: ({ item, has, number }) => `Меры ${item} в записи ${number} нет: ${has}. Посмотрите: претензии показать ${number}.`,
	noSuchPrevention: ({ item, has, number }) =>
		`Предупреждающей меры ${item} в записи ${number} нет: ${has}. Посмотрите: претензии показать ${number}.`,
	preventionAlreadyDone: ({ item, on }) => `Предупреждающая мера ${item} уже выполнена ${day(on)}.`,
	noLawsuit: ({ number }) => `Иска в записи ${number} нет. Сначала запишите его: претензии суд ${number} --суд "…".`,
	noSuchLawsuit: ({ item, has, number }) => `Иска ${item} в записи ${number} нет: ${has}. Посмотрите: претензии показать ${number}.`,
	lawsuitAlreadyEnded: ({ item, on }) => `Исход иска ${item} уже записан: ${day(on)}.`,
	severalLawsuits: ({ number, listed }) => `В записи ${number} не окончены иски ${listed}. Назовите один: --иск НОМЕР.`,
	lawsuitPending: ({ item, on, number }) =>
		`Этот иск в записи ${number} уже есть: ${item}, подан ${day(on)}. Исход записывает претензии суд-окончен ${number} --итог ….`,
	awardedNothing: () =>
		'Присуждают, когда иск удовлетворён, хотя бы частично, или есть мировое соглашение: уберите --присуждено или исправьте --итог.',
	attachedAlready: ({ number, name, item }) =>
		`Файл «${visibleLine(name ?? '…')}» к записи ${number} уже приложен: вложение ${item}, те же байты. Посмотрите: претензии вложения ${number}.`,
	sameFileTwice: ({ name, other }) =>
		`Файлы «${visibleLine(other ?? '…')}» и «${visibleLine(name ?? '…')}» одинаковы до последнего байта: оставьте один.`,
	noSuchAttachment: ({ item, has, number }) => `Вложения ${item} в записи ${number} нет: ${has}. Посмотрите: претензии вложения ${number}.`,
	detachedAlready: ({ item, on }) => `Вложение ${item} уже откреплено ${day(on)}.`,
	measureAlreadyDone: ({ item, on }) => `Мера ${item} уже выполнена ${day(on)}.`,
	closedByResponsible: ({ by }) => `Закрыть должен другой человек: ${visibleLine(by)} — ответственный по этой записи. Назовите контролёра.`,
	notCalled: ({ number, contact }) =>
		`Клиенту по № ${number} не звонили, а связаться с ним можно: ${visibleLine(contact)}. Позвоните и запишите, сколько раз: --звонков 3.`,
	attemptsMissing: () => 'Не сказано, сколько раз звонили: --звонков 3.',
	onlyInquiryOnTheSpot: ({ number }) =>
		`На месте закрывают только общее обращение, а ${number} — другого вида. Сначала претензии взять ${number}.`,
	evidenceMissing: ({ ground, evidence: what }) => `Для основания «${names.ground[ground]}» нужно указать${evidence[what]}.`,
	anonymousIsNoGround: ({ number }) =>
		`Анонимное обращение не оставляют без рассмотрения за то, что оно анонимно: его разбирают. Возьмите в работу: претензии взять ${number}.`,
	repeatsInRing: ({ number, earlier }) =>
		`Запись ${earlier} сама повторяет ${number}: ${number} не может повторять её. Свяжите позднюю с ранней: претензии исправить ${earlier} --повтор-к ${number} --причина "…".`,
	repeatsItself: ({ number }) => `Запись ${number} не может повторять сама себя: укажите более раннюю.`,
	earlierNotAnswered: ({ number }) =>
		`На прежнюю запись ${number} ответа ещё не было, поэтому повтор оставить нельзя: сначала ответьте на неё.`,
	clientNotAsked: ({ number }) =>
		`Недостающее у клиента ещё не запрошено, а без запроса так оставить нельзя: претензии запросить ${number} --кому клиент --что "…" --срок ДЕНЬ.`,
	clientMayStillAnswer: ({ number, item, due }) =>
		`Клиент может ответить на запрос ${item} до ${day(due)}: оставить ${number} без рассмотрения можно после этого дня.`,
	clientAnswered: ({ number, item, on }) =>
		`Клиент ответил на запрос ${item} ${day(on)}: рассмотрите ${number} или запросите то, чего всё ещё нет.`,
	earlierIsLater: ({ number }) => `Запись ${number} получена позже этой: укажите более раннюю.`,
	complainedOf: ({ responsible, subject }) =>
		`Жалуются на «${visibleLine(subject)}», поэтому ${visibleLine(responsible)} не может быть ответственным. Назначьте другого или объясните: --разрешить "…".`,
	noSuchRequest: ({ item, has, number }) => `Запроса ${item} в записи ${number} нет: ${has}. Посмотрите: претензии показать ${number}.`,
	requestAlreadyEnded: ({ item, on }) => `Запрос ${item} уже закрыт ${day(on)}.`,
	requestStillRuns: ({ item, due }) => `На запрос ${item} ещё могут ответить до ${day(due)}: --без-ответа пишут после этого дня.`,
	visasMissing: ({ number, listed, first }) =>
		`Ответ не согласован, нет виз: ${listed}. Запишите: претензии виза ${number} "${first}" --кто "Фамилия И. О." — или объясните: --без-виз "…".`,
	nothingToExtend: ({ number }) => `У записи ${number} сейчас нет срока ответа: продлевать нечего.`,
	termPassed: ({ due }) => `Срок ${day(due)} уже прошёл: опоздание продлением не снимается. Если новый день всё же нужен: --поздно "…".`,
	agreedTerm: ({ ground, due, number }) =>
		`Срок ${day(due)} назначен для этой записи (${visibleLine(ground)}) и не продлевается. Договорились об ином: претензии исправить ${number} --срок … --основание-срока "…" --причина "…".`,
	notExtendable: ({ act, article, due }) => `Срок ${day(due)} (${act}, ${article}) не продлевается.`,
	extensionTooLong: ({ act, article, until, longest }) =>
		`До ${day(until)} продлить нельзя: ${act}, ${article} — самое большее до ${day(longest)}.`,
	extensionNotLater: ({ until, due }) => `Новый срок ${day(until)} не позже нынешнего ${day(due)}.`,
	extensionNeedsRequest: ({ act, article, number }) =>
		`${act}, ${article}: продлить можно только для получения документов, а открытого запроса нет. Сначала: претензии запросить ${number} --кому … --что "…".`,
	toldTooLate: ({ told, due }) => `Клиенту сообщили ${day(told)}, уже после срока ${day(due)}: о продлении сообщают, пока срок идёт.`,
	chairmanAgrees: ({ by, chairman }) =>
		`Продление согласует ${visibleLine(chairman)}, а не ${visibleLine(by)}: --согласовал "${visibleLine(chairman)}".`,
	headDecides: ({ by, head }) => `Решает ${visibleLine(head)} или председатель, а не ${visibleLine(by)}: --кто "${visibleLine(head)}".`,
	chairmanDecides: ({ chairman, why }) =>
		`${{ sum: 'При такой сумме', kind: 'По такому виду обращений' }[why]} решает ${visibleLine(chairman)}: --кто "${visibleLine(chairman)}".`,
	remediesDiffer: ({ granted, sum }) =>
		`Назначено ${money(granted)} руб., а по видам удовлетворения выходит ${money(sum)} руб.: исправьте --сумма или --чем.`,
	remedyForNothing: () => 'При отказе и разъяснении дают только извинение или разъяснение: уберите остальное из --чем.',
	alreadyFulfilled: ({ on }) => `Исполнение уже записано ${day(on)}.`,
	nobodyResponsible: ({ number }) =>
		`У записи ${number} нет ответственного, принять её некому. Назначьте: претензии назначить ${number} --кому "…".`,
	alreadyAccepted: ({ on, responsible, number }) => `Запись ${number} уже принята: ${visibleLine(responsible)}, ${day(on)}.`,
	alreadyTold: ({ on }) => `Срок клиенту уже сообщён ${day(on)}.`,
	notSorted: ({ number }) =>
		`Запись ${number} ещё не разобрана: сначала претензии разобрать ${number} --вид претензия --ответственный "Фамилия И. О.".`,
	sortedAlready: ({ kind }) => `Вид назван («${names.kind[kind]}»), значит, обращение разобрано: уберите --не-разобрано или --вид.`,
	nothingToSort: ({ number, kind, responsible }) =>
		`${withFullStop(`Запись ${number} уже разобрана: ${names.kind[kind]}, ответственный — ${visibleLine(responsible)}`)} Изменить: претензии разобрать ${number} --вид жалоба --ответственный "Фамилия И. О.".`,
	nothingToUndo: ({ actor }) => `Отменять нечего: записей от имени «${visibleLine(actor)}» здесь нет.`,
	cannotUndo: ({ number, type }) =>
		finalWays[type]?.(number) ?? `Это действие с записью ${number} отменить нельзя: исправьте его новой записью.`,
	cannotUndoJournal: () =>
		'Последним изменено то, что относится ко всему журналу (настройки, правила, календарь, маршруты, замещения, сотрудники, закрытие месяца): так это не отменяют, задайте прежнее той же командой.',
	undoneOver: ({ number }) =>
		`После вашего действия с записью ${number} уже работали, отменить его нельзя: исправьте новой записью (претензии показать ${number}).`,
	movedOn: ({ number, shown, now }) =>
		`В записи ${number} событий уже ${now}, а не ${shown}: её изменили. Посмотрите: претензии показать ${number}; если записать всё равно нужно: --если-событий ${now}.`,
	alreadyResponsible: ({ responsible, number }) => `${visibleLine(responsible)} и так ответственный по записи ${number}.`,
	grantedNothing: () => 'Сумму (--сумма) назначают, только когда требование удовлетворено полностью или частично.',
	noNumberForChannel: ({ form }) => `У ответа по каналу «${names.channel[form]}» не бывает исходящего номера: уберите --с-номером.`,
	keyTaken: ({ key, number, listed }) =>
		`Ключ «${visibleLine(key)}» уже у записи ${number}, а сказано другое: ${listed}. Если это другое обращение, дайте ему другой ключ; если то же, исправьте запись: претензии исправить ${number}.`,
	keyOfVoid: ({ key, number }) =>
		`Ключ «${visibleLine(key)}» уже у записи ${number}, а она аннулирована. Чтобы зарегистрировать обращение заново, дайте ему другой ключ.`,
	fieldMissing: ({ field }) => `Не заполнено: ${names.field[field]}. Добавьте ${fieldFlag[field] ?? `--${field}`}.`,
	nothingCorrected: ({ field }) => `Поле «${names.field[field]}» уже такое: исправлять нечего.`,
	foundAlready: ({ number }) => `По записи ${number} всё это уже записано. Посмотрите: претензии показать ${number}.`,
	nothingToCorrect: () => 'Не сказано, что исправить: назовите поле и новое значение, например --договор "…".',
	numberKeepsItsYear: ({ number, day: given }) =>
		`Номер ${number} дан в своём году, день регистрации ${day(given)} — в другом: аннулируйте запись и зарегистрируйте заново.`,
	registeredAfterDeed: ({ number, day: given, deed }) =>
		`День регистрации ${day(given)} не подходит: по записи ${number} уже ${day(deed)} что-то сделано. Что именно: претензии история ${number}. Днём регистрации может быть день не позже ${day(deed)}.`,
};
