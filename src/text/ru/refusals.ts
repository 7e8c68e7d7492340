/** Отказы по правилам: что не так и что делать. Предложение на каждый код. */

import type { ClaimFields } from '../../domain/claim.ts';
import type { ClaimEventType } from '../../domain/event.ts';
import type { DayRole, Evidence, Refusal, Supply } from '../../domain/refusal.ts';
import type { Action, Move, Requirement } from '../../domain/status.ts';
import { moveCommands } from '../move.ts';
import { visibleLine } from '../visible.ts';
import { day, money } from './days.ts';
import { names } from './names.ts';

type Sentences = { readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { code: C }>) => string };

const dayRole: Record<DayRole, string> = {
	on: 'День',
	received: 'День получения',
	registered: 'День регистрации',
	due: 'Назначенный срок',
	told: 'День сообщения клиенту',
	goodsReturned: 'День возврата товара',
	purchased: 'День покупки',
	dispatched: 'День отправки',
};

const than = {
	received: 'день получения',
	registered: 'день регистрации',
	dispatched: 'день отправки',
	lastMove: 'день прошлого шага',
	start: 'день, когда это назначено',
};

/** Чего не хватает и какая команда это даёт; N — номер записи. */
const lacking: Record<Requirement | Supply, string> = {
	responsible: 'нет ответственного: --responsible "Фамилия И. О."',
	measure: 'нет ни одной меры со сроком: --measure "что сделать | 5.11"',
	result: 'не сказано, что сделано: --result "…"',
	measuresDone: 'есть незакрытые меры: claims measure-done N 1 --result "…"',
	decision: 'нет решения: сначала claims decide N --decision … --grounds "…"',
	reply: 'ответ клиенту не записан: сначала claims reply N --form … --text "…"',
	satisfaction: 'не сказано, доволен ли клиент: --satisfaction да|частично|нет|"не дозвонились"',
	controller: 'не сказано, кто закрывает: --by "Фамилия И. О." (или назовите контролёра при claims init)',
	answer: 'не сказано, что ответили: --answer "…"',
	reason: 'не названа причина: --reason "…"',
	how: 'не сказано, как клиент отозвал обращение: --how "…"',
	ground: 'не названо основание: --ground нечитаемо|неполное|"не клиент"|повтор|суд|грубость',
	text: 'нет текста: --text "…"',
	by: 'не сказано, кто: --by "Фамилия И. О."',
	due: 'нет срока: --due 5.11',
	to: 'не сказано, кому передать: --to "Фамилия И. О."',
	grounds: 'нет обоснования: --grounds "…"',
	decisionValue: 'не сказано, какое решение: --decision удовлетворена|частично|отклонена|разъяснение',
	form: 'не сказано, как отправлен ответ: --form "эл. почта"|почта|телефон|…',
	kind: 'не назван вид: --kind претензия|жалоба|"общее обращение"|…',
	client: 'не записан клиент: сначала claims correct N --client "…" --reason "…"',
	addressee: 'не сказано, кому запрос: --to подразделение|сотрудник|клиент',
	what: 'не сказано, что запрошено: --what "…"',
	remark: 'не сказано, почему отказано: --remark "…"',
	visa: 'не сказано, чья виза: юридический отдел|экономическая безопасность|внутренний контроль',
	until: 'не сказано, до какого дня: --until ДЕНЬ',
	approvedBy: 'не сказано, кто согласовал: --approved-by "Фамилия И. О."',
	toldForm: 'не сказано, как сообщили: --form "эл. почта"|почта|телефон|…',
	toldOn: 'не сказано, когда сообщили клиенту: --told ДЕНЬ',
	toldBy: 'не сказано, как сообщили клиенту: --told-by "эл. почта"|почта|телефон|…',
	cause: 'не сказано ни причины, ни разряда, ни подразделения: --cause "…", --category "…", --department "…"',
	outcome: 'не сказано, чем кончилось: --outcome процесс|товар|обучение|"замена сотрудника"|другое',
	effect: 'не сказано, что это дало: --effect "…"',
};

const evidence: Record<Evidence, string> = {
	evidence: ', чем подтверждается: --evidence "…"',
	request: ', что у клиента запросили недостающее',
	courtCase: ' номер судебного дела: --case "2-123/2026"',
	earlier: ' номер прежней записи, на которую уже ответили: --earlier НОМЕР',
	witness: ' второго человека, который это читал: --witness "Фамилия И. О."',
};

const fieldFlag: Partial<Record<keyof ClaimFields, string>> = {
	kind: '--kind претензия (или --unsorted: вид назовёт руководитель)',
	channel: '--channel почта',
	summary: '--summary "…"',
	client: '--client "Фамилия Имя Отчество" (или другой признак; без него только вид «анонимное»)',
};

