/** Встроенные шаблоны писем: из этих строк делаются файлы Word. Строка, начатая знаком «=», — заголовок; пустая — отступ. Вид письма — по ГОСТ Р 7.0.97. */

import type { LetterKind } from '../../domain/code.ts';
import { type Day, dateOf, monthOf, yearOf } from '../../domain/day.ts';
import type { LetterField } from '../../domain/letterField.ts';
import { letterNames } from '../field.ts';
import { settingLetterNames } from '../setting.ts';
import { money, months } from './days.ts';
import { fieldTexts } from './fieldNames.ts';
import { sumInWords } from './inWords.ts';
import { body } from './letterBodies.ts';
import { decisionSentences, remedySentences, remedySums } from './letterSentences.ts';
import { settingTexts } from './settings.ts';

const fields: Record<LetterField, string> = {
	...letterNames(fieldTexts),
	...settingLetterNames(settingTexts),
	executor: 'исполнитель',
	outgoing: 'исходящий номер',
	day: 'дата письма',
	draft: 'проект',
	addressee: 'кому',
	address: 'адрес',
	client: 'заявитель',
	greeting: 'приветствие',
	number: 'номер',
	theirReference: 'ссылка на письмо',
	registeredOn: 'дата регистрации',
	receivedOn: 'дата получения',
	registeredLater: 'зарегистрировано позже',
	heading: 'о чём письмо',
	praise: 'отзыв',
	suggestion: 'предложение',
	matter: 'по существу',
	dueOn: 'срок ответа',
	requested: 'запрошено',
	requestedOn: 'дата запроса',
	requestDue: 'срок запроса',
	wasDue: 'прежний срок',
	newDue: 'новый срок',
	reason: 'причина',
	satisfied: 'удовлетворено',
	partlySatisfied: 'удовлетворено частично',
	rejected: 'отклонено',
	explained: 'разъяснено',
	decision: 'решение',
	appealable: 'можно обжаловать',
	grounds: 'обоснование',
	granted: 'назначено',
	grantedInAll: 'итог предложением',
	anyRemedies: 'есть меры',
	remedies: 'меры',
	remedy: 'мера',
	remedySum: 'размер',
	remedySentence: 'мера предложением',
	unreadable: 'не прочитать',
	incomplete: 'нет сведений',
	notClient: 'не клиент',
	repeated: 'повторное',
	courtDecided: 'решено судом',
	obscene: 'в грубой форме',
	courtCase: 'дело',
	earlier: 'прежний номер',
	earlierReply: 'прежний ответ',
	text: 'текст',
	enclosure: 'приложение',
};

/** `1 500 руб.`: без копеек, если их нет. */
function sum(kopecks: number): string {
	return `${money(kopecks).replace(/,00$/, '')}\u00a0руб.`;
}

function sumInFull(kopecks: number): string {
	return `${sum(kopecks)} (${sumInWords(kopecks)})`;
}

export const letterTemplates = {
	/** Имена полей. */
	fields,
	/** Углового бланка: слева организация, справа кому. */
	left: [
		'*{организация}',
		'{адрес организации}',
		'{#телефон организации}тел. {телефон организации}{/телефон организации}',
		'{#почта организации}{почта организации}{/почта организации}',
		'{#реквизиты}{реквизиты}{/реквизиты}',
		'',
		'{дата письма} № {исходящий номер}',
		'{#ссылка на письмо}{ссылка на письмо}{/ссылка на письмо}',
	],
	right: ['{#проект}*ПРОЕКТ{/проект}', '{кому}', '{#адрес}{адрес}{/адрес}'],
	body,
	signature: { left: '{должность}', right: '{подписант}' },
	enclosure: ['{#приложение}', 'Приложение: {приложение}', '{/приложение}'],
	executor: [
		'{#исполнитель}',
		'Исполнитель: {исполнитель}{#телефон организации}, тел. {телефон организации}{/телефон организации}',
		'{/исполнитель}',
	],
	/** Как назван файл шаблона. */
	fileNames: {
		acknowledgement: 'подтверждение',
		request: 'запрос',
		extension: 'продление',
		answer: 'ответ',
		notice: 'извещение',
		apology: 'извинение',
	} satisfies Record<Exclude<LetterKind, 'call'>, string>,
	/** `20 ноября 2026 г.` */
	day: (value: Day): string => `${dateOf(value)}\u00a0${months.genitive[monthOf(value) - 1] ?? ''} ${yearOf(value)}\u00a0г.`,
	sum,
	sumInFull,
	/** О чём ответ и подтверждение, по виду обращения. */
	headings: {
		acknowledgement: { praise: 'О Вашем отзыве', suggestion: 'О Вашем предложении', matter: 'О регистрации обращения' },
		answer: { praise: 'О Вашем отзыве', suggestion: 'О Вашем предложении', matter: 'О рассмотрении обращения' },
	},
	decision: decisionSentences,
	remedySentences,
	remedySums,
	/** Возврат суммы, которая кончается на один рубль: «будет возвращён 21 руб.» */
	refundOfOne: (written: string): string => `Вам будет возвращён ${written}`,
	/** Сколько назначено, если этого не говорит единственная мера. */
	grantedSum: (written: string): string => `Назначенная сумма — ${written}.`,
	grantedInAll: (written: string): string => `Всего назначено: ${written}.`,
	greeting: {
		female: (called: string) => `Уважаемая ${called}!`,
		male: (called: string) => `Уважаемый ${called}!`,
		firm: 'Уважаемые господа!',
		unknown: 'Здравствуйте!',
	},
	/** Кому, если имя не склонить наверняка. */
	addressee: (client: string): string => `Заявитель: ${client}`,
	/** На какое письмо ответ, по ГОСТ Р 7.0.97 п. 5.13. */
	theirReference: {
		both: (number: string, on: string): string => `На № ${number} от ${on}`,
		number: (number: string): string => `На № ${number}`,
		day: (on: string): string => `На обращение от ${on}`,
	},
	annex: (what: string, sheets: number, copies: number): string => `${what} на ${sheets}\u00a0л. в ${copies}\u00a0экз.`,
	unnumbered: 'б/н',
	later: '____________',
	replyUnnumbered: (on: string): string => `письмо от ${on}`,
	reply: (number: string, on: string): string => `исх. № ${number} от ${on}`,
};
