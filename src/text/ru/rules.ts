/** Слова о правилах сроков: таблица, файл, загрузка. Нужны только командам rules. */

import type { StartEvent, WhenDayOff } from '../../domain/rule.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';

const whenDayOff: Record<WhenDayOff, string> = {
	keep: 'не переносится',
	nextWorkingDay: 'на следующий рабочий день',
	previousWorkingDay: 'на предшествующий рабочий день',
};

const after: Record<StartEvent, string> = {
	received: 'со дня получения',
	registered: 'со дня регистрации',
	dispatched: 'со дня отправки',
	goodsReturned: 'со дня возврата товара',
	purchased: 'со дня покупки',
	requested: 'со дня запроса',
	closed: 'со дня закрытия',
};

/** Продление: части перечисления. */
const extension = {
	none: 'не продлевается',
	longest: (length: string) => `продлевается не больше чем на ${length}`,
	unlimited: 'продлевается без предела',
	only: 'только чтобы получить документы',
	agreedBy: 'с согласия председателя правления',
	notice: 'с уведомлением клиента',
};

export const rules = {
	whenDayOff,
	after,
	extension,
	since: (day: string) => `с ${day}`,
	until: (day: string) => `по ${day}`,
	anything: 'любое обращение',
	columns: { purpose: 'Что сделать', scope: 'О чём', term: 'Срок', dayOff: 'Если выходной; продление', basis: 'Основание' },
	title: (act: string, id: string, edition: number, inUse: string) => `${act} (${id}, ред. ${edition}; ${inUse})`,
	inUse: 'действует в этом журнале',
	notInUse: 'в этом журнале не действует',
	own: 'Собственный порядок: перенос с выходного (ГК РФ ст. 193) можно выключить для всего журнала.',
	notExtended: 'Где о продлении ничего нет, срок не продлевается.',
	noAnswer: (kinds: string) => `Срока ответа нет: ${kinds}.`,
	demandsOnly: 'Сроки есть только у названных требований; на остальное отвечают по другому порядку.',
	visas: (kinds: string, visas: string) => `Ответ согласуют (${kinds}): ${visas}.`,

	/** Пояснения в файле; слова кодов даны рядом с кодами. */
	file: {
		head: [
			'Правила сроков для журнала претензий. Исправьте и загрузите: претензии правила загрузить ФАЙЛ',
			'После # — пояснение. В кавычках стоят коды; вместо кода вида, канала или требования можно написать его слово.',
			'Лишнюю строку правила уберите совсем: чего не сказано, то не ограничено.',
		],
		regulation: 'Порядок, [[regulation]]:',
		rule: 'Правило, [[regulation.rule]]:',
		demand: 'Вид требования и слова, по которым его узнают, [[regulation.demand]]; у своего вида имя — его название:',
		keys: {
			id: 'короткое имя латиницей; у правила не меняется, новое правило — новое имя',
			act: 'как называется документ; у правила — если документ другой',
			own: 'true — собственный порядок организации',
			noAnswerTerm: 'виды, у которых срока ответа нет',
			demandsOnly: 'true — сроки есть только у требований, названных в правилах',
			visas: 'чьё согласование нужно ответу, по видам',
			purpose: 'что надо успеть',
			kinds: 'виды обращений; нет строки — любые',
			channels: 'каналы; нет строки — любые',
			demands: 'виды требований; нет строки — любые',
			length: 'срок: wd:15 рабочие дни, cd:30 календарные, cdx:20 без праздников, wk:2 недели, mo:1 месяцы, yr:5 годы, h:1 часы',
			from: 'от какого дня; сам этот день не считается',
			whenDayOff: 'если последний день — выходной',
			extension:
				'как продлить: longest — не больше чем на, only = "documents" — только за документами, notice = true — клиента уведомить, agreedBy = "chairman" — с согласия председателя; нет строки — нельзя',
			agreement:
				'срок можно назначить соглашением, договором: longest — не больше чем; {} — сколько угодно; нет строки у чужого порядка — нельзя',
			lateRegistration: '"actualDay" — при поздней регистрации считать от неё; нет строки — от дня, когда надо было зарегистрировать',
			kind: 'код или слово встроенного вида либо название своего',
			words: 'выражения, по которым вид ясен: слова по порядку, варианты через |, * — любое окончание, # — сумма',
			hints: 'выражения, по которым вид только подсказывают',
			anywhere: 'true — довольно упоминания, требовать не обязательно',
			personsOnly: 'true — только у граждан',
			insteadOf: 'правила, которые это заменяет; более узкое правило заменяет более широкое и так',
			article: 'статья или пункт',
			confidence: 'насколько сверено',
			since: 'действует с этого дня',
			until: 'действует по этот день',
		},
		edition: (edition: number) => `редакция ${edition}`,
	},

	exported: (count: number) => `Выгружено: ${count} ${pluralRu(count, ['порядок', 'порядка', 'порядков'])}`,
	unchanged: (id: string, edition: number) => `${visibleLine(id)}: отличий от ред. ${edition} нет.`,
	nothingToLoad: 'Загружать нечего.',
	partlyUncovered: (id: string, kind: string, example: string) =>
		`Внимание: ${visibleLine(id)}: не на всякое обращение вида «${kind}» есть срок ответа, например: ${example}.`,
	uncovered: (id: string, kind: string) =>
		`Внимание: ${visibleLine(id)}: для вида «${kind}» срока ответа нет. Если так и надо, впишите его в noAnswerTerm.`,
	anyChannel: 'без канала',
	noDemand: 'без вида требования',
	newEdition: (id: string, edition: number) => `${visibleLine(id)}: будет ред. ${edition}.`,
	moved: { from: 'Было', to: 'Будет', rule: 'Правило', article: 'Статья' },
	nothingMoves: 'Сроки открытых обращений не сдвигаются.',
	moves: (count: number) => `Сдвигаются сроки: ${count} ${pluralRu(count, ['обращение', 'обращения', 'обращений'])}.`,
	otherTerms: (count: number) => `Меняются другие сроки или правило, а день ответа прежний: ${count}.`,
	confirm: 'Загрузить?',
	notLoaded: 'Не загружено.',
	loaded: (id: string, edition: number) => `${visibleLine(id)}: загружена ред. ${edition}; прежние остались для прежних сроков.`,
};
