/** Что спросить, когда команде чего-то не хватает. */

import type { Ground } from '../../domain/code.ts';
import type { Action, Move } from '../../domain/status.ts';
import type { RefusalSentences } from '../errorParts.ts';
import { visibleLine } from '../visible.ts';
import { day, money } from './days.ts';
import { names } from './names.ts';

/** Один вопрос на каждое недостающее; где у действий он разный, сказано ниже. */
const questions = {
	correction: 'Что исправить',
	kind: 'Вид обращения',
	responsible: 'Ответственный',
	measureText: 'Что надо сделать',
	measureDue: 'До какого дня (5.11, +3рд)',
	measureBy: 'Кто сделает',
	to: 'Кому передать',
	addressee: 'Кому запрос',
	whom: 'Кого именно спросить (можно пусто)',
	what: 'Что запросить',
	due: 'До какого дня (5.11, +3рд)',
	until: 'До какого дня продлить',
	reason: 'Причина',
	renewal: 'Чего требует клиент: того же (сроки прежние) или нового (сроки от этого дня)',
	late: 'Почему продлевают уже после срока (опоздание остаётся)',
	approvedBy: 'Кто согласовал продление',
	told: 'Когда сообщили клиенту',
	toldBy: 'Как сообщили клиенту',
	decision: 'Решение',
	amount: 'Сколько назначено, рублей (можно пусто)',
	grounds: 'Обоснование (статья, пункт, договор, документ)',
	form: 'Как отправлен ответ',
	expired: 'Пришёл ли ответ',
	text: 'Текст',
	outcome: 'Что с визой',
	by: 'Кто',
	remark: 'Почему в визе отказано',
	ground: 'Основание',
	evidence: 'Чем подтверждается',
	case: 'Номер судебного дела',
	earlier: 'Номер прежней записи, на которую ответили',
	witness: 'Второй человек, который это читал',
	notice: 'Как клиент извещён',
	satisfaction: 'Доволен ли клиент',
	answer: 'Что ответили на месте',
	attempts: 'Сколько раз звонили',
	comment: 'Почему клиенту не звонили',
	performed: 'Что исполнено: вернули, заменили… (пусто — ещё не исполнено)',
	result: 'Что сделано',
	how: 'Как клиент отозвал обращение',
	justified: 'Обоснованна ли (Enter — не указано)',
	remedyKind: 'Чем удовлетворено (Enter — не указано)',
	cause: 'Почему так вышло (Enter — не указано)',
	department: 'В каком подразделении (Enter — не указано)',
	preventionText: 'Что сделать, чтобы не повторилось (Enter — не указано)',
	preventionDue: 'До какого дня сделать (5.11, +3рд)',
	preventionBy: 'Кто сделает',
	court: 'В какой суд подан иск',
	courtResult: 'Чем кончился суд',
	awarded: 'Сколько присуждено клиенту, рублей (можно пусто)',
	preventionOutcome: 'Чем кончилась мера',
	effect: 'Что это дало',
};

type Questions = Partial<typeof questions>;

const of: Partial<Record<Move | Action, Questions>> = {
	return: { reason: 'Что доработать' },
	void: { reason: 'Почему запись ошибочна' },
	reopen: { reason: 'Почему возобновляют' },
	extend: { reason: 'Почему продлевают' },
	correct: { reason: 'Почему исправляют' },
	close: { by: 'Кто закрывает (не тот, кто вёл)' },
	closeOnTheSpot: { by: 'Кто закрывает (не тот, кто вёл)' },
	decide: { by: 'Кто решил' },
	visa: { by: 'Чья подпись' },
	measure: { text: 'Что сделать', by: 'Кто сделает' },
	prevent: { text: 'Что сделать, чтобы не повторилось', by: 'Кто сделает' },
	note: { text: 'Заметка' },
	fulfil: { text: 'Что исполнено' },
	reply: {
		grounds: 'Что ответили и почему (статья, пункт, договор, документ)',
		by: 'Кто решил',
		text: 'Что ответили',
		result: 'Что сделано (пусто — ещё не сделано)',
	},
	answered: { text: 'Что ответили на запрос' },
	tell: { form: 'Как сообщили клиенту' },
	court: { case: 'Номер дела (можно пусто)' },
};

