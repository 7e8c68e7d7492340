/** Производственный календарь: лист года, загрузка, что не так с файлом. */

import type { DayFacts } from '../../domain/calendar/calendar.ts';
import type { CalendarFault, CalendarWarning } from '../../domain/calendar/fault.ts';
import type { Day } from '../../domain/day.ts';
import { pluralRu } from '../plural.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { day, quote, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

/** Дни, годы или слова, о которых речь, через запятую. */
interface Listed {
	readonly listed: string;
}

type Faults = { readonly [C in CalendarFault['code']]: (fault: Extract<CalendarFault, { code: C }> & Listed) => string };
type Warnings = { readonly [C in CalendarWarning['code']]: (warning: Extract<CalendarWarning, { code: C }> & Listed) => string };

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

function on(value: Day): string {
	return `${day(value)} (${weekdayName(value)})`;
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
		'Это не файл с днями отдыха. Годятся XML и JSON с xmlcalendar.ru, CSV с data.gov.ru и свой файл TOML (docs/rules.ru.md).',
	cutOff: () => `файл обрывается: скачайте его заново.`,
	unexpected: ({ text }) => `непонятно: ${quote(excerpt(text))}.`,
	noSuchDay: ({ text }) => `дня ${visibleLine(text)} нет в календаре.`,
	duplicateDay: ({ day: twice }) => `день ${day(twice)} назван дважды.`,
	monthMissing: ({ month }) => `нет выходных за месяц «${months[month - 1] ?? month}».`,
	duplicateYear: ({ year }) => `${year} год есть дважды.`,
	yearOutside: ({ year, from, to }) => `${year} год: можно с ${from} по ${to}.`,
	wrongYear: ({ asked, listed }) => `В файле нет ${asked} года. Есть: ${listed}.`,
	holidaysWork: ({ listed }) =>
		`Праздники по ТК РФ ст. 112 не могут быть рабочими: ${listed}. Это не производственный календарь России, или строки пропали.`,
	weekdaysShifted: ({ year, weekends, weekdays }) =>
		`Похоже, дни не ${year} года: рабочих суббот и воскресений ${weekends}, выходных среди недели ${weekdays}.`,
	movedToDayOff: ({ day: to }) => `выходной перенесён на ${on(to)}, а это и так выходной: тот ли год?`,
	movedToWorkingDay: ({ day: to }) => `выходной перенесён на ${on(to)}, а этот день в файле рабочий.`,
	movedFromWorkingDay: ({ day: from, to }) =>
		`выходной ${day(to)} перенесён с ${on(from)}, а это рабочий день: переносить нечего. Тот ли год?`,
	movedYetOff: ({ day: from, to }) => `выходной перенесён с ${on(from)} на ${day(to)}, а ${day(from)} в файле всё ещё выходной.`,
	workingDays: ({ year, count, least, most }) =>
		`В ${year} году рабочих дней получается ${count}, а бывает от ${least} до ${most}: файл неполон или это не пятидневная неделя.`,
	totalsDiffer: ({ year, stated, counted }) =>
		`в файле сказано, что в ${year} году рабочих дней ${stated}, а по его же дням выходит ${counted}: файл испорчен.`,
	draftOfKnown: ({ year }) =>
		`${year} год уже известен, а в файле только проект без переносов: он не заменит известный. Если это новое постановление, назовите его: --постановление "…".`,
	unknownKey: ({ key, listed }) => `Непонятное слово ${quote(excerpt(key))}. Можно: ${listed}.`,
	wrongValue: ({ key }) => `${key}: так не пишут. Образец: ${models[key] ?? key}.`,
	yearsMissing: () => 'Укажите одно из двух: years = [2026], за какие годы эти дни, или from = 2026, с какого года.',
	outsideYears: ({ text }) => `День ${visibleLine(text)} не относится к годам, названным в файле (years, from).`,
};

const warning: Warnings = {
	draft: ({ year, found, expected, working }) =>
		`Внимание: ${year} год похож на проект: ${transfers(found)} вместо ${expected}, рабочих дней ${working}. Сроки в нём останутся предварительными. Если это окончательный календарь, назовите постановление: --постановление "…".`,
	presidential: ({ listed, act }) =>
		`Нерабочие по указу Президента дни (${listed}) для сроков рабочие: Обзор ВС РФ № 1 от 21.04.2020. ${visibleLine(act)}.`,
};

export const calendar = {
	day,
	shortDay,
	weekdayName,
	holiday: names.holiday,
	line: (line: number, sentence: string) => `Строка ${line}: ${sentence}`,
	daysFromTo: (from: Day, to: Day, count: number) => `${shortDay(from)}–${day(to)} (${count})`,
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
		`Предварительно: календаря на ${year} год ещё нет. Рабочими показаны понедельник–пятница, выходными — и праздники ТК РФ ст. 112. Загрузить календарь: претензии календарь загрузить ФАЙЛ`,
	draft: (year: number) => `Предварительно: на ${year} год загружен проект, выходные перенесены ещё не все.`,
	transfers: 'Переносы выходных:',
	workingWeekends: 'Рабочие субботы:',
	presidential: 'Нерабочие дни по указам Президента, для сроков рабочие:',
	own: 'Свои дни',
	sixDays: 'Неделя шестидневная: суббота рабочая, выходные с суббот не переносятся.',
	from: (day: string) => `с ${day}`,
	load: {
		foundYear: (year: number, working: number, moved: number, shortened: number) =>
			`${year} год: рабочих дней ${working}, ${transfers(moved)}, сокращённых дней ${shortened}.`,
		foundOwn: (own: string, years: string, off: number, working: number) => `${own} за ${years}: выходных ${off}, рабочих ${working}.`,
		since: (year: number) => `все годы с ${year}`,
		week: { 5: 'Неделя пятидневная.', 6: 'Неделя шестидневная: суббота рабочая.' },
		newYear: (year: number) => `${year} год до сих пор не был известен.`,
		changes: (year: number, count: number) => `Отличается от известного за ${year} год дней: ${count}.`,
		change: (value: Day, before: string, after: string) => `  ${on(value)}: ${before} → ${after}`,
		more: (count: number) => `  … и ещё ${count}`,
		skipped: (years: string) => `Уже известны и не тронуты: ${years}. Заменить: --год ГОД.`,
		draftLeft: (year: number) => `Проект на ${year} год не загружен. Загрузить всё же: --год ${year}.`,
		nothingNew: 'Всё это уже известно: загружать нечего.',
		changedTerms: (count: number) => `Изменятся сроки открытых записей: ${count}.`,
		noChangedTerms: 'Сроки открытых записей не изменятся.',
		save: 'Загрузить и пересчитать сроки?',
		notSaved: 'Не загружено.',
		saved: (years: string, count: number) => `Загружено: ${years}. Пересчитано сроков: ${count}.`,
		ownSaved: 'свои дни',
		columns: { number: 'Номер', from: 'Было', to: 'Станет', wasProvisional: 'Было предв.', provisional: 'Предв.', client: 'Клиент' },
	},
	fault,
	warning,
};
