/** Производственный календарь: лист года, загрузка, что не так с файлом. */

import type { CalendarFault, CalendarWarning } from '../../domain/calendar/fault.ts';
import type { DayFacts } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

type Faults = { readonly [C in CalendarFault['code']]: (fault: Extract<CalendarFault, { code: C }>) => string };
type Warnings = { readonly [C in CalendarWarning['code']]: (warning: Extract<CalendarWarning, { code: C }>) => string };

const months = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'];

const what: Record<DayFacts['what'], string> = {
	ordinary: 'рабочий',
	shortened: 'сокращённый рабочий',
	workingWeekend: 'рабочая суббота',
	ownWorking: 'свой рабочий',
	weekend: 'выходной',
	holiday: 'праздник',
	transferred: 'перенесённый выходной',
	ownOff: 'свой выходной',
};

/** With the line where there is one. */
function at(line: number | null, sentence: string): string {
	return line === null ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : `Строка ${line}: ${sentence}`;
}

function quote(text: string): string {
	const shown = visibleLine(text.slice(0, 60));
	return `«${shown}${text.length > 60 ? '…' : ''}»`;
}

function on(value: Day): string {
	return `${day(value)} (${weekdayName(value)})`;
}

function list(days: readonly Day[]): string {
	const [first, last] = [days[0], days.at(-1)];
	return days.length > 6 && first && last ? `${shortDay(first)}–${day(last)} (${days.length})` : days.map(day).join(', ');
}

function transfers(count: number): string {
	return `${count} ${pluralRu(count, ['перенос', 'переноса', 'переносов'])}`;
}

/** Как пишут свои дни. */
const models: Readonly<Record<string, string>> = {
	region: 'region = "Республика Татарстан"',
	years: 'years = [2026, 2027]',
	from: 'from = 2026',
	week: 'week = 6',
	daysOff: 'daysOff = [{ day = "2026-03-20", name = "Ураза-байрам" }, "08-30"]',
	workingDays: 'workingDays = ["2026-12-26"]',
};

const fault: Faults = {
	unknownFormat: () =>
		'Это не файл с днями отдыха. Годятся XML и JSON с xmlcalendar.ru, CSV с data.gov.ru и свой файл TOML (README, «Производственный календарь»).',
	cutOff: ({ line }) => at(line, `файл обрывается: скачайте его заново.`),
	unexpected: ({ line, text }) => at(line, `непонятно: ${quote(text)}.`),
	noSuchDay: ({ line, text }) => at(line, `дня ${visibleLine(text)} нет в календаре.`),
	duplicateDay: ({ line, day: twice }) => at(line, `день ${day(twice)} назван дважды.`),
	monthMissing: ({ line, month }) => at(line, `нет выходных за месяц «${months[month - 1] ?? month}».`),
	duplicateYear: ({ line, year }) => at(line, `${year} год есть дважды.`),
	yearOutside: ({ line, year, from, to }) => at(line, `${year} год: можно с ${from} по ${to}.`),
	wrongYear: ({ asked, has }) => `В файле нет ${asked} года. Есть: ${has.join(', ')}.`,
	holidaysWork: ({ days }) =>
		`Праздники по ТК РФ ст. 112 не могут быть рабочими: ${list(days)}. Это не производственный календарь России, или строки пропали.`,
	weekdaysShifted: ({ year, weekends, weekdays }) =>
		`Похоже, дни не ${year} года: рабочих суббот и воскресений ${weekends}, выходных среди недели ${weekdays}.`,
	movedToDayOff: ({ line, day: to }) => at(line, `выходной перенесён на ${on(to)}, а это и так выходной: тот ли год?`),
	movedToWorkingDay: ({ line, day: to }) => at(line, `выходной перенесён на ${on(to)}, а этот день в файле рабочий.`),
	movedFromWorkingDay: ({ line, day: from, to }) =>
		at(line, `выходной ${day(to)} перенесён с ${on(from)}, а это рабочий день: переносить нечего. Тот ли год?`),
	movedYetOff: ({ line, day: from, to }) =>
		at(line, `выходной перенесён с ${on(from)} на ${day(to)}, а ${day(from)} в файле всё ещё выходной.`),
	workingDays: ({ year, count, least, most }) =>
		`В ${year} году получается ${count} рабочих дней, а бывает от ${least} до ${most}: файл неполон или это не пятидневная неделя.`,
	totalsDiffer: ({ line, year, said, counted }) =>
		at(line, `в файле сказано, что в ${year} году рабочих дней ${said}, а по его же дням выходит ${counted}: файл испорчен.`),
	draftOfKnown: ({ year }) =>
		`${year} год уже известен, а в файле только проект без переносов: он не заменит известный. Если это новое постановление, назовите его: --постановление "…".`,
	unknownKey: ({ key, allowed }) => `Непонятное слово ${quote(key)}. Можно: ${allowed.join(', ')}.`,
	wrongValue: ({ key }) => `${key}: так не пишут. Образец: ${models[key] ?? key}.`,
	yearsMissing: () => 'Скажите одно из двух: years = [2026], за какие годы эти дни, или from = 2026, с какого года.',
	outsideYears: ({ text }) => `День ${visibleLine(text)} не из тех лет, о которых файл.`,
};

