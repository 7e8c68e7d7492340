/** Слова бумажного журнала. */

import type { Day } from '../../domain/day.ts';
import type { BookColumn } from '../../report/book.ts';
import { pluralRu } from '../plural.ts';
import { day, months } from './days.ts';
import { inWords } from './inWords.ts';

const columns: Record<BookColumn, string> = {
	registeredOn: 'Дата регистрации',
	number: 'Входящий номер; номер и дата заявителя; листов',
	client: 'Ф. И. О. клиента (иной идентификатор)',
	summary: 'Краткое содержание претензии',
	execution: 'Сведения об исполнении',
	reply: 'Форма отправки ответа: дата, исходящий номер',
};

export const print = {
	title: 'Журнал регистрации претензий',
	day,
	period: {
		year: (year: number) => `за ${year} год`,
		month: (year: number, month: number) => `за ${months.full[month - 1] ?? ''} ${year} года`,
		quarter: (year: number, quarter: number) => `за ${quarter} квартал ${year} года`,
		days: (from: Day, to: Day) => `с ${day(from)} по ${day(to)}`,
	},
	columns,
	volume: (volume: number) => `Том ${volume}`,
	/** Индекс по номенклатуре дел; «—» до того, как его задали, пишут от руки. */
	caseIndex: (index: string) => `Дело № ${index}`,
	indexByHand: '______________',
	kept: (years: number, article: string) => `Срок хранения: ${years} ${pluralRu(years, ['год', 'года', 'лет'])} (${article})`,
	keptByHand: 'Срок хранения: ______________',
	/** Номер на письме заявителя. */
	theirs: (number: string) => `исх. № ${number}`,
	theirsUnnumbered: 'исх. б/н',
	sheetsCame: (sheets: string) => `листов: ${sheets}`,
	begun: (on: string) => `Начат: ${on}`,
	ended: (on: string) => `Окончен: ${on}`,
	dayByHand: '«____» ______________ 20____ г.',
	keptBy: 'Ведётся в электронном виде; напечатан из него.',
	printedOn: (on: Day) => `Напечатан ${day(on)}.`,
	/** Знак, которого нет ни в одном шрифте. */
	signs: { hanzi: 'иероглиф', picture: 'картинка', letter: 'буква', sign: 'знак' },
	sheet: (sheet: number) => `Лист ${sheet}`,
	back: (sheet: number) => `Лист ${sheet}, оборот`,
	continued: 'продолжение',
	none: 'Претензий не поступало.',
	voided: (on: string) => `АННУЛИРОВАНО ${on}.`,
	recorded: (on: Day) => `(записано ${day(on)})`,
	corrected: (on: Day, field: string, by: string) => `Исправлено ${day(on)}: ${field} (${by}).`,
	byDay: (on: string) => `от ${on}`,
	outgoing: (number: string) => `исх. № ${number}`,
	unnumbered: 'без номера',
	closing: 'Заверительная надпись',
	noEntries: 'Записей нет.',
	counts: (entries: number, first: string, last: string, voided: number) =>
		`Внесено ${entries} (${inWords(entries, 'feminine')}) ${pluralRu(entries, ['запись', 'записи', 'записей'])}, входящие номера с ${first} по ${last}, из них аннулировано ${voided} (${inWords(voided, 'feminine')}).`,
	noneMissing: 'Пропущенных номеров нет.',
	missing: (missing: number) => `Пропущено номеров: ${missing} (${inWords(missing, 'masculine')}).`,
	bound: (sheets: string) => `В журнале прошнуровано, пронумеровано и скреплено печатью ${sheets}.`,
	sheets: (count: number) => `${count} (${inWords(count, 'masculine')}) ${pluralRu(count, ['лист', 'листа', 'листов'])}`,
	onOneSide: (sheets: string) => `${sheets}, текст на одной стороне`,
	onBothSides: (sheets: string, pages: number) => `${sheets}, текст на двух сторонах (страниц ${pages})`,
	sheetsByHand: '______ (________________________) листов',
	seals: 'Печати закрытых месяцев:',
	signatures: { keeper: 'Ведёт журнал', controller: 'Контролёр', head: 'Руководитель' },
	signature: '(должность, подпись, расшифровка)',
	signedOn: '«____» ______________ 20____ г.            М. П.',
	written: (path: string, entries: number) => `Журнал напечатан: записей ${entries}, файл ${path}.`,
	broughtIn: (entries: number) =>
		`Записей, внесённых из старого журнала, за это время: ${entries}. Их здесь нет: их книга — старый журнал.`,
};