/** Что нельзя отменить, и честный путь вместо этого. */
const finalWays: Partial<Record<ClaimEventType, (number: string) => string>> = {
	registered: (number) =>
		`Номер ${number} уже дан и не отменяется. Если запись ошибочна: claims void ${number} --reason "…"; если в ней ошибка: claims correct ${number}.`,
	replied: (number) => `Ответ по записи ${number} уже отправлен, отменить его нельзя. Отправьте новый: claims reply ${number}.`,
	leftUnconsidered: (number) => `Извещение по записи ${number} уже отправлено. Чтобы рассмотреть её: claims reopen ${number} --reason "…".`,
};

function doing(what: Move | Action): string {
	return what in names.move ? names.move[what as Move] : names.action[what as Action];
}

export const refusals: Sentences = {
	notAllowed: ({ doing: what, status, moves, number }) =>
		`Запись ${number} — «${names.status[status]}»: ${doing(what)} нельзя. ${
			moves.length > 0
				? `Можно: ${moves.map((move) => `${names.move[move]} (${moveCommands[move]})`).join(', ')}.`
				: 'Дальше эту запись вести нельзя.'
		}`,
	missing: ({ doing: what, what: lack, number }) => `Чтобы ${doing(what)}: ${lacking[lack].replace(' N ', ` ${number} `)}.`,
	dayInFuture: ({ role, day: given, today }) => `${dayRole[role]} ${day(given)} ещё не наступил: сегодня ${day(today)}.`,
	dayTooEarly: ({ role, day: given, limit, than: what }) => `${dayRole[role]} ${day(given)} раньше, чем ${than[what]} (${day(limit)}).`,
	measuresOpen: ({ measures, number }) =>
		`Не закрыты меры: ${measures
			.map(({ place, text, due }) => `${place}) ${visibleLine(text ?? '…')}, срок ${day(due)}`)
			.join('; ')}. Закройте: claims measure-done ${number} ${measures[0]?.place ?? 1} --result "…".`,
	noSuchMeasure: ({ place, count, number }) =>
		`Меры ${place} в записи ${number} нет: ${count === 0 ? 'мер ещё не назначено' : `всего мер ${count}`}. Посмотрите: claims show ${number}.`,
	noSuchPrevention: ({ place, count, number }) =>
		`Предупреждающей меры ${place} в записи ${number} нет: ${count === 0 ? 'их ещё не назначено' : `всего их ${count}`}. Посмотрите: claims show ${number}.`,
	preventionAlreadyDone: ({ place, on }) => `Предупреждающая мера ${place} уже закрыта ${day(on)}.`,
	measureAlreadyDone: ({ place, on }) => `Мера ${place} уже закрыта ${day(on)}.`,
	closedByResponsible: ({ by }) =>
		`Закрывает не тот, кто вёл: ${visibleLine(by)} — ответственный. Укажите контролёра: --by "Фамилия И. О.".`,
	attemptsMissing: () => 'Не сказано, сколько раз звонили: --attempts 3.',
	onlyInquiryOnTheSpot: ({ number }) =>
		`На месте закрывают только общее обращение, а ${number} — другого вида. Сначала claims take ${number}.`,
	evidenceMissing: ({ ground, evidence: what }) => `Для основания «${names.ground[ground]}» нужно указать${evidence[what]}.`,
	anonymousIsNoGround: ({ number }) =>
		`Анонимное обращение не оставляют без рассмотрения за то, что оно анонимно (п. 2.2(4)): его разбирают. Возьмите в работу: claims take ${number}.`,
	repeatsInRing: ({ number, earlier }) =>
		`Запись ${earlier} сама повторяет ${number}: ${number} не может повторять её. Свяжите позднюю с ранней: claims correct ${earlier} --repeat-of ${number} --reason "…".`,
	repeatsItself: ({ number }) => `Запись ${number} не может повторять сама себя: укажите прежнюю.`,
	earlierNotAnswered: ({ number }) =>
		`На прежнюю запись ${number} ответа ещё не было, поэтому повтор оставить нельзя (п. 5.1): сначала ответьте на неё.`,
	clientNotAsked: ({ number }) =>
		`Недостающее у клиента ещё не запрошено, а без запроса так оставить нельзя (п. 5.1): claims request ${number} --to клиент --what "…" --due ДЕНЬ.`,
	clientMayStillAnswer: ({ number, place, due }) =>
		`Клиент может ответить на запрос ${place} до ${day(due)}: оставить ${number} без рассмотрения можно после этого дня.`,
	clientAnswered: ({ number, place, on }) =>
		`Клиент ответил на запрос ${place} ${day(on)}: рассмотрите ${number} или запросите то, чего всё ещё нет.`,
	earlierIsLater: ({ number }) => `Запись ${number} пришла позже этой: укажите прежнюю.`,
	complainedOf: ({ responsible, subject }) =>
		`Жалуются на «${visibleLine(subject)}», поэтому ${visibleLine(responsible)} не может быть ответственным. Назначьте другого или объясните: --allow "почему можно".`,
	noSuchRequest: ({ place, count, number }) =>
		`Запроса ${place} в записи ${number} нет: ${count === 0 ? 'запросов ещё не было' : `всего запросов ${count}`}. Посмотрите: claims show ${number}.`,
	requestAlreadyEnded: ({ place, on }) => `Запрос ${place} уже закрыт ${day(on)}.`,
	requestStillRuns: ({ place, due }) => `На запрос ${place} ещё могут ответить до ${day(due)}: --expired пишут после этого дня.`,
	visasMissing: ({ number, visas }) =>
		`Ответ не согласован, нет виз: ${visas.map(({ visa, outcome }) => `${names.visa[visa]} (${outcome === null ? 'не запрошена' : names.visaOutcome[outcome]})`).join(', ')}. Запишите: claims visa ${number} "${visas[0] ? names.visa[visas[0].visa] : ''}" --by "Фамилия И. О." — или объясните: --without-visas "почему".`,
	nothingToExtend: ({ number }) => `У записи ${number} нет идущего срока ответа: продлевать нечего.`,
	termPassed: ({ due }) =>
		`Срок ${day(due)} уже прошёл: опоздание продлением не снимается. Если новый день всё же нужен: --late "почему поздно".`,
	notExtendable: ({ act, article, due }) => `Срок ${day(due)} (${act}, ${article}) не продлевается.`,
	extensionTooLong: ({ act, article, until, longest }) =>
		`До ${day(until)} продлить нельзя: ${act}, ${article} — самое большее до ${day(longest)}.`,
	extensionNotLater: ({ until, due }) => `Новый срок ${day(until)} не позже нынешнего ${day(due)}.`,
	extensionNeedsRequest: ({ act, article, number }) =>
		`${act}, ${article}: продлить можно только для получения документов, а открытого запроса нет. Сначала: claims request ${number} --to … --what "…".`,
	toldTooLate: ({ told, due }) => `Клиенту сообщили ${day(told)}, уже после срока ${day(due)}: о продлении сообщают, пока срок идёт.`,
	chairmanAgrees: ({ by, chairman }) =>
		`Продление согласует ${visibleLine(chairman)}, а не ${visibleLine(by)}: --approved-by "${visibleLine(chairman)}".`,
	headDecides: ({ by, head }) => `Решает ${visibleLine(head)} или председатель, а не ${visibleLine(by)}: --by "${visibleLine(head)}".`,
	chairmanDecides: ({ chairman, why }) =>
		`${why === 'sum' ? 'При такой сумме' : 'По такому виду обращений'} решает ${visibleLine(chairman)}: --by "${visibleLine(chairman)}".`,
	remediesDiffer: ({ granted, sum }) =>
		`Назначено ${money(granted)} руб., а по видам удовлетворения выходит ${money(sum)} руб.: исправьте --amount или --remedy.`,
	remedyForNothing: () => 'При отказе и разъяснении дают только извинение или разъяснение: уберите остальное из --remedy.',
	alreadyFulfilled: ({ on }) => `Исполнение уже записано ${day(on)}.`,
	alreadyTold: ({ on }) => `Срок клиенту уже сообщён ${day(on)}.`,
	notSorted: ({ number }) =>
		`Запись ${number} ещё не разобрана: сначала claims sort ${number} --kind претензия --responsible "Фамилия И. О.".`,
	sortedAlready: ({ kind }) => `Вид уже назван («${names.kind[kind]}»): уберите --unsorted или --kind.`,
	nothingToSort: ({ number, kind, responsible }) =>
		`Запись ${number} уже разобрана: ${names.kind[kind]}, ответственный — ${visibleLine(responsible)}; иначе: claims sort ${number} --kind жалоба --responsible "Фамилия И. О.".`,
	nothingToUndo: ({ actor }) => `Отменять нечего: ${visibleLine(actor)} ничего здесь не записывал.`,
	cannotUndo: ({ number, type }) =>
		finalWays[type]?.(number) ?? `Это действие с записью ${number} отменить нельзя: исправьте его новой записью.`,
	cannotUndoJournal: () =>
		'Изменение настроек, правил или календаря так не отменяют: задайте прежние ещё раз (claims settings, rules load, calendar load).',
	undoneOver: ({ number }) =>
		`После вашего действия с записью ${number} уже работали, отменить его нельзя: исправьте новой записью (claims show ${number}).`,
	alreadyResponsible: ({ responsible, number }) => `${visibleLine(responsible)} и так ответственный по записи ${number}.`,
	grantedNothing: () => 'Сумму (--amount) назначают, только когда требование удовлетворено полностью или частично.',
	noNumberForChannel: ({ form }) => `У ответа по каналу «${names.channel[form]}» не бывает исходящего номера: уберите --numbered.`,
	fieldMissing: ({ field }) => `Не заполнено: ${names.field[field]}. Добавьте ${fieldFlag[field] ?? `--${field}`}.`,
	nothingCorrected: ({ field }) => `Поле «${names.field[field]}» уже такое: исправлять нечего.`,
	nothingToCorrect: () => 'Не сказано, что исправить: назовите поле и новое значение, например --contract "ИМ-21404".',
	numberKeepsItsYear: ({ number, day: given }) =>
		`Номер ${number} дан в своём году, день регистрации ${day(given)} — в другом: аннулируйте запись и зарегистрируйте заново.`,
};
