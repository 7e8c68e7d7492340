/** Слова о правилах сроков: таблица, файл, загрузка. Нужны только командам rules. */

import type { Kind, Visa } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { ExtensionRule, StartEvent, WhenDayOff } from '../../domain/rule.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { names } from './names.ts';
import { why } from './why.ts';

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

function extension(allowed: ExtensionRule | undefined): string {
	if (!allowed) return 'не продлевается';
	return [
		allowed.longest ? `продлевается не больше чем на ${why.length(allowed.longest)}` : 'продлевается без предела',
		allowed.only && 'только чтобы получить документы',
		allowed.agreedBy && 'с согласия председателя правления',
		allowed.notice && 'с уведомлением клиента',
	]
		.filter((part) => part)
		.join(', ');
}

function years(since: Day | undefined, until: Day | undefined): string {
	return [since && `с ${day(since)}`, until && `по ${day(until)}`].filter((part) => part).join(' ');
}

function list(kinds: readonly Kind[]): string {
	return kinds.map((kind) => names.kind[kind]).join(', ');
}

export const rules = {
	whenDayOff,
	after,
	extension,
	years,
	anything: 'любое обращение',
	columns: { purpose: 'Что сделать', scope: 'О чём', term: 'Срок', dayOff: 'Если выходной; продление', basis: 'Основание' },
	title: (act: string, id: string, edition: number, inUse: boolean) =>
		`${visibleLine(act)} (${visibleLine(id)}, ред. ${edition}; ${inUse ? 'действует в этом журнале' : 'в этом журнале не действует'})`,
	own: 'Собственный порядок: перенос с выходного (ГК РФ ст. 193) можно выключить для всего журнала.',
	notExtended: 'Где о продлении ничего нет, срок не продлевается.',
	noAnswer: (kinds: readonly Kind[]) => `Срока ответа нет: ${list(kinds)}.`,
	demandsOnly: 'Сроки есть только у названных требований; на остальное отвечают по другому порядку.',
	visas: (kinds: readonly Kind[], needs: readonly Visa[]) =>
		`Ответ согласуют (${list(kinds)}): ${needs.map((visa) => names.visa[visa]).join(', ')}.`,

	/** Пояснения в файле; слова кодов даны рядом с кодами. */
	file: {
		head: [
			'Правила сроков для журнала претензий. Исправьте и загрузите: претензии правила загрузить ФАЙЛ',
			'После # — пояснение. В кавычках стоят коды; вместо кода вида, канала или требования можно написать его слово.',
			'Лишнюю строку правила уберите совсем: чего не сказано, то не ограничено.',
		],
		regulation: 'Порядок, [[regulation]]:',
		rule: 'Правило, [[regulation.rule]]:',
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
			insteadOf: 'правила, которые это заменяет; более узкое правило заменяет более широкое и так',
			article: 'статья или пункт',
			confidence: 'насколько сверено',
			since: 'действует с этого дня',
			until: 'действует по этот день',
		},
		edition: (edition: number) => `редакция ${edition}`,
	},

	exported: (count: number, path: string) =>
		`Выгружено: ${count} ${pluralRu(count, ['порядок', 'порядка', 'порядков'])}${path === '' ? '' : `, файл ${path}`}.`,
	unchanged: (id: string, edition: number) => `${visibleLine(id)}: отличий от ред. ${edition} нет.`,
	nothingToLoad: 'Загружать нечего.',
	silent: (id: string, kind: Kind, entry: string, partly: boolean) =>
		partly
			? `Внимание: ${visibleLine(id)}: не на всякое обращение вида «${names.kind[kind]}» есть срок ответа, например: ${entry}.`
			: `Внимание: ${visibleLine(id)}: для вида «${names.kind[kind]}» срока ответа нет. Если так и надо, впишите его в noAnswerTerm.`,
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
