/** Что спросить у человека. */

import { asDay } from '../../domain/day.ts';
import { fieldQuestions } from '../field.ts';
import { once } from '../once.ts';
import { oneOrMore, pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { fieldTexts } from './fieldNames.ts';

export const questions = once(() => ({
	...fieldQuestions(fieldTexts),
	office: 'Название организации',
	zone: 'Часовой пояс (по нему считается «сегодня»)',
	language: 'Язык',
	regulation: 'По каким правилам считать сроки',
	incoming: 'Вид входящего номера',
	numbersWillBe: (two: string) => `номера будут ${two}…`,
	firstIncoming: 'С какого входящего номера начать',
	firstOutgoing: 'С какого исходящего номера начать',
	controller: 'Контролёр (кто закрывает обращения; можно пусто)',
	both: 'типовой порядок и закон о защите прав потребителей',
	and: (title: string) => `оба и ещё: ${title}`,
	unknown: 'не сказано',
	unsorted: 'не разобрано: решит руководитель',
	measure: 'Мера: что сделать',
	measureDue: 'До какого дня (5.11, +3рд)',
	measureBy: 'Кто сделает (пусто — ответственный)',
	handOver: (count: number, to: string) => `Передать записей: ${count} — ${to}?`,
	demandKind: 'Что требуют: от этого зависит срок',
	demandKindUnknown: 'нет в списке, или пока не знаю',
	/** Of the days that a term may wait for. */
	awaited: {
		dispatchedOn: 'Когда претензию отправили (пусто — пока неизвестно)',
		goodsReturnedOn: 'Когда клиент вернул товар (пусто — ещё не вернул или неизвестно)',
		purchasedOn: 'Когда купили (пусто — пока неизвестно)',
	},
	save: 'Записать?',
	saveAllTheSame: 'Записать всё равно?',
	meanwhile: (number: string) => `С тех пор, как вам показана запись ${number}, в ней записано:`,
	correct: 'исправить',
	whatToCorrect: 'Что исправить?',
	yes: 'да',
	no: 'нет',
	saved: 'Записано.',
	next: (command: string) => `Дальше: ${command}`,
	notSaved: 'Не записано.',
	understood: 'Понято так:',
	willBe: (number: string) => `Номер будет ${number}, если никто не зарегистрирует раньше.`,
	confirmError: 'Ответьте «да» или «нет».',
	navigate: 'выбор',
	select: 'дальше',
	back: 'назад',
	backByWord: '< — шаг назад',
	leaves: 'Enter — шаг назад',
	none: 'не указано',
	noneByDash: '«-» — не указывать',
	noWayBack: 'Это первый вопрос: назад некуда.',
	lines: 'пустая строка — конец • Ctrl-G или «редактор» — в редакторе',
	pick: '↓ — выбрать из прежних • ⏎ — как набрано',
	newClient: 'раньше не обращался: новый клиент',
	noEditor: 'Редактор не назван: задайте переменную EDITOR (например, nano). Пока пишите здесь.',
	editorFailed: (editor: string) => `Редактор не сработал (${editor}): текст остался прежним.`,
	controls: (shown: string) =>
		`В тексте управляющие знаки: «${shown}». Они убраны или заменены пробелами: Enter — записать так, или поправьте.`,
	cleanOptions: (options: string) => `В тексте управляющие знаки: ${options}. Убрать их или заменить пробелами?`,
	another: 'Ещё одно обращение?',
	guide: 'Enter — ответ в скобках или то, что отмечено; < и Enter — шаг назад; Ctrl-C — прервать: введённое сохранится.',
	earlierClaims: (claims: number, registeredOn: string, outcome: string) =>
		`${claims} ${pluralRu(claims, ['обращение', 'обращения', 'обращений'])}, последнее ${registeredOn}: ${outcome}`,
	unfinished: (count: number): string => oneOrMore(count, 'Есть неоконченное обращение', `Неоконченных обращений: ${count}`),
	goOn: (what: string, begunAt: string) => `продолжить: ${what || 'только начато'} (от ${day(asDay(begunAt.slice(0, 10)))})`,
	entered: (values: string) => `Введено раньше: ${values}.`,
	later: 'начать новое, это оставить на потом',
	discard: (count: number): string => oneOrMore(count, 'выбросить его и начать новое', 'выбросить их все и начать новое'),
	keptForLater: 'Введённое сохранено: продолжить — претензии добавить.',
	notSavedYet: 'Не записано. Введённое сохранено: продолжить или выбросить — претензии добавить.',
	unfinishedHere: 'Есть неоконченное обращение: продолжить — претензии добавить.',
	notADraft: 'в нём не то, что записывает эта программа.',
	draftBroken: (why: string, path: string) => `Неоконченное обращение не читается: ${why} Файл отложен: ${visibleLine(path)}.`,
	draftUnkept: (why: string) => `Введённое не удаётся сохранять на случай перерыва: ${visibleLine(why)}. Записать обращение это не мешает.`,
}));
