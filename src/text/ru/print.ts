/** Слова бумажного журнала. */

import type { Day } from '../../domain/day.ts';
import type { Book, BookColumn } from '../../report/book.ts';
import { pluralRu } from '../plural.ts';
import { day } from './days.ts';
import { inWords } from './inWords.ts';

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

const columns: Record<BookColumn, string> = {
	registeredOn: 'Дата регистрации',
	number: 'Входящий номер',
	client: 'Ф. И. О. клиента (иной идентификатор)',
	summary: 'Краткое содержание претензии',
	execution: 'Сведения об исполнении',
	reply: 'Форма отправки ответа: дата, исходящий номер',
};

function period({ year, month }: Pick<Book, 'year' | 'month'>): string {
	return month === null ? `за ${year} год` : `за ${MONTHS[month - 1] ?? ''} ${year} года`;
}

function sheets(count: number | null): string {
	if (count === null) return '______ (________________________) листов';
	return `${count} (${inWords(count, 'masculine')}) ${pluralRu(count, ['лист', 'листа', 'листов'])}`;
}

export const print = {
	title: 'Журнал регистрации претензий',
	period,
	columns,
	volume: (volume: number) => `Том ${volume}`,
	begun: (on: Day | null) => `Начат: ${on === null ? '«____» ______________ 20____ г.' : day(on)}`,
	ended: (on: Day | null) => `Окончен: ${on === null ? '«____» ______________ 20____ г.' : day(on)}`,
	keptBy: 'Ведётся в электронном виде; напечатан из него.',
	printedOn: (on: Day) => `Напечатан ${day(on)}.`,
	sheet: (page: number) => `Лист ${page}`,
	continued: 'продолжение',
	none: 'Претензий не поступало.',
	voided: (on: Day) => `АННУЛИРОВАНО ${day(on)}.`,
	corrected: (on: Day, field: string, by: string) => `Исправлено ${day(on)}: ${field} (${by}).`,
	byDay: (on: Day) => `от ${day(on)}`,
	outgoing: (number: string) => `исх. № ${number}`,
	unnumbered: 'без номера',
	closing: 'Заверительная надпись',
	counts: ({ entries, voided, first, last }: Pick<Book, 'entries' | 'voided' | 'first' | 'last'>) =>
		first === null || last === null
			? 'Записей нет.'
			: `Внесено ${entries} (${inWords(entries, 'feminine')}) ${pluralRu(entries, ['запись', 'записи', 'записей'])}, входящие номера с ${first} по ${last}, из них аннулировано ${voided} (${inWords(voided, 'feminine')}).`,
	missing: (missing: number) =>
		missing === 0 ? 'Пропущенных номеров нет.' : `Пропущено номеров: ${missing} (${inWords(missing, 'masculine')}).`,
	bound: (count: number | null) => `В журнале прошнуровано, пронумеровано и скреплено печатью ${sheets(count)}.`,
	seals: 'Печати закрытых месяцев:',
	signatures: ['Ведёт журнал', 'Контролёр', 'Руководитель'],
	signature: '(должность, подпись, расшифровка)',
	signedOn: '«____» ______________ 20____ г.            М. П.',
	written: (path: string, entries: number) => `Журнал напечатан: записей ${entries}, файл ${path}.`,
};