const warning: Warnings = {
	draft: ({ year, found, expected, working }) =>
		`Внимание: ${year} год похож на проект: ${transfers(found)} вместо ${expected}, рабочих дней ${working}. Сроки в нём останутся предварительными. Если это окончательный календарь, назовите постановление: --постановление "ПП РФ от … № …".`,
	presidential: ({ days, act }) =>
		`Нерабочие по указу Президента дни (${list(days)}) для сроков рабочие: Обзор ВС РФ № 1 от 21.04.2020. ${visibleLine(act)}.`,
};

export const calendar = {
	months,
	/** По две буквы: столбцы сетки. */
	weekdays: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
	what,
	title: (year: number) => `Производственный календарь на ${year} год`,
	working: (count: number) => `${count} раб.`,
	totals: (working: number, off: number, shortened: number) => `Рабочих дней ${working}, выходных ${off}, сокращённых ${shortened}.`,
	legend: {
		off: 'выходной',
		transferred: 'перенесённый выходной',
		shortened: 'сокращённый день',
		workingWeekend: 'рабочая суббота',
		own: 'свой день',
	},
	noDecree: 'Постановление не названо: год загружен из файла',
	provisional: (year: number) =>
		`Предварительно: календаря на ${year} год ещё нет. Показаны понедельник–пятница и праздники ТК РФ ст. 112; загрузить: претензии календарь загрузить ФАЙЛ`,
	draft: (year: number) => `Предварительно: на ${year} год загружен проект, выходные перенесены ещё не все.`,
	transfers: 'Переносы выходных:',
	transfer: (from: Day | null, to: Day, act: string | null) =>
		`${from ? `${shortDay(from)} ${weekdayName(from)}` : '?'} → ${shortDay(to)} ${weekdayName(to)}${act === null ? '' : ` (${act})`}`,
	workingWeekends: 'Рабочие субботы:',
	workingWeekend: (value: Day, shortened: boolean) => `${shortDay(value)} ${weekdayName(value)}${shortened ? ', сокращённый день' : ''}`,
	presidential: 'Нерабочие дни по указам Президента, для сроков рабочие:',
	act: (days: readonly Day[], act: string) => `${list(days)}: ${visibleLine(act)}`,
	own: (region: string | null) => `Свои дни${region === null ? '' : ` (${visibleLine(region)})`}:`,
	ownDay: (value: Day, facts: string, name: string | null) =>
		`${shortDay(value)} ${weekdayName(value)} ${facts}${name === null ? '' : `: ${visibleLine(name)}`}`,
	sixDays: 'Неделя шестидневная: суббота рабочая, выходные с суббот не переносятся.',
	/** Название праздника, откуда перенесён выходной, каким актом. */
	dayName: (facts: DayFacts): string => {
		switch (facts.what) {
			case 'holiday':
				return names.holiday[facts.holiday];
			case 'transferred':
				return [facts.from ? `с ${day(facts.from)}` : '', facts.act ?? ''].filter((part) => part !== '').join(', ');
			case 'workingWeekend':
				return [facts.act ?? '', facts.shortened ? 'сокращённый день' : ''].filter((part) => part !== '').join(', ');
			case 'ordinary':
			case 'shortened':
				return facts.act ?? '';
			case 'ownOff':
			case 'ownWorking':
				return facts.name ?? '';
			case 'weekend':
				return '';
		}
	},
	load: {
		foundYear: (year: number, working: number, moved: number, shortened: number) =>
			`${year} год: рабочих дней ${working}, ${transfers(moved)}, сокращённых дней ${shortened}.`,
		foundOwn: (years: string, region: string | null, off: number, working: number) =>
			`Свои дни${region === null ? '' : ` (${visibleLine(region)})`} за ${years}: выходных ${off}, рабочих ${working}.`,
		years: (years: readonly number[]) => years.join(', '),
		since: (year: number) => `все годы с ${year}`,
		week: (days: 5 | 6): string => (days === 6 ? 'Неделя шестидневная: суббота рабочая.' : 'Неделя пятидневная.'),
		newYear: (year: number) => `${year} год до сих пор не был известен.`,
		changes: (year: number, count: number) => `Отличается от известного за ${year} год дней: ${count}.`,
		change: (value: Day, before: string, after: string) => `  ${on(value)}: ${before} → ${after}`,
		more: (count: number) => `  … и ещё ${count}`,
		skipped: (years: readonly number[]) => `Уже известны и не тронуты: ${years.join(', ')}. Заменить: --год ГОД.`,
		draftLeft: (year: number) => `Проект на ${year} год не загружен. Загрузить всё же: --год ${year}.`,
		nothingNew: 'Всё это уже известно: загружать нечего.',
		moves: (count: number) => `Изменятся сроки открытых записей: ${count}.`,
		noMoves: 'Сроки открытых записей не изменятся.',
		save: 'Загрузить и пересчитать сроки?',
		notSaved: 'Не загружено.',
		saved: (years: string, count: number) => `Загружено: ${years}. Пересчитано сроков: ${count}.`,
		ownSaved: 'свои дни',
		columns: { number: 'Номер', from: 'Было', to: 'Станет', wasProvisional: 'Было предв.', provisional: 'Предв.', client: 'Клиент' },
	},
	fault,
	warning,
};