const evidence: Partial<Record<Ground, string>> = {
	unreadable: 'Что не поддаётся прочтению',
	incomplete: 'Каких сведений нет',
	notClient: 'Откуда известно, что это не клиент',
	repeated: 'Почему нового в повторе нет',
	obscene: 'Что в обращении грубого',
};

export const guide = {
	questions,
	of,
	evidence,
	cameAnswer: 'ответ пришёл',
	noAnswer: 'срок прошёл без ответа',
	notYet: 'ещё не извещён',
	empty: 'пусто',
	shouldBe: (title: string) => `${title}: как правильно`,
	emptyLineEmpties: ' (пустая строка очистит)',
	/** Where an objection proposes an option, and nobody can type one. */
	inForm: {
		visasMissing: ({ number, listed, first }) => `Ответ ещё не согласован: ${listed}. Сначала виза: претензии виза ${number} "${first}".`,
		termPassed: ({ due }) => `Срок ${day(due)} уже прошёл: опоздание продлением не снимается.`,
		complainedOf: ({ responsible, subject }) =>
			`Жалуются на «${visibleLine(subject)}»: ${visibleLine(responsible)} не может быть ответственным. Назовите другого.`,
		chairmanAgrees: ({ by, chairman }) => `Продление согласует ${visibleLine(chairman)}, а не ${visibleLine(by)}.`,
		headDecides: ({ by, head }) => `Решает ${visibleLine(head)} или председатель, а не ${visibleLine(by)}.`,
		chairmanDecides: ({ chairman, why }) =>
			`${{ sum: 'При такой сумме', kind: 'По такому виду обращений' }[why]} решает ${visibleLine(chairman)}.`,
		notCalled: ({ contact }) =>
			`Клиенту не звонили, а связаться с ним можно: ${visibleLine(contact)}. Позвоните и ответьте, что он сказал.`,
		attemptsMissing: () => 'Сколько раз звонили? Напишите число.',
		awardedNothing: () => 'Присуждают, когда иск удовлетворён, хотя бы частично, или есть мировое соглашение.',
		remediesDiffer: ({ granted, sum }) => `Назначено ${money(granted)} руб., а по видам удовлетворения выходит ${money(sum)} руб.`,
		remedyForNothing: () => 'При отказе и разъяснении дают только извинение или разъяснение.',
		grantedNothing: () => 'Сумму назначают, только когда требование удовлетворено полностью или частично.',
		requestStillRuns: ({ due }) => `На запрос ещё могут ответить до ${day(due)}: что ответа нет, пишут после этого дня.`,
		severalLawsuits: ({ listed }) => `Не окончены несколько исков: ${listed}.`,
		fieldMissing: ({ field }) => `Не заполнено: ${names.field[field]}.`,
	} satisfies Partial<RefusalSentences>,
	measureResult: (measure: string) => `Мера «${visibleLine(measure)}»: что сделано (пусто — ещё не сделано)`,
	/** What is not known of entries that are done. */
	findings: {
		missing: (count: number) => `Для отчёта указано не всё, записей: ${count}.`,
		more: (count: number) => `  и ещё ${count}`,
		fillNow: 'Заполнить сейчас?',
		nth: (index: number, count: number) => `${index} из ${count}`,
	},
	willBe: (notes: string) => `Будет записано: ${notes}`,
	which: 'Какая запись',
	find: '↑↓ выбор • ⏎ взять эту • печатайте номер или клиента',
	noneLike: 'таких записей нет',
	nothingFor: (command: string) => `Записей, для которых подходит «${command}», сейчас нет.`,
	whichItem: {
		measure: 'Какая мера',
		request: 'Какой запрос',
		prevention: 'Какая предупреждающая мера',
		visa: 'Чья виза',
		attachment: 'Какое вложение',
	},
	only: (what: string) => `Других нет, поэтому эта: ${what}.`,
};
